// Reads the page aloud in elder mode, where the device has a voice.
document.addEventListener("DOMContentLoaded", function () {
  var button = document.querySelector(".read-aloud"), voice = window.speechSynthesis;
  if (!button || !voice || !window.SpeechSynthesisUtterance) return;
  var start = button.textContent;
  function rest() { button.textContent = start; }
  button.hidden = false;
  button.addEventListener("click", function () {
    if (voice.speaking) { voice.cancel(); rest(); return; }
    document.getElementById("main").innerText.split(/\n+/).forEach(function (line) {
      if (!line.trim()) return;
      var said = new SpeechSynthesisUtterance(line);
      said.lang = document.documentElement.lang === "en" ? "en" : "zh-CN";
      said.rate = 0.9;
      said.onend = function () { if (!voice.pending) rest(); };
      voice.speak(said);
    });
    button.textContent = button.dataset.stop;
  });
  window.addEventListener("pagehide", function () { voice.cancel(); });
});
