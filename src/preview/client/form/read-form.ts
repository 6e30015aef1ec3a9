/** What the front matter of a text says of each field, and whether a form may change it. */

import {parseDocument, type YAMLMap} from 'yaml'
import {type Form, forms} from '../../../base/forms.ts'
import {findFrontMatter} from '../../../base/front-matter.ts'
import type {Wording} from '../../../base/message.ts'
import {endOfPair} from '../../../base/yaml/change-map.ts'
import {keyOf, type PlainValue, plainValueOf} from '../../../base/yaml/plain-value.ts'
import {parseKeys} from '../../../base/yaml/set-key.ts'
import {explainYaml, tooNested} from '../../../base/yaml-faults.ts'
import type {FormField} from '../../form-contract.ts'
import {fits} from './fits.ts'

/** Behind a value that is still to be given. */
export const pendingMark = /[ \t]+#[ \t]*待填[ \t]*$/u

export interface FieldReading {
  /** As it is typed. */
  readonly key: string
  readonly value: PlainValue
  /** From 1, in the text. */
  readonly firstLine: number
  readonly lastLine: number
  readonly isPending: boolean
  /** Written in a manner that is not the form's: given twice, references, other kinds of values. */
  readonly isLocked: boolean
}

export type FormReading =
  | {
      readonly state: 'read'
      /** By the English name of the field. */
      readonly values: ReadonlyMap<string, FieldReading>
      /** Whether its keys are in English. */
      readonly isEnglish: boolean
    }
  | {readonly state: 'unread'; readonly line: number; readonly wording: Wording}

const nothing: FormReading = {state: 'read', values: new Map(), isEnglish: false}
const matter: Wording = {zh: '文件头', en: 'front matter'}

/** Lines end in `\n`, as in the editor. */
export function readForm(text: string, fields: readonly FormField[]): FormReading {
  const found = findFrontMatter(text)
  if (!found) return nothing
  const {yaml, start, terminated} = found
  const lineOf = (offset: number): number => text.slice(0, start + offset).split('\n').length
  if (!terminated) return {state: 'unread', line: lineOf(-1), wording: unended}
  if (tooNested(yaml)) return {state: 'unread', line: lineOf(0), wording: unkeyed}
  const keys = parseKeys(yaml)
  if (!keys) return unread(yaml, lineOf)
  if (!keys.map) return nothing
  return {
    state: 'read',
    values: valuesIn(keys.map, yaml, fields, lineOf),
    isEnglish: keys.map.items.some((pair) => {
      const key = keyOf(pair)
      return fields.some(({name, zh}) => name === key && zh !== key)
    })
  }
}

/** The form that the document has: as it says, else by what it has of a masthead. */
export function documentForm(reading: FormReading): Form {
  if (reading.state === 'unread') return 'general'
  const {values} = reading
  const word = values.get('form')?.value
  for (const [form, facts] of Object.entries(forms)) {
    if (word === form || word === facts.word) return form as Form
  }
  const has = (name: string): boolean => (values.get(name)?.value ?? '') !== ''
  return has('documentNumber') || has('issuerMark') ? 'general' : 'plain'
}

const unended: Wording = {
  zh: '文件头没有结束，应以单独一行“---”结束',
  en: 'the front matter has no end, expected a line `---` below it'
}
const unkeyed: Wording = {
  zh: '文件头应为“键: 值”，每行一项',
  en: 'the front matter is not made of `key: value` lines'
}

function unread(yaml: string, lineOf: (offset: number) => number): FormReading {
  const {errors} = parseDocument(yaml, {
    logLevel: 'silent',
    prettyErrors: false,
    uniqueKeys: false
  })
  const [error] = errors
  if (!error) return {state: 'unread', line: lineOf(0), wording: unkeyed}
  return {state: 'unread', line: lineOf(error.pos[0]), wording: explainYaml(error, matter)}
}

function valuesIn(
  map: YAMLMap,
  yaml: string,
  fields: readonly FormField[],
  lineOf: (offset: number) => number
): ReadonlyMap<string, FieldReading> {
  const values = new Map<string, FieldReading>()
  for (const pair of map.items) {
    const key = keyOf(pair) ?? ''
    const field = fields.find(({name, zh}) => name === key || zh === key)
    if (!field) continue
    const known = values.get(field.name)
    if (known) {
      values.set(field.name, {...known, isLocked: true})
      continue
    }
    const [from = 0] = (pair.key as {range?: readonly number[]}).range ?? []
    const end = endOfPair(yaml, pair)
    const value = plainValueOf(pair.value)
    const firstLine = lineOf(from)
    const lastLine = Math.max(firstLine, lineOf(end))
    const lines = yaml.split('\n').slice(firstLine - lineOf(0), lastLine - lineOf(0) + 1)
    values.set(field.name, {
      key,
      value: value ?? '',
      firstLine,
      lastLine,
      isPending: lines.some((line) => pendingMark.test(line)),
      isLocked: value === undefined || !fits(field.shape, value)
    })
  }
  return values
}
