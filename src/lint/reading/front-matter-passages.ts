/** The texts of the front matter, each with its field, whether they are right or not. */

import type {VFile} from 'vfile'
import {isMap, isScalar, isSeq, type Node, parseDocument, type Scalar} from 'yaml'
import {findFrontMatter} from '../../base/front-matter.ts'
import {tooNested} from '../../base/yaml-faults.ts'
import {fieldNameOf, kebab} from '../../document/front-matter/field-names.ts'
import {maskFullWidthColons} from '../../document/front-matter/full-width-colons.ts'
import type {FieldName} from '../../document/front-matter/metadata.ts'
import {alignScalar} from '../../document/markdown/align.ts'
import type {Passage, TextElement} from '../manuscript.ts'

/** Fields that hold text, by the element that it becomes. */
const textual: Partial<Readonly<Record<FieldName, TextElement>>> = {
  attachments: 'attachment-list',
  attendees: 'attendance',
  absentees: 'attendance',
  observers: 'attendance'
}

const same: ReadonlySet<string> = new Set<TextElement>([
  'copy-number',
  'secrecy-level',
  'secrecy-period',
  'urgency',
  'issuer',
  'issuer-mark',
  'document-number',
  'signatories',
  'title',
  'subtitle-note',
  'main-recipients',
  'byline',
  'signed-on',
  'annotation',
  'copy-recipients',
  'printing-office',
  'printed-on'
])

/** A file of this size has no front matter. */
const largest = 256 * 1024

/** Read the passages of the front matter of `file`; none of one that is no YAML. */
export function frontMatterPassages(file: VFile): readonly Passage[] {
  const frontMatter = findFrontMatter(String(file))
  if (!frontMatter?.terminated) return []
  const {yaml, start} = frontMatter
  if (yaml.length > largest || tooNested(yaml)) return []
  const {contents} = parseDocument(
    maskFullWidthColons(yaml, () => undefined),
    {
      logLevel: 'silent',
      prettyErrors: false,
      uniqueKeys: false
    }
  )
  if (!isMap(contents)) return []
  return contents.items.flatMap(({key, value}): Passage[] => {
    const name = fieldNameOf(isScalar(key) ? String(key.value ?? '') : '')
    const element = name && elementOf(name)
    if (!element) return []
    return scalarsOf(value).map((scalar) => scalarPassage(scalar, element, yaml, start, file))
  })
}

function elementOf(name: FieldName): TextElement | undefined {
  const known = textual[name]
  if (known) return known
  const kebabbed = kebab(name)
  // It is one of the set, whose members are elements.
  return same.has(kebabbed) ? (kebabbed as TextElement) : undefined
}

/** Texts of a value, of a list, or the names of attachments given as `{名称, 文件}`. */
function scalarsOf(value: unknown): Scalar[] {
  if (isScalar(value)) return value.value === null ? [] : [value]
  if (isSeq(value)) return value.items.flatMap(scalarsOf)
  if (!isMap(value)) return []
  const name: Node | undefined = value.get('名称', true) ?? value.get('name', true)
  return scalarsOf(name)
}

function scalarPassage(
  scalar: Scalar,
  element: TextElement,
  yaml: string,
  start: number,
  file: VFile
): Passage {
  const {value, source, range} = scalar
  const text = typeof value === 'string' ? value : (source ?? String(value))
  const {starts, ends} = alignScalar(text, {
    source: yaml,
    from: range?.[0] ?? 0,
    to: range?.[1] ?? 0
  })
  return {
    element,
    origin: 'metadata',
    text,
    starts: starts.map((at) => at + start),
    ends: ends.map((at) => at + start),
    literals: [],
    file,
    part: 0,
    headingEnd: 0
  }
}
