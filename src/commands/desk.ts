import {defineCommand} from './command.ts'
import {listing} from './listing.ts'
import {previewCommand} from './preview.ts'

const {open: _open, ...flags} = previewCommand.flags

/** `desk`: the preview, opened in the browser to write in it. */
export const deskCommand = defineCommand({
  ...listing.desk,
  flags,

  run(values, operands, context) {
    return previewCommand.run({...values, open: true}, operands, context)
  }
})
