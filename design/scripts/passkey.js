// Passkeys: the one button that asks the device, and sends what it answered with the form around it.
document.addEventListener("DOMContentLoaded", function () {
  var form = document.getElementById("passkey");
  if (!form || !window.PublicKeyCredential || !navigator.credentials) return;
  var said = document.getElementById("passkey-said"), waiting = false;
  var needed = document.getElementById("passkey-needed");

  function bytes(text) {
    var plain = atob(text.split("-").join("+").split("_").join("/")), made = new Uint8Array(plain.length);
    for (var at = 0; at < plain.length; at++) made[at] = plain.charCodeAt(at);
    return made.buffer;
  }
  function text(buffer) {
    var plain = "", view = new Uint8Array(buffer);
    for (var at = 0; at < view.length; at++) plain += String.fromCharCode(view[at]);
    return btoa(plain).split("+").join("-").split("/").join("_").replace(/=+$/, "");
  }
  function opened(asked) {
    var key = asked.publicKey;
    key.challenge = bytes(key.challenge);
    if (key.user) key.user.id = bytes(key.user.id);
    (key.excludeCredentials || []).forEach(function (known) { known.id = bytes(known.id); });
    return { publicKey: key };
  }
  function answer(made) {
    var given = made.response, read = { clientDataJSON: text(given.clientDataJSON) };
    ["attestationObject", "authenticatorData", "signature", "userHandle"].forEach(function (name) {
      if (given[name]) read[name] = text(given[name]);
    });
    return { id: made.id, rawId: text(made.rawId), type: made.type, response: read, clientExtensionResults: {} };
  }
  function asked() {
    if (form.dataset.asked) return Promise.resolve(JSON.parse(form.dataset.asked));
    return fetch(form.dataset.question, {
      method: "POST", credentials: "same-origin", headers: { "X-CSRFToken": form.elements.csrfmiddlewaretoken.value }
    }).then(function (response) { return response.json(); });
  }

  form.hidden = false;
  if (needed) needed.hidden = true;
  form.addEventListener("submit", function (event) {
    if (form.elements.answer.value) return;
    event.preventDefault();
    if (waiting) return;
    waiting = true;
    said.hidden = true;
    asked().then(function (question) {
      var verb = form.dataset.asked ? "create" : "get";
      return navigator.credentials[verb](opened(question));
    }).then(function (made) {
      form.elements.answer.value = JSON.stringify(answer(made));
      form.submit();
    }).catch(function () {
      said.hidden = false;
    }).then(function () { waiting = false; });
  });
});
