/** One of the two frames: lays a document out with the press' own script and shows its pages. */

import type {Styles} from '../contract.ts'
import {decodeUnseen} from './decode-unseen.ts'
import {showEarly} from './early-pages.ts'
import type {LayingOut, Look, Mark, Sheets} from './frame-contract.ts'
import {pointAt, unpoint} from './frame-cursor.ts'
import {distanceFrom} from './frame-distance.ts'
import {drawOverlays, drawPictures, removeOverlays} from './frame-overlays.ts'
import {anchorOf, elementOf, pageAt, placeRead} from './frame-places.ts'
import {listenerOf, listenToReader, unmark} from './frame-reader.ts'
import {findOnPages, firstFoundInView, showFound} from './frame-search.ts'
import {arrange, shownPercent} from './frame-zoom.ts'
import {hongtou} from './press-script.ts'
import {yielding} from './yielding.ts'

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
        if (!onFirst) return
        showEarly(page, index, wanted, scale)
        if (index === 0) onFirst()
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

  find: findOnPages,
  showFound,
  firstFound: firstFoundInView,

  read: placeRead,

  page: pageAt,

  percent: () => shownPercent(scale),

  scroll(key) {
    const root = document.documentElement
    const most = root.scrollHeight
    const page = innerHeight * 0.9
    const steps = {
      PageDown: page,
      PageUp: -page,
      ArrowDown: 60,
      ArrowUp: -60,
      End: most,
      Home: -most
    }
    root.scrollBy(0, steps[key])
  },

  flash(place) {
    const element = elementOf(place)
    if (!element) return
    element.classList.add('changed')
    setTimeout(() => element.classList.remove('changed'), 900)
  },

  point(place, spot, isScrolled) {
    if (place) pointAt(place, spot, isScrolled)
    else unpoint()
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
  unpoint()
}

listenToReader()
addEventListener('resize', () => {
  if (!look) return
  const anchor = anchorOf()
  arrange(look, scale)
  if (anchor) sheets.restore(anchor)
})
decodeUnseen()

Object.assign(globalThis, {sheets})
