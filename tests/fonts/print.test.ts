/** What Chromium really prints with the prepared fonts, read back from the PDF. */

import assert from 'node:assert/strict'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {PDFArray, PDFDict, PDFDocument, PDFName} from '@cantoo/pdf-lib'
import {getDocument} from 'pdfjs-dist/legacy/build/pdf.mjs'
import type {Browser} from 'puppeteer-core'
import {toTrueType} from '../../src/fonts/convert.ts'
import {prepareFonts} from '../../src/fonts/find.ts'
import type {FontSet} from '../../src/fonts/font-set.ts'
import {type Role, roles} from '../../src/fonts/roles.ts'
import {launch} from '../../src/pages/browser/browser.ts'
import {findChromium} from '../../src/pages/browser/chromium.ts'
import {cacheFolder} from '../../src/project/cache-folder.ts'
import {fandolSource, withoutFandol} from './fandol-source.ts'
import {disguised, plant} from './planted-fonts.ts'
import {seedCache} from './seeded-cache.ts'

const temporary = await mkdtemp(join(tmpdir(), 'hongtou-test-print-'))
const fandol = await fandolSource()
const chromium = await findChromium({env: process.env, cacheFolder: cacheFolder()})
after(() => rm(temporary, {recursive: true, force: true}))

/** What `paragraphs` wrote since the last PDF was read. */
const told: string[] = []

const hanzi = '国徽章'
const rare = '旸祎玥䶮㛃𬭎㵲䑩'

test('print: the open fonts, all roles', async (t) => {
  const set = await prepareFonts({root: temporary, choice: 'bundled'})
  const pdf = await print(set, [
    ...roles.flatMap((role) =>
      paragraphs(role, [hanzi, '“”‘’', '——', '……', '·', '09', 'Az', rare])
    ),
    '<p style="font-weight: bold; font-family: var(--font-fangsong)">粗体</p>'
  ])
  const painted = await paintersOf(pdf)
  const by = (role: Role, text: string) => painted.get(`${role} ${text}`)
  const hasFandol = set.faces.fangsong[0]?.standIn === false
  const fangsong = hasFandol ? 'FandolFang-Regular' : 'LXGWWenKai-Light'

  await t.test('every font is embedded as CID TrueType with ToUnicode, and once', async () => {
    const fonts = await fontsOf(pdf)
    assert.ok(fonts.length >= 6)
    for (const font of fonts) {
      assert.deepEqual({...font, name: ''}, {name: '', type: 'Type0/CIDFontType2', unicode: true})
    }
    assert.equal(new Set(fonts.map(({name}) => name)).size, fonts.length)
  })

  await t.test('hanzi are painted by the face of the role', () => {
    assert.deepEqual(
      roles.map((role) => by(role, hanzi)),
      [
        [fangsong],
        ['LXGWWenKai-Regular'],
        ['NotoSansSC-Medium'],
        ['NotoSerifSC-Bold'],
        ['NotoSerifSC-Regular'],
        ['NotoSerifSC-Regular']
      ]
    )
  })

  await t.test('digits and letters by the Latin face where the text is, else by the role', () => {
    const painters = {
      fangsong: 'Tinos-Regular',
      kai: 'Tinos-Regular',
      hei: 'NotoSansSC-Medium',
      'title-song': 'NotoSerifSC-Bold',
      song: 'NotoSerifSC-Regular',
      latin: 'Tinos-Regular'
    }
    for (const role of roles) {
      assert.deepEqual(by(role, '09'), [painters[role]], role)
      assert.deepEqual(by(role, 'Az'), [painters[role]], role)
    }
  })

  await t.test('marks are never painted by the Latin face of a Chinese role', () => {
    for (const role of roles.filter((name) => name !== 'latin')) {
      for (const marks of ['“”‘’', '——', '……', '·']) {
        assert.ok(!by(role, marks)?.includes('Tinos-Regular'), `${role} ${marks}`)
      }
    }
  })

  await t.test('rare characters stay within the chain of the role', () => {
    for (const role of roles) {
      const chain = set.faces[role].map((face) => face.postScript)
      for (const name of by(role, rare) ?? ['nothing']) assert.ok(chain.includes(name), name)
    }
  })
})

test('print: advances on the grid', async () => {
  const set = await prepareFonts({root: temporary, choice: 'bundled'})
  const widths = await inPage(set, [], (page) =>
    // As text: the tests are compiled without the types of a browser.
    page.evaluate(`Object.fromEntries(${JSON.stringify(roles)}.map((role) => [
      role,
      ['“', '”', '‘', '’', '—', '——', '…', '·', '国', '0'].map((text) => {
        const element = document.createElement('span')
        element.style.cssText = 'font: 100px var(--font-' + role + '); text-spacing-trim: space-all'
        element.textContent = text
        document.body.append(element)
        return Math.round(element.getBoundingClientRect().width)
      })
    ]))`)
  )
  const marks = [100, 100, 100, 100, 100, 200, 100, 100, 100]
  const measured = new Map<string, number[]>(Object.entries(Object(widths)))
  for (const role of roles.filter((name) => name !== 'latin')) {
    assert.deepEqual(measured.get(role)?.slice(0, -1), marks, role)
  }
  // GB/T 15835—2011, 5.1.7: digits of the text take half a character.
  for (const role of ['fangsong', 'kai'] as const) assert.equal(measured.get(role)?.at(-1), 50)
})

