// An officer's round: photos wait in this phone until they can be sent, each by who took it, each once.
document.addEventListener("DOMContentLoaded", function () {
  var page = document.getElementById("round"), left = document.getElementById("round-left");
  if (!(page || left) || !("serviceWorker" in navigator) || !window.indexedDB || !window.caches) return;
  var words = (page || left).dataset, name = "yangguang-round:" + words.store, store = "photos";

  function opened() {
    return new Promise(function (done, failed) {
      var asked = indexedDB.open(name, 1);
      asked.onupgradeneeded = function () { asked.result.createObjectStore(store, { keyPath: "key" }); };
      asked.onsuccess = function () { done(asked.result); };
      asked.onerror = function () { failed(asked.error); };
    });
  }
  function change(verb, value) {
    return opened().then(function (db) {
      return new Promise(function (done, failed) {
        var all = db.transaction(store, verb === "getAll" ? "readonly" : "readwrite");
        var asked = value === undefined ? all.objectStore(store)[verb]() : all.objectStore(store)[verb](value);
        all.oncomplete = function () { db.close(); done(asked.result); };
        all.onerror = all.onabort = function () { db.close(); failed(all.error); };
      });
    });
  }
  function filled(text, number) { return text.replace("{n}", number); }

  // After logging out: the list goes; what was not sent stays for its officer, and the page says so.
  if (left) {
    caches.delete(name);
    change("getAll").then(function (items) {
      var kept = items.filter(function (item) { return item.state !== "sent"; });
      items.filter(function (item) { return item.state === "sent"; }).forEach(function (item) { change("delete", item.key); });
      left.textContent = filled(words.left, kept.length);
      left.hidden = !kept.length;
    });
    return;
  }

  var status = document.getElementById("round-status"), login = document.getElementById("round-login");
  var others = document.getElementById("round-others"), queue = document.getElementById("round-queue");
  var list = queue.querySelector("ul"), item = document.getElementById("round-item").content;
  var busy = false, again = false, pause = 0, timer = 0;

  function say(text) { status.textContent = text; status.hidden = !text; }
  function time(text) {
    return text ? new Date(text).toLocaleString(document.documentElement.lang, { timeZone: "Asia/Shanghai", month: "numeric", day: "numeric", hour: "2-digit", minute: "2-digit" }) : "";
  }
  function mine(items) { return items.filter(function (one) { return one.officer === words.officer; }); }

  function show() {
    return change("getAll").then(function (items) {
      var own = mine(items).sort(function (a, b) { return a.captured < b.captured ? -1 : 1; });
      var strange = items.filter(function (one) { return one.officer !== words.officer && one.state !== "sent"; }).length;
      others.textContent = filled(words.others, strange);
      others.hidden = !strange;
      queue.hidden = !own.length;
      list.textContent = "";
      own.forEach(function (one) { list.appendChild(drawn(one)); });
      document.querySelectorAll("[data-posting]").forEach(function (row) {
        row.hidden = own.some(function (one) { return one.posting === row.dataset.posting && one.state !== "refused"; });
      });
    });
  }
  function drawn(one) {
    var row = item.cloneNode(true), drop = row.querySelector("[data-drop]"), mark = row.querySelector("[data-mark]");
    row.firstElementChild.dataset.state = one.state;
    row.querySelector("[data-what]").textContent = one.label;
    mark.textContent = (one.state === "sent" ? "✓ " : one.state === "refused" ? "✕ " : "… ") + words[one.state];
    if (one.state === "refused") mark.className = "bad";
    row.querySelector("[data-when]").textContent = words.taken + " " + time(one.taken || one.captured) + (one.received ? " · " + words.received + " " + time(one.received) : "");
    row.querySelector("[data-why]").textContent = one.why || "";
    if (one.state === "refused") drop.addEventListener("click", function () { change("delete", one.key).then(show); });
    else drop.parentNode.remove();
    return row;
  }

  // Each board gets its own camera; the plain form behind its link is what others use.
  document.querySelectorAll("[data-posting]").forEach(function (row) {
    var link = row.querySelector("a.button"), label = document.createElement("label"), camera = document.createElement("input");
    label.className = "button camera";
    label.innerHTML = link.innerHTML;
    camera.type = "file";
    camera.accept = "image/jpeg,image/png";
    camera.setAttribute("capture", "environment");
    camera.className = "unseen";
    label.appendChild(camera);
    link.replaceWith(label);
    camera.addEventListener("change", function () {
      var photo = camera.files[0];
      if (!photo) return;
      var taken = Math.min(photo.lastModified || Date.now(), Date.now());
      change("put", {
        key: fresh(), officer: words.officer, posting: row.dataset.posting, label: row.dataset.label,
        photo: photo, captured: new Date(taken).toISOString(), state: "waiting"
      }).then(show).then(send, function () { say(words.full); });
      camera.value = "";
    });
  });
  function fresh() {
    var parts = crypto.getRandomValues(new Uint8Array(16));
    return Array.prototype.map.call(parts, function (part) { return (256 + part).toString(16).slice(1); }).join("");
  }

  // One after the other; a pause that doubles after each failure; what was sent twice is one proof there.
  function send() {
    if (busy) { again = true; return Promise.resolve(); }
    busy = true;
    again = false;
    clearTimeout(timer);
    return change("getAll").then(function (items) {
      var waiting = mine(items).filter(function (one) { return one.state === "waiting"; });
      if (!waiting.length) return say(words.ready);
      return token().then(function (known) { return known && walk(waiting, known); });
    }).catch(later).then(function () { busy = false; return show(); }).then(function () { if (again) return send(); });
  }
  function token() {
    return fetch(words.state, { redirect: "manual", headers: { Accept: "application/json" } }).then(function (answer) {
      if (answer.type === "opaqueredirect") { say(words.logIn); login.hidden = false; return null; }
      if (!answer.ok) throw answer;
      return answer.json();
    }).then(function (known) {
      if (known && known.officer !== words.officer) { location.reload(); return null; }
      if (known) login.hidden = true;
      return known && known.token;
    });
  }
  function walk(waiting, known) {
    return waiting.reduce(function (before, one) {
      return before.then(function () { return hand(one, known); });
    }, Promise.resolve()).then(function () { pause = 0; say(words.ready); });
  }
  function hand(one, known) {
    var form = new FormData();
    ["key", "officer", "captured"].forEach(function (field) { form.append(field, one[field]); });
    form.append("photo", one.photo, "photo");
    return fetch(words.send.replace(/0\/$/, one.posting + "/"), { method: "POST", body: form, redirect: "manual", headers: { "X-CSRFToken": known } }).then(function (answer) {
      if (answer.status === 404) return { state: "refused", what: words.gone };
      if (!/json/.test(answer.headers.get("Content-Type") || "")) throw answer;
      return answer.json();
    }).then(function (said) {
      if (said.state === "another") return location.reload();
      one.state = said.state;
      one.why = said.state === "refused" ? [said.what, said["do"]].join("") : "";
      one.received = said.received;
      one.taken = said.taken;
      if (said.state === "sent") delete one.photo;
      return change("put", one).then(show);
    });
  }
  function later(answer) {
    var asked = answer && answer.headers ? Number(answer.headers.get("Retry-After")) || 0 : 0;
    pause = Math.min(300, Math.max(5, pause * 2, asked));
    say(navigator.onLine && answer && answer.status ? words.later : words.away);
    timer = setTimeout(send, pause * 1000 * (1 + Math.random() / 4));
  }

  // The page, its two helpers and this list are kept for when there is no network.
  function keep() {
    var helpers = Array.prototype.map.call(document.querySelectorAll("head link[rel=stylesheet], head script[src]"), function (one) { return one.href || one.src; });
    return caches.open(name).then(function (kept) {
      return fetch(location.pathname, { redirect: "manual" }).then(function (answer) {
        return answer.ok && Promise.all([kept.put(location.pathname, answer), kept.addAll(helpers.concat(words.offline))]);
      });
    }).catch(function () { return null; });
  }
  navigator.serviceWorker.register(words.worker);
  if (navigator.storage && navigator.storage.persist) navigator.storage.persist();
  window.addEventListener("online", function () { pause = 0; send(); });
  window.addEventListener("offline", function () { say(words.away); });
  change("getAll").then(function (items) {
    var old = Date.now() - 864e5;
    return Promise.all(mine(items).filter(function (one) { return one.state === "sent" && Date.parse(one.received) < old; }).map(function (one) { return change("delete", one.key); }));
  }).then(show).then(function () { return Promise.all([keep(), send()]); }).then(function () { page.dataset.settled = "1"; });
});
