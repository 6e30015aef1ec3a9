/** The page's one global: what Node calls. */

import {layOut} from './lay-out.ts'

Object.assign(globalThis, {hongtou: {layOut}})
