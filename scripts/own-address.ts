/** Lets each bundled file know itself as the file that it was written in. */

import {readFile} from 'node:fs/promises'
import {extname} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Plugin} from 'esbuild'

const name = '__ownAddress'

/**
 * Make `import.meta.url` the address of the source, in our files and in packages: fixtures,
 * styles and packages are found from there, wherever the bundle lies.
 */
export const ownAddress: Plugin = {
  name: 'own-address',
  setup({initialOptions, onLoad}) {
    // Of the code alone: in a string, such as a program for another process, it stays.
    initialOptions.define = {...initialOptions.define, 'import.meta.url': name}
    // Read by Go: without flags.
    onLoad({filter: /\.m?[jt]s$/}, async ({path}) => {
      const code = await readFile(path, 'utf8')
      if (!code.includes('import.meta.url')) return
      const address = JSON.stringify(pathToFileURL(path).href)
      // On the first line: all others keep their number.
      return {
        contents: `const ${name} = ${address};${code.replace(/^#!/u, '//')}`,
        loader: extname(path).endsWith('ts') ? 'ts' : 'js'
      }
    })
  }
}
