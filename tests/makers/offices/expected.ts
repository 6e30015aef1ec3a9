/**
 * What is to be told of the PDFs in tests/fixtures/offices, and nothing else: each finding was
 * judged with a ruler of its own, by poppler's boxes (`pdftotext -bbox`) and by the ink on its
 * pictures at 400 dots to the inch. Millimetres.
 */

/** Page, rule, what was measured, and what the ruler says. */
export type Told = readonly [page: number, rule: string, actual: string, ruler: string]

export interface OfficePdf {
  readonly name: string
  /** Who made it, and what was done wrongly. */
  readonly hand: string
  readonly told: readonly Told[]
  /** Pages of which nothing is known, and why. */
  readonly unread?: RegExp
}

const template: readonly Told[] = [
  [2, 'head-margin', '40.4 mm', 'ink of the first line from 40.8'],
  [1, 'type-area', '1.7 mm', 'the comma of the last line has ink up to 185.8'],
  [1, 'characters-per-line', '26', '场；检查要…县: counted'],
  [1, 'tracking', '1.04 pt', 'its 26 characters fill 156.0'],
  [1, 'issuer-mark-top', '60.8 mm', 'ink from 60.8'],
  [1, 'masthead-separator-gap', '3.2 mm', 'ink of the number to 107.5, rule from 110.8'],
  [2, 'byline-indent', '0 mm', 'name and date both from 133.5'],
  [2, 'colophon-place', '170.2 mm', 'last rule to 170.3: the table follows the text'],
  [1, 'page-number-form', '10.5 pt', '五号'],
  [2, 'page-number-form', '10.5 pt', '五号'],
  [1, 'page-number-dash', '270.2 mm', 'ink of the dash'],
  [2, 'page-number-dash', '270.2 mm', 'ink of the dash'],
  [1, 'page-number-side', '72.8 mm', 'in the middle: ink 101.1 to 111.1'],
  [2, 'page-number-side', '72.8 mm', 'in the middle']
]

const request: readonly Told[] = [
  [1, 'line-pitch-constancy', '0.37 pt', 'baselines on whole pixels of 0.26'],
  [2, 'line-pitch-constancy', '0.37 pt', 'baselines on whole pixels of 0.26'],
  [1, 'secrecy-level', '159 mm', 'at the right, up to 184.2'],
  [1, 'issuer-mark-top', '76.3 mm', 'ink from 76.3'],
  [1, 'signatories-typefaces', 'FandolFang-Regular', 'the name is set as its label'],
  [1, 'masthead-separator-gap', '2.7 mm', 'ink of the number to 121.4, rule from 124.1'],
  [2, 'byline-indent', '122.5 mm', 'name and date from 28.0'],
  [1, 'page-number-form', '10.5 pt', '五号'],
  [2, 'page-number-form', '10.5 pt', '五号'],
  [1, 'page-number-form', '-1-', 'hyphens'],
  [2, 'page-number-form', '-2-', 'hyphens'],
  [1, 'page-number-dash', '289.7 mm', 'in the margin: ink of the number 288.1 to 290.8'],
  [2, 'page-number-dash', '289.7 mm', 'in the margin'],
  [1, 'page-number-side', '75.6 mm', 'in the middle: ink 101.7 to 108.2'],
  [2, 'page-number-side', '73.6 mm', 'in the middle']
]

const composed: readonly Told[] = [
  [2, 'page-number-mirror', '212.9 mm', 'a dash hangs over: ink to 179.8, on page 2 from 33.1'],
  [1, 'issuer-mark-top', '73.3 mm', 'ink from 73.4'],
  [1, 'document-number-gap', '20 mm', 'em boxes: mark to 86.4, number from 106.4'],
  [1, 'masthead-separator-gap', '2.3 mm', 'ink of the number to 112.3, rule from 114.6'],
  [1, 'heading-faces', 'FandolFang-Regular', '一、 is set as the text'],
  [2, 'heading-faces', 'FandolFang-Regular', '二、 is set as the text'],
  [2, 'byline-indent', '-7.1 mm', 'name from 138.8, date from 131.8'],
  [1, 'page-number-dash', '271.9 mm', 'ink of the number 269.6 to 273.3'],
  [2, 'page-number-dash', '271.9 mm', 'ink of the number 269.6 to 273.3']
]

