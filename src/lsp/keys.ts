/** Front matter in an editor: the keys that can be typed there, their values, what each wants. */

import type {CompletionItem} from 'vscode-languageserver'
import {findFrontMatter} from '../base/front-matter.ts'
import type {Language} from '../base/message.ts'
import {fieldNameOf} from '../document/front-matter/field-names.ts'
import {type FieldName, fieldNames, fieldOf, synonyms} from '../document/front-matter/metadata.ts'
import {kinds} from '../document/words/kinds.ts'

const typedKey = /^(?<key>[\p{L}][\p{L}\p{N}]*)[ \t]*[:：]/u

/** Words of which one is typed, by field; Chinese. */
const values: Readonly<Partial<Record<FieldName, readonly string[]>>> = {
  form: Object.keys(synonyms.form),
  direction: Object.keys(synonyms.direction),
  links: Object.keys(synonyms.links),
  binding: Object.keys(synonyms.binding),
  kind: kinds,
  secrecyLevel: ['绝密', '机密', '秘密'],
  urgency: ['特急', '加急'],
  contents: ['true']
}

/** What can be typed at `offset` of `text`; nothing outside of the front matter. */
export function completionsAt(text: string, offset: number, language: Language): CompletionItem[] {
  const line = lineAt(text, offset)
  if (line === undefined) return []
  const key = typedKey.exec(line.text)?.groups?.key
  const before = line.text.slice(0, offset - line.start)
  if (key !== undefined && before.length > key.length) return valuesOf(key)
  // Members of lists and objects are no keys of the document.
  if (/^[ \t-]/u.test(before)) return []
  const given = new Set(line.yaml.split('\n').map((each) => typedKey.exec(each)?.groups?.key))
  return fieldNames.flatMap((name, index): CompletionItem[] => {
    const {zh, clause} = fieldOf(name)
    if (given.has(zh) || given.has(name)) return []
    return [
      {
        label: zh,
        kind: 10,
        insertText: `${zh}: `,
        // Who types English finds it too.
        filterText: `${zh} ${name}`,
        sortText: String(index).padStart(2, '0'),
        detail: clause ?? name,
        documentation: fieldOf(name).expected[language]
      }
    ]
  })
}

/** What the key on the line of `offset` wants, as Markdown; nothing where there is none. */
export function keyAt(text: string, offset: number, language: Language): string | undefined {
  const line = lineAt(text, offset)
  const key = typedKey.exec(line?.text ?? '')?.groups?.key
  const name = key === undefined ? undefined : fieldNameOf(key)
  if (!line || key === undefined || !name || offset > line.start + key.length) return undefined
  const {zh, expected, clause} = fieldOf(name)
  const wanted = {zh: `应为${expected.zh}`, en: `Expected: ${expected.en}`}[language]
  return `**${zh}** \`${name}\`\n\n${wanted}${clause === undefined ? '' : `\n\n${clause}`}`
}

function valuesOf(key: string): CompletionItem[] {
  const name = fieldNameOf(key)
  const words = name === undefined ? [] : (values[name] ?? [])
  return words.map((label) => ({label, kind: 12}))
}

/** The line of the front matter at `offset`. */
function lineAt(text: string, offset: number) {
  const matter = findFrontMatter(text)
  if (!matter || offset < matter.start || offset > matter.start + matter.yaml.length) {
    return undefined
  }
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  return {start, text: text.slice(start, end < 0 ? undefined : end), yaml: matter.yaml}
}
