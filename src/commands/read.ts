import {defineCommand} from './command.ts'
import {listing} from './listing.ts'
import {UsageError} from './usage-error.ts'

/** `read`: what a screen reader says of PDFs. */
export const readCommand = defineCommand({
  ...listing.read,
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
