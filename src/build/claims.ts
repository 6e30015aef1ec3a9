/** Which document has which outputs, and what keeps them from being written. */

import {dirname, resolve} from 'node:path'
import type {Finding, Wording} from '../base/message.ts'
import {shownPath} from '../base/shown-path.ts'
import {canonical} from '../files/canonical.ts'
import {firstOwners} from '../files/first-owners.ts'
import {standingAt} from '../files/standing.ts'
import {guardsOf} from '../project/guards.ts'
import {
  type Ground,
  type Guard,
  obstacleAt,
  unwritten,
  wordObstacle,
  wordTaken
} from '../project/obstacle.ts'
import {isUsualFolder} from '../project/own-folder.ts'
import type {FoundSource} from '../source/find.ts'
import {endingsOf, outputKindOf, picturesBeside} from './endings.ts'
import type {Format} from './formats.ts'
import type {OutputRecords} from './output-records.ts'
import {targetOf} from './targets.ts'
import {documentsNear, guardsOfInputs, type KnownFiles} from './used-files.ts'

export interface ClaimOptions {
  readonly root: string
  readonly outFolder: string
  readonly formats: ReadonlySet<Format>
  readonly engine?: 'fast' | 'stock' | undefined
  /** 份号 of the copies, where there are several. */
  readonly copies?: readonly string[] | undefined
  /** Replace files that Hongtou did not make; sources and what they use never are. */
  readonly overwrite?: boolean | undefined
  readonly signal?: AbortSignal | undefined
}

const elsewhere = {zh: '用 -o 另指位置', en: 'choose another place with -o'}

export class Claims {
  readonly #sources: readonly FoundSource[]
  readonly #options: ClaimOptions
  readonly #records: OutputRecords
  readonly #endings: readonly string[]
  readonly #owners: ReadonlyMap<string, FoundSource>
  readonly #ground: Ground & {readonly guards: Map<string, Guard>}

  /** `sources`: all of the run, whichever of them are built now. */
  constructor(sources: readonly FoundSource[], options: ClaimOptions, records: OutputRecords) {
    this.#sources = sources
    this.#options = options
    this.#records = records
    this.#endings = endingsOf(options)
    this.#owners = firstOwners(
      sources.flatMap((source) => this.placesOf(source).map((place) => [place, source] as const))
    )
    const {root, overwrite = false} = options
    const paths = sources.map(({path}) => path)
    const guards = guardsOf(paths, 'source', root)
    this.#ground = {guards, isOwn: this.#isOwn(), overwrites: overwrite}
  }

  /** The outputs that every document has; of pictures, the first page's. */
  placesOf(source: FoundSource): readonly string[] {
    const target = targetOf(source, this.#options)
    return this.#endings.map((ending) => target + ending)
  }

  /** Tell if another document of the run has an output of `source`. */
  tellTaken(source: FoundSource): Finding | undefined {
    for (const place of this.placesOf(source)) {
      const owner = this.#owners.get(place)
      const actual = this.#show(place)
      if (owner && owner !== source) return unwritten(wordTaken(actual, owner.path), actual)
    }
    return undefined
  }

  /** Tell what else is in the way of `source`, as far as it is known before it is made. */
  tell(source: FoundSource): readonly Finding[] {
    const obstacles = this.tellOf(source, this.#endings)
    return obstacles.length > 0 || this.#options.overwrite ? obstacles : this.#tellOther(source)
  }

  /** Tell what is in the way of these outputs of `source`, at this moment. */
  tellOf(source: FoundSource, endings: readonly string[]): readonly Finding[] {
    const target = targetOf(source, this.#options)
    return endings.flatMap((ending) => {
      const obstacle = obstacleAt(target + ending, outputKindOf(ending), this.#ground)
      if (!obstacle) return []
      const actual = this.#show(target + ending)
      return [unwritten(wordObstacle(actual, obstacle, elsewhere), actual)]
    })
  }

  /**
   * Guard what documents use, as far as outputs of `writing` might replace it; gives whether
   * anything is guarded that was not. `known`: what is known of some documents already.
   */
  async guardInputs(writing: readonly FoundSource[], known: KnownFiles): Promise<boolean> {
    const places = writing.flatMap((source) => [
      ...this.placesOf(source),
      ...(this.#options.formats.has('png') ? picturesBeside(targetOf(source, this.#options)) : [])
    ])
    const {guards, overwrites} = this.#ground
    const before = guards.size
    const {root} = this.#options
    const ours = this.#sources.map(({path}) => path)
    // Else a stranger's file is safe, whoever uses it.
    const others = overwrites ? documentsNear(places, root).map((each) => this.#show(each)) : []
    const documents = [...new Set([...ours, ...others])]
    for (const [id, guard] of await guardsOfInputs(places, documents, known, this.#options)) {
      if (!guards.has(id)) guards.set(id, guard)
    }
    return guards.size > before
  }

  /** Whether a picture may be removed: it is no more than a page that the document has lost. */
  isFree(place: string): boolean {
    const standing = standingAt(place)
    return standing.state === 'file' && !this.#ground.guards.has(standing.id)
  }

  /** Tell of a document outside this run that has the outputs of `source`. */
  #tellOther(source: FoundSource): readonly Finding[] {
    const {root} = this.#options
    const target = targetOf(source, this.#options)
    const other = this.#records.otherAt(target, this.#endings, resolve(root, source.path))
    if (other === undefined) return []
    // One of this run goes elsewhere now.
    const isOfRun = this.#sources.some(({path}) => canonical(resolve(root, path)) === other)
    if (isOfRun) return []
    const actual = this.#show(target + (this.#endings[0] ?? ''))
    const owner = this.#show(other)
    const wording: Wording = {
      zh: `“${actual}”是“${owner}”的成品；请${elsewhere.zh}，或加 --overwrite 覆盖它`,
      en: `Unexpected \`${actual}\`, an output of \`${owner}\`; ${elsewhere.en}, or replace it with --overwrite`
    }
    return [unwritten(wording, actual)]
  }

  /** Unless people have put their sources there. */
  #isOwn(): boolean {
    const {root, outFolder} = this.#options
    const folders = new Set(this.#sources.map(({path}) => dirname(resolve(root, path))))
    return (
      isUsualFolder(resolve(root, outFolder), root) &&
      ![...folders].some((folder) => isUsualFolder(folder, root))
    )
  }

  #show(place: string): string {
    return shownPath(place, this.#options.root)
  }
}
