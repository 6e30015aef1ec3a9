/** What an editor has open → what is said of it, as typed, saved or not. */

import {fileURLToPath} from 'node:url'
import type {VFile} from 'vfile'
import type {HouseProfile} from '../base/house-profile.ts'
import {type Judged, judgeText} from '../lint/judge-text.ts'
import {settledSeverities} from '../lint/severities.ts'
import {readHouseProfile} from '../project/house-profile.ts'
import {readUnsaved} from '../source/read.ts'

/** As an editor has it: a URI, and its text. */
export interface OpenText {
  readonly uri: string
  getText(): string
}

/** Judges what is open; of what is not a file, nothing is known beside its text. */
export class OpenDocuments {
  readonly #all: () => readonly OpenText[]
  #folder: string
  #house: Promise<HouseProfile> | undefined

  /** `all` gives what is open now; `folder` has the agreements of the office. */
  constructor(all: () => readonly OpenText[], folder: string) {
    this.#all = all
    this.#folder = folder
  }

  /** Another folder, or its agreements have changed. */
  moveTo(folder: string): void {
    this.#folder = folder
    this.#house = undefined
  }

  /** @throws OperationalError where the agreements of the office cannot be read. */
  async judge(document: OpenText): Promise<Judged> {
    this.#house ??= readHouseProfile(this.#folder)
    const house = await this.#house.catch((error: unknown) => {
      this.#house = undefined
      throw error
    })
    const texts = new Map(this.#all().map((each) => [pathOf(each.uri), each.getText()]))
    const put = (part: VFile): VFile => {
      const text = texts.get(part.path)
      if (text !== undefined) part.value = text
      return part
    }
    const file = readUnsaved(pathOf(document.uri), document.getText())
    return judgeText(file, put, house, settledSeverities(house))
  }
}

/** The path of a file; of what an editor has not saved yet, a name that no file has. */
export function pathOf(uri: string): string {
  return uri.startsWith('file:') ? fileURLToPath(uri) : uri.replace(/^\w+:\/*/u, '')
}
