/** How programs for Node.js are bundled: the command and the library, and the tests of both. */

import {fileURLToPath} from 'node:url'
import type {BuildOptions} from 'esbuild'

export const forNode = {
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  alias: {'proxy-agent': fileURLToPath(new URL('stubs/proxy-agent.ts', import.meta.url))},
  // The dependencies of our package.json that are read at run time, and what only developers
  // have; all else is built in.
  external: [
    'pagedjs-cli',
    '@sparticuz/chromium',
    '@embedpdf/pdfium',
    '@jsquash/webp',
    '@napi-rs/canvas',
    'pdfjs-dist'
  ],
  // Bundled CommonJS packages ask for `require`.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module';const require = __createRequire(import.meta.url);"
  },
  logLevel: 'warning'
} satisfies BuildOptions
