/** Fields of Word's: an instruction, then its result, which may reach over paragraphs. */

interface OpenField {
  instruction: string
  isResult: boolean
  hasResult: boolean
}

export class Fields {
  readonly #open: OpenField[] = []
  /** How many of them are still at their instruction, and how many show contents. */
  #instructing = 0
  #contents = 0
  /** Whether a table of contents was found. */
  hasContents = false

  begin(): void {
    this.#open.push({instruction: '', isResult: false, hasResult: false})
    this.#instructing += 1
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (!field || field.isResult) return
    field.isResult = true
    this.#instructing -= 1
    if (!isContents(field)) return
    this.#contents += 1
    this.hasContents = true
  }

  /** End a field; gives its instruction back where it is one that shows something and has no result. */
  end(): string | undefined {
    const field = this.#open.pop()
    if (!field) return undefined
    if (!field.isResult) this.#instructing -= 1
    else if (isContents(field)) this.#contents -= 1
    if (field.hasResult) {
      this.note()
      return undefined
    }
    return /^\s*(?:EQ|SYMBOL)\b/iu.test(field.instruction) ? field.instruction.trim() : undefined
  }

  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.isResult) field.instruction += text
  }

  /** Whether text is shown here: in no field, or in the results of all that are open. */
  get isShown(): boolean {
    return this.#instructing === 0
  }

  /** Whether text belongs to a table of contents. */
  get isContents(): boolean {
    return this.#contents > 0
  }

  /** Where the result of a field leads to: `HYPERLINK "https://…"`. */
  get link(): string | undefined {
    for (const {instruction, isResult} of this.#open) {
      const [, address] = /^\s*HYPERLINK\s+"([^"]*)"/iu.exec(instruction) ?? []
      if (isResult && address !== undefined) return address
    }
    return undefined
  }

  /** Note that the field shows something. */
  note(): void {
    const field = this.#open.at(-1)
    if (field) field.hasResult = true
  }
}

function isContents({instruction}: OpenField): boolean {
  return /^\s*TOC\b/iu.test(instruction)
}
