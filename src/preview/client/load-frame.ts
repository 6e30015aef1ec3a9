/** A frame for pages: a page of its own with the press' script, unseen at first. */

import {element} from './element.ts'
import type {FrameWindow, Listener, Sheets} from './frame-contract.ts'
import {language, say} from './words.ts'

export interface Frame {
  readonly node: HTMLIFrameElement
  readonly window: FrameWindow
  readonly sheets: Sheets
}

/** Put one into `holder`. Of the page that is read only the one that `isFront` tells. */
export async function loadFrame(
  holder: HTMLElement,
  listener: Listener,
  isFront: (frame: Frame) => boolean
): Promise<Frame> {
  const node = element('iframe', {src: '/frame', title: say('framePages')})
  conceal(node)
  const loaded = new Promise((resolve) => node.addEventListener('load', resolve, {once: true}))
  holder.append(node)
  await loaded
  // frame.ts has run: its page is ours, and loaded.
  const window = node.contentWindow as unknown as FrameWindow
  window.document.documentElement.dataset.language = language
  const frame: Frame = {node, window, sheets: window.sheets}
  window.listener = {
    ...listener,
    onPage: (page) => {
      if (isFront(frame)) listener.onPage(page)
    }
  }
  return frame
}

/** Keep it from eyes, ears and keys. */
export function conceal(node: HTMLIFrameElement): void {
  node.classList.remove('front')
  node.inert = true
  node.setAttribute('aria-hidden', 'true')
}
