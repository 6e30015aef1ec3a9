/** The library as the preview is given it: read, judge, print. */

import {stat} from 'node:fs/promises'
import {dirname, join, resolve} from 'node:path'
import {VFile} from 'vfile'
import {digestOf} from '../base/digest.ts'
import {type HouseProfile, houseFile} from '../base/house-profile.ts'
import {editFrontMatter} from '../document/edit-front-matter.ts'
import {KnownTrees} from '../document/markdown/known-trees.ts'
import type {PdfPage} from '../facts/index.ts'
import {fontStyles} from '../fonts/css.ts'
import {checkPages} from '../gate/check-pages.ts'
import {tellDepartures} from '../make/departures.ts'
import {formulaStyles} from '../make/formula-request.ts'
import {make} from '../make/pipeline.ts'
import {Workshop} from '../make/workshop.ts'
import type {LayoutResult} from '../pages/in-browser/contract.ts'
import {layoutScale, scaleLengths} from '../pages/scale.ts'
import {tellNotes} from '../pages/tell-notes.ts'
import {tellTroubles} from '../pages/tell-troubles.ts'
import type {PrintedGlyph, Settings, ShownFinding, Styles} from '../preview/contract.ts'
import type {PrintedDocument, Project} from '../preview/project.ts'
import {readHouseProfile} from '../project/house-profile.ts'
import {stylesFolder} from '../project/paths.ts'
import {readOccasionalStyles, readStyles} from '../project/styles.ts'
import {findSources} from '../source/find.ts'
import {forForm} from './beside-document.ts'
import {shownFindings} from './findings.ts'
import {proofreadForPreview} from './proofread.ts'
import {readForPreview, unreadDocument} from './reading.ts'
import {editing, nothingAdded} from './settings.ts'
import {type ProjectOptions, writingIn} from './writing-in.ts'

export interface OpenProject extends Project {
  close(): Promise<void>
}

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

    async read(path, settings, unsaved) {
      const fonts = () => workshop.fonts()
      try {
        return await readForPreview(path, settings, unsaved, {
          root,
          house: await house,
          known,
          fonts
        })
      } catch (error) {
        // The preview of the others goes on.
        return unreadDocument(path, root, error)
      }
    },

    judge(path, layout) {
      // Checked below: what is no layout fails in the checks, and the answer is 500.
      return judged(resolve(root, path), layout as LayoutResult, root)
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

    async print(path, settings) {
      return printed(path, settings, root, {workshop, house: await house})
    },

    ...writingIn(options, () => house),
    ...forForm(root),

    proofread: (path, text) => proofreadForPreview(path, text, {root, house}),

    withSettings: (text, settings) => editFrontMatter(text, settings)?.text,

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
}

/** The document at `path` as a PDF, by the whole of the pipeline. */
async function printed(
  path: string,
  settings: Settings,
  root: string,
  {workshop, house}: {readonly workshop: Workshop; readonly house: HouseProfile}
): Promise<PrintedDocument> {
  const {edit, added} = editing(settings)
  const made = await make(resolve(root, path), 'pages', workshop, {edit, house})
  const {pdf} = made
  tellDepartures(made)
  const glyphs = pdf ? glyphsOf(await (await import('../make/last-stages.ts')).readText(pdf)) : []
  return {pdf, glyphs, findings: shownFindings([made.file, ...made.parts], added(), root)}
}

/** What the layout of the document at `path` means. */
function judged(path: string, layout: LayoutResult, root: string): readonly ShownFinding[] {
  const file = new VFile({path})
  const parts = new Map<string, VFile>()
  const named = [...layout.source.map((block) => block.path), ...layout.notes.map(pathOfNote)]
  for (const name of named) {
    if (name === undefined || parts.has(name)) continue
    parts.set(name, new VFile({path: resolve(dirname(path), name)}))
  }
  tellTroubles(file, layout.troubles)
  if (layout.pages.length > 0) checkPages(file, {layout}, parts)
  tellNotes(file, parts, layout.notes)
  return shownFindings([file, ...parts.values()], nothingAdded, root)
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

async function stylesOf(workshop: Workshop, folder: string): Promise<Styles> {
  const [fonts, styles] = await Promise.all([workshop.fonts(), readStyles(folder)])
  const {faces, properties} = fontStyles(
    fonts,
    ({digest}) => `url("/fonts/${digest}.ttf") format("truetype")`
  )
  const css = scaleLengths(`${properties}\n${styles}`, layoutScale)
  return {version: digestOf(`${faces}${css}`), faces, css, scale: layoutScale}
}

function pathOfNote(note: LayoutResult['notes'][number]): string | undefined {
  return note.kind === 'title' ? note.path : undefined
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
