/**
 * YAML → Metadata.
 *
 * Every fault becomes a message at the key or value that caused it, so an author can
 * mend them all in one pass.
 */

import type {VFile} from 'vfile'
import {type Document, isScalar, type Node, parseDocument, visit} from 'yaml'
import {findFrontMatter} from '../../base/front-matter.ts'
import type {Wording} from '../../base/message.ts'
import {stretchOf} from '../../base/yaml/yaml-node.ts'
import {explainYaml, tooNested} from '../../base/yaml-faults.ts'
import {buildMetadata} from './build-metadata.ts'
import {FrontMatterFaults} from './front-matter-faults.ts'
import {maskFullWidthColons} from './full-width-colons.ts'
import type {Metadata} from './metadata.ts'
import {checkNumberForm} from './number-form.ts'
import {readFields} from './read-fields.ts'

/** What stands at the top of a file: nothing, something unusable, or metadata. */
export type MetadataReading =
  | {readonly state: 'absent'}
  | {readonly state: 'faulty'}
  | {readonly state: 'read'; readonly metadata: Metadata}

const largestFrontMatter = 256 * 1024

/** Within a value in quotation marks: a line that begins as a key does. */
const nextKey = /\n[ \t]*[\p{L}_][\p{L}\p{N}_-]*[ \t]*[:：]/u

/** Read the front matter of `file`. */
export function readMetadata(file: VFile): MetadataReading {
  const frontMatter = findFrontMatter(String(file))
  if (!frontMatter) return {state: 'absent'}
  const {start, yaml, terminated} = frontMatter
  const faults = new FrontMatterFaults(file, start)
  const {fault} = faults

  if (!terminated) {
    fault(
      {
        zh: '文件头没有结束，应以单独一行“---”结束',
        en: 'the front matter has no end, expected a line `---` below it'
      },
      -start,
      -start + 3
    )
    return {state: 'faulty'}
  }
  if (yaml.length > largestFrontMatter || tooNested(yaml)) {
    fault(
      {
        zh: '文件头过长或嵌套过深，应为“键: 值”，每行一项',
        en: 'the front matter is too long or nested too deeply, expected `key: value`, one to a line'
      },
      0
    )
    return {state: 'faulty'}
  }

  const document = parseDocument(maskFullWidthColons(yaml, fault), {
    keepSourceTokens: false,
    logLevel: 'silent',
    prettyErrors: false,
    stringKeys: false,
    uniqueKeys: false,
    version: '1.2'
  })
  const open = openQuote(document, yaml)
  if (open === undefined) {
    for (const error of [...document.errors, ...document.warnings]) {
      fault(explainYaml(error, {zh: '文件头', en: 'front matter'}), error.pos[0], error.pos[1])
    }
  } else {
    // All that follows is told wrong: it stands between the wrong quotation marks.
    fault(
      {
        zh: '文件头：从这里打开的引号没有关上，应在值的末尾补上，或去掉',
        en: 'front matter: the quotation mark that opens here is not closed, expected its partner at the end of the value, or none'
      },
      open,
      open + 1
    )
  }
  if (document.errors.length > 0 || !isPlain(document, faults)) return {state: 'faulty'}

  const values = readFields(document.contents, faults)
  if (!values) return {state: 'faulty'}
  const metadata = buildMetadata(values, faults)
  checkNumberForm(file, metadata)
  return faults.any ? {state: 'faulty'} : {state: 'read', metadata}
}

/** Where a quotation mark opens that was left open, and took the following keys into its value. */
function openQuote(document: Document, yaml: string): number | undefined {
  let found: number | undefined
  if (document.errors.length === 0) return undefined
  visit(document, {
    Scalar: (_key, {type, range}) => {
      if (found !== undefined || !type?.startsWith('QUOTE') || !range) return
      if (nextKey.test(yaml.slice(range[0], range[1]))) found = range[0]
    }
  })
  return found
}

/** No references (a few lines of them can stand for gigabytes), no key twice in one place. */
function isPlain(yaml: Document, {fault}: FrontMatterFaults): boolean {
  let plain = true
  const refuse = (wording: Wording, node: Node): void => {
    fault(wording, ...stretchOf(node))
    plain = false
  }
  visit(yaml, {
    Alias: (_key, node) =>
      refuse(
        {
          zh: '“*”引用了别处的值，应直接写出',
          en: '`*` refers to a value elsewhere, expected the value itself'
        },
        node
      ),
    Map: (_key, map) => {
      // The same field twice is told as such, with both of its names: read-fields.ts.
      if (map === yaml.contents) return
      const seen = new Set<string>()
      for (const {key} of map.items) {
        if (!isScalar(key)) continue
        const name = String(key.value)
        if (seen.has(name)) {
          refuse(
            {
              zh: `“${name}”写了两次，应只写一次`,
              en: `\`${name}\` is given twice, expected once`
            },
            key
          )
        }
        seen.add(name)
      }
    }
  })
  return plain
}
