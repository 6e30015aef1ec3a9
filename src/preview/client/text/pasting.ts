/** What is pasted into the text: tables and paragraphs of other programs, pictures. */

import {syntaxTree} from '@codemirror/language'
import type {EditorState, Extension, Text} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import type {Pasted} from '../../contract.ts'

export interface PasteEvents {
  /** Asks what becomes of it. */
  pasted(html: string, text: string): Promise<Pasted | undefined>
  onPasted(pasted: Pasted): void
  onPictures(pictures: readonly File[]): void
}

/** Plain text goes in as it is: whatever the editor makes of it otherwise. */
export function pasting(events: PasteEvents): Extension {
  return EditorView.domEventHandlers({
    paste({clipboardData}, view) {
      if (!clipboardData || view.state.readOnly || isVerbatim(view.state)) return false
      const html = clipboardData.getData('text/html')
      const text = clipboardData.getData('text/plain')
      const pictures = [...clipboardData.files].filter(({type}) => type.startsWith('image/'))
      if (mayBeMore(html, text)) void put(html, text, pictures, view, events)
      else if (pictures.length > 0 && text === '') events.onPictures(pictures)
      else return false
      return true
    }
  })
}

async function put(
  html: string,
  text: string,
  pictures: readonly File[],
  view: EditorView,
  {pasted: ask, onPasted, onPictures}: PasteEvents
): Promise<void> {
  const before = view.state.doc
  const pasted = await ask(html, text)
  const {state} = view
  // Something else is in front, or was typed: it would go where nobody meant it to.
  if (state.doc !== before) return
  if (!pasted && text === '' && pictures.length > 0) return onPictures(pictures)
  const written = pasted?.isBlock ? parted(pasted.markdown, state) : (pasted?.markdown ?? text)
  view.dispatch(state.replaceSelection(state.toText(written)), {
    userEvent: 'input.paste',
    scrollIntoView: true
  })
  if (pasted) onPasted(pasted)
}

/** Whether it may be a table or text in paragraphs: what copies Markdown says nothing of either. */
function mayBeMore(html: string, text: string): boolean {
  return html === '' ? /\t/u.test(text) : /<(?:table|p|h[1-6]|li)\b/iu.test(html)
}

/** Where every sign means what it is: the front matter, and code. */
function isVerbatim(state: EditorState): boolean {
  const {head} = state.selection.main
  const names = new Set(['FrontMatter', 'FencedCode', 'CodeBlock', 'InlineCode', 'HTMLBlock'])
  for (let node = syntaxTree(state).resolveInner(head, -1); ; ) {
    if (names.has(node.name)) return !isBehind(state.doc, node.to, head)
    if (!node.parent) return false
    node = node.parent
  }
}

function isBehind(doc: Text, end: number, head: number): boolean {
  return head >= end && doc.lineAt(head).from > doc.lineAt(Math.max(0, end - 1)).from
}

/** With blank lines before and after, where there are none. */
function parted(block: string, {doc, selection}: EditorState): string {
  const {from, to} = selection.main
  const before = doc.sliceString(Math.max(0, from - 2), from)
  const after = doc.sliceString(to, to + 2)
  const above = from === 0 || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
  const below =
    to === doc.length
      ? '\n'
      : after.startsWith('\n\n')
        ? ''
        : after.startsWith('\n')
          ? '\n'
          : '\n\n'
  return above + block + below
}
