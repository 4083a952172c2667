// High contrast: a class on the page, kept on this device; without scripts the system's own wish is heard.
(function () {
  var root = document.documentElement, key = "contrast";
  function kept() { try { return localStorage.getItem(key) === "1"; } catch (refused) { return false; } }
  function keep(on) { try { if (on) localStorage.setItem(key, "1"); else localStorage.removeItem(key); } catch (refused) { return; } }
  if (kept()) root.classList.add("contrast");
  document.addEventListener("DOMContentLoaded", function () {
    var button = document.querySelector(".to-contrast");
    if (!button) return;
    function say() { button.setAttribute("aria-pressed", String(root.classList.contains("contrast"))); }
    button.hidden = false;
    say();
    button.addEventListener("click", function () { keep(root.classList.toggle("contrast")); say(); });
  });
})();
