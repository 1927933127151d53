// A service worker that keeps the built app in the browser, so that it opens and each of its parts comes when whatever
// serves it does not answer. A server that answers is always asked for the page first: a new version shows at once.
const version = 'VERSION';
const files = ['FILES'];
const prefix = 'shelfwalk-';
/** Tabs that are open still ask for files of the version before. */
const KEPT_VERSIONS = 2;

self.addEventListener('install', (event) => event.waitUntil(fill()));

self.addEventListener('activate', (event) => event.waitUntil(tidy()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || new URL(request.url).origin !== location.origin) return;
  if (isNamedByContent(request.url)) event.respondWith(keptFile(request));
  else if (request.mode === 'navigate' || isOurs(request.url))
    event.respondWith(fetch(request).catch(() => keptPage(request)));
});

/** All files or none: where one cannot be fetched, the version before goes on. */
async function fill() {
  const cache = await caches.open(prefix + version);
  await Promise.all(files.map((file) => put(cache, new URL(file, location).href)));
  await self.skipWaiting();
}

async function put(cache, address) {
  // What is named by its content is the same in every version.
  const known = isNamedByContent(address) ? await caches.match(address) : undefined;
  const answer = known ?? (await fetch(address, { cache: 'no-cache' }));
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  await cache.put(address, answer);
}

async function tidy() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== prefix + version);
  await Promise.all(
    names.slice(0, Math.max(0, names.length - KEPT_VERSIONS + 1)).map((name) => caches.delete(name)),
  );
  await self.clients.claim();
}

function isNamedByContent(address) {
  return new URL(address).pathname.includes('/assets/');
}

function isOurs(address) {
  return files.some((file) => new URL(file, location).href === address);
}

async function keptFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}

/** Any other address within the app is the app. */
async function keptPage({ url }) {
  const cache = await caches.open(prefix + version);
  return (await cache.match(url)) ?? (await cache.match(new URL('./', location).href)) ?? Response.error();
}
