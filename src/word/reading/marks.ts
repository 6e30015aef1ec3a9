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

export class Marks {
  readonly #open = new Map<string, string>()
  readonly #breaks = new Map<string, string[]>()
  /** Places that are still to come. */
  readonly #known: Set<string>
  #begun: string[] = []

  constructor(source?: Pick<DocxSource, 'places'>) {
    this.#known = new Set((source?.places ?? []).map(({name}) => name))
    for (const {name, breaks} of source?.places ?? []) {
      if (breaks !== undefined) this.#breaks.set(name, [...breaks])
    }
  }

  begin(kind: 'bookmark' | 'field', id: string, name: string): void {
    const plain = name.replace(/_\d+$/u, '')
    if (!elements.has(plain) && !name.startsWith('_ht')) return
    if (name.startsWith('_ht')) {
      // Of what was pasted from elsewhere no mark means anything here.
      if (!this.#known.delete(name)) return
      this.#begun.push(name)
    }
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

  /** The place of ours that what is read now belongs to: the innermost. */
  get place(): string | undefined {
    let found: string | undefined
    for (const name of this.#open.values()) if (name.startsWith('_ht')) found = name
    return found
  }

  /** The places that have begun since this was asked. */
  takeBegun(): readonly string[] {
    const begun = this.#begun
    this.#begun = []
    return begun
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
