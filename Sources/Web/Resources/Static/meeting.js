// The meeting: a line is written here first and sent at once. Where the connection is lost, the lines wait in this
// browser, sealed with a key that only the page of the signed-in writer gets, and are sent by themselves, in order, each
// once: a line is the same however often it is sent (docs/decisions/0019).
{
  const root = document.querySelector('[data-meeting]')
  const DAYS = 3
  const memory = new Map()
  let key = null

  // What waits: an IndexedDB store of sealed lines; in memory alone where a browser gives neither.
  const NAME = 'naer-moede'
  let opening = null
  const opened = () =>
    (opening ??= new Promise((done) => {
      if (!globalThis.indexedDB || !globalThis.crypto?.subtle) return done(null)
      const asked = indexedDB.open(NAME, 1)
      asked.onupgradeneeded = () => asked.result.createObjectStore('linjer', { keyPath: 'id' })
      asked.onsuccess = () => done(asked.result)
      asked.onerror = () => done(null)
      asked.onblocked = () => done(null)
    }))
  const within = async (mode, work) => {
    const store = await opened()
    if (!store) return null
    return new Promise((done, failed) => {
      const request = work(store.transaction('linjer', mode).objectStore('linjer'))
      request.onsuccess = () => done(request.result)
      request.onerror = () => failed(request.error)
    })
  }
  const remove = async (id) => {
    memory.delete(id)
    await within('readwrite', (store) => store.delete(id))
  }

  const seal = async (value) => {
    const iv = crypto.getRandomValues(new Uint8Array(12))
    const text = new TextEncoder().encode(JSON.stringify(value))
    return { iv, sealed: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, text) }
  }
  const unseal = async (row) => {
    try {
      const text = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: row.iv }, key, row.sealed)
      return JSON.parse(new TextDecoder().decode(text))
    } catch {
      return null
    }
  }
  const keep = async (id, value) => {
    memory.set(id, value)
    if (key) await within('readwrite', (store) => store.put({ id, at: Date.now(), ...value.bound })).catch(() => {})
  }

  // What nobody has come back to send is gone after some days, on whatever page this browser opens. Where nothing was
  // ever kept, no store is made for it.
  const sweep = async () => {
    const all = await globalThis.indexedDB?.databases?.()
    if (all && !all.some(({ name }) => name === NAME)) return
    const rows = (await within('readonly', (store) => store.getAll())) ?? []
    for (const row of rows) if (row.at < Date.now() - DAYS * 86_400_000) await remove(row.id)
  }

  const meeting = async () => {
    const texts = root.dataset
    const state = root.querySelector('.meeting-state')
    const list = root.querySelector('.waiting')
    const mark = texts.meeting
    // Several may write at one machine, each for themselves.
    const mine = `${mark}/${texts.writer}`
    let isSending = false
    let isOffline = false
    let isWarned = false
    let wait = 0
    let timer = 0

    if (await opened()) {
      const bytes = Uint8Array.from(atob(texts.key), (letter) => letter.charCodeAt(0))
      key = await crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt'])
    }
    delete texts.key
    root.removeAttribute('data-key')

    const lines = () =>
      [...memory].filter(([id]) => id.startsWith(`${mine}/linje/`)).sort(([a], [b]) => (a < b ? -1 : 1))
    // What was being written when the meeting was ended: it stands in no form any more, and is shown to be copied.
    const halves = () => (isWritten ? [] : [...memory].filter(([id, { fields }]) => id.startsWith(`${mine}/skrives/`) && words(fields).length))
    // What signing out would cost is said until nothing waits; beside it only what asks something of the person.
    const say = (text, kind = '', asks = false) => {
      isWarned &&= lines().length > 0
      const leaving = key ? texts.leaving : texts.leavingMemory
      state.replaceChildren(...(isWarned ? (asks ? [text, ' ', leaving] : [leaving]) : [text]))
      state.dataset.kind = isWarned ? 'offline' : kind
    }
    // The minutes of a meeting that is over are only read: there a connection is missed only by what waits.
    const isWritten = root.querySelector('.parts') !== null
    const sayOffline = () => {
      if (isWritten || lines().length) say(key ? texts.offline : `${texts.offline} ${texts.memory}`, 'offline')
    }
    const words = (fields) =>
      fields.filter(([name, value]) => !name.startsWith('_') && name !== 'skrevet' && value.trim()).map(([, v]) => v)

    const show = () => {
      const waiting = lines()
      list.replaceChildren(
        ...waiting.map(([, line]) => {
          const item = document.createElement('li')
          item.dataset.waits = texts.waiting
          item.textContent = line.problem ? `${line.label}: ${line.problem}` : line.label
          if (line.problem) item.className = 'refused'
          return item
        }),
        ...halves().map(([id, { fields, label }]) => {
          const item = document.createElement('li')
          item.dataset.waits = texts.half
          item.textContent = `${label ?? words(fields).join(' · ')} `
          const away = document.createElement('button')
          away.type = 'button'
          away.className = 'button plain small'
          away.textContent = texts.away
          away.addEventListener('click', async () => {
            await remove(id)
            show()
          })
          item.append(away)
          return item
        }),
      )
      list.hidden = list.children.length === 0
    }

    const store = async (id, value) => {
      if (key) value.bound = await seal({ ...value, bound: undefined })
      await keep(id, value)
    }

    // The page as it is now at the house: its lists and its tokens, and nothing of what is being written. 'signin' where
    // it is no longer the writer's: nobody is signed in, or somebody else, in whose name nothing of this is sent. 'gone'
    // where the writer has no such page any more: the meeting has ended, or the case is no longer the writer's.
    const nameOn = (page) => page.querySelector('.me strong')?.textContent
    const refresh = async (answer) => {
      const path = new URL(answer.url).pathname
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status))
      const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html')
      const meeting = fresh.querySelector('[data-meeting]')
      const isOurs = meeting ? meeting.dataset.writer === texts.writer : nameOn(fresh) === nameOn(document)
      if (!isOurs || !path.startsWith(location.pathname)) return 'signin'
      if (!meeting) return 'gone'
      for (const part of document.querySelectorAll('[data-fresh]')) {
        const made = fresh.getElementById(part.id)
        if (!made || part.querySelector('form[data-dirty]')) continue
        const hadFocus = part.contains(document.activeElement)
        part.replaceWith(made)
        if (hadFocus) made.focus()
      }
      const token = fresh.querySelector('[data-meeting] [name=_csrf]')
      if (token) for (const field of root.querySelectorAll('[name=_csrf]')) field.value = token.value
      // Forms that change with what is written, as who is here: made anew unless something is being written in them.
      for (const form of root.querySelectorAll('form[data-line]')) {
        const made = fresh.querySelector(`#${form.closest('.part').id} form[data-line="${form.dataset.line}"]`)
        if (made && !form.closest('[data-fresh]') && !form.dataset.dirty && !form.contains(document.activeElement)) {
          form.replaceWith(made)
        }
      }
      return 'same'
    }

    // False where something else stands there by now.
    const restore = (name, fields) => {
      const form = root.querySelector(`form[data-line="${name}"]`)
      const texts = [...(form?.querySelectorAll('textarea, input:not([type=hidden], [type=checkbox], [type=radio])') ?? [])]
      if (!form || form.dataset.dirty || !texts.length) return false
      for (const [field, value] of fields) {
        for (const input of form.querySelectorAll(`[name="${CSS.escape(field)}"]`)) {
          if (input.type === 'checkbox' || input.type === 'radio') input.checked ||= input.value === value
          else if (input.type !== 'hidden') input.value = value
        }
      }
      form.dataset.dirty = '1'
      return true
    }

    const send = async (id, line, again = true) => {
      const token = root.querySelector('[name=_csrf]').value
      const body = new URLSearchParams([['_csrf', token], ...line.fields])
      const answer = await fetch(line.action, { method: 'POST', body })
      const path = new URL(answer.url).pathname
      // Only what was taken leads back to the meeting, or on to its minutes; else somebody has to sign in first.
      // The line may have been written in a sibling's case: the same meeting has a page in each.
      const isTaken = answer.redirected && path.includes(`/moede/${mark}`)
      if (answer.status === 401 || (answer.ok && !isTaken)) return 'signin'
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status))
      if (answer.status === 403 && again) {
        const now = await refresh(await fetch(location.href))
        if (now === 'same') return send(id, line, false)
        if (now === 'signin') return now
      }
      if (!answer.ok) {
        const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
        const problem = page.querySelector('.notice.problem li, .notice.problem p')?.textContent ?? texts.refused
        // What was written goes back to where it was written; where something else stands there now, it stays in the list.
        if (words(line.fields).length && !restore(line.form, line.fields)) {
          line.problem = problem
          await store(id, line)
        } else {
          await remove(id)
        }
        say(problem, 'offline', true)
        return 'refused'
      }
      await remove(id)
      const isSame = path.endsWith(isWritten ? `/moede/${mark}` : `/moede/${mark}/referat`)
      if (path === location.pathname) await refresh(answer)
      else if (isSame) await refresh(await fetch(location.href))
      else if (!lines().length) {
        // The meeting has ended, and its minutes show also what was being written; or it was called off and held after all.
        await Promise.all([...root.querySelectorAll('form[data-dirty]')].map(hold))
        location.assign(answer.url)
      }
      return 'sent'
    }

    const pump = async () => {
      if (isSending) return
      isSending = true
      clearTimeout(timer)
      try {
        for (;;) {
          const next = lines().find(([, line]) => !line.problem)
          if (!next) break
          const result = await send(...next)
          if (result === 'signin') {
            const way = document.createElement('a')
            way.href = location.href
            way.textContent = texts.signin
            say(way, 'offline', true)
            return
          }
          isOffline = false
          wait = 0
          if (result === 'sent') say(texts.saved, 'saved')
        }
      } catch {
        isOffline = true
        wait = Math.min((wait || 1000) * 2, 15_000)
        timer = setTimeout(pump, wait)
        sayOffline()
      } finally {
        isSending = false
        show()
      }
    }

    const clear = (form) => {
      for (const field of form.querySelectorAll('input:not([type=hidden]), textarea, select')) {
        if (field.type === 'checkbox' || field.type === 'radio') field.checked = false
        else field.value = ''
      }
      delete form.dataset.dirty
    }

    // What stands in a form, as a person reads it.
    const written = (form) =>
      [...form.querySelectorAll('textarea, select, input:not([type=hidden])')]
        .map((field) => (field.type === 'checkbox' || field.type === 'radio' ? field.checked && field.labels[0]?.textContent : field.value))
        .filter((text) => text && text.trim())
        .join(' · ')

    let count = 0
    root.addEventListener('submit', async (event) => {
      const form = event.target
      if (!form.dataset.line) return
      event.preventDefault()
      // The meeting isn't ended over what somebody is still writing.
      const begun = [...root.querySelectorAll('form[data-dirty]')].find((other) => other !== form && written(other))
      if (form.dataset.line === 'moede-slut' && begun) {
        turn(begun.closest('.part').id.slice('del-'.length), true)
        begun.querySelector('textarea, input:not([type=hidden])')?.focus()
        say(texts.unsaved, 'offline')
        return
      }
      const fields = [...new FormData(form)].filter(([name]) => name !== '_csrf' && name !== '_draft')
      const first = form.querySelector('textarea, input[type=text]')
      fields.push(['skrevet', String(Date.now())])
      const boxes = [...form.querySelectorAll('textarea, input[type=text], input[type=date], input[type=time]')]
      const button = form.querySelector('button')
      const typed = boxes.map((box) => box.value.trim()).filter(Boolean)
      const label = typed.join(' · ') || button.getAttribute('aria-label') || button.textContent
      const id = `${mine}/linje/${String(Date.now()).padStart(15, '0')}-${String((count += 1)).padStart(5, '0')}`
      if (form.dataset.line !== 'moede-til-stede') clear(form)
      else delete form.dataset.dirty
      await store(id, { form: form.dataset.line, action: form.getAttribute('action'), fields, label })
      await remove(`${mine}/skrives/${form.dataset.line}`)
      // What arrives at once needs no word of waiting.
      setTimeout(show, isOffline ? 0 : 600)
      if (first?.isConnected && !first.closest('[data-fresh]')) first.focus()
      pump()
    })

    // What is being written, but isn't sent yet, is kept too: when the typing rests, and when the lid is closed.
    const timers = new Map()
    const hold = (form) => {
      clearTimeout(timers.get(form))
      if (!form.dataset.dirty) return null
      const fields = [...new FormData(form)].filter(([field]) => !field.startsWith('_'))
      return store(`${mine}/skrives/${form.dataset.line}`, { fields, label: written(form) })
    }
    root.addEventListener('input', (event) => {
      const form = event.target.closest('form[data-line]')
      if (!form) return
      form.dataset.dirty = '1'
      clearTimeout(timers.get(form))
      timers.set(form, setTimeout(() => hold(form), 300))
    })
    // From one part to the next without the house, so that a meeting goes on without a connection.
    const turn = (part, isNew) => {
      for (const section of root.querySelectorAll('.part')) section.hidden = section.id !== `del-${part}`
      for (const link of root.querySelectorAll('.parts a')) {
        if (link.dataset.part === part) link.setAttribute('aria-current', 'step')
        else link.removeAttribute('aria-current')
      }
      const heading = document.getElementById(`h-${part}`)
      if (isNew) {
        heading.focus({ preventScroll: true })
        scrollTo(0, 0)
      }
    }
    document.addEventListener('click', (event) => {
      const link = event.target.closest('a[href]')
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return
      if (root.contains(link) && link.dataset.part) {
        event.preventDefault()
        history.pushState({ part: link.dataset.part }, '', link.href)
        turn(link.dataset.part, true)
      } else if (isWritten && (isOffline || !navigator.onLine) && link.origin === location.origin && link.pathname !== location.pathname) {
        event.preventDefault()
        sayOffline()
      }
    })
    addEventListener('popstate', () => {
      const part = new URL(location.href).searchParams.get('del')
      if (part) turn(part, false)
      else if (isWritten) location.reload()
    })

    // What has not arrived waits, sealed, for the same writer to sign in again: while lines wait, that is said first.
    document.addEventListener('submit', (event) => {
      if (event.target.getAttribute('action') !== '/log-ud' || isWarned || !lines().length) return
      event.preventDefault()
      isWarned = true
      sayOffline()
      scrollTo(0, 0)
    })

    addEventListener('online', () => {
      isOffline = false
      if (!lines().length) say('')
      pump()
    })
    addEventListener('offline', () => {
      isOffline = true
      sayOffline()
    })
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'visible') pump()
      else for (const form of root.querySelectorAll('form[data-dirty]')) hold(form)
    })
    addEventListener('beforeunload', (event) => {
      if (!key && lines().length) event.preventDefault()
    })

    for (const row of (await within('readonly', (held) => held.getAll())) ?? []) {
      if (!row.id.startsWith(`${mine}/`) || !key) continue
      const value = await unseal(row)
      if (!value) continue
      if (row.id.startsWith(`${mine}/skrives/`)) restore(row.id.split('/').pop(), value.fields)
      memory.set(row.id, value)
    }
    for (const [, line] of lines()) delete line.problem
    show()
    if (!navigator.onLine) sayOffline()
    pump()
    root.dataset.ready = '1'
  }

  // In place of the browser's own page, when this one is opened anew without a connection. Where a browser has no
  // workers, it shows its own.
  const lost = document.querySelector('[data-lost]')
  if (lost && location.pathname !== '/afbrudt') {
    const again = () => location.reload()
    lost.querySelector('[data-try]').addEventListener('click', again)
    addEventListener('online', again)
    setInterval(() => fetch('/afbrudt.js', { cache: 'no-store' }).then((answer) => answer.ok && again(), () => {}), 5000)
  }

  sweep().catch(() => {})
  if (root) {
    meeting()
    navigator.serviceWorker?.register('/afbrudt.js', { scope: '/sag/' }).catch(() => {})
  }
}
