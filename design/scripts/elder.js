// Elder mode: a class on the page, kept on this device; without scripts the link's own mark does it for one page.
(function () {
  var root = document.documentElement, key = "elder";
  function kept() { try { return localStorage.getItem(key) === "1"; } catch (refused) { return false; } }
  function keep(on) { try { if (on) localStorage.setItem(key, "1"); else localStorage.removeItem(key); } catch (refused) { return; } }
  if (kept()) root.classList.add("elder");
  document.addEventListener("click", function (event) {
    var link = event.target.closest && event.target.closest(".to-elder, .to-plain");
    if (!link) return;
    event.preventDefault();
    var on = link.classList.contains("to-elder");
    root.classList.toggle("elder", on);
    keep(on);
    if (location.hash === "#elder") history.replaceState(null, "", location.pathname + location.search);
    document.querySelector(on ? ".to-plain" : ".to-elder").focus();
  });
})();
