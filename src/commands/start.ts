#!/usr/bin/env node
/** Where the command begins: `build` as it was compiled before, all else as modules. */

import process from 'node:process'
import {fileURLToPath} from 'node:url'

const words = process.argv.slice(2)
// All others are loaded in the time in which this would be found out.
const isCompiled =
  words[0] === 'build' &&
  (await import('../project/compiled.ts')).runCompiled(
    words,
    fileURLToPath(new URL('.', import.meta.url))
  )
// Beside this file where the program is built.
if (!isCompiled) await import(new URL('main.js', import.meta.url).href)
