/** Which notices are made, and which errors are planted in them. Millimetres, on pages from 1. */

import type {Plants} from './notice.ts'

export interface PlantedError {
  readonly page: number
  /** What is to find it, and by which clause of GB/T 9704—2012. */
  readonly rule: string
  readonly clause: string
  /** In the unit of the measurement; a length is found to 0.3 mm. */
  readonly actual: number | string
  /** On which text; without one it is a line. */
  readonly on?: string
}

/** What departs as well, and has to. */
export interface Consequence {
  readonly pages: readonly number[]
  readonly rule: string
  readonly why: string
}

export interface Planted {
  readonly name: string
  readonly maker: string
  readonly plants: Plants
  readonly errors: readonly PlantedError[]
  readonly consequences: readonly Consequence[]
}

/** How a maker departs by itself, whatever it is asked for. */
const ways: Readonly<Record<string, readonly Consequence[]>> = {
  chromium: [
    {
      pages: [1, 2],
      rule: 'line-pitch-constancy',
      why: 'baselines are on whole pixels of 0.26 mm: pitches of 29.25 and 30 pt in turn'
    }
  ]
}

const waysOf = (maker: string): readonly Consequence[] => ways[maker.replace(/-.+/, '')] ?? []

const right = (maker: string, plants: Plants = {}): Planted => ({
  name: `${maker}-right`,
  maker,
  plants,
  errors: [],
  consequences: waysOf(maker)
})

const wrong = (
  maker: string,
  plants: Plants,
  errors: readonly PlantedError[],
  consequences: readonly Consequence[] = []
): Planted => ({
  name: `${maker}-wrong`,
  maker,
  plants,
  errors,
  consequences: [...waysOf(maker), ...consequences]
})

export const planted: readonly Planted[] = [
  right('libreoffice'),
  right('weasyprint'),
  right('chromium'),
  // Fewer characters make a smaller file.
  right('chromium-type3', {isShort: true}),
  right('chromium-glyphs'),
  wrong(
    'libreoffice',
    {markInkTop: 75, separatorGap: 7, lineColour: '#0000ff', dashGap: 10},
    [
      {page: 1, rule: 'issuer-mark-top', clause: '7.2.4', actual: 75, on: '某某市人民政府办公室'},
      {page: 1, rule: 'masthead-separator-gap', clause: '7.2.7', actual: 7},
      {
        page: 2,
        rule: 'text-colour',
        clause: '5.2.4',
        actual: 'RGB 0 0 255',
        on: '保障通道和安全出口畅'
      },
      {page: 2, rule: 'page-number-dash', clause: '7.5', actual: 272, on: '—'}
    ],
    [
      {
        pages: [1],
        rule: 'title-gap',
        why: 'mark and separator stand 6 mm too low, and the title where it should'
      }
    ]
  ),
  wrong(
    'weasyprint',
    {separatorWidth: 150, titleSize: 20, colophonThick: 0.7, date: '2026年12月01日'},
    [
      // Where its right end is.
      {page: 1, rule: 'masthead-separator-width', clause: '7.2.7', actual: 181},
      {page: 1, rule: 'title-type', clause: '7.3.1', actual: 20, on: '某某市人民政府办公室'},
      {
        page: 2,
        rule: 'date-form',
        clause: '7.3.5.4',
        actual: '2026年12月01日',
        on: '2026年12月01日'
      },
      {page: 2, rule: 'colophon-outer-separators', clause: '7.4.1', actual: 0.7}
    ]
  ),
  wrong(
    'chromium',
    {firstLineIndent: 1, numberIndent: 0, copySize: 16},
    [
      {
        page: 1,
        rule: 'first-line-indent',
        clause: '7.3.3',
        actual: 5.57,
        on: '冬季风干物燥'
      },
      {page: 1, rule: 'page-number-side', clause: '7.5', actual: 0, on: '1'},
      {page: 2, rule: 'copy-recipients', clause: '7.4.2', actual: 16, on: '抄送：'}
    ],
    [
      {
        pages: [2],
        rule: 'page-number-mirror',
        why: 'the numbers of page 1 and page 2 no longer stand alike'
      }
    ]
  )
]
