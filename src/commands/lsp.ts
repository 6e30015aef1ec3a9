import process from 'node:process'
import {defineCommand} from './command.ts'
import {listing} from './listing.ts'

/** `lsp`: a language server for editors, over standard input and output. */
export const lspCommand = defineCommand({
  ...listing.lsp,
  flags: {
    stdio: {
      type: 'boolean',
      summary: {zh: '编辑器习惯加的，总是如此', en: 'what editors add; always so'}
    }
  },

  async run(_values, _operands, {folder, language}) {
    const {serveEditor} = await import('../lsp/serve-editor.ts')
    await serveEditor({input: process.stdin, output: process.stdout, folder, language})
    return 0
  }
})