export const officePdfs: readonly OfficePdf[] = [
  {
    name: 'writer-template',
    hand: 'LibreOffice, a DOCX by styles: 版记 a table behind the text, number in the middle, 五号',
    told: template
  },
  {
    name: 'writer-scanned',
    hand: 'the same, its last page a scan',
    told: template.filter(([page]) => page === 1),
    unread: /^第 2 页是图片，没有文字，未测：/u
  },
  {
    name: 'writer-drawn',
    hand: 'LibreOffice, a DOCX by eye: rules of the drawing layer, 密级 at the right, addressees indented, name and date at the left',
    told: [
      [2, 'head-margin', '40.4 mm', 'ink of the first line from 40.8'],
      [1, 'type-area', '1.7 mm', 'the comma of the last line has ink up to 185.8'],
      [1, 'characters-per-line', '26', '场；检查要…县: counted'],
      [1, 'tracking', '1.04 pt', 'its 26 characters fill 156.0'],
      [1, 'secrecy-level', '157.6 mm', 'ink 157.7 to 183.9'],
      [1, 'issuer-mark-top', '60.8 mm', 'ink from 60.8'],
      [1, 'masthead-separator-gap', '12.3 mm', 'ink of the number to 107.5, rule from 119.9'],
      [1, 'title-gap', '10.9 mm', 'rule to 120.2, ink of the title from 131.2'],
      [1, 'main-recipients-indent', '11.3 mm', 'ink from 39.6'],
      [2, 'byline-indent', '122.1 mm', 'name and date from 28.0'],
      [2, 'printing-office', '17.7 mm', 'ink of the day of printing to 165.9, em box to 166.3']
    ]
  },
  {
    name: 'writer-printed',
    hand: 'the same, printed to a file: its fonts no longer say what their glyphs stand for',
    told: [[1, 'title-gap', '10.9 mm', 'as before it was printed']],
    unread: /^第 1(?:、2)? 页的文字读不出来（字体没有说明各字是什么），未测：/u
  },
  {
    name: 'weasyprint-flow',
    hand: 'WeasyPrint, a page that flows: nothing justified, 第1页 共3页 in the middle, 版记 not at the foot',
    told: [
      [1, 'type-area-right', '180 mm', 'ink of the text to 179.8'],
      [2, 'type-area-right', '180 mm', 'ink of the text to 179.8'],
      [2, 'head-margin', '39.7 mm', 'ink of the first line from 40.1'],
      [1, 'characters-per-line', '26', 'counted'],
      [2, 'characters-per-line', '26', 'counted'],
      [1, 'line-pitch', '30.28 pt', 'lines with two fonts are higher'],
      [2, 'line-pitch', '30.28 pt', 'em boxes from 50.4 and 61.1'],
      [2, 'line-pitch-constancy', '0.33 pt', 'lines of one font and of two'],
      [1, 'issuer-mark-top', '73.1 mm', 'ink from 73.1'],
      [1, 'document-number-gap', '14.4 mm', 'em boxes: mark to 86.8, number from 101.2'],
      [1, 'masthead-separator-gap', '6.3 mm', 'ink of the number to 107.2, rule from 113.6'],
      [2, 'byline-indent', '-11.2 mm', 'name from 138.9, date from 127.7'],
      [3, 'colophon-place', '155 mm', 'last rule to 155.0'],
      [1, 'page-number-form', '12 pt', '小四'],
      [2, 'page-number-form', '12 pt', '小四'],
      [3, 'page-number-form', '12 pt', '小四'],
      [1, 'page-number-form', '第1页共3页', 'read'],
      [2, 'page-number-form', '第2页共3页', 'read; page 3 is told with it'],
      [1, 'page-number-side', '66.8 mm', 'in the middle'],
      [2, 'page-number-side', '66.6 mm', 'in the middle'],
      [3, 'page-number-side', '66.6 mm', 'in the middle'],
      [3, 'colophon-even-page', '3', 'three pages']
    ]
  },
  {
    name: 'chromium-request',
    hand: 'Chromium, an upward document as a browser prints it: 密级 at the right, - 1 - in the margin, name and date at the left',
    told: request
  },
  {name: 'chromium-press', hand: 'the same for a press: bleed, cut marks, TrimBox', told: request},
  {
    name: 'typst',
    hand: 'Typst, justified, marks squeezed: headings as text, the date not below the name’s third 字',
    told: composed
  },
  {
    name: 'typst-turned',
    hand: 'the same for a press, its sheets turned by a quarter (/Rotate 90)',
    told: [...composed, [1, 'turned-page', '', 'told once, for information']]
  },
  {
    name: 'xecjk',
    hand: 'XeTeX with xeCJK, a letter: marks hang at the ends of lines, page 2 begins where page 1 does, number in the middle on page 1 too',
    told: [
      [2, 'head-margin', '59.6 mm', 'ink of the first line from 60.0; its number is not shifted'],
      [1, 'letter-mark-top', '36.2 mm', 'ink from 36.2'],
      [1, 'letter-text-gap', '5.6 mm', 'rule to 54.5, ink of 〔 from 60.0'],
      [1, 'letter-page-number', '1', 'at 273.6, in the rules'],
      [2, 'byline-indent', '0 mm', 'name and date both from 137.0'],
      [2, 'page-number-form', '10 pt', '10 pt of TeX'],
      [2, 'page-number-form', '2', 'no dashes'],
      [2, 'page-number-side', '77.1 mm', 'in the middle: 103.1 to 104.9'],
      [2, 'page-number-face', 'Tinos-Regular', 'pdffonts']
    ]
  },
  {
    name: 'cairo-order',
    hand: 'Cairo, a decree drawn as SVG: date at the left, a blank line between paragraphs, digits a little higher than hanzi',
    told: [
      [1, 'order-mark-top', '72.4 mm', 'ink from 72.3'],
      [1, 'order-number', '17.5 mm', 'em boxes: mark to 87.5, number from 105.0'],
      [1, 'byline-indent', '122.1 mm', 'date from 28.0'],
      [1, 'page-number-dash', '272.9 mm', 'ink of the number 270.7 to 274.4'],
      [1, 'page-number-side', '71.2 mm', 'in the middle: ink 99.4 to 112.6'],
      [1, 'paragraph-spacing', '20.9 mm', 'em boxes from 146.9 and 167.8']
    ]
  }
]
