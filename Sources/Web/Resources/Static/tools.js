// Drawing by finger, pen or pointer: strokes are kept in a hidden field, so that the form, its draft and its errors are
// those of any other form.
{
  const most = 23_000
  const names = 'http://www.w3.org/2000/svg'

  for (const desk of document.querySelectorAll('[data-desk]')) {
    const sheet = desk.querySelector('[data-sheet]')
    const field = desk.querySelector('textarea')
    const pens = [...desk.querySelectorAll('[data-pen]')]
    const strokes = field.value ? field.value.split(';') : []
    let pen = '0'
    let points = []
    let line = null

    desk.querySelector('.pens').hidden = false
    desk.querySelector('[data-no-script]').remove()
    sheet.classList.add('live')

    const keep = () => {
      field.value = strokes.join(';')
      field.dispatchEvent(new Event('input', { bubbles: true }))
    }
    const count = () => strokes.reduce((sum, stroke) => sum + stroke.split(',').length, 0)
    const place = (event) => {
      const box = sheet.getBoundingClientRect()
      const part = (at, from, length) => Math.max(0, Math.min(1000, Math.round(((at - from) / length) * 1000)))
      return [part(event.clientX, box.left, box.width), part(event.clientY, box.top, box.height)]
    }
    const show = () => {
      const drawn = points.length === 2 ? [...points, ...points] : points
      line.setAttribute('points', drawn.join(' '))
    }

    sheet.addEventListener('pointerdown', (event) => {
      if (event.button !== 0 || line || count() > most) return
      event.preventDefault()
      sheet.setPointerCapture(event.pointerId)
      points = place(event)
      line = document.createElementNS(names, 'polyline')
      line.setAttribute('class', `pen pen-${pen}`)
      sheet.append(line)
      show()
    })
    sheet.addEventListener('pointermove', (event) => {
      if (!line || points.length + count() > most) return
      const [x, y] = place(event)
      // Points closer than this can't be told apart by eye.
      if (Math.hypot(x - points.at(-2), y - points.at(-1)) < 5) return
      points.push(x, y)
      show()
    })
    const end = () => {
      if (!line) return
      strokes.push(`${pen}:${points.join(',')}`)
      line = null
      keep()
    }
    sheet.addEventListener('pointerup', end)
    sheet.addEventListener('pointercancel', end)

    for (const choice of pens) {
      choice.addEventListener('click', () => {
        pen = choice.dataset.pen
        for (const other of pens) other.setAttribute('aria-pressed', String(other === choice))
      })
    }
    desk.querySelector('[data-undo]').addEventListener('click', () => {
      if (!strokes.pop()) return
      sheet.querySelector('polyline:last-of-type').remove()
      keep()
    })
    desk.querySelector('[data-clear]').addEventListener('click', () => {
      strokes.length = 0
      for (const drawn of sheet.querySelectorAll('polyline')) drawn.remove()
      keep()
    })
  }
}
