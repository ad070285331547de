/**
 * Serves the console without a link: its own files, and nothing else.
 * An address of the node's API or map services is never looked at, so that no answer with somebody's data is kept here.
 */
const files = ["FILES"];
const version = "limen-VERSION";
const page = "/index.html";
const patienceMillis = 4_000;

/** The same file whoever asks for it: what a script or a page sends along does not make it another. */
const asKept = { ignoreVary: true };

const isService = (path) => /^\/(api|ogc)(\/|$)/.test(path);

self.addEventListener("install", (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(files)).then(() => self.skipWaiting()));
});

/** Keeps the files of this version and the one before, which an open page may still ask for. */
async function tidy() {
  const old = (await caches.keys()).filter((name) => name.startsWith("limen-") && name !== version);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener("activate", (event) => event.waitUntil(tidy()));

/** A page is asked from the node, and without a quick answer it is the kept one: a new version is seen as soon as it can be. */
async function open(request) {
  const kept = () => caches.match(page, asKept);
  try {
    const answer = await fetch(request, { signal: AbortSignal.timeout(patienceMillis) });
    return answer.status < 500 ? answer : ((await kept()) ?? answer);
  } catch (failure) {
    const answer = await kept();
    if (answer) return answer;
    throw failure;
  }
}

self.addEventListener("fetch", (event) => {
  const { request } = event;
  const address = new URL(request.url);
  if (request.method !== "GET" || address.origin !== self.location.origin || isService(address.pathname)) return;
  if (request.mode === "navigate") event.respondWith(open(request));
  else event.respondWith(caches.match(request, asKept).then((kept) => kept ?? fetch(request)));
});
