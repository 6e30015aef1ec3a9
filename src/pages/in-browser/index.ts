/** The page's one global: what Node calls, and the preview. */

import {layOutAgain} from './again/lay-out-again.ts'
import {cleanPage} from './breaks/clean-page.ts'
import {layOut} from './lay-out.ts'
import {markParts} from './settle/mark-parts.ts'
import {drawSeparators} from './settle/separators.ts'

Object.assign(globalThis, {hongtou: {cleanPage, drawSeparators, layOut, layOutAgain, markParts}})
