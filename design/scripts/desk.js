// The desk's queue by keyboard: j and k walk the rows, Enter does the next verb.
document.addEventListener("DOMContentLoaded", function () {
  var rows = Array.prototype.slice.call(document.querySelectorAll("[data-row]")), at = -1;
  function go(to) {
    if (!rows.length) return;
    if (at >= 0) rows[at].removeAttribute("aria-current");
    at = Math.max(0, Math.min(rows.length - 1, to));
    rows[at].setAttribute("aria-current", "true");
    rows[at].querySelector("[data-next]").focus();
  }
  document.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "j") go(at + 1);
    if (event.key === "k") go(at - 1);
  });
});
