/** What stands in a paragraph: runs and whatever wraps them. */

import {childElements, childOf, textIn, wordValue, type XmlElement} from '../xml/element.ts'
import {alternativeOf} from './alternatives.ts'
import type {Inline, RunFormat} from './blocks.ts'
import type {ReadingContext} from './context.ts'
import {readDrawing, withFallbacks} from './drawings.ts'
import {formAnswer} from './form-fields.ts'
import {readFormula} from './formulas.ts'
import {isMark, readPlaceMark} from './read-marks.ts'
import {symbolText} from './symbols.ts'
import {tellHidden, tellLeftOut, tellOtherFile} from './tell-left-out.ts'
import {tellLook} from './tell-look.ts'
import {wordTextIn} from './typed-text.ts'

/** A piece of a paragraph: what is in it, or parts it. */
export type ParagraphPiece =
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
): readonly ParagraphPiece[] {
  const reader = new InlineReader(context)
  reader.readChildren(paragraph, {run, link: undefined})
  if (reader.hidden !== '') tellHidden(reader.hidden, context)
  return reader.pieces
}

class InlineReader {
  readonly pieces: ParagraphPiece[] = []
  hidden = ''
  readonly #context: ReadingContext

  constructor(context: ReadingContext) {
    this.#context = context
  }

  readChildren(parent: XmlElement, around: Around): void {
    for (const child of childElements(parent)) this.#readChild(child, around)
  }

