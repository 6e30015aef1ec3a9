/** The library as the preview is given it: read, judge, print, write. */

import {createHash} from 'node:crypto'
import {chmod, readFile, realpath, stat} from 'node:fs/promises'
import {dirname, join, relative, resolve} from 'node:path'
import {VFile} from 'vfile'
import type {VFileMessage} from 'vfile-message'
import {houseFile} from './base/house-profile.ts'
import {severityOf, tell, type Wording} from './base/message.ts'
import {OperationalError} from './base/operational-error.ts'
import {tellDepartures} from './departures.ts'
import {editFrontMatter} from './document/edit-front-matter.ts'
import {KnownTrees} from './document/known-trees.ts'
import type {OfficialDocument} from './document/model.ts'
import type {PdfPage} from './facts/page.ts'
import {fontStyles} from './fonts/css.ts'
import {formulaGlyphs, formulaStyles} from './formula-request.ts'
import {checkPages} from './gate.ts'
import {checkGlyphs} from './glyphs.ts'
import {documentTitle} from './html/title-text.ts'
import type {LayoutResult} from './pages/in-browser/contract.ts'
import {layoutScale, scaleLengths} from './pages/scale.ts'
import {tellNotes} from './pages/tell-notes.ts'
import {tellTroubles} from './pages/tell-troubles.ts'
import {writeFileSafely} from './pdf/write.ts'
import {draft, isStopped, make} from './pipeline.ts'
import type {Excerpt, Finding, PrintedGlyph, Settings, Styles} from './preview/contract.ts'
import type {Printed, Project, ReadDocument} from './preview/project.ts'
import {readHouseProfile} from './project/house-profile.ts'
import {stylesFolder} from './project/paths.ts'
import {readOccasionalStyles, readStyles} from './project/styles.ts'
import {placeOf} from './report/outcome.ts'
import {findSources} from './source/find.ts'
import {Workshop, type WorkshopOptions} from './workshop.ts'

export interface OpenProject extends Project {
  close(): Promise<void>
}

export interface ProjectOptions extends WorkshopOptions {
  /** From the command line; none mean `content/`. */
  readonly operands: readonly string[]
}

function ourFault(error: unknown): Wording {
  return {
    zh: `程序自身出错，此文件读不下去：${error}`,
    en: `This is a bug in hongtou, which stopped at this file: ${error}`
  }
}

const nothingAdded = {after: 0, lines: 0}

