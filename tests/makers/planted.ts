/** Which notices are made, and which errors are planted in them. Millimetres, on pages from 1. */

import type {Plants} from './notice.ts'

export interface PlantedError {
  readonly page: number
  /** Of GB/T 9704—2012. */
  readonly clause: string
  readonly what: string
  /** Millimetres, but points for sizes. */
  readonly actual: number | string
  readonly expected: number | string
}

export interface Planted {
  readonly name: string
  readonly maker: string
  readonly plants: Plants
  readonly errors: readonly PlantedError[]
}

const right = (maker: string): Planted => ({
  name: `${maker}-right`,
  maker,
  plants: {},
  errors: []
})

export const planted: readonly Planted[] = [
  right('libreoffice'),
  right('weasyprint'),
  right('chromium'),
  {...right('chromium-type3'), plants: {isShort: true}},
  right('chromium-glyphs'),
  {
    name: 'libreoffice-wrong',
    maker: 'libreoffice',
    plants: {markInkTop: 75, separatorGap: 7, lineColour: '#0000ff', dashGap: 10},
    errors: [
      {page: 1, clause: '7.2.4', what: 'top of the ink of the mark', actual: 75, expected: 72},
      {page: 1, clause: '7.2.7', what: 'from the number to the separator', actual: 7, expected: 4},
      {page: 2, clause: '5.2.4', what: 'colour of a line', actual: 'blue', expected: 'black'},
      {page: 2, clause: '7.5', what: 'from the type area to the dash', actual: 10, expected: 7}
    ]
  },
  {
    name: 'weasyprint-wrong',
    maker: 'weasyprint',
    plants: {separatorWidth: 150, titleSize: 20, colophonThick: 0.7, date: '2026年12月01日'},
    errors: [
      {page: 1, clause: '7.2.7', what: 'width of the separator', actual: 150, expected: 156},
      {page: 1, clause: '7.3.1', what: 'size of the title', actual: 20, expected: 22},
      {
        page: 2,
        clause: '7.3.5.4',
        what: 'date',
        actual: '2026年12月01日',
        expected: '2026年12月1日'
      },
      {page: 2, clause: '7.4.1', what: 'first line of the 版记', actual: 0.7, expected: 0.35}
    ]
  },
  {
    name: 'chromium-wrong',
    maker: 'chromium',
    plants: {firstLineIndent: 1, numberIndent: 0, copySize: 16},
    errors: [
      {
        page: 1,
        clause: '7.3.3',
        what: 'first line of the first paragraph',
        actual: 33.57,
        expected: 39.14
      },
      {page: 1, clause: '7.5', what: 'right end of the page number', actual: 184, expected: 179.06},
      {page: 2, clause: '7.4.2', what: 'size of 抄送', actual: 16, expected: 14}
    ]
  }
]
