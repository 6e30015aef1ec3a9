/** The page's one global: what Node calls, and the preview. */

import {cleanPage} from './clean-page.ts'
import {layOut} from './lay-out.ts'
import {layOutAgain} from './lay-out-again.ts'
import {drawSeparators} from './separators.ts'

Object.assign(globalThis, {hongtou: {cleanPage, drawSeparators, layOut, layOutAgain}})
