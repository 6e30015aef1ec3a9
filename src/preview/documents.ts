/** The documents of the project as the open pages know them, kept up with the disk. */

import {dirname, relative, resolve, sep} from 'node:path'
import {namesOf} from '../files/canonical.ts'
import type {Entry, Event, Settings, ShownDraft, ShownFinding} from './contract.ts'
import type {Project, ReadDocument} from './project.ts'
import {withoutSaidTwice} from './said-twice.ts'

interface Known {
  readonly entry: Entry
  /** What a layout found, and of which version. */
  readonly judged?: {
    readonly version: string
    readonly findings: readonly ShownFinding[]
    readonly pages: number
  }
  /** Undefined until it was read. */
  readonly read?: ReadDocument
  /** What is said of the text of what was read. */
  readonly proofread?: {
    readonly of: ReadDocument
    readonly findings: readonly ShownFinding[]
  }
}

export class Documents {
  readonly #project: Project
  readonly #send: (event: Event) => void
  readonly #known = new Map<string, Known>()
  /** Under which names the watcher may tell of a document, by its path. */
  readonly #names = new Map<string, readonly string[]>()
  /** Documents some page shows, or showed: what changes of them is sent at once. */
  readonly #shown = new Set<string>()
  /** Whether what changes on the disk is told; else it is looked at whenever somebody asks. */
  #isFollowed = true
  /** One bundle of changes after the other: an older state must not be sent last. */
  #work: Promise<unknown> = Promise.resolve()

  constructor(project: Project, send: (event: Event) => void) {
    this.#project = project
    this.#send = send
  }

  /** From now on nobody tells what changes. */
  unfollow(): void {
    this.#isFollowed = false
  }

