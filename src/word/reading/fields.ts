/** Fields of Word's: an instruction, then its result, which may reach over paragraphs. */

interface OpenField {
  instruction: string
  isResult: boolean
  hasResult: boolean
}

export class Fields {
  readonly #open: OpenField[] = []
  /** Whether a table of contents was found. */
  hasContents = false

  begin(): void {
    this.#open.push({instruction: '', isResult: false, hasResult: false})
  }

  separate(): void {
    const field = this.#open.at(-1)
    if (!field) return
    field.isResult = true
    if (isContents(field)) this.hasContents = true
  }

  /** End a field; gives its instruction back where it is one that shows something and has no result. */
  end(): string | undefined {
    const field = this.#open.pop()
    if (!field || field.hasResult) return undefined
    return /^\s*(?:EQ|SYMBOL)\b/iu.test(field.instruction) ? field.instruction.trim() : undefined
  }

  instruct(text: string): void {
    const field = this.#open.at(-1)
    if (field && !field.isResult) field.instruction += text
  }

  /** Whether text is shown here: in no field, or in the results of all that are open. */
  get isShown(): boolean {
    return this.#open.every(({isResult}) => isResult)
  }

  /** Whether text belongs to a table of contents. */
  get isContents(): boolean {
    return this.#open.some((field) => field.isResult && isContents(field))
  }

  note(): void {
    for (const field of this.#open) field.hasResult = true
  }
}

function isContents({instruction}: OpenField): boolean {
  return /^\s*TOC\b/iu.test(instruction)
}
