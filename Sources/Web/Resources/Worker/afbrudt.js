// Shows one page, with nothing of anybody's in it, when a page of a meeting is asked for and the connection is lost
// (docs/decisions/0019). That page, its style sheet and its script are all that is ever kept here.
'use strict'

const KEPT = 'naer-afbrudt-VERSION'
const PAGE = '/afbrudt'

const keep = async () => {
  const page = await fetch(PAGE, { credentials: 'omit' })
  const files = (await page.clone().text()).match(/\/static\/[\w.-]+/g) ?? []
  const kept = await caches.open(KEPT)
  await kept.put(PAGE, page)
  await kept.addAll([...new Set(files)])
  await self.skipWaiting()
}

const begin = async () => {
  for (const name of await caches.keys()) if (name !== KEPT) await caches.delete(name)
  await self.clients.claim()
}

self.addEventListener('install', (event) => event.waitUntil(keep()))
self.addEventListener('activate', (event) => event.waitUntil(begin()))

self.addEventListener('fetch', (event) => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== self.location.origin) return
  const isInMeeting = /^\/sag\/[^/]+\/moede\//.test(url.pathname) || url.searchParams.has('moede')
  if (request.mode === 'navigate' && isInMeeting) {
    event.respondWith(fetch(request).catch(() => caches.match(PAGE)))
  } else if (url.pathname.startsWith('/static/')) {
    event.respondWith(fetch(request).catch(async () => (await caches.match(request)) ?? Response.error()))
  }
})