  get entries(): readonly Entry[] {
    return [...this.#known.values()].map(({entry}) => entry)
  }

  has(path: string): boolean {
    return this.#known.has(path)
  }

  /** Whether `path` is a document, or was one: it may be written on where its file has gone. */
  wasKnown(path: unknown): path is string {
    return typeof path === 'string' && (this.has(path) || this.#shown.has(path))
  }

  /** Find out which documents there are; gives whether the list has changed. */
  async find(): Promise<boolean> {
    const paths = await this.#project.find()
    const isSame = paths.length === this.#known.size && paths.every((path) => this.has(path))
    if (isSame) return false
    const before = new Map(this.#known)
    this.#known.clear()
    for (const path of paths) this.#known.set(path, before.get(path) ?? {entry: blank(path)})
    for (const path of before.keys()) {
      if (this.#known.has(path)) continue
      this.#names.delete(path)
      this.#send({kind: 'gone', path})
    }
    return true
  }

  /** Read every document nobody has asked for yet, so that the list says what it is. */
  async readAll(signal: AbortSignal): Promise<void> {
    let latest = Date.now()
    for (const path of [...this.#known.keys()]) {
      if (signal.aborted) return
      const known = this.#known.get(path)
      if (!known || known.read) continue
      await this.#read(path)
      if (Date.now() - latest < 100) continue
      latest = Date.now()
      this.#tellEntries()
      // Requests come first.
      await new Promise((next) => setImmediate(next))
    }
    this.#tellEntries()
  }

  /** The document at `path`; for a page that shows it, unless it only takes a glance. */
  async draft(
    path: string,
    settings: Settings,
    isGlance: boolean
  ): Promise<ShownDraft | undefined> {
    if (!this.#isFollowed) await this.find()
    if (!this.#known.has(path)) return undefined
    if (!isGlance) this.#shown.add(path)
    if (Object.keys(settings).length > 0) return this.#project.read(path, settings)
    const read = this.#isFollowed ? this.#known.get(path)?.read : undefined
    return read ?? (await this.#read(path))
  }

  /** What the layout of a version of a document means; all findings of it then. */
  judge(path: string, version: string, layout: unknown, pages: number): readonly ShownFinding[] {
    const found = this.#project.judge(path, layout)
    const known = this.#known.get(path)
    if (known?.read?.version === version) {
      this.#known.set(path, entered(path, {...known, judged: {version, findings: found, pages}}))
      this.#tellEntries()
    }
    return found
  }

  /** What is said of the text of a document, as it is on the disk or as `text` has it. */
  async proofread(path: string, text?: string): Promise<readonly ShownFinding[]> {
    const read = this.#known.get(path)?.read
    const findings = await this.#project.proofread(path, text)
    const known = this.#known.get(path)
    // Read again meanwhile: whoever shows it has been told, and asks again.
    if (text === undefined && read && known?.read === read) {
      this.#known.set(path, entered(path, {...known, proofread: {of: read, findings}}))
      this.#tellEntries()
    }
    return findings
  }

  /** Whether `path` is a document, or a file that one of them includes; then where it is. */
  fileOf(path: string): string | undefined {
    const file = resolve(this.#project.root, path)
    if (this.#known.has(path)) return file
    const isPart = [...this.#known.values()].some(({read}) => read?.files.includes(file))
    return isPart ? file : undefined
  }

  /** The documents that include the one at `path`. */
  includersOf(path: string): readonly string[] {
    const file = resolve(this.#project.root, path)
    return [...this.#known].flatMap(([other, {read}]) =>
      other !== path && read?.files.includes(file) ? [other] : []
    )
  }

  /** Take in that these files were added, changed or removed. */
  update(changed: ReadonlySet<string>): Promise<void> {
    return this.#inTurn(() => this.#update(changed))
  }

  /** Take in that what every document is read with has changed. */
  readAgain(): Promise<void> {
    return this.#inTurn(async () => {
      await this.#readAgain([...this.#known.keys()])
      this.#tellEntries()
    })
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    const work = this.#work.then(task)
    this.#work = work.catch(() => undefined)
    return work
  }

  async #update(changed: ReadonlySet<string>): Promise<void> {
    const all = [...this.#known.keys()]
    const files = new Map(all.flatMap((path) => this.#namesOf(path).map((name) => [name, path])))
    const touched = new Set<string>()
    let isListStale = false
    for (const file of changed) {
      const path = files.get(file)
      if (path !== undefined) touched.add(path)
      else {
        isListStale = true
        // What a document includes lies in its folder, or below it.
        for (const [document, name] of files) {
          if (isBelow(file, dirname(document))) touched.add(name)
        }
      }
    }
    await this.#readAgain([...touched])
    if (isListStale || touched.size > 0) {
      // A removed document is missed here: it is read as missing until the list is new.
      await this.find()
      this.#tellEntries()
    }
  }

  #namesOf(path: string): readonly string[] {
    const names = this.#names.get(path) ?? namesOf(resolve(this.#project.root, path))
    this.#names.set(path, names)
    return names
  }

  /** What is looked at first; what nobody has asked for yet is read when somebody does. */
  async #readAgain(paths: readonly string[]): Promise<void> {
    for (const path of paths.toSorted((a, b) => this.#rank(a) - this.#rank(b))) {
      const before = this.#known.get(path)?.read
      if (!before && !this.#shown.has(path)) continue
      const read = await this.#read(path)
      if (!read || !this.#shown.has(path)) continue
      if (read.version !== before?.version) this.#send({kind: 'draft', draft: read})
      else this.#send({kind: 'text', path})
    }
  }

  #rank(path: string): number {
    return this.#shown.has(path) ? 0 : 1
  }

  async #read(path: string): Promise<ReadDocument | undefined> {
    const read = await this.#project.read(path, {})
    const known = this.#known.get(path)
    if (!known) return read
    const {judged} = known
    this.#known.set(
      path,
      entered(
        path,
        judged?.version === read.version ? {...known, read} : {entry: known.entry, read}
      )
    )
    return read
  }

  #tellEntries(): void {
    this.#send({kind: 'entries', entries: this.entries})
  }
}

function blank(path: string): Entry {
  return {path, title: '', number: null, pages: null, state: 'unread', errors: 0, warnings: 0}
}

/** The entry that goes with what is known. */
function entered(path: string, known: Known): Known {
  const {read, judged, proofread} = known
  if (!read) return known
  const ofText = proofread?.of === read ? proofread.findings : []
  const findings = [...withoutSaidTwice(read.findings, ofText), ...(judged?.findings ?? [])]
  findings.push(...ofText)
  const count = (severity: string) => findings.filter((each) => each.severity === severity).length
  const errors = count('error')
  const warnings = count('warning')
  const settled = judged || errors > 0
  const state = errors > 0 ? 'error' : warnings > 0 ? 'warning' : settled ? 'clean' : 'unread'
  // One with errors keeps the name it is known by.
  const isNamed = read.title !== ''
  const {title, number} = isNamed ? read : known.entry
  const pages = judged?.pages ?? null
  return {...known, entry: {path, title, number, pages, state, errors, warnings}}
}

function isBelow(file: string, folder: string): boolean {
  const way = relative(folder, file)
  return way !== '' && !way.startsWith(`..${sep}`) && way !== '..'
}
