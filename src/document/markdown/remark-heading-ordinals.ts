/**
 * Number the headings of the body: `一、`, `（一）`, `1.`, `（1）`.
 *
 * GB/T 9704—2012, 7.3.3.
 *
 * `#` is the document title and takes no ordinal, so `##` is level 1. Ordinals typed by
 * hand are kept, and the next automatic number follows them. A skipped level is reported
 * and left unnumbered: a wrong ordinal in a printed document is worse than a missing one.
 */

import type {Heading, Root, RootContent} from 'mdast'
import type {VFile} from 'vfile'
import {tell} from '../../base/message.ts'
import {chineseNumeral, largestNumeral} from '../../base/numerals.ts'
import {Counts} from './counts.ts'

const ordinals: ReadonlyArray<(count: number) => string> = [
  (count) => `${chineseNumeral(count)}、`,
  (count) => `（${chineseNumeral(count)}）`,
  (count) => `${count}.`,
  (count) => `（${count}）`
]

const clause = 'GB/T 9704—2012, 7.3.3'

/** With `manual`, headings keep whatever ordinals they have and get none. */
export function remarkHeadingOrdinals({manual = false}: {readonly manual?: boolean} = {}) {
  return (tree: Root, file: VFile): undefined => {
    const counts = new Counts()

    tree.children = tree.children.map((node): RootContent => {
      if (node.type === 'paragraph' && node.data?.ordinal) {
        counts.set(node.data.ordinal.level, node.data.ordinal.value)
      }
      if (node.type === 'paragraph' && node.data?.chapter) counts.clear()
      return node.type === 'heading' ? number(node, counts) : node
    })

    function number(heading: Heading, counts: Counts): RootContent {
      const {ordinal, chapter} = heading.data ?? {}
      if (chapter) counts.clear()
      if (ordinal) counts.set(ordinal.level, ordinal.value)
      if (chapter || ordinal) return heading

      const level = heading.depth - 1
      const write = ordinals[level - 1]
      if (!write) {
        if (heading.depth === 1) return heading
        tell(file, {
          ruleId: 'heading-ordinals',
          severity: 'warning',
          wording: {
            zh: '这里是第 5 级标题，结构层次应不超过 4 级',
            en: 'this is a heading of level 5, expected 4 levels at most'
          },
          place: heading.position,
          clause
        })
        return {
          type: 'paragraph',
          children: heading.children,
          ...(heading.position && {position: heading.position})
        }
      }
      if (manual) return heading

      if (level > counts.depth + 1) {
        tell(file, {
          ruleId: 'heading-ordinals',
          severity: 'warning',
          wording: {
            zh: `第 ${level} 级标题之上缺少第 ${counts.depth + 1} 级标题，未编号；层次序数依次为“一、”“（一）”“1.”“（1）”`,
            en: `heading of level ${level} without one of level ${counts.depth + 1} above it, left unnumbered; levels are numbered \`一、\`, \`（一）\`, \`1.\`, \`（1）\` in turn`
          },
          place: heading.position,
          clause
        })
        return heading
      }

      const count = Math.min(counts.next(level), largestNumeral)
      counts.set(level, count)
      return {
        ...heading,
        children: [{type: 'generatedText', value: write(count)}, ...heading.children]
      }
    }
  }
}
