/** What YAML's own faults mean to whoever wrote it. */

import type {YAMLError} from 'yaml'
import type {Wording} from './message.ts'

const deepest = 20

const wordings: Readonly<Record<string, Wording>> = {
  BAD_INDENT: {
    zh: '缩进不对，同级各行应左对齐',
    en: 'bad indentation, lines of one level begin in one column'
  },
  TAB_AS_INDENT: {
    zh: '缩进用了制表符，应为空格',
    en: 'a tab is used as indentation, expected spaces'
  },
  MULTILINE_IMPLICIT_KEY: {
    zh: '这里不成“键: 值”，键后应有半角冒号和空格',
    en: 'this is not `key: value`, expected a half-width colon and a space after the key'
  },
  MISSING_CHAR: {zh: '缺少冒号、引号或括号', en: 'a colon, quotation mark or bracket is missing'},
  BLOCK_AS_IMPLICIT_KEY: {
    zh: '值里有“: ”，应给整个值加上引号',
    en: 'there is `: ` inside the value, expected quotation marks around it'
  },
  BAD_SCALAR_START: {
    zh: '值不能以这个符号开头，应给整个值加上引号',
    en: 'a value cannot begin with this sign, expected quotation marks around it'
  },
  UNEXPECTED_TOKEN: {
    zh: '这里多出了文字或符号',
    en: 'there is something here that does not belong'
  },
  MULTIPLE_DOCS: {
    zh: '“---”在这里另有含义，只应有一份',
    en: '`---` has a meaning of its own here, expected one document'
  },
  BAD_ALIAS: {
    zh: '“*”在这里另有含义，应给整个值加上引号',
    en: '`*` has a meaning of its own here, expected quotation marks around the value'
  },
  TAG_RESOLVE_FAILED: {
    zh: '“!”在这里另有含义，应给整个值加上引号',
    en: '`!` has a meaning of its own here, expected quotation marks around the value'
  }
}

/** One YAML fault of `what` in both languages. */
export function explainYaml(error: YAMLError, what: Wording): Wording {
  const known = wordings[error.code]
  return {
    zh: known ? `${what.zh}：${known.zh}` : `${what.zh}不合 YAML 的写法（${error.message}）`,
    en: known ? `${what.en}: ${known.en}` : `${what.en}: ${error.message}`
  }
}

/** Whether brackets, dashes or indentation go so deep that nobody meant it; YAML's parser recurses. */
export function tooNested(yaml: string): boolean {
  let brackets = 0
  for (const char of yaml) {
    if (char === '[' || char === '{') brackets++
    else if (char === ']' || char === '}') brackets--
    if (brackets > deepest) return true
  }
  return yaml.split('\n').some((line) => {
    const dashes = /^[ \t]*(?:[-?:][ \t]+)*/.exec(line)?.[0] ?? ''
    return dashes.replace(/[^-?:]/g, '').length > deepest || /^ {200}/.test(line)
  })
}
