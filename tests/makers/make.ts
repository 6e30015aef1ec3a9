/**
 * The same notice by other makers, right and with planted errors, for tests/fixtures/makers.
 *
 * Run by hand: node --import tsx tests/makers/make.ts [NAME…]
 *
 * Wants LibreOffice, WeasyPrint, Ghostscript, qpdf and poppler: on Debian
 * `apt-get install libreoffice-writer-nogui weasyprint ghostscript qpdf poppler-utils`, and the
 * fonts and the browser that `node dist/cli.js doctor` names. Each notice is made twice:
 * where the maker puts baselines is measured on the first.
 */

import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {fileURLToPath} from 'node:url'
import {PDFDocument} from '@cantoo/pdf-lib'
import {toPoints} from '../../src/base/units.ts'
import {inkOf, openDocument, type PdfPage} from '../../src/facts/index.ts'
import {printByChromium} from './chromium.ts'
import {cropped, scanned, turned} from './disguises.ts'
import {fodt} from './fodt.ts'
import {gatherFonts} from './fonts.ts'
import {html} from './html.ts'
import {type Inks, type Notice, notice, type Plants, type Run} from './notice.ts'
import {planted} from './planted.ts'

type Ascents = Map<string, number>
type Maker = (notice: Notice, ascents: Ascents) => Promise<Uint8Array>

const out = fileURLToPath(new URL('../fixtures/makers/', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'hongtou-makers-'))
const mostBytes = 100_000
const roundsOfSpacing = 3

/** LibreOffice gives nearly twice the spacing that it is asked for, in steps. */
const careful = 0.6

try {
  await mkdir(out, {recursive: true})
  const fonts = await gatherFonts(join(folder, 'truetype'), false)
  const cffFonts = await gatherFonts(join(folder, 'cff'), true)
  const makers: Readonly<Record<string, Maker>> = {
    libreoffice: (each, ascents) => libreOffice(fodt(each, ascents), fonts),
    weasyprint: (each, ascents) => weasyPrint(html(each, {ascents}), fonts),
    chromium: (each, ascents) => chromium(html(each, {ascents}), fonts),
    'chromium-type3': (each, ascents) => chromium(html(each, {ascents}), cffFonts),
    'chromium-glyphs': (each, ascents) => chromium(html(each, {ascents, glyphByGlyph: true}), fonts)
  }
  const wanted = process.argv.slice(2)
  for (const {maker, name, plants} of planted) {
    if (wanted.length > 0 && !wanted.includes(name)) continue
    const make = makers[maker]
    if (!make) throw new Error(`Expected a maker, got ${maker}`)
    await keep(name, await settled(make, plants))
  }
  const right = await readFile(join(out, 'weasyprint-right.pdf'))
  await keep('weasyprint-turned', await turned(right))
  await keep('weasyprint-cropped', await cropped(right))
  await keep('scanned', await scanned(right))
  await keep('ghostscript-right', await distilled(join(out, 'libreoffice-right.pdf')))
} finally {
  await rm(folder, {recursive: true, force: true})
}

async function keep(name: string, pdf: Uint8Array): Promise<void> {
  const packed = await smallest(pdf)
  if (packed.length > mostBytes) process.stderr.write(`${name} is too large\n`)
  await writeFile(join(out, `${name}.pdf`), packed)
  process.stderr.write(`${name} ${packed.length}\n`)
}

/** The same objects, packed as well as they can be. */
async function smallest(pdf: Uint8Array): Promise<Uint8Array> {
  const [from, to] = [join(folder, 'loose.pdf'), join(folder, 'packed.pdf')]
  await writeFile(from, pdf)
  const packing = ['--recompress-flate', '--compression-level=9', '--object-streams=generate']
  execFileSync('qpdf', [...packing, from, to])
  return readFile(to)
}

/** Made, measured, made again, until lines are as long as they should be. */
async function settled(make: Maker, plants: Plants): Promise<Uint8Array> {
  const guess: Inks = {markTop: 0.85, numberBottom: 0.1, dashTop: 0.35, pageNumberWidth: 3}
  const first = notice(plants, guess)
  const measured = [...openDocument(await make(first, new Map())).pages()]
  const ascents = ascentsOf(first, measured)
  const asked = notice(plants, inksOf(measured))
  let current = asked
  for (let round = 0; round < roundsOfSpacing; round += 1) {
    const pages = [...openDocument(await make(current, ascents)).pages()]
    const runs = current.runs.map((run, index) => respaced(run, asked.runs[index] ?? run, pages))
    current = {...current, runs}
  }
  return make(current, ascents)
}

