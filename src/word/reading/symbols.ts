/** Signs of symbol fonts (`w:sym`) → Unicode: those that forms and lists of offices use. */

const wingdings: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '□',
  113: '❑',
  114: '❒',
  116: '⬧',
  117: '◆',
  118: '❖',
  119: '◆',
  159: '•',
  161: '○',
  167: '▪',
  168: '□',
  171: '★',
  216: '➢',
  224: '→',
  223: '←',
  225: '↑',
  226: '↓',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
  40: '☎',
  42: '✉',
  74: '☺',
  128: '⓪',
  129: '①',
  130: '②',
  131: '③',
  132: '④',
  133: '⑤',
  134: '⑥',
  135: '⑦',
  136: '⑧',
  137: '⑨',
  138: '⑩'
}

const wingdings2: Readonly<Record<number, string>> = {
  79: '✗',
  80: '✓',
  81: '☒',
  82: '☑',
  83: '☒',
  84: '☒',
  152: '●',
  163: '□',
  162: '■',
  42: '□'
}

const symbol: Readonly<Record<number, string>> = {
  34: '∀',
  36: '∃',
  39: '∋',
  45: '−',
  64: '≅',
  94: '⊥',
  126: '∼',
  162: '′',
  163: '≤',
  165: '∞',
  172: '←',
  173: '↑',
  174: '→',
  175: '↓',
  176: '°',
  177: '±',
  178: '″',
  179: '≥',
  180: '×',
  181: '∝',
  182: '∂',
  183: '•',
  184: '÷',
  185: '≠',
  186: '≡',
  187: '≈',
  188: '…',
  199: '∩',
  200: '∪',
  206: '∈',
  208: '∠',
  209: '∇',
  214: '√',
  215: '⋅',
  229: '∑',
  242: '∫'
}

/** Greek stands at the Latin letters of its sound. */
const greekPlaces = 'ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw'
const greek = 'ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω'

/**
 * The sign at `code` of `font`; undefined where we do not know it. Word puts symbols at U+F000
 * on; a font that is none of symbols has characters at their own codes.
 */
export function symbolText(font: string, code: number): string | undefined {
  if (Number.isNaN(code)) return undefined
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  const name = font.trim().toLowerCase()
  if (name === 'wingdings') return wingdings[place]
  if (name === 'wingdings 2') return wingdings2[place]
  if (name === 'symbol') {
    const at = greekPlaces.indexOf(String.fromCodePoint(place))
    if (at >= 0) return greek[at]
    return (
      symbol[place] ?? (place >= 0x20 && place < 0x40 ? String.fromCodePoint(place) : undefined)
    )
  }
  const isPrivate = code >= 0xe000 && code <= 0xf8ff
  return isPrivate || code < 0x20 || name.startsWith('wingdings') || name === 'webdings'
    ? undefined
    : String.fromCodePoint(code)
}
