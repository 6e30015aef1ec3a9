/** The register as one page of HTML: printed on A4 lying down, read without CSS. */

import type {Language} from '../base/message.ts'
import {columnNames, columns, type RegisterEntry} from './entry.ts'
import {rowsOf} from './rows.ts'

const style = `@page { size: A4 landscape; margin: 20mm 15mm; }
body { font: 10.5pt/1.5 "仿宋", FangSong, "Noto Serif CJK SC", serif; color: #000; background: #fff; }
h1 { font-weight: normal; font-size: 22pt; text-align: center; margin: 0 0 8mm; }
table { border-collapse: collapse; width: 100%; }
th, td { border: 0.25mm solid #000; padding: 1mm 1.5mm; vertical-align: top; text-align: left; }
th { font-weight: bold; text-align: center; white-space: nowrap; }
tr { break-inside: avoid; }
thead { display: table-header-group; }`

/** Write `entries` as a document of their own. */
export function registerAsHtml(entries: readonly RegisterEntry[], language: Language): string {
  const title = {zh: '发文登记簿', en: 'Register of documents'}[language]
  const head = columns.map(
    (column) => `<th scope="col">${escaped(columnNames[column][language])}</th>`
  )
  const rows = rowsOf(entries).map(
    (cells) => `<tr>${cells.map((cell) => `<td>${escaped(cell)}</td>`).join('')}</tr>`
  )
  return `<!doctype html>
<html lang="${{zh: 'zh-CN', en: 'en'}[language]}">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<main>
<h1>${title}</h1>
<table>
<thead><tr>${head.join('')}</tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
