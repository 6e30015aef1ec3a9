/** A hand at Typst: justified, marks squeezed at the ends of lines, digits apart from hanzi. */

import {families} from '../fonts.ts'
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

/** `— n —` at the outer side; the name and the date two 字 from the right, one under the other. */
export function typst(): string {
  const {fangsong, hei, song, latin} = families
  const title = families['title-song']
  return `#set page(width: 210mm, height: 297mm, margin: (top: 37mm, bottom: 35mm, left: 28mm, right: 26mm),
  footer-descent: 7mm,
  footer: context {
    let n = counter(page).get().first()
    set text(font: ("${song.family}",), size: 14pt)
    set align(if calc.odd(n) { right } else { left })
    pad(x: 14pt)[— #n —]
  })
#set text(font: ("${latin.family}", "${fangsong.family}"), size: 16pt, lang: "zh", region: "cn", cjk-latin-spacing: auto)
#set par(justify: true, leading: 13.61pt, spacing: 13.61pt, first-line-indent: (amount: 2em, all: true))
#set text(top-edge: 0.88em, bottom-edge: -0.12em)
#let plain = par.with(first-line-indent: 0pt)
#v(36mm)
#align(center, text(font: "${title.family}", weight: 700, size: 38pt, fill: rgb(255, 0, 0))[${office}文件])
#v(43pt)
#align(center)[${number}]
#v(-2mm)
#line(length: 100%, stroke: 1pt + rgb(255, 0, 0))
#v(43pt)
#align(center, text(font: "${title.family}", weight: 700, size: 22pt)[${titleLines.join(' \\ ')}])
#v(29pt)
#plain[${recipients}]

${opening}

${sections
  .map(
    ([heading, paragraphs]) =>
      `#text(font: ("${latin.family}", "${hei.family}"))[${heading}]\n\n${paragraphs.join('\n\n')}`
  )
  .join('\n\n')}

#v(29.6pt)
#align(right, pad(right: 2em)[#plain[${office}]])
#align(right, pad(right: 2em)[#plain[${date}]])

${note}

#place(bottom, {
  set text(size: 14pt)
  line(length: 100%, stroke: 1pt)
  pad(x: 14pt)[#plain[${copies}]]
  line(length: 100%, stroke: 0.7pt)
  pad(x: 14pt)[#plain[${office} #h(1fr) ${printedOn}]]
  line(length: 100%, stroke: 1pt)
})
`
}
