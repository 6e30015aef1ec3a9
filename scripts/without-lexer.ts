/**
 * Leaves the data of css-tree's lexer out of what runs in the browser: half of the script,
 * for telling valid values from others, which Paged.js never asks.
 */

import {fileURLToPath} from 'node:url'
import type {Plugin} from 'esbuild'

export const withoutLexer: Plugin = {
  name: 'without-lexer',
  setup({onResolve}) {
    // Read by Go: without flags.
    onResolve({filter: /^\.\.\/\.\.\/\.\.\/data$/}, ({importer}) => {
      if (!/css-tree\/lib\/syntax\/config\/lexer\.js$/u.test(importer.replaceAll('\\', '/'))) return
      return {path: fileURLToPath(new URL('stubs/css-data.ts', import.meta.url))}
    })
  }
}
