/**
 * The command `build` as one script, for `src/project/compiled.ts`: V8 gives out what it
 * has compiled of a script, and of no module.
 */

import {readFile, writeFile} from 'node:fs/promises'
import type {BuildOptions, Plugin} from 'esbuild'
import {forNode} from './for-node.ts'

/** What other commands load, and builds with flags that `compiled.ts` knows: never run here. */
const elsewhere =
  /^\.\/commands\/(?!build\.ts)|\/(?:remote-maker|pdf-signer|same-breaks|watch)\.ts$|\bbidi\b/u

const leaveOut: Plugin = {
  name: 'leave-out',
  setup(building) {
    building.onResolve({filter: /./}, ({kind, path}) =>
      kind === 'dynamic-import' && elsewhere.test(path) ? {path, external: true} : undefined
    )
  }
}

export const asOneScript = {
  ...forNode,
  splitting: false,
  format: 'cjs',
  banner: {js: '(function (require, __load, __filename, __address) {'},
  footer: {js: '})'},
  define: {'import.meta.url': '__address'},
  plugins: [leaveOut]
} satisfies BuildOptions

/**
 * Make the script at `path` one that is read as Latin-1, in a quarter of the time, and have
 * it load packages by the function it is given: a script has no `import` of its own.
 */
export async function inLatin1(path: string): Promise<void> {
  const code = await readFile(path, 'utf8')
  const escaped = code
    .replaceAll(/\bimport\((?=["'`])/gu, '__load(')
    .replaceAll(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  await writeFile(path, escaped)
}
