import {defineCommand} from './command.ts'
import {previewCommand} from './preview.ts'

const {open: _open, ...flags} = previewCommand.flags

/** `desk`: the preview, opened in the browser to write in it. */
export const deskCommand = defineCommand({
  name: 'desk',
  operands: '[paths…]',
  summary: {
    zh: '打开浏览器，写、看、查、印都在一页上（默认 content/）',
    en: 'opens the browser: write, see and print on one page (default: content/)'
  },
  flags,

  run(values, operands, context) {
    return previewCommand.run({...values, open: true}, operands, context)
  }
})
