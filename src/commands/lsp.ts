import process from 'node:process'
import {defineCommand} from './command.ts'

/** `lsp`: a language server for editors, over standard input and output. */
export const lspCommand = defineCommand({
  name: 'lsp',
  operands: '',
  summary: {
    zh: '给编辑器用的语言服务器（LSP，标准输入输出）：校对、改法、文件头的提示',
    en: 'language server for editors (stdin and stdout): findings, fixes, keys of the front matter'
  },
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
