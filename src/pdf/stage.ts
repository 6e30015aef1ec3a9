/** What the pipeline loads of this folder when pages are being laid out, and not before. */

export {readText} from '../facts/read-pages.ts'
export {finish} from './finish.ts'
