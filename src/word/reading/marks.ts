/** What stands between two marks: 公文域 of WPS, and bookmarks of their names or of ours. */

import type {DocxSource} from '../source/docx-source.ts'

/** 公文域 whose text is an element. GB/T 33476.2—2016, 10. */
const elements = new Set([
  '份号',
  '密级和保密期限',
  '密级',
  '保密期限',
  '紧急程度',
  '发文机关标志',
  '后缀标志',
  '发文字号',
  '令号',
  '签发人',
  '标题',
  '主送机关',
  '附件说明',
  '发文机关署名',
  '成文日期',
  '签发人职务',
  '签名章',
  '附注',
  '抄送机关',
  '印发机关',
  '印发日期'
])

/** More open at once than this is no document. */
const mostOpen = 200

/** The text of a place, and where it is. */
export interface PlaceText {
  text: string
  paragraph: number
}

export class Marks {
  /** What stands at each place of ours. */
  readonly places = new Map<string, PlaceText>()
  /** What stands at none, and behind which place. */
  readonly added: {readonly after: string | undefined; readonly paragraph: number; text: string}[] =
    []
  readonly #open = new Map<string, string>()
  readonly #breaks = new Map<string, string[]>()
  #last: string | undefined

  constructor(source?: Pick<DocxSource, 'places'>) {
    for (const {name, breaks} of source?.places ?? []) {
      if (breaks !== undefined) this.#breaks.set(name, [...breaks])
    }
  }

  begin(kind: 'bookmark' | 'field', id: string, name: string): void {
    const plain = name.replace(/_\d+$/u, '')
    if (!elements.has(plain) && !name.startsWith('_ht')) return
    if (this.#open.size < mostOpen)
      this.#open.set(`${kind} ${id}`, elements.has(plain) ? plain : name)
  }

  end(kind: 'bookmark' | 'field', id: string): void {
    this.#open.delete(`${kind} ${id}`)
  }

  /** The element that what is read now belongs to. */
  get element(): string | undefined {
    let found: string | undefined
    for (const name of this.#open.values()) if (!name.startsWith('_ht')) found = name
    return found
  }

  /** Note a place that there is, whether it has text or not. */
  notePlace(name: string, paragraph: number): void {
    if (name.startsWith('_ht') && !this.places.has(name))
      this.places.set(name, {text: '', paragraph})
  }

  /** Note that `text` stands here. */
  put(text: string, paragraph: number): void {
    const names = [...this.#open.values()].filter((name) => name.startsWith('_ht'))
    for (const name of names) {
      const place = this.places.get(name)
      if (place) place.text += place.paragraph === paragraph ? text : `\n${text}`
      if (place) place.paragraph = paragraph
      this.#last = name
    }
    if (names.length > 0) return
    const last = this.added.at(-1)
    if (last?.paragraph === paragraph) last.text += text
    else this.added.push({after: this.#last, paragraph, text})
  }

  /** What a break stands for that we chose; undefined for one that was typed. */
  chosenBreak(): '' | ' ' | undefined {
    for (const name of this.#open.values()) {
      const sign = this.#breaks.get(name)?.shift()
      if (sign === '-' || sign === 's') return sign === 's' ? ' ' : ''
    }
    return undefined
  }
}
