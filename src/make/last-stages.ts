/** What follows the browser, loaded while it is busy. */

export {readText} from '../facts/read-pages.ts'
export {finish} from '../pdf/finish.ts'
export {judgeDocument} from './judge-document.ts'
