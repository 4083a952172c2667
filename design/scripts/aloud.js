// Reads the page aloud in elder mode, where the device has a voice.
document.addEventListener("DOMContentLoaded", function () {
  var button = document.querySelector(".read-aloud"), voice = window.speechSynthesis;
  if (!button || !voice || !window.SpeechSynthesisUtterance) return;
  var start = button.textContent, english = document.documentElement.lang === "en";
  function rest() { button.textContent = start; }
  button.hidden = false;
  button.addEventListener("click", function () {
    if (voice.speaking) { voice.cancel(); rest(); return; }
    var lines = document.getElementById("main").innerText.split(/\n+/).filter(function (line) { return line.trim(); });
    lines.forEach(function (line, number) {
      var said = new SpeechSynthesisUtterance(line);
      said.lang = english && !/[\u3400-\u9fff]/.test(line) ? "en" : "zh-CN";
      said.rate = 0.9;
      if (number === lines.length - 1) said.onend = said.onerror = rest;
      voice.speak(said);
    });
    button.textContent = button.dataset.stop;
  });
  window.addEventListener("pagehide", function () { voice.cancel(); });
});
