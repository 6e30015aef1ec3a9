/**
 * Join the lines that are one paragraph (line-break.ts): without a space next to hanzi, with
 * one between Latin words.
 */

import type {Paragraph, PhrasingContent, Root, RootContent} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import type {VFile} from 'vfile'
import {markdownOf} from '../../base/front-matter.ts'
import {beginsItem} from '../words/begins-item.ts'
import {endsSentence} from '../words/sentences.ts'
import {type BrokenLine, partsParagraphs} from './line-break.ts'
import {mergeTexts} from './literals.ts'
import {type Wrapping, wrappingOf} from './wrapping.ts'

/** Lines that are looked ahead for the end of a sentence. */
const farthest = 60

export function remarkSoftBreaks() {
  return (tree: Root, file: VFile): undefined => {
    const joined: Root['children'] = []
    let last: Paragraph | undefined
    let line: BrokenLine = {text: '', indented: false}
    let isJoined = false

    tree.children.forEach((node, index) => {
      if (!isLine(node)) {
        joined.push(node)
        last = undefined
        return
      }
      const next = {text: textOf(node), indented: node.data?.indented === true}
      const at = {
        line,
        next,
        isParted: node.data?.soft !== true,
        isPageEnd: node.data?.resumes === true,
        isJoined,
        endsLater: endsLater(tree.children, index)
      }
      if (last && !partsParagraphs(at, wrappingIn(file))) {
        join(last, line.text, node, next.text)
        isJoined = true
      } else {
        last = {...node, children: [...node.children]}
        joined.push(last)
        isJoined = false
      }
      line = next
    })

    tree.children = joined
    for (const node of joined) {
      if (node.type === 'paragraph') node.children = mergeTexts(node.children)
    }
  }
}

/** By the file, of the text it had: its bodies, attachments and notes are read one by one. */
const known = new WeakMap<VFile, {readonly of: string; readonly wrapping: Wrapping}>()

function wrappingIn(file: VFile): Wrapping {
  const of = String(file)
  const before = known.get(file)
  if (before?.of === of) return before.wrapping
  const wrapping = wrappingOf(markdownOf(of))
  known.set(file, {of, wrapping})
  return wrapping
}

function isLine(node: RootContent): node is Paragraph {
  if (node.type !== 'paragraph') return false
  const {verbatim, caption, names} = node.data ?? {}
  return !verbatim && !caption && !names
}

/** Whether the line at `index` or one that follows it ends a sentence before anything else begins. */
function endsLater(nodes: readonly RootContent[], index: number): boolean {
  for (let at = index; at < index + farthest; at++) {
    const node = nodes[at]
    if (!node || !isLine(node)) return false
    const text = textOf(node)
    const goesOn = node.data?.soft === true && !node.data.indented && !beginsItem(text)
    if (at > index && !goesOn) return false
    if (endsSentence(text)) return true
  }
  return false
}

function join(paragraph: Paragraph, before: string, next: Paragraph, after: string): void {
  const left = before.at(-1) ?? ''
  const right = after.at(0) ?? ''
  const space: PhrasingContent[] =
    /[\w.,;:!?)%'"]/.test(left) && /[\w("']/.test(right) ? [{type: 'text', value: ' '}] : []
  paragraph.children.push(...space, ...next.children)
  if (paragraph.position && next.position) {
    paragraph.position = {start: paragraph.position.start, end: next.position.end}
  }
}
