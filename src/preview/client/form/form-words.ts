/** What the form says, in both languages. */

import type {Wording} from '../../../base/message.ts'
import {language} from '../words.ts'

const words = {
  form: {zh: '表单', en: 'Form'},
  formTitle: {zh: '用表单填要素（f）', en: 'Fill in the elements in a form (f)'},
  document: {zh: '文稿', en: 'Document'},
  masthead: {zh: '版头', en: 'Masthead'},
  main: {zh: '主体', en: 'Main part'},
  colophon: {zh: '版记', en: 'Colophon'},
  setting: {zh: '排版', en: 'Setting'},
  more: {zh: '更多', en: 'More'},
  none: {zh: '未填', en: 'not given'},
  yes: {zh: '是', en: 'yes'},
  no: {zh: '否', en: 'no'},
  add: {zh: '添加', en: 'Add'},
  addTo: {zh: '添加{name}', en: 'Add to {name}'},
  moveUp: {zh: '上移', en: 'Move up'},
  moveDown: {zh: '下移', en: 'Move down'},
  remove: {zh: '去掉', en: 'Remove'},
  example: {zh: '如：{text}', en: 'e.g. {text}'},
  expected: {zh: '应为{text}', en: 'Expected: {text}'},
  pending: {zh: '待填', en: 'to be filled in'},
  pendingTitle: {zh: '已经填好，去掉“待填”', en: 'It is right as it is: take the mark away'},
  locked: {
    zh: '这一项的写法表单改不了，请在文字里改',
    en: 'The form cannot change this in the manner it is written; change it in the text'
  },
  unread: {
    zh: '文件头读不懂，表单先不动它。',
    en: 'The front matter cannot be read; the form leaves it alone.'
  },
  toLine: {zh: '到第 {n} 行', en: 'Go to line {n}'},
  choosePicture: {zh: '选图片', en: 'Choose …'},
  noPicture: {zh: '不用图片', en: 'No picture'},
  noPictures: {
    zh: '文稿旁边还没有图片',
    en: 'There is no picture beside the document yet'
  },
  takeIn: {zh: '从电脑放入……', en: 'Take one in …'},
  close: {zh: '关闭', en: 'Close'},
  numbered: {zh: '{name} {n}', en: '{name} {n}'}
} as const satisfies Readonly<Record<string, Wording>>

export type FormWord = keyof typeof words

export function sayInForm(
  word: FormWord,
  values: Readonly<Record<string, string | number>> = {}
): string {
  let text: string = words[word][language]
  for (const [name, value] of Object.entries(values))
    text = text.replace(`{${name}}`, () => String(value))
  return text
}

/** `documentNumber` → `Document number`. */
export function inWords(name: string): string {
  const spaced = name.replace(/[A-Z]/gu, (letter) => ` ${letter.toLowerCase()}`)
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
