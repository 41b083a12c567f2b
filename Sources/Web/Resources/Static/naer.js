// Makes a few things quicker; no page needs it. Drafts are saved while one types, and / goes to the search field.
'use strict'

// Saved at the first key, then when the typing rests, and when the page is left.
for (const form of document.querySelectorAll('form[data-draft]')) {
  const address = form.dataset.draft
  const line = form.querySelector('.draft-state')
  let timer = 0
  let isDirty = false
  let isFirst = true
  let isSent = false

  const fields = () => new URLSearchParams(new FormData(form))

  const save = async () => {
    clearTimeout(timer)
    timer = 0
    isDirty = false
    try {
      const answer = await fetch(address, { method: 'POST', body: fields(), redirect: 'error' })
      if (!answer.ok) throw new Error(String(answer.status))
      line.textContent = await answer.text()
    } catch {
      isDirty = true
      line.textContent = line.dataset.failed
    }
  }

  form.addEventListener('input', () => {
    isDirty = true
    clearTimeout(timer)
    timer = setTimeout(save, isFirst ? 0 : 900)
    isFirst = false
  })
  form.addEventListener('submit', () => {
    isSent = true
    clearTimeout(timer)
  })
  const leave = () => {
    if (isDirty && !isSent) navigator.sendBeacon(address, fields())
    isDirty = false
  }
  addEventListener('pagehide', leave)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') leave()
  })
}

// Too many at once: after the wait that the page speaks of, it is tried again.
for (const form of document.querySelectorAll('form[data-again]')) {
  setTimeout(() => form.requestSubmit(), Number(form.dataset.again) * 1000)
}

const search = document.querySelector('[data-key="/"]')
addEventListener('keydown', (event) => {
  const isTyping = event.target.closest('input, textarea, select, [contenteditable]')
  if (search && event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
    event.preventDefault()
    search.focus()
    search.select()
  } else if (search && event.key === 'Escape' && event.target === search) {
    search.blur()
  }
})
