// Network map and genogram: people are moved by hand and by the arrow keys. Everything can be done without this too.
{
  // What has been saved is drawn by the server, so that the picture and the list under it always say the same.
  const redraw = async (address, parts) => {
    const answer = await fetch(address, { headers: { Accept: 'text/html' } })
    if (!answer.ok) throw new Error(String(answer.status))
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html')
    for (const part of parts) {
      const [old, fresh] = [document.querySelector(part), page.querySelector(part)]
      if (!old || !fresh) continue
      const [scrolled, next] = [old.querySelector('.kin-scroll'), fresh.querySelector('.kin-scroll')]
      const [left, top] = [scrolled?.scrollLeft ?? 0, scrolled?.scrollTop ?? 0]
      old.replaceWith(fresh)
      if (next) {
        next.scrollLeft = left
        next.scrollTop = top
      }
    }
  }

  const sectors = (drawing) => [...new Set([...drawing.querySelectorAll('.cell')].map((cell) => cell.dataset.sector))]

  const say = (figure, words) => {
    const line = figure?.querySelector('.kin-said')
    if (line) line.textContent = words
  }

  let isBusy = false
  const move = async (spot, sector, ring) => {
    if (isBusy || (spot.dataset.sector === sector && spot.dataset.ring === String(ring))) return
    isBusy = true
    const figure = spot.closest('.kin-figure')
    const person = spot.dataset.person
    const map = spot.closest('svg').dataset.map
    const body = new URLSearchParams({ _csrf: figure.querySelector('[name="_csrf"]').value, sector, ring })
    try {
      const answer = await fetch(spot.dataset.move, { method: 'POST', body, redirect: 'error' })
      const words = await answer.text()
      if (!answer.ok) {
        say(figure, words.length < 400 ? words : figure.querySelector('.kin-said').dataset.failed)
        return
      }
      await redraw(location.href, ['#kort', '#ord'])
      bind()
      const fresh = document.querySelector(`svg[data-map="${map}"] [data-person="${CSS.escape(person)}"]`)
      fresh?.focus()
      say(fresh?.closest('.kin-figure'), words)
    } catch {
      say(figure, figure.querySelector('.kin-said').dataset.failed)
    } finally {
      isBusy = false
    }
  }

  const keys = (event) => {
    const spot = event.target.closest('a.spot')
    const steps = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key]
    if (!spot || !steps || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const drawing = spot.closest('svg')
    const all = sectors(drawing)
    const at = all.indexOf(spot.dataset.sector)
    const ring = Math.min(Number(drawing.dataset.rings), Math.max(1, Number(spot.dataset.ring) + steps[1]))
    move(spot, all[(at + steps[0] + all.length) % all.length], ring)
  }

  // A finger or a mouse: pressed, moved more than a little, let go over a place.
  const hold = (event) => {
    const spot = event.target.closest('a.spot')
    if (!spot || event.button > 0 || !event.isPrimary) return
    const [x, y] = [event.clientX, event.clientY]
    const scale = spot.ownerSVGElement.getScreenCTM().a || 1
    let isMoved = false
    let aimed = null
    const over = (at) => document.elementsFromPoint(at.clientX, at.clientY).find((one) => one.matches?.('.cell'))
    const drag = (at) => {
      if (at.pointerId !== event.pointerId) return
      const [dx, dy] = [at.clientX - x, at.clientY - y]
      if (!isMoved && Math.hypot(dx, dy) < 8) return
      isMoved = true
      at.preventDefault()
      spot.classList.add('held')
      spot.setAttribute('transform', `translate(${dx / scale} ${dy / scale})`)
      aimed?.classList.remove('aimed')
      aimed = over(at)
      aimed?.classList.add('aimed')
    }
    const drop = (at) => {
      if (at.pointerId !== event.pointerId) return
      removeEventListener('pointermove', drag)
      removeEventListener('pointerup', drop)
      removeEventListener('pointercancel', drop)
      spot.classList.remove('held')
      spot.removeAttribute('transform')
      aimed?.classList.remove('aimed')
      if (!isMoved) return
      // The press that ends a move opens nothing.
      const stop = (click) => click.preventDefault()
      spot.addEventListener('click', stop)
      setTimeout(() => spot.removeEventListener('click', stop), 100)
      const place = at.type === 'pointerup' ? over(at) : null
      if (place) move(spot, place.dataset.sector, Number(place.dataset.ring))
    }
    addEventListener('pointermove', drag, { passive: false })
    addEventListener('pointerup', drop)
    addEventListener('pointercancel', drop)
  }

  const bind = () => {
    for (const drawing of document.querySelectorAll('svg.network')) {
      drawing.addEventListener('keydown', keys)
      drawing.addEventListener('pointerdown', hold)
      // A link that is dragged by the browser itself would be a file.
      drawing.addEventListener('dragstart', (event) => event.preventDefault())
    }
  }
  bind()

  // On a telephone the child in the middle is what is seen first.
  for (const drawing of document.querySelectorAll('.kin-scroll svg.network')) {
    const box = drawing.closest('.kin-scroll')
    box.scrollLeft = (box.scrollWidth - box.clientWidth) / 2
  }

  // From person to person on a genogram, to whoever stands nearest in that direction.
  const walk = (event) => {
    const here = event.target.closest('a.person')
    const [dx, dy] = { ArrowUp: [0, -1], ArrowDown: [0, 1], ArrowLeft: [-1, 0], ArrowRight: [1, 0] }[event.key] ?? []
    if (!here || dx === undefined || event.ctrlKey || event.metaKey || event.altKey) return
    event.preventDefault()
    const [x, y] = [Number(here.dataset.x), Number(here.dataset.y)]
    let best = null
    let least = Infinity
    for (const other of here.closest('svg').querySelectorAll('a.person')) {
      const [ax, ay] = [Number(other.dataset.x) - x, Number(other.dataset.y) - y]
      const along = ax * dx + ay * dy
      if (other === here || along <= 0) continue
      const way = along + 3 * Math.abs(dx ? ay : ax)
      if (way < least) [best, least] = [other, way]
    }
    if (!best) return
    stand(best)
    best.focus()
    best.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  }

  // One stop for the tabulator, and the arrow keys from there.
  const stand = (person) => {
    for (const one of person.closest('svg').querySelectorAll('a.person')) one.tabIndex = one === person ? 0 : -1
  }

  for (const drawing of document.querySelectorAll('.kin-scroll svg.genogram')) {
    drawing.addEventListener('keydown', walk)
    const first = drawing.querySelector('a.chosen') ?? drawing.querySelector('a.person.centre')
    if (!first) continue
    stand(first)
    // The one in the middle of the drawing is in the middle of the box.
    const box = drawing.closest('.kin-scroll')
    const [at, around] = [first.getBoundingClientRect(), box.getBoundingClientRect()]
    box.scrollLeft += at.left + at.width / 2 - around.left - around.width / 2
    box.scrollTop += at.top + at.height / 2 - around.top - around.height / 2
  }
}
