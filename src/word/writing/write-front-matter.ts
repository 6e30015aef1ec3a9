/** Elements → front matter with Chinese keys, as a person would type it. */

import {forms} from '../../base/forms.ts'
import {fieldNames, fieldOf} from '../../document/front-matter/metadata.ts'
import type {ElementValue} from '../recognise/findings.ts'
import type {RecognisedDocument} from '../recognise/recognise.ts'

/** Write the front matter; nothing where nothing was found. */
export function writeFrontMatter(
  {fields, form, seals, isManual, layout}: Omit<RecognisedDocument, 'parts' | 'taken'>,
  hasContents: boolean,
  pictureAddress: (part: string) => string | undefined
): string {
  const lines = fieldNames.flatMap((name) => {
    const value = fields.get(name)
    const {zh} = fieldOf(name)
    if (name === 'form') return form === undefined ? [] : [`${zh}: ${forms[form].word}`]
    if (name === 'seal') return sealLine(zh, seals, pictureAddress)
    if (name === 'layout') {
      const said = [...layout, ...(isManual ? ['序号: 手工'] : [])]
      return said.length === 0 ? [] : [`${zh}: {${said.join(', ')}}`]
    }
    if (name === 'contents') return hasContents ? [`${zh}: true`] : []
    return value === undefined ? [] : [`${zh}: ${written(value)}`]
  })
  return lines.length === 0 ? '' : ['---', ...lines, '---'].join('\n')
}

function sealLine(
  key: string,
  seals: RecognisedDocument['seals'],
  pictureAddress: (part: string) => string | undefined
): string[] {
  const written = seals.flatMap(({picture, diameter}) => {
    const address = pictureAddress(picture.part)
    return address === undefined
      ? []
      : [`{图片: ${scalar(decodeURIComponent(address))}, 直径: ${diameter}}`]
  })
  if (written.length === 0) return []
  return [`${key}: ${written.length === 1 ? written[0] : `[${written.join(', ')}]`}`]
}

function written(value: ElementValue): string {
  if (typeof value === 'string') return scalar(value)
  const [only = '', ...more] = value
  return more.length === 0 ? scalar(only) : `[${value.map(scalar).join(', ')}]`
}

/** Plain where YAML reads it as this text; else in quotation marks, as in JSON. */
function scalar(text: string): string {
  const isPlain =
    /^[\p{Script=Han}A-Za-z0-9（〔《“][^\s:#{}[\],&*!|>'"%@`\\]*(?: [^\s:#{}[\],&*!|>'"%@`\\]+)*$/u.test(
      text
    ) && !/^(?:true|false|yes|no|null|on|off|[\d.]+e?\d*)$/iu.test(text)
  return isPlain || /^\d{6}$/u.test(text) ? text : JSON.stringify(text)
}
