/** The schema of the front matter → the fields of the form: their shapes are those of their values. */

import type * as z from 'zod/mini'
import {fieldNames, fieldOf, valueHints} from '../document/front-matter/metadata.ts'
import type {FieldShape, FormField, ShapeMember, ShapeWord} from '../preview/form-contract.ts'

/** All fields, in the order of the table. */
export function formFields(): readonly FormField[] {
  return fieldNames.map((name) => {
    const {zh, schema, expected, example, clause = null, part, usual} = fieldOf(name)
    return {name, zh, expected, example, clause, part, usual, shape: fieldShape(schema)}
  })
}

type Schema = z.core.$ZodType

/** @throws Error for a schema that no field has yet. */
export function fieldShape(schema: Schema): FieldShape {
  const options = optionsOf(schema)
  const [only] = options
  const list = options.find((each) => defOf(each).type === 'array')
  if (list) {
    const {element} = defOf(list) as z.core.$ZodArrayDef
    return {kind: 'list', item: fieldShape(element), isOneEnough: options.length > 1}
  }
  const objects = options.filter((each) => defOf(each).type === 'object')
  if (objects.length > 0) {
    const members = membersOf(objects)
    const isShort = objects.length < options.length
    return {kind: 'members', members, short: isShort ? (members[0]?.zh ?? null) : null}
  }
  const hint = options.map((each) => valueHints.get(each)).find((each) => each !== undefined)
  if (hint && 'as' in hint) return {kind: hint.as}
  if (hint) return {kind: 'choice', words: hint.words.map(same), isOpen: true}
  const def = only && defOf(only)
  if (def?.type === 'enum') {
    return {kind: 'choice', words: paired(Object.values(def.entries).map(String)), isOpen: false}
  }
  if (def?.type === 'literal') {
    return {kind: 'choice', words: def.values.map((each) => same(String(each))), isOpen: false}
  }
  if (def?.type === 'boolean') return {kind: 'flag'}
  if (def?.type === 'string' || def?.type === 'number') return {kind: 'text'}
  throw new Error(`Expected a shape for a schema of type ${def?.type}`)
}

/** What is left of `schema` when it is taken as what it may be one of. */
function optionsOf(schema: Schema): readonly Schema[] {
  const def = defOf(schema)
  if (def.type === 'optional') return optionsOf(def.innerType)
  return def.type === 'union' ? def.options.flatMap(optionsOf) : [schema]
}

/** An object in Chinese and the same in English. */
function membersOf(objects: readonly Schema[]): readonly ShapeMember[] {
  const [chinese = [], english = []] = objects.map((each) => {
    const def = defOf(each)
    return def.type === 'object' ? Object.entries(def.shape) : []
  })
  return chinese.map(([zh, schema], index) => ({
    zh,
    en: english[index]?.[0] ?? zh,
    shape: fieldShape(schema)
  }))
}

/** Chinese words and English ones, of each as many; or Chinese alone. */
function paired(words: readonly string[]): readonly ShapeWord[] {
  const chinese = words.filter((word) => /\p{Script=Han}/u.test(word))
  const english = words.filter((word) => !chinese.includes(word))
  return chinese.map((zh, index) => ({zh, en: english[index] ?? zh}))
}

function same(word: string): ShapeWord {
  return {zh: word, en: word}
}

function defOf(schema: Schema): z.core.$ZodTypes['_zod']['def'] {
  return (schema as z.core.$ZodTypes)._zod.def
}
