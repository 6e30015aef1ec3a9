/** Where the package's own files are, whether run from `src/`, `dist/` or `node_modules/`. */

import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** The folder that holds our package.json. */
export const packageRoot: string = findRoot(dirname(fileURLToPath(import.meta.url)))

export const stylesFolder: string = join(packageRoot, 'styles')

/** The skeletons of the kinds (文种), one Markdown file each. */
export const templatesFolder: string = join(packageRoot, 'src', 'skeletons', 'templates')

/** The page in which documents are laid out, its script in it; made by `npm run build`. */
export const layoutPage: string = join(packageRoot, 'dist', 'page.html')

/** The open fonts, ready to print with; made by `npm run build`. */
export const openFontsFolder: string = join(packageRoot, 'dist', 'fonts')

/** The words that probable misspellings are judged by; made by `npm run build`. */
export const typoWords: string = join(packageRoot, 'dist', 'typos.bin')

/** What a thread of `lint` runs, made by `npm run build`. */
export const lintThread: string = join(packageRoot, 'dist', 'lint-thread.js')

/** The preview's page in the browser, made by `npm run build`. */
export const previewAssets: string = join(packageRoot, 'dist', 'preview')

function findRoot(folder: string): string {
  if (existsSync(join(folder, 'package.json'))) return folder
  const parent = dirname(folder)
  if (parent === folder) throw new Error('Expected a package.json above the program')
  return findRoot(parent)
}