export async function openProject(options: ProjectOptions): Promise<OpenProject> {
  const {root, operands} = options
  const styles = options.styles ?? stylesFolder
  let workshop = new Workshop(options)
  let current: Promise<Styles> | undefined
  let house = readHouseProfile(root)
  await house
  const known = new KnownTrees()

  return {
    root,
    watched: await watchedOf(operands, root),
    style: [styles, join(root, 'fonts')],
    profile: join(root, houseFile),

    async find() {
      const {sources} = await findSources(operands, root)
      return sources.map(({path}) => path)
    },

    async read(path, settings) {
      try {
        return await read(path, settings)
      } catch (error) {
        // A fault of ours with one document; the preview of the others goes on.
        const file = new VFile({path: resolve(root, path)})
        tell(file, {
          ruleId: 'hongtou',
          severity: 'error',
          wording: error instanceof OperationalError ? error.wording : ourFault(error)
        })
        return unreadable(path, file)
      }
    },

    judge(path, layout) {
      // Checked below: what is no layout fails in the checks, and the answer is 500.
      return judge(path, layout as LayoutResult)
    },

    styles() {
      current ??= stylesOf(workshop, styles)
      return current
    },

    async formulaStyles() {
      const sheet = await readOccasionalStyles('formulas.css')
      return {...(await formulaStyles()), sheet: scaleLengths(sheet, layoutScale)}
    },

    async font(digest) {
      const {faces} = await workshop.fonts()
      const all = Object.values(faces).flat()
      return all.find((face) => face.digest === digest)?.file
    },

    async print(path, settings): Promise<Printed> {
      const {edit, added} = editing(settings)
      const product = await make(resolve(root, path), 'pages', workshop, {edit, house: await house})
      const {pdf} = product
      tellDepartures(product)
      const glyphs = pdf ? glyphsOf(await (await import('./last-stages.ts')).readText(pdf)) : []
      return {pdf, glyphs, findings: findingsOf([product.file, ...product.parts], added())}
    },

    async write(path, settings) {
      const file = await realpath(resolve(root, path))
      const {mode} = await stat(file)
      // As it is, byte order mark and all: only what is edited changes.
      const text = await readFile(file, 'utf8')
      const mark = text.startsWith('\ufeff') ? '\ufeff' : ''
      const edited = editFrontMatter(text.slice(mark.length), settings)
      if (!edited) return false
      if (mark + edited.text !== text) {
        await writeFileSafely(file, Buffer.from(mark + edited.text))
        await chmod(file, mode)
      }
      return true
    },

    forget() {
      house = readHouseProfile(root)
      // Whoever reads a document is told.
      house.catch(() => undefined)
      const old = workshop
      workshop = new Workshop(options)
      current = undefined
      void old.close()
    },

    close: () => workshop.close()
  }

  async function read(path: string, settings: Settings): Promise<ReadDocument> {
    const {edit, added} = editing(settings)
    const drafted = await draft(resolve(root, path), {edit, house: await house, known})
    const {file, parts, attachments, document, tree, formulas} = drafted
    if (tree && !isStopped(drafted)) {
      const glyphs = await formulaGlyphs(formulas)
      checkGlyphs(file, tree, await workshop.fonts(), attachments, glyphs)
    }
    const html = isStopped(drafted) ? null : (drafted.html ?? null)
    const findings = findingsOf([file, ...parts], added())
    return {
      path,
      version: digestOf(html ?? JSON.stringify(findings)),
      title: titleOf(document),
      number: document?.masthead?.documentNumber?.text ?? null,
      html,
      formulas: formulas.map(({tex, parts: boxes}) => ({tex, parts: boxes})),
      form: document?.form ?? 'plain',
      hasSeals: (document?.main.seals.length ?? 0) + (document?.main.stampPictures.length ?? 0) > 0,
      findings,
      added: added(),
      folder: shown(dirname(resolve(root, path))),
      files: [file, ...parts].map((each) => resolve(each.path))
    }
  }

  function unreadable(path: string, file: VFile): ReadDocument {
    const findings = findingsOf([file], nothingAdded)
    return {
      path,
      version: digestOf(JSON.stringify(findings)),
      title: titleOf(undefined),
      number: null,
      html: null,
      formulas: [],
      form: 'plain',
      hasSeals: false,
      findings,
      added: nothingAdded,
      folder: shown(dirname(resolve(root, path))),
      files: [resolve(root, path)]
    }
  }

  function judge(path: string, layout: LayoutResult): readonly Finding[] {
    const file = new VFile({path: resolve(root, path)})
    const parts = new Map<string, VFile>()
    const named = [...layout.source.map((block) => block.path), ...layout.notes.map(pathOfNote)]
    for (const name of named) {
      if (name === undefined || parts.has(name)) continue
      parts.set(name, new VFile({path: resolve(dirname(file.path), name)}))
    }
    tellTroubles(file, layout.troubles)
    if (layout.pages.length > 0) checkPages(file, {layout}, parts)
    tellNotes(file, parts, layout.notes)
    return findingsOf([file, ...parts.values()], nothingAdded)
  }

  function findingsOf(files: readonly VFile[], added: {after: number; lines: number}): Finding[] {
    return files.flatMap((file, index) =>
      file.messages.map((message) => {
        const finding = findingOf(message, shown(resolve(file.path)), String(file.value ?? ''))
        // Only the document itself was edited.
        return index === 0 ? shifted(finding, added) : finding
      })
    )
  }

  function shown(path: string): string {
    return relative(root, path).split('\\').join('/')
  }
}

