/** Write the extension for VS Code: `output/hongtou-VERSION.vsix`. */

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {packExtension} from './vscode-package.ts'

const {version}: {readonly version: string} = JSON.parse(await readFile('package.json', 'utf8'))
const path = `output/hongtou-${version}.vsix`
const bytes = await packExtension(version)
await mkdir('output', {recursive: true})
await writeFile(path, bytes)
console.log(`${path}  ${Math.round(bytes.length / 1000)} kB`)
