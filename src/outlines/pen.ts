/** What outlines are drawn with: whoever reads them tells it lines and curves. */

export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  curveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void
}