/** Numbers of pages are no text of the document; turned text has its baseline elsewhere. */
function glyphsOf(pages: readonly PdfPage[]): readonly (readonly PrintedGlyph[])[] {
  const short = (value: number): number => Math.round(value * 1000) / 1000
  return pages.map(({glyphs}) =>
    glyphs
      .filter(({artifact, angle, text}) => !artifact && angle === 0 && text.trim() !== '')
      .map(
        ({text, x, baseline, advance}) => [text, short(x), short(baseline), short(advance)] as const
      )
  )
}

/** The text as settings make it, and the lines that this put in. */
function editing(settings: Settings): {
  edit: ((text: string) => string) | undefined
  added: () => {after: number; lines: number}
} {
  if (Object.keys(settings).length === 0) return {edit: undefined, added: () => nothingAdded}
  let added = nothingAdded
  return {
    edit(text) {
      const edited = editFrontMatter(text, settings)
      // What cannot be edited cannot be read either, and says so.
      if (!edited) return text
      added = {...edited.added}
      return edited.text
    },
    added: () => added
  }
}

async function stylesOf(workshop: Workshop, folder: string): Promise<Styles> {
  const [fonts, styles] = await Promise.all([workshop.fonts(), readStyles(folder)])
  const {faces, properties} = fontStyles(
    fonts,
    ({digest}) => `url("/fonts/${digest}.ttf") format("truetype")`
  )
  const css = scaleLengths(`${properties}\n${styles}`, layoutScale)
  return {version: digestOf(`${faces}${css}`), faces, css, scale: layoutScale}
}

function findingOf(message: VFileMessage, path: string, text: string): Finding {
  const {line, column} = placeOf(message)
  const severity = severityOf(message)
  return {
    ruleId: message.ruleId ?? 'hongtou',
    severity,
    wording: message.wording ?? {zh: message.reason, en: message.reason},
    path,
    line,
    column,
    page: message.page ?? null,
    box: message.box ?? null,
    clause: message.clause ?? null,
    excerpt: severity === 'error' && line !== null ? excerptOf(text, line) : null
  }
}

/** Lines shown above and below the faulty one. */
const around = 2
/** A line is shown as far as it is of use. */
const longestLine = 400

function excerptOf(text: string, line: number): Excerpt | null {
  const lines = text.split(/\r\n|\n|\r/u)
  if (line > lines.length || text === '') return null
  const from = Math.max(1, line - around)
  return {
    from,
    lines: lines.slice(from - 1, line + around).map((each) => each.slice(0, longestLine))
  }
}

/** In lines of the file on the disk: those that settings added do not count. */
function shifted(finding: Finding, {after, lines}: {after: number; lines: number}): Finding {
  if (lines === 0 || finding.line === null || finding.line <= after) return finding
  return {...finding, line: Math.max(after, finding.line - lines)}
}

/** Empty where it cannot be told. */
function titleOf(document: OfficialDocument | undefined): string {
  return document ? documentTitle(document) : ''
}

function pathOfNote(note: LayoutResult['notes'][number]): string | undefined {
  return note.kind === 'title' ? note.path : undefined
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 24)
}

/** What `operands` lie in: a glob is watched from the folder it begins with. */
async function watchedOf(operands: readonly string[], root: string): Promise<readonly string[]> {
  const named = operands.length > 0 ? operands : ['content']
  const folders = await Promise.all(
    named.map(async (operand) => {
      const literal = /[*?{[]/u.test(operand)
        ? (/^[^*?{[]*\//u.exec(operand.split('\\').join('/'))?.[0] ?? '.')
        : operand
      const path = resolve(root, literal)
      const facts = await stat(path).catch(() => undefined)
      return facts?.isFile() ? dirname(path) : path
    })
  )
  return [...new Set(folders)]
}
