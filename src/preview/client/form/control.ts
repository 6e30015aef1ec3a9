/** A way to give a value of one shape. */

import type {PlainValue} from '../../../base/yaml/plain-value.ts'
import type {BesideFiles, FieldShape} from '../../form-contract.ts'

export interface Control {
  readonly element: HTMLElement
  /** `''` where nothing is given. */
  readonly value: PlainValue
  /** What is being typed stays as it is, where it says the same. */
  show(value: PlainValue): void
  focus(): void
}

/** What a control knows of what is around it. */
export interface Surroundings {
  /** What it is called by whoever does not see it. */
  readonly label: string
  /** Of the element that its label is for. */
  readonly id?: string | undefined
  /** Ids of what is said of it. */
  readonly described: string
  readonly example: string
  readonly files: FilesBeside
  /** Whether new keys and words are in English. */
  isEnglish(): boolean
  /** Days as the document has them, its own value first. */
  dates(): readonly string[]
  /** It has another value. */
  onInput(): void
  /** Enter was pressed in it. */
  onEnter?(): void
  /** Several lines were pasted into it. */
  onLines?(lines: readonly string[]): void
}

/** What lies beside the document. */
export interface FilesBeside {
  list(): Promise<BesideFiles>
  /** Where a picture is seen. */
  address(name: string): string
  /** Put a file beside the document; gives its name, or undefined where that failed, which is told. */
  takeIn(file: File): Promise<string | undefined>
}

export type MakeControl = (shape: FieldShape, around: Surroundings) => Control
