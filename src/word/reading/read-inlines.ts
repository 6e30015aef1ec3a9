/** What stands in a paragraph: runs and whatever wraps them. */

import {childOf, elementsOf, textIn, wordValue, type XmlElement} from '../xml/element.ts'
import {alternativeOf} from './alternatives.ts'
import type {Inline, RunFormat} from './blocks.ts'
import type {ReadingContext} from './context.ts'
import {readDrawing} from './drawings.ts'
import {readFormula} from './formulas.ts'
import {symbolText} from './symbols.ts'

/** A piece of a paragraph: what is in it, or parts it. */
export type Piece =
  | {readonly type: 'inline'; readonly inline: Inline}
  | {readonly type: 'pageBreak'}
  | {readonly type: 'box'; readonly content: XmlElement}

interface Around {
  readonly run: RunFormat
  readonly link: string | undefined
}

/** Elements around runs that say nothing of their text. */
const wrappers = new Set(['w:smartTag', 'w:sdtContent', 'w:customXml', 'w:bdo', 'w:dir', 'w:sdt'])

/** Tracked changes. */
const inserted = new Set(['w:ins', 'w:moveTo'])
const deleted = new Set(['w:del', 'w:moveFrom'])

/** Read the children of a paragraph whose runs are `run`. */
export function readInlines(
  paragraph: XmlElement,
  run: RunFormat,
  context: ReadingContext
): readonly Piece[] {
  const pieces: Piece[] = []
  const hidden: string[] = []
  readChildren(paragraph, {run, link: undefined})
  if (hidden.length > 0) tellHidden(hidden.join(''), context)
  return pieces

  function readChildren(parent: XmlElement, around: Around): void {
    for (const child of elementsOf(parent)) readChild(child, around)
  }

  function readChild(child: XmlElement, around: Around): void {
    const {name, attributes} = child
    if (name === 'w:r') readRun(child, around)
    else if (wrappers.has(name)) readChildren(child, around)
    else if (name === 'w:hyperlink') {
      readChildren(child, {...around, link: addressOf(attributes['r:id'], context)})
    } else if (name === 'w:fldSimple') {
      context.fields.begin()
      context.fields.instruct(attributes['w:instr'] ?? '')
      context.fields.separate()
      readChildren(child, around)
      endField(context)
    } else if (inserted.has(name) || deleted.has(name)) {
      const isInserted = inserted.has(name)
      context.countRevision(attributes['w:author'], isInserted ? 'inserted' : 'deleted')
      if (isInserted === (context.changes === 'accept')) readChildren(child, around)
    } else if (name === 'mc:AlternateContent') {
      for (const chosen of alternativeOf(child)) readChild(chosen, around)
    } else if (name === 'm:oMath' || name === 'm:oMathPara') {
      put(readFormula(child, context))
    } else if (name === 'w:commentRangeStart') {
      context.commentPlaces.set(attributes['w:id'] ?? '', context.paragraph)
    }
  }

  function readRun(run: XmlElement, around: Around): void {
    const format = context.styles.run(childOf(run, 'w:rPr'), around.run)
    for (const child of elementsOf(run)) readInRun(child, format, around)
  }

  function readInRun(child: XmlElement, format: RunFormat, around: Around): void {
    const {fields} = context
    const {name, attributes} = child
    switch (name) {
      case 'w:t':
      case 'w:delText':
        return putText(textIn(child), format, around.link)
      case 'w:noBreakHyphen':
        return putSign('-', format)
      case 'w:sym':
        return putSymbol(attributes['w:font'] ?? '', attributes['w:char'] ?? '', format)
      case 'w:tab':
      case 'w:ptab':
        return put({type: 'tab'})
      case 'w:br':
      case 'w:cr':
        if (attributes['w:type'] === 'page') pieces.push({type: 'pageBreak'})
        else if (attributes['w:type'] !== 'column') put({type: 'lineBreak'})
        return
      case 'w:fldChar':
        return readFieldMark(attributes['w:fldCharType'])
      case 'w:instrText':
        return fields.instruct(textIn(child))
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
        return put({type: 'note', number: context.numberOfNote(kind, attributes['w:id'] ?? '')})
      }
      case 'w:commentReference': {
        const id = attributes['w:id'] ?? ''
        if (!context.commentPlaces.has(id)) context.commentPlaces.set(id, context.paragraph)
        return
      }
      case 'w:ruby':
        return readRuby(child, around)
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        return readDrawn(child)
      case 'mc:AlternateContent':
        for (const chosen of alternativeOf(child)) readInRun(chosen, format, around)
    }
  }

  function readFieldMark(type: string | undefined): void {
    if (type === 'begin') context.fields.begin()
    else if (type === 'separate') context.fields.separate()
    else if (type === 'end') endField(context)
  }

  function readDrawn(element: XmlElement): void {
    const {pictures, boxes} = readDrawing(element, context)
    for (const picture of pictures) put({type: 'picture', picture})
    for (const content of boxes) pieces.push({type: 'box', content})
  }

  function readRuby(ruby: XmlElement, around: Around): void {
    for (const child of elementsOf(ruby)) {
      if (child.name === 'w:rubyBase') readChildren(child, around)
      else if (child.name === 'w:rt') {
        const text = textIn(child)
        context.account(text)
        tellLeftOut('ruby', text, {zh: '拼音', en: 'a reading'}, context)
      }
    }
  }

  function putText(text: string, format: RunFormat, link: string | undefined): void {
    context.account(text)
    if (!context.fields.isShown || context.fields.isContents) return
    if (format.isHidden) {
      hidden.push(text)
      return
    }
    put({type: 'text', text, format, ...(link !== undefined && {link})})
  }

  /** A sign that is no `w:t`. */
  function putSign(text: string, format: RunFormat): void {
    if (!format.isHidden) put({type: 'text', text, format})
  }

  function putSymbol(font: string, code: string, format: RunFormat): void {
    const text = symbolText(font, Number.parseInt(code, 16))
    if (text !== undefined) return putSign(text, format)
    const sign = {zh: `${font} 字体的符号 ${code}`, en: `the sign ${code} of ${font}`}
    tellLeftOut('symbol', '', sign, context)
  }

  function put(inline: Inline): void {
    if (!context.fields.isShown || context.fields.isContents) return
    context.fields.note()
    pieces.push({type: 'inline', inline})
  }
}

