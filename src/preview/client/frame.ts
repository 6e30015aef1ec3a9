/** One of the two frames: lays a document out with the press' own script and shows its pages. */

import type {Styles} from '../contract.ts'
import type {FrameWindow, Laid, LayingOut, Look, Mark, Sheets} from './frame-contract.ts'
import {distanceFrom} from './frame-distance.ts'
import {drawOverlays, drawPictures, removeOverlays} from './frame-overlays.ts'
import {anchorOf, elementOf, pageAt, placeOf} from './frame-places.ts'
import {arrange} from './frame-zoom.ts'
import {yielding} from './yielding.ts'

/** Put there by src/pages/in-browser/index.ts, the same script as in the press. */
interface Layout {
  cleanPage(): void
  drawSeparators(pages: ParentNode): void
  layOut(request: Request, pace: Pace): Promise<Laid>
  /** Undefined where all has to be laid out, in a page that is clean. */
  layOutAgain(request: Request, pace: Pace): Promise<Laid | undefined>
}

interface Request {
  html: string
  css: string
  scale: number
  mostPages: number
  formulas: LayingOut['formulas']
}

interface Pace {
  tick(work: () => void): void
  isStopped(): boolean
  onPage(page: HTMLElement, index: number): void
  isFrugal: boolean
  isKept: boolean
}

// Both scripts of the frame's page have run in order: the first one has put it there.
const frame = window as unknown as FrameWindow & {hongtou: Layout}
const {hongtou} = frame

/** Pages shown before the layout is complete: two spreads. */
const firstPages = 4

let css = ''
let scale = 8
let look: Look | undefined
let marks: readonly Mark[] = []

const faces = document.createElement('style')
faces.dataset.stay = ''
faces.dataset.pagedjsIgnore = ''
document.head.append(faces)

const sheets: Sheets = {
  dress(styles: Styles) {
    if (faces.textContent !== styles.faces) {
      faces.textContent = styles.faces
      // What stands was laid out in other faces.
      this.clear()
    }
    css = styles.css
    scale = styles.scale
    document.documentElement.style.setProperty('--scale', String(scale))
  },

  async layOut({html, formulas, isStopped, onFirst, look: wanted}: LayingOut) {
    const request = {
      html,
      css: formulas ? `${css}\n${formulas.sheet}` : css,
      scale,
      mostPages: Math.ceil(html.length / 150) + 100,
      formulas
    }
    const pace = {
      tick: yielding(),
      isStopped,
      onPage: (page: HTMLElement, index: number) => {
        if (onFirst) showEarly(page, index, wanted, onFirst)
      },
      isFrugal: true,
      isKept: true
    }
    withdraw()
    const again = await hongtou.layOutAgain(request, pace)
    if (isStopped()) return undefined
    if (again) return again
    this.clear()
    const laid = await hongtou.layOut(request, pace)
    return isStopped() ? undefined : laid
  },

  show(wanted) {
    const early = document.querySelector('.early')
    const scrolled = early?.scrollTop
    early?.remove()
    look = wanted
    document.documentElement.dataset.shown = ''
    arrange(wanted, scale)
    drawOverlays(wanted, marks, scale)
    if (scrolled !== undefined) document.documentElement.scrollTop = scrolled
  },

  clear() {
    withdraw()
    hongtou.cleanPage()
    document.documentElement.style.setProperty('--scale', String(scale))
    document.documentElement.scrollTo(0, 0)
  },

  anchor: anchorOf,

  restore(anchor) {
    const element = elementOf(anchor, anchor.text)
    if (!element) return
    const {top} = element.getBoundingClientRect()
    document.documentElement.scrollBy(0, top - anchor.offset * innerHeight)
  },

  sees(place) {
    const element = elementOf(place)
    if (!element) return false
    const {top, bottom} = element.getBoundingClientRect()
    return bottom > 0 && top < innerHeight
  },

  goTo(place) {
    const element = elementOf(place)
    if (!element) return false
    const {top} = element.getBoundingClientRect()
    document.documentElement.scrollBy(0, top - innerHeight / 4)
    return true
  },

  goToPage(number) {
    const page = document.querySelectorAll('.pagedjs_pages > .pagedjs_page')[number - 1]
    if (!page) return
    const {top} = page.getBoundingClientRect()
    document.documentElement.scrollBy(0, top - 12)
    listenerOf()?.onPage(number)
  },

  page: pageAt,

  flash(place) {
    const element = elementOf(place)
    if (!element) return
    element.classList.add('changed')
    setTimeout(() => element.classList.remove('changed'), 900)
  },

  mark(wanted) {
    marks = wanted
    if (look) drawOverlays(look, marks, scale)
  },

  measure: (glyphs) => distanceFrom(glyphs, scale),

  compare(pictures, mode) {
    drawPictures(pictures, mode)
  }
}

