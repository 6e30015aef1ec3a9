/**
 * `*` and `**` next to Chinese punctuation.
 *
 * CommonMark looks for spaces and punctuation to tell whether a run of `*` opens or closes.
 * Chinese has no spaces, so in `**（一）加强领导。**各单位…` the second `**` would not close.
 * Here Chinese punctuation counts as a letter; everything else is CommonMark's.
 */

import type {Data} from 'unified'

type Extension = NonNullable<Data['micromarkExtensions']>[number]
type Constructs = NonNullable<NonNullable<Extension['text']>[string]>
type Construct = Exclude<Constructs, readonly unknown[]>

const asterisk = 42

/** General punctuation that Chinese uses as its own, beside the CJK and full-width blocks. */
const chinese =
  /[\u2014\u2018\u2019\u201c\u201d\u2026\u3001-\u303f\uff01-\uff0f\uff1a-\uff20\uff3b-\uff40\uff5b-\uff65]/u

const attention: Construct = {
  name: 'chineseAttention',
  tokenize(effects, ok) {
    const before = classOf(this.previous)
    return effects.enter('attentionSequence') && inside

    function inside(code: Parameters<typeof ok>[0]): ReturnType<typeof ok> {
      if (code === asterisk) {
        effects.consume(code)
        return inside
      }
      const token = effects.exit('attentionSequence')
      const after = classOf(code)
      token._open = after === 'letter' || (after === 'punctuation' && before !== 'letter')
      token._close = before === 'letter' || (before === 'punctuation' && after !== 'letter')
      return ok(code)
    }
  },
  // Pairing the runs is as in CommonMark: micromark's own construct does it.
  resolveAll(events, context) {
    const spans = context.parser.constructs.insideSpan.null ?? []
    const own = spans.find((span) => 'name' in span && span.name === 'attention')
    return own?.resolveAll?.(events, context) ?? events
  }
}

/** The syntax extension for micromark. */
export const chineseAttention: Extension = {text: {[asterisk]: attention}}

/** How a character beside a run counts; line endings and the ends of the text are negative or null. */
function classOf(code: number | null): 'space' | 'punctuation' | 'letter' {
  if (code === null || code < 0) return 'space'
  const char = String.fromCharCode(code)
  if (/\s/u.test(char)) return 'space'
  return /[\p{P}\p{S}]/u.test(char) && !chinese.test(char) ? 'punctuation' : 'letter'
}
