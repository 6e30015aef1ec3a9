/** 版心, its 22 × 28 grid and rulers in millimetres, as one drawing of a sheet. */

export interface Grid {
  /** Of the type area, from the sheet's edges; all lengths in mm. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
  readonly characterPitch: number
  readonly linePitch: number
  /** How tall a character is: a line of the grid is what it stands in. */
  readonly lineHeight: number
}

const sheet = {width: 210, height: 297}
const ink = '#0b57d0'

export function gridPicture(grid: Grid): string {
  const {left, top, width, height, characterPitch, linePitch, lineHeight} = grid
  const lines = Math.round((height - lineHeight) / linePitch) + 1
  const columns = Math.round(width / characterPitch)
  const shapes: string[] = []
  for (let line = 0; line < lines; line += 1) {
    const y = top + line * linePitch
    shapes.push(`<rect x="${left}" y="${n(y)}" width="${width}" height="${n(lineHeight)}"/>`)
  }
  for (let column = 1; column < columns; column += 1) {
    const x = n(left + column * characterPitch)
    shapes.push(`<path d="M${x} ${top}V${top + height}"/>`)
  }
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${sheet.width} ${sheet.height}">
<g fill="none" stroke="${ink}" stroke-opacity=".28" stroke-width=".12">${shapes.join('')}</g>
<rect x="${left}" y="${top}" width="${width}" height="${height}" fill="none" stroke="${ink}" stroke-width=".3"/>
<g stroke="#444" stroke-width=".12" fill="#444" font-family="sans-serif" font-size="2.6">${ruler('across')}${ruler('down')}</g></svg>`
}

function ruler(way: 'across' | 'down'): string {
  const marks: string[] = []
  const end = way === 'across' ? sheet.width : sheet.height
  for (let at = 0; at <= end; at += 1) {
    const long = at % 10 === 0 ? 3 : at % 5 === 0 ? 2 : 1.2
    marks.push(way === 'across' ? `<path d="M${at} 0v${long}"/>` : `<path d="M0 ${at}h${long}"/>`)
    if (at % 10 !== 0 || at === 0 || at === end) continue
    const [x, y] = way === 'across' ? [at, 5.8] : [3.6, at + 0.9]
    const anchor = way === 'across' ? 'middle' : 'start'
    marks.push(`<text x="${x}" y="${y}" text-anchor="${anchor}" stroke="none">${at}</text>`)
  }
  return marks.join('')
}

function n(value: number): string {
  return value.toFixed(3)
}
