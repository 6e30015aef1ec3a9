/**
 * Draw the seal of the samples, 42 mm across: a ring, a star and the characters 示例.
 *
 * The letters are outlines of Noto Serif SC (SIL Open Font License): a picture brings no
 * fonts with it. The PNG is made from the SVG. Run: `node --import tsx scripts/seal.ts`.
 */

import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {createCanvas, Image} from '@napi-rs/canvas'
import {glyphPath} from './glyph-path.ts'

const folder = new URL('../content/seals/', import.meta.url)
const font = await readFile(
  createRequire(import.meta.url).resolve(
    '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf'
  )
)

const red = '#d7000f'
const diameter = 42
const ring = 1.2
const letter = 7
/** From the centre to the baseline of the letters, and degrees from one to the next. */
const baseline = 10.5
const step = 46
/** The PNG at about 360 dots per inch. */
const pixels = 600

const letters = [...'示例'].map((character, index, all) => {
  const angle = (index - (all.length - 1) / 2) * step
  const place = `rotate(${angle}) translate(${-letter / 2} ${-baseline}) scale(${letter})`
  return `<path transform="${place}" d="${glyphPath(font, character)}"/>`
})

const star = Array.from({length: 10}, (_each, index) => {
  const radius = index % 2 === 0 ? 6 : 6 * 0.381966
  const angle = (index * Math.PI) / 5
  return `${(radius * Math.sin(angle)).toFixed(3)} ${(-radius * Math.cos(angle)).toFixed(3)}`
})

const radius = diameter / 2
const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${diameter}mm" height="${diameter}mm" viewBox="${-radius} ${-radius} ${diameter} ${diameter}" fill="${red}">
<title>示例印章</title>
<circle r="${radius - ring / 2}" fill="none" stroke="${red}" stroke-width="${ring}"/>
<path d="M${star.join('L')}Z"/>
${letters.join('\n')}
</svg>
`

const picture = new Image()
picture.src = Buffer.from(svg.replace(/(width|height)="42mm"/gu, `$1="${pixels}"`))
await picture.decode()
const canvas = createCanvas(pixels, pixels)
canvas.getContext('2d').drawImage(picture, 0, 0, pixels, pixels)

await mkdir(folder, {recursive: true})
await writeFile(new URL('example.svg', folder), svg)
await writeFile(new URL('example.png', folder), canvas.toBuffer('image/png'))