test('print: a proprietary 仿宋 without a character takes it from the next face', async () => {
  const cache = join(temporary, 'cache')
  await seedCache(cache)
  await plant(
    join(temporary, 'fonts/own.ttf'),
    await disguised({family: '仿宋_GB2312', postScript: 'FangSong_GB2312'})
  )
  const set = await prepareFonts({root: temporary, choice: 'any', cache, systemFolders: []})
  // The planted font is Tinos by another name: it has √ but no hanzi.
  const painted = await paintersOf(await print(set, paragraphs('fangsong', ['√', hanzi])))
  assert.deepEqual(painted.get('fangsong √'), ['FangSong_GB2312'])
  assert.deepEqual(painted.get(`fangsong ${hanzi}`), ['LXGWWenKai-Light'])
})

test('print: no font of the system is seen', async () => {
  const set = await prepareFonts({root: temporary, choice: 'bundled'})
  const names = new Set(Object.values(set.faces).flatMap((chain) => chain.map((f) => f.postScript)))
  const page = '<p style="font-family: DejaVu Sans, Arial, sans-serif">Aa汉字☐</p>'
  for (const {name} of await fontsOf(await print(set, [page]))) {
    assert.ok(names.has(name.replace(/^[A-Z]{6}\+/, '')), name)
  }
})

test('print: converted outlines look like their source', {
  skip: fandol ? false : withoutFandol
}, async () => {
  assert.ok(fandol)
  const sources = [fandol, toTrueType(fandol)].map((font) => font.toString('base64'))
  const set = await prepareFonts({root: temporary, choice: 'bundled'})
  const stray = await inPage(set, [], (page) =>
    page.evaluate(`(async () => {
      const pictures = []
      for (const [index, font] of ${JSON.stringify(sources)}.entries()) {
        const bytes = Uint8Array.from(atob(font), (letter) => letter.charCodeAt(0))
        document.fonts.add(await new FontFace('font' + index, bytes).load())
        const context = new OffscreenCanvas(1600, 1600).getContext('2d')
        context.font = '80px font' + index
        for (let row = 0; row < 20; row += 1) {
          const start = 0x4e00 + row * 16
          const codes = Array.from({length: 16}, (_, at) => start + at)
          context.fillText(String.fromCharCode(...codes) + '国A8〔', 0, 80 * (row + 0.8))
        }
        pictures.push(context.getImageData(0, 0, 1600, 1600).data)
      }
      const [before, after] = pictures
      let [ink, differing] = [0, 0]
      for (let at = 3; at < before.length; at += 4) {
        ink += before[at]
        differing += Math.abs(before[at] - after[at])
      }
      return differing / ink
    })()`)
  )
  // Rounding to whole units greys a few edge pixels; a wrong curve would be worth far more.
  assert.ok(typeof stray === 'number' && stray > 0 && stray < 0.02, `${stray}`)
})

type Page = Awaited<ReturnType<Browser['newPage']>>

async function inPage<Result>(
  set: FontSet,
  body: readonly string[],
  use: (page: Page) => Promise<Result>
): Promise<Result> {
  const browser = await launch({...chromium, fontconfigFile: set.fontconfigFile})
  try {
    const page = await browser.newPage()
    await page.setContent(
      `<html lang="zh-CN"><meta charset="utf-8"><style>${set.css} p {margin: 0}</style>${body.join('')}`
    )
    await page.evaluate('document.fonts.ready.then(() => undefined)')
    return await use(page)
  } finally {
    await browser.close()
  }
}

function print(set: FontSet, body: readonly string[]): Promise<Uint8Array> {
  return inPage(set, body, (page) => page.pdf({width: '210mm', height: '600mm'}))
}

/** One paragraph per text, in an order `paintersOf` knows. */
function paragraphs(role: Role, texts: readonly string[]): readonly string[] {
  return texts.map((text) => {
    told.push(`${role} ${text}`)
    return `<p style="font: 16px var(--font-${role})">${text}</p>`
  })
}

/** For each paragraph the fonts that painted it, lines being told apart by their height. */
async function paintersOf(pdf: Uint8Array): Promise<ReadonlyMap<string, readonly string[]>> {
  const keys = told.splice(0)
  const document = await getDocument({data: pdf.slice(), verbosity: 0}).promise
  const page = await document.getPage(1)
  await page.getOperatorList()
  const lines = new Map<number, Set<string>>()
  for (const item of (await page.getTextContent()).items) {
    if (!('transform' in item) || item.str.trim() === '') continue
    const height = Math.round(item.transform[5] / 6)
    const font: {name: string} = page.commonObjs.get(item.fontName)
    const names = lines.get(height) ?? new Set()
    lines.set(height, names.add(font.name.replace(/^[A-Z]{6}\+/, '')))
  }
  await document.destroy()
  const inOrder = [...lines].sort(([left], [right]) => right - left).map(([, names]) => [...names])
  assert.ok(inOrder.length >= keys.length, `${inOrder.length} lines of ${keys.length}`)
  return new Map(keys.map((key, index) => [key, inOrder[index] ?? []]))
}

interface EmbeddedFont {
  readonly name: string
  readonly type: string
  readonly unicode: boolean
}

async function fontsOf(pdf: Uint8Array): Promise<readonly EmbeddedFont[]> {
  const document = await PDFDocument.load(pdf)
  const fonts: EmbeddedFont[] = []
  for (const [, object] of document.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict) || object.get(PDFName.of('Type')) !== PDFName.of('Font'))
      continue
    const subtype = String(object.get(PDFName.of('Subtype'))).slice(1)
    if (subtype.startsWith('CIDFont')) continue
    const parts = object.lookupMaybe(PDFName.of('DescendantFonts'), PDFArray)
    const inner = parts?.lookup(0, PDFDict).get(PDFName.of('Subtype'))
    fonts.push({
      name: String(object.get(PDFName.of('BaseFont'))).slice(1),
      type: `${subtype}${inner ?? ''}`,
      unicode: object.has(PDFName.of('ToUnicode'))
    })
  }
  return fonts
}