/** Show the pages no more: what is drawn over them is none of theirs. */
function withdraw(): void {
  look = undefined
  marks = []
  delete document.documentElement.dataset.shown
  removeOverlays()
  unmark('selected')
  unmark('changed')
}

/** No element has this class any more. */
function unmark(name: string): void {
  for (const element of document.querySelectorAll(`.${name}`)) element.classList.remove(name)
}

/** Copies of the first pages over the layout that goes on below them. */
function showEarly(page: HTMLElement, index: number, wanted: Look, onFirst: () => void): void {
  if (index >= firstPages) return
  let early = document.querySelector<HTMLElement>('body > .early')
  if (!early) {
    early = document.createElement('div')
    early.className = 'early'
    const pages = document.createElement('div')
    pages.className = 'pagedjs_pages'
    early.append(pages)
    document.body.append(early)
  }
  // A deep clone has its original's type.
  const copy = page.cloneNode(true) as HTMLElement
  const sheet = copy.querySelector<HTMLElement>('.pagedjs_sheet')
  if (sheet) {
    sheet.dataset.pageSide = index % 2 === 0 ? 'recto' : 'verso'
    const isLetter = copy.querySelector('main[data-form="letter"]') !== null
    if (!isLetter || index > 0) sheet.dataset.pageNumber = `— ${index + 1} —`
  }
  early.firstElementChild?.append(copy)
  hongtou.drawSeparators(copy)
  arrange(wanted, scale, early)
  if (index === 0) onFirst()
}

function listenerOf() {
  return frame.listener
}

document.addEventListener('click', (event) => {
  const target = event.target instanceof Element ? event.target : null
  const mark = target?.closest<HTMLElement>('[data-mark]')
  // A link of the document leads nowhere from here: the frame is for pages.
  if (target?.closest('a')) event.preventDefault()
  if (mark) {
    listenerOf()?.onMark(Number(mark.dataset.mark))
    return
  }
  unmark('selected')
  const place = placeOf(target)
  if (place) elementAt(target)?.classList.add('selected')
  listenerOf()?.onSelect(place, event.altKey || event.ctrlKey || event.metaKey)
})
document.addEventListener('dblclick', (event) => {
  const place = placeOf(event.target instanceof Element ? event.target : null)
  if (place) listenerOf()?.onSelect(place, true)
})
document.addEventListener('keydown', (event) => listenerOf()?.onKey(event))
document.addEventListener('scroll', () => listenerOf()?.onPage(pageAt()), {passive: true})
addEventListener('resize', () => {
  if (!look) return
  const anchor = anchorOf()
  arrange(look, scale)
  if (anchor) sheets.restore(anchor)
})

function elementAt(target: Element | null): Element | null {
  return target?.closest('.pagedjs_page [data-line]') ?? null
}

/**
 * A tab that is hidden decodes no pictures: there it counts that they were loaded, or
 * nothing would be laid out before somebody looks.
 */
const {decode} = HTMLImageElement.prototype
HTMLImageElement.prototype.decode = function decodeOrLoad(this: HTMLImageElement) {
  if (!document.hidden) return decode.call(this)
  return new Promise((resolve, reject) => {
    const settle = () =>
      this.naturalWidth > 0 || this.naturalHeight > 0
        ? resolve()
        : reject(new DOMException('The picture cannot be decoded', 'EncodingError'))
    if (this.complete) return settle()
    this.addEventListener('load', settle, {once: true})
    this.addEventListener('error', settle, {once: true})
  })
}

Object.assign(globalThis, {sheets})
