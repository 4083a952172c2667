// Files over a bad line: each goes in pieces as soon as it is chosen; what breaks off goes on where it was (tus 1.0).
// Nothing is kept in this browser: the same file chosen again for the same case is known to the server by its digest.
document.addEventListener("DOMContentLoaded", function () {
  if (!(window.crypto && crypto.subtle && window.fetch && window.Blob && Blob.prototype.arrayBuffer)) return;
  var PIECE = 262144, STOP = [400, 403, 413, 429, 460, 507];

  document.querySelectorAll("form[data-uploads]").forEach(function (form) {
    var words = form.dataset, busy = 0, wanted = false;

    form.addEventListener("submit", function (event) {
      if (!busy) return;
      event.preventDefault();
      wanted = true;
      form.querySelectorAll("[data-arriving]").forEach(function (said) { said.textContent = words.wait; });
    });
    function ended() {
      busy -= 1;
      if (!busy && wanted) form.submit();
    }

    form.querySelectorAll("input[type=file]").forEach(function (input) {
      var said = document.createElement("p"), again = document.createElement("p"), other = document.createElement("button"), turn = 0, told = -1;
      var key = form.querySelector("[name=arrived_" + input.name + "]") || document.createElement("input");
      key.type = "hidden";
      key.name = "arrived_" + input.name;
      said.className = "hint";
      said.setAttribute("role", "status");
      said.dataset.arriving = "";
      said.hidden = true;
      other.type = "button";
      other.className = "button quiet";
      other.textContent = words.other;
      again.hidden = true;
      again.appendChild(other);
      input.after(key, said, again);
      if (key.value) done("");

      function say(text, n) {
        said.textContent = text.replace("{n}", n).replace("{name}", n);
        said.hidden = !text;
      }
      function done(name) {
        say(words.done, name);
        input.disabled = true;
        again.hidden = false;
      }
      function asked(method, address, headers, body) {
        headers["Tus-Resumable"] = "1.0.0";
        headers["X-CSRFToken"] = form.elements.csrfmiddlewaretoken.value;
        return fetch(address, { method: method, headers: headers, body: body, redirect: "manual", credentials: "same-origin" });
      }
      function offset(answer) { return Number(answer.headers.get("Upload-Offset")); }

      other.addEventListener("click", function () {
        if (key.value) asked("DELETE", words.uploads + key.value + "/", {}).catch(function () { return null; });
        key.value = input.value = "";
        input.disabled = false;
        again.hidden = true;
        say("", "");
        input.focus();
      });
      input.addEventListener("change", function () {
        var file = input.files[0], mine = turn += 1;
        key.value = "";
        say("", "");
        if (!file || file.size <= PIECE) return;
        busy += 1;
        send(file, function () { return mine === turn; }).then(ended);
      });

      function send(file, current) {
        var address = "", at = 0, pause = 0;
        function begin() {
          return file.arrayBuffer().then(function (whole) { return crypto.subtle.digest("SHA-256", whole); }).then(function (digest) {
            var made = { code: form.elements.code.value, sha256: null, filename: file.name };
            var told = Object.keys(made).map(function (name) {
              return name + " " + btoa(name === "sha256" ? String.fromCharCode.apply(null, new Uint8Array(digest)) : unescape(encodeURIComponent(made[name])));
            });
            return asked("POST", words.uploads, { "Upload-Length": String(file.size), "Upload-Metadata": told.join(",") });
          }).then(function (answer) {
            if (answer.status !== 201) throw answer;
            address = answer.headers.get("Location");
            at = offset(answer);
          });
        }
        function piece() {
          return asked("PATCH", address, { "Upload-Offset": String(at), "Content-Type": "application/offset+octet-stream" }, file.slice(at, at + PIECE)).then(function (answer) {
            if (answer.status !== 204 && answer.status !== 409) throw answer;
            at = offset(answer);
            pause = 0;
          });
        }
        function where() {
          return asked("HEAD", address, {}).then(function (answer) {
            if (answer.status !== 200) throw answer;
            at = offset(answer);
          });
        }
        function share() { return Math.floor(at * 10 / file.size) * 10; }
        function next(step) {
          if (!current()) return Promise.resolve();
          return step().then(function () {
            if (!current()) return null;
            if (at >= file.size) {
              key.value = address.split("/").slice(-2)[0];
              return done(file.name);
            }
            if (told !== share() && !wanted) say(words.sending, (told = share()) + "%");
            return next(piece);
          }, failed);
        }
        function failed(answer) {
          if (!current()) return null;
          if (answer.status && STOP.indexOf(answer.status) >= 0) {
            return answer.json().then(function (why) { say([why.what, why["do"], why.kept].join(" "), ""); }, function () { say(words.plain, ""); });
          }
          if (answer.status === 404 && address) { address = ""; return next(begin); }
          if (answer.status && answer.status < 500) return say(words.plain, "");
          told = -1;
          say(words.away, share() + "%");
          pause = Math.min(60, Math.max(1, pause * 2));
          return waited(pause).then(function () { return next(address ? where : begin); });
        }
        return next(begin);
      }
      function waited(seconds) {
        return new Promise(function (go) {
          var timer = setTimeout(back, seconds * 1000 * (1 + Math.random() / 4));
          function back() { clearTimeout(timer); window.removeEventListener("online", back); go(); }
          window.addEventListener("online", back);
        });
      }
    });
  });
});
