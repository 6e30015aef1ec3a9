/**
 * Tables as other makers draw them, for tests/fixtures/table-makers: with three rules, with merged
 * cells, going on on the next page. In the size of the text, so that a cell could pass for some.
 *
 * Run by hand: node --import tsx tests/makers/make-tables.ts
 *
 * Wants what make.ts does.
 */

import {execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {env} from 'node:process'
import {fileURLToPath} from 'node:url'
import {families, gatherFonts} from './fonts.ts'

const out = fileURLToPath(new URL('../fixtures/table-makers/', import.meta.url))
const folder = await mkdtemp(join(tmpdir(), 'hongtou-tables-'))

interface MadeCell {
  readonly text: string
  readonly columns?: number
  readonly rows?: number
}

type Look = 'three-rules' | 'ruled'

interface MadeTable {
  readonly look: Look
  readonly heads: number
  readonly rows: readonly (readonly (MadeCell | string)[])[]
}

const text =
  '各单位要检查防火工作，保障安全，检查情况要报送各单位。各单位要检查防火工作，保障安全，报送各单位。'
const row = ['检查单位', '防火工作检查情况要报送', '安全']

const threeRules: MadeTable = {
  look: 'three-rules',
  heads: 1,
  rows: [['单位', '检查情况', '报送'], row, row, row]
}

const merged: MadeTable = {
  look: 'ruled',
  heads: 3,
  rows: [
    [
      {text: '单位', rows: 3},
      {text: '检查情况', columns: 4}
    ],
    [
      {text: '防火', columns: 2},
      {text: '安全', columns: 2}
    ],
    ['工作', '报送', '工作', '报送'],
    [{text: '检查单位', rows: 2}, '防火工作', '安全', '检查情况', '要报送'],
    ['防火工作', {text: '保障安全要报送各单位', columns: 3}]
  ]
}

const long: MadeTable = {
  look: 'three-rules',
  heads: 1,
  rows: [['单位', '检查情况', '报送'], ...Array.from({length: 22}, () => row)]
}

type Part = string | MadeTable

const documents: Readonly<Record<string, readonly Part[]>> = {
  'three-rules': [text, threeRules, text, threeRules, text],
  merged: [text, merged, text],
  long: [text, long, text]
}

const borders: Readonly<Record<Look, (heads: number, at: number, rows: number) => string[]>> = {
  ruled: () => ['border:0.5pt solid #000000'],
  'three-rules': (heads, at, rows) => [
    ...(at === 0 ? ['border-top:1.5pt solid #000000'] : []),
    ...(at === heads - 1 ? ['border-bottom:0.75pt solid #000000'] : []),
    ...(at === rows - 1 ? ['border-bottom:1.5pt solid #000000'] : [])
  ]
}

const cellOf = (cell: MadeCell | string): MadeCell =>
  typeof cell === 'string' ? {text: cell} : cell

const body = `font:16pt/29.61pt '${families.fangsong.family}';letter-spacing:-0.2pt`

function html(parts: readonly Part[]): string {
  const table = ({look, heads, rows}: MadeTable) => {
    const lines = rows.map((cells, at) => {
      const own = cells.map(cellOf).map(({text: words, columns = 1, rows: down = 1}) => {
        const style = borders[look](heads, at, rows.length).join(';')
        return `<td colspan="${columns}" rowspan="${down}" style="${style}">${words}</td>`
      })
      return `<tr>${own.join('')}</tr>`
    })
    return `<table><thead>${lines.slice(0, heads).join('')}</thead><tbody>${lines.slice(heads).join('')}</tbody></table>`
  }
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>检查情况</title><style>
@page{size:A4;margin:37mm 26mm 35mm 28mm}body{margin:0;${body}}p{margin:0;text-indent:2em;text-align:justify}
h1{margin:0 0 29.61pt;font:700 22pt/29.61pt '${families['title-song'].family}';text-align:center}
table{width:100%;border-collapse:collapse}td{padding:0 1mm;text-align:center}</style>
<h1>检查情况</h1>${parts.map((part) => (typeof part === 'string' ? `<p>${part}</p>` : table(part))).join('')}</html>`
}

function fodt(parts: readonly Part[]): string {
  const styles = new Map<string, string>()
  const styleOf = (declarations: readonly string[]) => {
    const key = declarations.join(';')
    const name = styles.get(key) ?? `c${styles.size}`
    styles.set(key, name)
    return name
  }
  const table = ({look, heads, rows}: MadeTable, index: number) => {
    const width = Math.max(...rows.map((cells) => cells.length))
    // What a cell covers is there, and hidden.
    const covered = new Set<string>()
    const lines = rows.map((cells, at) => {
      const left = [...cells].map(cellOf)
      let written = ''
      for (let column = 0; column < width; column += 1) {
        const cell = covered.has(`${at} ${column}`) ? undefined : left.shift()
        if (!cell) {
          written += '<table:covered-table-cell/>'
          continue
        }
        const {text: words, columns = 1, rows: down = 1} = cell
        for (let y = 0; y < down; y += 1)
          for (let x = 0; x < columns; x += 1) covered.add(`${at + y} ${column + x}`)
        const style = styleOf(borders[look](heads, at, rows.length))
        written += `<table:table-cell table:style-name="${style}" table:number-columns-spanned="${columns}" table:number-rows-spanned="${down}" office:value-type="string"><text:p text:style-name="cell">${words}</text:p></table:table-cell>`
      }
      return `<table:table-row>${written}</table:table-row>`
    })
    return `<table:table table:name="t${index}" table:style-name="table"><table:table-column table:number-columns-repeated="${width}"/><table:table-header-rows>${lines.slice(0, heads).join('')}</table:table-header-rows>${lines.slice(heads).join('')}</table:table>`
  }
  const content = parts.map((part, index) =>
    typeof part === 'string'
      ? `<text:p text:style-name="text">${part}</text:p>`
      : table(part, index)
  )
  const cells = [...styles].map(
    ([key, name]) =>
      `<style:style style:name="${name}" style:family="table-cell"><style:table-cell-properties fo:padding="0mm" ${key.replace(/([a-z-]+):([^;]+);?/gu, 'fo:$1="$2" ')}/></style:style>`
  )
  const style = (name: string, paragraph: string, family: string, size: number) =>
    `<style:style style:name="${name}" style:family="paragraph"><style:paragraph-properties fo:margin="0mm" fo:line-height="29.61pt" ${paragraph}/><style:text-properties style:font-name="${family}" style:font-name-asian="${family}" fo:font-size="${size}pt" style:font-size-asian="${size}pt" fo:letter-spacing="-0.2pt"/></style:style>`
  const faces = [families.fangsong.family, families['title-song'].family]
  return `<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text">
<office:font-face-decls>${faces.map((family) => `<style:font-face style:name="${family}" svg:font-family="'${family}'"/>`).join('')}</office:font-face-decls>
<office:automatic-styles>
<style:page-layout style:name="a4"><style:page-layout-properties fo:page-width="210mm" fo:page-height="297mm" fo:margin-top="37mm" fo:margin-bottom="34mm" fo:margin-left="28mm" fo:margin-right="26mm"/></style:page-layout>
${style('title', 'fo:text-align="center" fo:margin-bottom="29.61pt"', families['title-song'].family, 22)}
${style('text', 'fo:text-indent="11.2mm" fo:text-align="justify"', families.fangsong.family, 16)}
${style('cell', 'fo:text-align="center"', families.fangsong.family, 16)}
<style:style style:name="table" style:family="table"><style:table-properties style:width="156mm" table:align="left"/></style:style>
${cells.join('\n')}
</office:automatic-styles>
<office:master-styles><style:master-page style:name="Standard" style:page-layout-name="a4"/></office:master-styles>
<office:body><office:text><text:p text:style-name="title">检查情况</text:p>${content.join('')}</office:text></office:body></office:document>`
}

async function keep(name: string, made: string): Promise<void> {
  const packed = join(out, `${name}.pdf`)
  execFileSync('qpdf', [
    '--recompress-flate',
    '--compression-level=9',
    '--object-streams=generate',
    made,
    packed
  ])
  process.stderr.write(`${name} ${(await readFile(packed)).length}\n`)
}

try {
  await mkdir(out, {recursive: true})
  const fonts = await gatherFonts(folder, false)
  const options = {env: {...env, FONTCONFIG_FILE: fonts}, stdio: 'pipe'} as const
  for (const [name, parts] of Object.entries(documents)) {
    const [page, office] = [join(folder, `${name}.html`), join(folder, `${name}.fodt`)]
    const pdf = join(folder, `${name}.pdf`)
    await writeFile(page, html(parts))
    execFileSync('weasyprint', [page, pdf], options)
    await keep(`weasyprint-${name}`, pdf)
    await writeFile(office, fodt(parts))
    const user = `-env:UserInstallation=file://${join(folder, 'office')}`
    const convert = ['--headless', '--convert-to', 'pdf', '--outdir', folder, office]
    execFileSync('soffice', [user, ...convert], options)
    await keep(`libreoffice-${name}`, pdf)
  }
} finally {
  await rm(folder, {recursive: true, force: true})
}
