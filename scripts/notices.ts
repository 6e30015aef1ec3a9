/**
 * The licences of the packages whose code is in what was built: they are not installed
 * beside it, and MIT, BSD and Apache all ask for their text to go with the code.
 */

import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Metafile} from 'esbuild'

const packageFolder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/u
const licenceFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/iu
const rule = `\n\n${'-'.repeat(80)}\n\n`

/** The folders of the packages of which something went into the output. */
export function packagesIn(metafile: Metafile): readonly string[] {
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).flatMap(([path, {bytesInOutput}]) => (bytesInOutput ? path : []))
  )
  return inputs.flatMap((path) => packageFolder.exec(path)?.[0] ?? [])
}

/** One text for the packages in `folders`; those with the same licence stand together. */
export function noticesOf(folders: Iterable<string>): string {
  const namesByText = new Map<string, Set<string>>()
  for (const folder of folders) {
    const {name, text} = licenceOf(folder)
    namesByText.set(text, (namesByText.get(text) ?? new Set()).add(name))
  }
  const notices = [...namesByText]
    .map(([text, names]) => `${[...names].sort().join('\n')}\n\n${text}`)
    .sort((left, right) => (left < right ? -1 : 1))
  const head = 'Hongtou contains code of these packages, each under its own licence.'
  return `${[head, ...notices].join(rule)}\n`
}

function licenceOf(folder: string): {readonly name: string; readonly text: string} {
  const manifest = readFileSync(join(folder, 'package.json'), 'utf8')
  const {name, version, license}: Record<string, unknown> = JSON.parse(manifest)
  const texts = readdirSync(folder)
    .filter((file) => licenceFile.test(file))
    .map((file) => readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n').trim())
  // A few packages name their licence and bring no text of it.
  const text = texts.length > 0 ? texts.join('\n\n') : license
  if (typeof text !== 'string') {
    throw new Error(`Unexpected package \`${String(name)}\` without a licence`)
  }
  return {name: `${String(name)} ${String(version)}`, text}
}