  #readChild(child: XmlElement, around: Around): void {
    const context = this.#context
    const {name, attributes} = child
    if (name === 'w:r') {
      const own = childOf(child, 'w:rPr')
      const format = context.styles.run(own, around.run)
      tellLook(child, own, context)
      for (const each of childElements(child)) this.#readInRun(each, format, around)
    } else if (wrappers.has(name)) this.readChildren(child, around)
    else if (name === 'w:hyperlink') {
      this.readChildren(child, {...around, link: addressOf(attributes['r:id'], context)})
    } else if (name === 'w:fldSimple') {
      context.fields.begin()
      context.fields.instruct(attributes['w:instr'] ?? '')
      context.fields.separate()
      this.readChildren(child, around)
      endField(context)
    } else if (inserted.has(name) || deleted.has(name)) {
      const isInserted = inserted.has(name)
      const kind = isInserted ? 'inserted' : 'deleted'
      context.countRevision(attributes['w:author'], kind)
      context.listRevision(kind, attributes, wordTextIn({...child, name: 'w:p'}, context.changes))
      if (isInserted === (context.changes === 'accept')) this.readChildren(child, around)
    } else if (isMark(child)) readPlaceMark(child, context)
    else if (name === 'mc:AlternateContent') {
      for (const chosen of alternativeOf(child)) this.#readChild(chosen, around)
    } else if (name === 'm:oMath' || name === 'm:oMathPara') {
      this.#put(readFormula(child, context))
    } else if (name === 'w:subDoc') tellOtherFile(context, context.paragraph)
    else if (name === 'w:commentRangeStart') {
      context.commentPlaces.set(attributes['w:id'] ?? '', context.paragraph)
    }
  }

  #readInRun(child: XmlElement, format: RunFormat, around: Around): void {
    const {name, attributes} = child
    if (name === 'w:t' || name === 'w:delText')
      this.#putText(textIn(child), format, around.link ?? this.#fieldLink())
    else if (name === 'w:noBreakHyphen') this.#putSign('-', format)
    else if (name === 'w:sym') this.#putSymbol(child, format)
    else if (name === 'w:tab' || name === 'w:ptab') this.#put({type: 'tab'})
    else if (name === 'w:br' || name === 'w:cr') this.#readBreak(attributes['w:type'])
    else if (name === 'w:fldChar') this.#readFieldMark(child, format)
    else if (name === 'w:instrText') this.#context.fields.instruct(textIn(child))
    else if (name.endsWith('Reference')) this.#readReference(child)
    else if (name === 'w:ruby') this.#readRuby(child, around)
    else if (name === 'w:drawing' || name === 'w:pict' || name === 'w:object') {
      const {pictures, boxes} = readDrawing(child, this.#context)
      for (const picture of pictures) this.#put({type: 'picture', picture})
      for (const content of boxes) this.pieces.push({type: 'box', content})
    } else if (name === 'mc:AlternateContent') {
      const first = this.pieces.length
      for (const chosen of alternativeOf(child)) this.#readInRun(chosen, format, around)
      this.#takeFallbacks(first, child)
    }
  }

  /** Give the pictures among the pieces from `first` on what stands there for them. */
  #takeFallbacks(first: number, alternatives: XmlElement): void {
    const read = this.pieces.splice(first)
    const pictures = read.flatMap((piece) =>
      piece.type === 'inline' && piece.inline.type === 'picture' ? [piece.inline.picture] : []
    )
    const complete = [...withFallbacks(pictures, alternatives, this.#context)]
    for (const piece of read) {
      const isPicture = piece.type === 'inline' && piece.inline.type === 'picture'
      const picture = isPicture ? complete.shift() : undefined
      this.pieces.push(picture ? {type: 'inline', inline: {type: 'picture', picture}} : piece)
    }
  }

  #readBreak(type: string | undefined): void {
    if (type === 'page') this.pieces.push({type: 'pageBreak'})
    else if (type !== 'column') {
      const chosen = this.#context.marks.chosenBreak()
      if (chosen === undefined) this.#put({type: 'lineBreak'})
      else if (chosen !== '') this.#put({type: 'text', text: chosen, format: {}})
    }
  }

  #readReference({name, attributes}: XmlElement): void {
    const id = attributes['w:id'] ?? ''
    const {commentPlaces, paragraph} = this.#context
    if (name === 'w:commentReference') {
      if (!commentPlaces.has(id)) commentPlaces.set(id, paragraph)
    } else if (name === 'w:footnoteReference' || name === 'w:endnoteReference') {
      const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote'
      this.#put({type: 'note', number: this.#context.numberOfNote(kind, id)})
    }
  }

  #readFieldMark(mark: XmlElement, format: RunFormat): void {
    const type = mark.attributes['w:fldCharType']
    if (type === 'begin') {
      const answer = formAnswer(mark)
      if (answer !== undefined) this.#putSign(answer, format)
      this.#context.fields.begin()
    } else if (type === 'separate') this.#context.fields.separate()
    else if (type === 'end') endField(this.#context)
  }

  #readRuby(ruby: XmlElement, around: Around): void {
    for (const child of childElements(ruby)) {
      if (child.name === 'w:rubyBase') this.readChildren(child, around)
      else if (child.name === 'w:rt') {
        const text = wordTextIn(child, this.#context.changes)
        this.#context.account(text)
        tellLeftOut('ruby', text, {zh: '拼音', en: 'a reading'}, this.#context)
      }
    }
  }

  #putText(text: string, format: RunFormat, link: string | undefined): void {
    const {fields} = this.#context
    this.#context.account(text)
    if (!fields.isShown || fields.isContents) return
    if (format.isHidden) this.hidden += text
    else {
      const {element} = this.#context.marks
      const marked = element === undefined ? {} : {element}
      this.#put({type: 'text', text, format, ...(link !== undefined && {link}), ...marked})
    }
  }

  /** A sign that is no `w:t`. */
  #putSign(text: string, format: RunFormat): void {
    if (!format.isHidden) this.#put({type: 'text', text, format})
  }

  #fieldLink(): string | undefined {
    const address = this.#context.fields.link
    return address === undefined ? undefined : shownAddress(address)
  }

  #putSymbol({attributes}: XmlElement, format: RunFormat): void {
    const {'w:font': font = '', 'w:char': code = ''} = attributes
    const text = symbolText(font, Number.parseInt(code, 16))
    if (text !== undefined) {
      this.#putSign(text, format)
      return
    }
    const sign = {zh: `${font} 字体的符号 ${code}`, en: `the sign ${code} of ${font}`}
    tellLeftOut('symbol', '', sign, this.#context)
  }

  #put(inline: Inline): void {
    const {fields} = this.#context
    if (!fields.isShown || fields.isContents) return
    fields.note()
    const {place} = this.#context.marks
    this.pieces.push({type: 'inline', inline: place === undefined ? inline : {...inline, place}})
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
  return relation?.isExternal ? shownAddress(relation.target) : undefined
}

function shownAddress(address: string): string | undefined {
  return /^(?:https?:\/\/|mailto:)[^\s<>()[\]\\"`]{3,500}$/u.test(address) ? address : undefined
}

/** Whether the paragraph's own end was inserted or deleted, so that it runs on with the next. */
export function runsOn(properties: XmlElement | undefined, {changes}: ReadingContext): boolean {
  const mark = childOf(properties, 'w:rPr')
  const gone = changes === 'accept' ? ['w:del', 'w:moveFrom'] : ['w:ins', 'w:moveTo']
  return gone.some((name) => wordValue(mark, name) !== undefined)
}

/** List that the end of the paragraph was inserted or deleted, where its text does not say so. */
export function listMark(properties: XmlElement | undefined, context: ReadingContext): void {
  for (const mark of childElements(childOf(properties, 'w:rPr'))) {
    if (!inserted.has(mark.name) && !deleted.has(mark.name)) continue
    const kind = inserted.has(mark.name) ? 'inserted' : 'deleted'
    const last = context.revisionList.at(-1)
    const isSaid = last?.paragraph === context.paragraph && last.kind === kind
    if (!isSaid) context.listRevision(kind, mark.attributes, '¶')
  }
}
