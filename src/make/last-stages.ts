/** What follows the browser, loaded while it is busy. */

export {readText} from '../facts/index.ts'
export {checkCopies, tellTooMany} from '../gate/copies.ts'
export {checkPdf} from '../gate/gate.ts'
export {tellUnclaimed} from '../gate/unclaimed.ts'
export {finish} from '../pdf/finish.ts'
export {trimmedPage} from '../verify/scene/finished-page.ts'
export {judgeDocument} from './judge-document.ts'
export {hiddenPlace, signaturePlace} from './signature-place.ts'
