import {leftOut} from '../../matching.ts'
import {eachPassage, type TextRule} from '../../rule.ts'

/** Check that no mark stands behind the ordinal that a passage begins with; `（1）、（2）项` names two. */
export function noMarkAfter(ordinals: string): TextRule['check'] {
  const marked = new RegExp(`^(?<ordinal>${ordinals})(?<mark>[、.．，,：:])(?![（(\\d])`, 'u')
  return eachPassage(
    function* (passage) {
      const {ordinal = '', mark} = marked.exec(passage.text.slice(0, 16))?.groups ?? {}
      if (mark === undefined) return
      yield {
        passage,
        from: ordinal.length,
        to: ordinal.length + 1,
        ...leftOut({
          zh: `“${ordinal}”后面多了“${mark}”，应去掉`,
          en: `\`${mark}\` after \`${ordinal}\`, expected none`
        }),
        expected: [ordinal]
      }
    },
    ['heading', 'paragraph']
  )
}
