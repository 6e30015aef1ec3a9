/**
 * Write `typos/alike-shapes.txt`: which characters look alike in the open sans serif, each with
 * a digit from 2 (a likeness of 0.6) to 9. Run by hand when the characters change; it compares
 * all with all.
 */

import {writeFile} from 'node:fs/promises'
import {createRequire} from 'node:module'
import {createCanvas, GlobalFonts} from '@napi-rs/canvas'
import {readCharacters, readWords} from './typos/characters.ts'

const require = createRequire(import.meta.url)
const fontPackage = '@expo-google-fonts/noto-sans-sc'

/** In pixels: of a character as it is drawn, and as it is compared. */
const drawn = 32
const grid = 16
const cells = grid * grid
const perRow = 80
/** Down, to the right, and how much of it is seen. */
const neighbours = [
  [-1, -1, 1],
  [-1, 0, 2],
  [-1, 1, 1],
  [0, -1, 2],
  [0, 0, 6],
  [0, 1, 2],
  [1, -1, 1],
  [1, 0, 2],
  [1, 1, 1]
] as const
const leastLikeness = 0.6
const mostAlike = 40

const characters = readCharacters(readWords())
const prints = printsOf(characters)
const alike = characters.map((): [other: string, likeness: number][] => [])
for (let one = 0; one < characters.length; one++) {
  for (let other = one + 1; other < characters.length; other++) {
    const likeness = likenessOf(one * cells, other * cells)
    if (likeness < leastLikeness) continue
    alike[one]?.push([characters[other] ?? '', likeness])
    alike[other]?.push([characters[one] ?? '', likeness])
  }
}
const lines = characters.flatMap((sign, index) => {
  const others = (alike[index] ?? []).sort(([, a], [, b]) => b - a).slice(0, mostAlike)
  const written = others.map(([other, likeness]) => `${other}${digitOf(likeness)}`)
  return written.length === 0 ? [] : [`${sign} ${written.join('')}`]
})
await writeFile(new URL('typos/alike-shapes.txt', import.meta.url), `${lines.join('\n')}\n`)

function digitOf(likeness: number): number {
  // To a thousandth, so that the last bits of a sum decide nothing.
  return Math.min(9, Math.floor((Math.round(likeness * 1000) / 1000 - 0.5) * 20))
}

/** The correlation of two prints. */
function likenessOf(one: number, other: number): number {
  let sum = 0
  for (let at = 0; at < cells; at++) sum += (prints[one + at] ?? 0) * (prints[other + at] ?? 0)
  return sum
}

/** Draw all characters; of each what is left without the mean of all, blurred and of length 1. */
function printsOf(signs: readonly string[]): Float32Array {
  GlobalFonts.registerFromPath(
    require.resolve(`${fontPackage}/400Regular/NotoSansSC_400Regular.ttf`),
    'sans'
  )
  const canvas = createCanvas(drawn * perRow, drawn * Math.ceil(signs.length / perRow))
  const context = canvas.getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.fillStyle = '#000'
  context.font = '30px sans'
  context.textBaseline = 'middle'
  context.textAlign = 'center'
  const placeOf = (index: number): readonly [x: number, y: number] => [
    (index % perRow) * drawn,
    Math.floor(index / perRow) * drawn
  ]
  for (const [index, sign] of signs.entries()) {
    const [x, y] = placeOf(index)
    context.fillText(sign, x + drawn / 2, y + drawn / 2)
  }
  const {data} = context.getImageData(0, 0, canvas.width, canvas.height)
  const all = new Float32Array(signs.length * cells)
  for (const index of signs.keys()) {
    const [left, top] = placeOf(index)
    const ink = new Float32Array(cells)
    for (let y = 0; y < drawn; y++) {
      for (let x = 0; x < drawn; x++) {
        const at = (y >> 1) * grid + (x >> 1)
        ink[at] = (ink[at] ?? 0) + 255 - (data[4 * ((top + y) * canvas.width + left + x)] ?? 0)
      }
    }
    all.set(blurred(ink), index * cells)
  }
  return withoutMean(all, signs.length)
}

function blurred(ink: Float32Array): Float32Array {
  const soft = new Float32Array(cells)
  for (let y = 0; y < grid; y++) {
    for (let x = 0; x < grid; x++) {
      let sum = 0
      for (const [dy, dx, weight] of neighbours) {
        if (y + dy < 0 || x + dx < 0 || y + dy >= grid || x + dx >= grid) continue
        sum += (ink[(y + dy) * grid + x + dx] ?? 0) * weight
      }
      soft[y * grid + x] = sum
    }
  }
  return soft
}

function withoutMean(all: Float32Array, count: number): Float32Array {
  const mean = new Float64Array(cells)
  for (const [at, value] of all.entries()) {
    mean[at % cells] = (mean[at % cells] ?? 0) + value / count
  }
  for (let index = 0; index < count; index++) {
    const own = all.subarray(index * cells, (index + 1) * cells)
    let square = 0
    for (const [at, value] of own.entries()) {
      own[at] = value - (mean[at] ?? 0)
      square += (own[at] ?? 0) ** 2
    }
    const length = Math.sqrt(square)
    for (const [at, value] of own.entries()) own[at] = value / length
  }
  return all
}