/** With spacing nearer to what makes the maker's line as long as it was `asked` to be. */
function respaced(run: Run, asked: Run, pages: readonly PdfPage[]): Run {
  const glyphs = pages[run.page - 1]?.glyphs.filter(
    ({baseline, x}) => Math.abs(baseline - run.baseline) < 4 && x > run.x - 3
  )
  const texts = glyphs?.map(({text}) => text).join('') ?? ''
  const at = texts.indexOf(run.text)
  const [first, last] = [glyphs?.[at], glyphs?.[at + [...run.text].length - 1]]
  const steps = [...run.text].length - 1
  if (run.spacing === 0 || at < 0 || !first || !last || steps < 8) return run
  const wanted = asked.size + asked.spacing
  const actual = toPoints(last.x - first.x) / steps
  return {...run, spacing: run.spacing + careful * (wanted - actual)}
}

/** How far below the place asked for each face stands: the middle of what its runs say. */
function ascentsOf({runs}: Notice, pages: readonly PdfPage[]): Ascents {
  const offsets = new Map<string, number[]>()
  for (const {page, text, face, size, x, baseline} of runs) {
    const [start = ''] = text.trim()
    const near = pages[page - 1]?.glyphs.find(
      (glyph) =>
        glyph.text === start && Math.abs(glyph.x - x) < 3 && Math.abs(glyph.baseline - baseline) < 4
    )
    if (!near) continue
    const ems = (near.baseline - baseline) / ((size * 25.4) / 72)
    offsets.set(face, [...(offsets.get(face) ?? []), ems])
  }
  return new Map(
    [...offsets].map(([face, values]) => {
      const sorted = values.sort((one, other) => one - other)
      return [face, 0.88 + (sorted[sorted.length >> 1] ?? 0)]
    })
  )
}

function inksOf(pages: readonly PdfPage[]): Inks {
  const [first] = pages
  const glyphs = first?.glyphs ?? []
  const reach = (texts: string, edge: 'top' | 'bottom', size?: number): number => {
    const values = glyphs
      .filter((glyph) => texts.includes(glyph.text) && (!size || Math.abs(glyph.size - size) < 0.5))
      .flatMap((glyph) => {
        const ink = inkOf(glyph)
        const em = (glyph.size * 25.4) / 72
        if (!ink) return []
        const top = (glyph.baseline - ink.y) / em
        return [edge === 'top' ? top : (ink.y + ink.height - glyph.baseline) / em]
      })
    return Math.max(...values)
  }
  return {
    markTop: reach('某市人民政府办公室文件', 'top', 34),
    numberBottom: reach('某政办发〔〕号2016', 'bottom', 16),
    dashTop: reach('—', 'top', 14),
    pageNumberWidth: widthOfPageNumber(first)
  }
}

/** From dash to dash, in ems. */
function widthOfPageNumber(page: PdfPage | undefined): number {
  const dashes = page?.glyphs.filter(({text, size}) => text === '—' && Math.abs(size - 14) < 0.5)
  const [first, last] = [dashes?.[0], dashes?.at(-1)]
  if (!first || !last) throw new Error('Expected a page number')
  return toPoints(last.x + last.advance - first.x) / first.size
}

async function libreOffice(text: string, fonts: string): Promise<Uint8Array> {
  await writeFile(join(folder, 'notice.fodt'), text)
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'office')}`,
      '--headless',
      '--convert-to',
      'pdf',
      '--outdir',
      folder,
      join(folder, 'notice.fodt')
    ],
    {env: {...env, FONTCONFIG_FILE: fonts}, stdio: 'pipe'}
  )
  return readFile(join(folder, 'notice.pdf'))
}

async function weasyPrint(text: string, fonts: string): Promise<Uint8Array> {
  await writeFile(join(folder, 'notice.html'), text)
  execFileSync('weasyprint', [join(folder, 'notice.html'), join(folder, 'weasy.pdf')], {
    env: {...env, FONTCONFIG_FILE: fonts},
    stdio: 'pipe'
  })
  return readFile(join(folder, 'weasy.pdf'))
}

/** Chromium's own print, as it comes. */
function chromium(text: string, fontconfigFile: string): Promise<Uint8Array> {
  return printByChromium(text, fontconfigFile, {width: '210mm', height: '297mm'})
}

/** Through Ghostscript: runs are put together, and lines become other shapes. */
async function distilled(path: string): Promise<Uint8Array> {
  const target = join(folder, 'distilled.pdf')
  execFileSync('gs', ['-q', '-dBATCH', '-dNOPAUSE', '-sDEVICE=pdfwrite', '-o', target, path])
  const document = await PDFDocument.load(await readFile(target), {updateMetadata: false})
  return document.save()
}
