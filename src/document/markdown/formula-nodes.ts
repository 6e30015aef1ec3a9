/** The tokens of formula-syntax.ts → mdast. */

import type {Data} from 'unified'

type Extension = Extract<
  NonNullable<Data['fromMarkdownExtensions']>[number],
  {readonly enter?: unknown}
>

/** `$$`, the TeX, `$$`, perhaps a number. */
const displayed = /^\$\$(?<tex>[\s\S]*)\$\$[\s\u3000]*(?<number>[（(].*[)）])?[\s\u3000]*$/u

/** The extension for mdast-util-from-markdown. */
export const formulaNodes: Extension = {
  enter: {
    displayFormula(token) {
      this.enter({type: 'displayFormula', value: ''}, token)
      this.buffer()
    }
  },
  exit: {
    formula(token) {
      const typed = this.sliceSerialize(token)
      const marks = typed.startsWith('$$') ? 2 : 1
      this.enter({type: 'formula', value: typed.slice(marks, -marks)}, token)
      this.exit(token)
    },
    displayFormulaLine(token) {
      this.config.enter.data?.call(this, token)
      this.config.exit.data?.call(this, token)
    },
    displayFormula(token) {
      const {tex = '', number} = displayed.exec(this.resume())?.groups ?? {}
      const node = this.stack.at(-1)
      if (node?.type === 'displayFormula') {
        node.value = tex
        if (number !== undefined) node.number = number
      }
      this.exit(token)
    }
  }
}
