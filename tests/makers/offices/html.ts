/** Two hands at HTML: a flowing page for WeasyPrint, and a request as one prints it from a browser. */

import {families} from '../fonts.ts'
import type {Face} from '../notice.ts'
import {
  copies,
  date,
  note,
  number,
  office,
  opening,
  printedOn,
  recipients,
  sections,
  titleLines
} from './texts.ts'

const font = (face: Face, size: number): string =>
  `font:${families[face].weight} ${size}pt/29.6pt ${face === 'song' || face === 'title-song' ? '' : "'Tinos',"}'${families[face].family}'`

const paragraphs = (): string =>
  [
    `<p>${opening}</p>`,
    ...sections.flatMap(([heading, texts]) => [
      `<h2>${heading}</h2>`,
      ...texts.map((each) => `<p>${each}</p>`)
    ])
  ].join('\n')

/** Pages flow; 版记 at the foot of the last; the number of the page as 第1页 共2页 in the middle. */
export function flowing(): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${titleLines[1]}</title>
<style>
@page{size:A4;margin:37mm 26mm 35mm 28mm;@bottom-center{content:"第" counter(page) "页 共" counter(pages) "页";${font('song', 12)};vertical-align:top;padding-top:7mm}}
body{margin:0;${font('fangsong', 16)};text-align:justify;letter-spacing:-.05pt}
p,h1,h2,header div{margin:0}
p{text-indent:2em;orphans:1;widows:1}
h2{${font('hei', 16)};text-indent:2em}
header{text-align:center}
.mark{${font('title-song', 40)};line-height:1;color:#f00;padding-top:35mm;white-space:nowrap}
.number{padding-top:2.2em}
hr{border:0;border-top:1mm solid #f00;margin:4mm 0 0}
h1{${font('title-song', 22)};text-align:center;padding:59.2pt 0 29.6pt}
.to{text-indent:0}
.end{text-align:right;text-indent:0;padding-right:2em}
.end.date{padding-right:4em}
table{position:absolute;bottom:0;width:156mm;border-collapse:collapse;${font('fangsong', 14)};line-height:8.6mm;border-top:.35mm solid #000;border-bottom:.35mm solid #000}
td{padding:0 1em}tr+tr td{border-top:.25mm solid #000}td+td{text-align:right}
footer{position:relative;height:118mm}
</style>
<header><div class="mark">${office}文件</div><div class="number">${number}</div><hr></header>
<h1>${titleLines.join('<br>')}</h1>
<p class="to">${recipients}</p>
${paragraphs()}
<p>&nbsp;</p>
<p class="end">${office}</p><p class="end date">${date}</p>
<p>${note}</p>
<footer><table><tr><td colspan="2">${copies}</td></tr><tr><td>${office}</td><td>${printedOn}</td></tr></table></footer>
</html>`
}

/** An upward document, in a browser: rules are borders, name and date stand at the left. */
export function browsed(): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>请示</title>
<style>
@page{size:210mm 297mm;margin:37mm 26mm 35mm 28mm}
html{text-spacing-trim:normal}
body{margin:0;${font('fangsong', 16)};text-align:justify}
p,h1,h2,div{margin:0}
p{text-indent:2em;orphans:1;widows:1}
h2{${font('hei', 16)};text-indent:2em}
.secret{${font('hei', 16)};text-align:right}
.mark{${font('title-song', 40)};line-height:1;color:#f00;text-align:center;padding-top:28mm}
.numbers{display:flex;justify-content:space-between;padding:24mm 1em 0;border-bottom:1pt solid #f00}
h1{${font('title-song', 22)};text-align:center;padding:59.2pt 0 29.6pt}
.to,.end{text-indent:0}
</style>
<div class="secret">秘密★1年</div>
<div class="mark">${office}文件</div>
<div class="numbers"><span>${number.replace('发', '报')}</span><span>签发人：张水安</span></div>
<h1>${office}关于水库安全检查工作的请示</h1>
<p class="to">市人民政府：</p>
${paragraphs().replaceAll('通知如下', '请示如下')}
<p>当否，请批示。</p>
<p>&nbsp;</p>
<p class="end">${office}</p><p class="end">${date}</p>
<p>（联系人：李文安，电话：12345678）</p>
</html>`
}
