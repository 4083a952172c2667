// Runs beside the round's page: without a network it answers with what the page has kept, and with nothing else.
self.addEventListener("install", function () { self.skipWaiting(); });
self.addEventListener("activate", function (event) { event.waitUntil(self.clients.claim()); });
self.addEventListener("fetch", function (event) {
  var asked = event.request, scope = new URL(self.registration.scope);
  if (asked.method !== "GET" || new URL(asked.url).origin !== scope.origin) return;
  if (asked.mode === "navigate") {
    event.respondWith(fetch(asked).catch(function () {
      return caches.match(scope.pathname).then(function (kept) {
        return kept && new URL(asked.url).pathname === scope.pathname ? kept : caches.match(scope.pathname + "offline/");
      }).then(function (kept) { return kept || Response.error(); });
    }));
  } else if (new URL(asked.url).pathname.indexOf("/assets/") >= 0) {
    event.respondWith(caches.match(asked).then(function (kept) { return kept || fetch(asked); }));
  }
});
