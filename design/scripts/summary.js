// A form that came back with errors: its summary is read first.
document.addEventListener("DOMContentLoaded", function () {
  var summary = document.querySelector("[data-focus]");
  if (summary) summary.focus();
});
