/** What the pipeline loads of this folder when pages are being laid out, and not before. */

export {finish} from './finish.ts'
export {readText} from './text.ts'
