// The sheet on a screen that is handed over: each line is a line, without a number and without a mark until one is set.
{
  for (const places of document.querySelectorAll('form[data-sheet] .line-places')) {
    const { line: name, value, low, high, unset, place, label } = places.dataset
    const box = document.createElement('div')
    box.className = 'line-box'
    const rule = document.createElement('div')
    rule.className = 'the-line'
    const mark = document.createElement('div')
    mark.className = 'the-mark'
    mark.hidden = true
    // For keys and screen readers a slider of the browser's own; it says nothing to us before it is touched.
    const slider = document.createElement('input')
    slider.type = 'range'
    slider.min = 0
    slider.max = 100
    slider.step = 1
    slider.value = 50
    slider.setAttribute('aria-label', `${label}. ${low} – ${high}`)
    const answer = document.createElement('input')
    answer.type = 'hidden'
    answer.name = name

    const set = (millimetres) => {
      const at = Math.min(100, Math.max(0, Math.round(millimetres)))
      slider.value = at
      answer.value = String(at / 10)
      mark.hidden = false
      mark.style.insetInlineStart = `${at}%`
      slider.setAttribute('aria-valuetext', place.replace('{percent}', String(at)))
    }
    const isUnset = () => answer.value === ''

    slider.setAttribute('aria-valuetext', unset)
    slider.addEventListener('input', () => set(slider.valueAsNumber))
    slider.addEventListener('keydown', (event) => {
      const places = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', ' ', 'Enter']
      if (isUnset() && places.includes(event.key)) {
        event.preventDefault()
        set(50)
      } else if (event.key === ' ' || event.key === 'Enter') {
        event.preventDefault()
      }
    })
    // A press that a screen reader makes, where the mark stands.
    slider.addEventListener('click', () => { if (isUnset()) set(slider.valueAsNumber) })

    const follow = (event) => {
      const { left, width } = rule.getBoundingClientRect()
      set(((event.clientX - left) / width) * 100)
    }
    box.addEventListener('pointerdown', (event) => {
      if (event.button !== 0) return
      event.preventDefault()
      box.setPointerCapture(event.pointerId)
      slider.focus({ preventScroll: true })
      follow(event)
    })
    box.addEventListener('pointermove', (event) => {
      if (box.hasPointerCapture(event.pointerId)) follow(event)
    })

    rule.append(mark)
    box.append(rule, slider, answer)
    places.replaceChildren(box)
    places.classList.add('is-drawn')
    if (value !== '' && Number.isFinite(Number(value.replace(',', '.')))) set(Number(value.replace(',', '.')) * 10)
  }
}

// A pack as a file: its text goes into the field, where it can be read before it is sent.
{
  for (const field of document.querySelectorAll('[data-file-for]')) {
    const target = document.getElementById(field.dataset.fileFor)
    if (!target) continue
    field.hidden = false
    field.querySelector('input').addEventListener('change', async (event) => {
      const file = event.target.files[0]
      if (!file) return
      target.value = await file.text()
      target.dispatchEvent(new Event('input', { bubbles: true }))
    })
  }
}
