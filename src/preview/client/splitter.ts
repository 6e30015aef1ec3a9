/** How much room the text has beside its pages: by dragging, or by the arrow keys. */

import {byId, element} from './element.ts'
import {say} from './words.ts'

const least = 0.2
const most = 0.8
const step = 0.02

export class Splitter {
  readonly #handle = element('div', {
    id: 'split',
    role: 'separator',
    tabindex: '0',
    'aria-orientation': 'vertical',
    'aria-valuemin': String(least * 100),
    'aria-valuemax': String(most * 100),
    'aria-label': say('split'),
    title: say('split')
  })
  readonly #onShare: (share: number) => void
  #share = 0.5

  /** `onShare`: the share of the text has been settled, from 0 to 1. */
  constructor(onShare: (share: number) => void) {
    this.#onShare = onShare
    const text = byId('text')
    text.append(this.#handle)
    this.#handle.addEventListener('pointerdown', (event) => {
      // Over the frames too, which would have the pointer to themselves.
      this.#handle.setPointerCapture(event.pointerId)
      event.preventDefault()
    })
    this.#handle.addEventListener('pointermove', ({pointerId, clientX}) => {
      if (!this.#handle.hasPointerCapture(pointerId)) return
      const {left} = text.getBoundingClientRect()
      this.show((clientX - left) / (byId('viewer').getBoundingClientRect().right - left))
    })
    this.#handle.addEventListener('lostpointercapture', () => this.#onShare(this.#share))
    this.#handle.addEventListener('dblclick', () => this.#settle(0.5))
    this.#handle.addEventListener('keydown', (event) => this.#onKey(event))
  }

  show(share: number): void {
    this.#share = Math.max(least, Math.min(most, share))
    const {style} = document.documentElement
    style.setProperty('--text-share', `${this.#share}fr`)
    style.setProperty('--pages-share', `${1 - this.#share}fr`)
    this.#handle.ariaValueNow = String(Math.round(this.#share * 100))
  }

  #settle(share: number): void {
    this.show(share)
    this.#onShare(this.#share)
  }

  #onKey(event: KeyboardEvent): void {
    const {key} = event
    const by = {ArrowLeft: -step, ArrowRight: step, Home: -1, End: 1}[key]
    if (by === undefined) return
    event.preventDefault()
    event.stopPropagation()
    this.#settle(this.#share + by)
  }
}
