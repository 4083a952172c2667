// A screen in a hall: turns the sheets over, asks now and then whether there is something new, and goes on without a net.
document.addEventListener("DOMContentLoaded", function () {
  var body = document.body;
  if (!body.hasAttribute("data-screen") || !window.fetch || !window.DOMParser) return;
  var at = 0, tries = 0, last = document.querySelector(".slides").innerHTML;
  var seconds = Number(body.dataset.seconds) || 15, minutes = Number(body.dataset.minutes) || 5;
  function slides() { return document.querySelectorAll(".slide"); }
  function show() {
    var all = slides();
    if (!all.length) return; // one board, nothing to turn over
    at = at % all.length;
    for (var n = 0; n < all.length; n += 1) all[n].hidden = n !== at;
    document.querySelector(".screen-count").textContent = all.length > 1 ? (at + 1) + " / " + all.length : "";
  }
  function next() { at += 1; show(); }
  // Sixty screens that were switched on together must not ask together: each waits its own length, longer after a failure.
  function wait() {
    var base = minutes * 60000 * Math.min(Math.pow(2, tries), 6);
    return base * (0.75 + Math.random() * 0.5);
  }
  function state(text) { document.querySelector(".screen-state").textContent = text; }
  function ask() {
    fetch(location.href, { cache: "no-cache", credentials: "omit" }).then(function (answer) {
      if (!answer.ok) throw new Error(answer.status);
      return answer.text();
    }).then(function (text) {
      var fresh = new DOMParser().parseFromString(text, "text/html").querySelector(".slides");
      if (!fresh) throw new Error("no screen");
      tries = 0;
      state("");
      if (fresh.innerHTML !== last) {
        last = fresh.innerHTML;
        var old = document.querySelector(".slides");
        old.parentNode.replaceChild(document.importNode(fresh, true), old);
        at = 0;
        show();
      }
    }).catch(function () {
      tries += 1;
      state(document.querySelector(".screen-state").dataset.lost);
    }).then(function () { window.setTimeout(ask, wait()); });
  }
  body.classList.add("turning");
  show();
  window.setInterval(next, seconds * 1000);
  window.setTimeout(ask, wait());
});
