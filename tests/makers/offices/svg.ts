/** A hand at a drawing program: one page as SVG for Cairo, a decree (命令格式) signed by name. */

import {families} from '../fonts.ts'
import type {Face} from '../notice.ts'
import {date, opening} from './texts.ts'

interface Word {
  readonly text: string
  readonly face: Face
  readonly size: number
  readonly x: number
  readonly y: number
  readonly colour?: string
  readonly anchor?: 'start' | 'middle' | 'end'
}

const mm = (points: number): number => (points * 25.4) / 72

/** Lines of 28 characters, placed by hand; the date at the left, the number of the page in the middle. */
export function svg(): string {
  const words: Word[] = [
    {
      text: '某某市人民政府令',
      face: 'title-song',
      size: 44,
      x: 106,
      y: 72,
      colour: '#f00',
      anchor: 'middle'
    },
    {text: '第8号', face: 'fangsong', size: 16, x: 106, y: 105, anchor: 'middle'},
    ...lines(`　　${opening.replaceAll('通知', '规定')}${opening.slice(0, 13)}。`, 126),
    ...lines('　　各县（区）要做好落实，及时上报，不得不报。', 126 + 4 * 10.45),
    {text: '市　长　　张水安', face: 'fangsong', size: 16, x: 170, y: 200, anchor: 'end'},
    {text: date, face: 'fangsong', size: 16, x: 28, y: 211},
    {text: '— 1 —', face: 'song', size: 14, x: 106, y: 270, anchor: 'middle'}
  ]
  const texts = words.map(({text, face, size, x, y, colour = '#000', anchor = 'start'}) => {
    const {family, weight} = families[face]
    const latin = face === 'fangsong' ? `Tinos, '${family}'` : `'${family}'`
    return `<text x="${x}" y="${(y + 0.88 * mm(size)).toFixed(3)}" font-family="${latin}" font-weight="${weight}" font-size="${mm(size).toFixed(4)}" fill="${colour}" text-anchor="${anchor}" xml:space="preserve">${text}</text>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="210mm" height="297mm" viewBox="0 0 210 297">${texts.join('\n')}</svg>\n`
}

/** Each character in its cell. */
function lines(text: string, top: number): Word[] {
  const cell = 156 / 28
  return [...text].flatMap((character, index) =>
    character === '　'
      ? []
      : [
          {
            text: character,
            face: 'fangsong' as const,
            size: 16,
            x: 28 + (index % 28) * cell,
            y: top + Math.floor(index / 28) * 10.45
          }
        ]
  )
}