function endField(context: ReadingContext): void {
  const unshown = context.fields.end()
  if (unshown === undefined) return
  const field = {zh: `域 ${unshown.slice(0, 60)}`, en: `the field ${unshown.slice(0, 60)}`}
  tellLeftOut('field', '', field, context)
}

/** Addresses of the web and of mail; nothing is followed. */
function addressOf(id: string | undefined, {relations}: ReadingContext): string | undefined {
  const relation = relations.get(id ?? '')
  if (!relation?.isExternal) return undefined
  return /^(?:https?:\/\/|mailto:)[^\s<>()[\]\\"`]{3,500}$/u.test(relation.target)
    ? relation.target
    : undefined
}

function tellHidden(text: string, {remarks, paragraph}: ReadingContext): void {
  if (text.trim() === '') return
  remarks.tell(
    'hidden',
    'warning',
    {
      zh: `隐藏的文字“${text.slice(0, 60)}”没有写进 Markdown；要印的，应在 Word 里取消“隐藏”`,
      en: `the hidden text \`${text.slice(0, 60)}\` is not in the Markdown; to have it printed, expected it not hidden`
    },
    paragraph
  )
}

function tellLeftOut(
  kind: string,
  text: string,
  what: {readonly zh: string; readonly en: string},
  {remarks, paragraph}: ReadingContext
): void {
  const zh = text === '' ? '' : `“${text.slice(0, 40)}”`
  const en = text === '' ? '' : ` \`${text.slice(0, 40)}\``
  remarks.tell(
    kind,
    'warning',
    {
      zh: `${what.zh}${zh}写不成 Markdown，没有写进；请在 Markdown 里补上`,
      en: `${what.en}${en} has no form in Markdown and was left out, expected it put in there by hand`
    },
    paragraph
  )
}

/** Whether the paragraph's own end was inserted or deleted, so that it runs on with the next. */
export function runsOn(properties: XmlElement | undefined, {changes}: ReadingContext): boolean {
  const mark = childOf(properties, 'w:rPr')
  const gone = changes === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
  return gone.some((name) => wordValue(mark, name) !== undefined)
}
