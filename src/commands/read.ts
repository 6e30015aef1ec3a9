import {defineCommand} from './command.ts'
import {UsageError} from './usage-error.ts'

/** `read`: what a screen reader says of PDFs. */
export const readCommand = defineCommand({
  name: 'read',
  operands: '[pdfs…]',
  summary: {
    zh: '按朗读软件的次序，逐个元素写出 PDF 里读得到的内容（默认 output/）',
    en: 'what a screen reader says of PDFs, element by element (default: output/)'
  },
  flags: {},

  async run(_values, operands, {folder, language, out, signal}) {
    const [{readPdf}, {findPdfs}] = await Promise.all([
      import('../aloud/read-pdf.ts'),
      import('../source/find.ts')
    ])
    const {sources, missing} = await findPdfs(operands, folder)
    const [lost] = missing
    if (lost) throw new UsageError(lost.wording)
    let isHeard = true
    for (const {path} of sources) {
      signal.throwIfAborted()
      const {lines, isWhole} = await readPdf(path, folder, language)
      out(`${lines.join('\n')}\n`)
      isHeard &&= isWhole
    }
    return isHeard ? 0 : 1
  }
})
