/** What follows the browser, loaded while it is busy. */

export {readText} from '../facts/index.ts'
export {checkCopies, tellTooMany} from '../gate/copies.ts'
export {checkPdf} from '../gate/gate.ts'
export {finish} from '../pdf/finish.ts'
export {judgeDocument} from './judge-document.ts'
