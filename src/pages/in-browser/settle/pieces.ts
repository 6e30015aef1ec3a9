/** Where single elements, pictures and the columns of tables stand, for copies in other formats. */

import type {Area, PieceOnPage, PlacedTable, Respaced} from '../contract.ts'

const placed = [
  'copy-number',
  'secrecy-level',
  'urgency',
  'issuer-mark',
  'issuer-name',
  'issuer-mark-ending',
  'document-number',
  'signatories-label',
  'signatory',
  'title',
  'attachment-title',
  'contents-page',
  'byline',
  'signed-on',
  'attachment-byline',
  'attachment-signed-on',
  'office',
  'stamp-name',
  'stamp-office',
  'annotation'
]
  .map((name) => `[data-element="${name}"]`)
  .join(', ')

const pointsPerMillimetre = 72 / 25.4

/** The pieces below `root`, in the order of the document; of what is parted, its beginning. */
export function piecesOf(
  root: ParentNode,
  areaOf: (box: DOMRect) => Area,
  drawsPictures: boolean
): PieceOnPage[] {
  return [...root.querySelectorAll(`img, ${placed}`)].flatMap((element): PieceOnPage[] => {
    if (element.closest('[data-split-from]')?.matches(placed)) return []
    if (element instanceof HTMLImageElement) {
      const box = areaOf(element.getBoundingClientRect())
      const isDrawing = drawsPictures && element.src.startsWith('data:image/svg')
      const drawn = isDrawing ? {drawn: drawnPicture(element, box)} : {}
      return [{element: 'img', lines: [], box, ...drawn}]
    }
    const range = document.createRange()
    range.selectNodeContents(element)
    return [
      {
        element: element.getAttribute('data-element') ?? '',
        lines: linesOf(element),
        box: areaOf(range.getBoundingClientRect())
      }
    ]
  })
}

/** Dots in a millimetre: 300 to the inch. */
const dots = 300 / 25.4

/** A drawing as it is painted into its box, in mm. */
function drawnPicture(image: HTMLImageElement, [, , width, height]: Area): string | undefined {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(width * dots))
  canvas.height = Math.max(1, Math.round(height * dots))
  const context = canvas.getContext('2d')
  if (!context) return undefined
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  return canvas.toDataURL('image/png')
}

/** The tables below `root`. */
export function placedTables(
  root: ParentNode,
  inMillimetres: (pixels: number) => number
): PlacedTable[] {
  return [...root.querySelectorAll('table')].map((table) => {
    const isTurned = table.closest('[data-element="sideways-table"]') !== null
    const size = Number.parseFloat(getComputedStyle(table).fontSize)
    return {
      columns: columnsOf(table, isTurned).map(inMillimetres),
      size: Math.round(inMillimetres(size) * pointsPerMillimetre * 10) / 10,
      isTurned,
      isContinued: table.dataset.splitFrom !== undefined
    }
  })
}

/** The paragraphs below `root` that were set closer or wider. */
export function respacedIn(
  root: ParentNode,
  inMillimetres: (pixels: number) => number
): Respaced[] {
  return [...root.querySelectorAll('[data-pitch="adjusted"], [data-tracking="adjusted"]')].map(
    (element) => {
      const {lineHeight, letterSpacing} = getComputedStyle(element)
      const points = (length: string): number =>
        Math.round(inMillimetres(Number.parseFloat(length) * 100) * pointsPerMillimetre) / 100
      const line = element.closest('[data-line]')?.getAttribute('data-line')
      return {
        line: line ? Number(line) : undefined,
        path: element.closest('[data-path]')?.getAttribute('data-path') ?? undefined,
        pitch: points(lineHeight),
        tracking: points(letterSpacing)
      }
    }
  )
}

/** From edge to edge: whatever cell begins or ends there. */
function columnsOf(table: HTMLTableElement, isTurned: boolean): readonly number[] {
  const edges: number[] = []
  const add = (edge: number): void => {
    if (!edges.some((other) => Math.abs(other - edge) < 2)) edges.push(edge)
  }
  for (const row of table.rows) {
    for (const cell of row.cells) {
      const {left, right, top, bottom} = cell.getBoundingClientRect()
      add(isTurned ? -bottom : left)
      add(isTurned ? -top : right)
    }
  }
  edges.sort((a, b) => a - b)
  return edges.slice(1).map((edge, index) => edge - (edges[index] ?? 0))
}

function linesOf(element: Element): readonly string[] {
  const lines = ['']
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text) lines.push(`${lines.pop() ?? ''}${node.data}`)
    else if (node instanceof HTMLBRElement) lines.push('')
  }
  return lines
}
