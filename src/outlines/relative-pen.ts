/** A pen for charstrings, which say how far to go from where they are. */

import type {Pen} from './pen.ts'

export class RelativePen {
  x = 0
  y = 0
  private readonly pen: Pen

  constructor(pen: Pen) {
    this.pen = pen
  }

  move(dx: number, dy: number): void {
    this.shift(dx, dy)
    this.pen.moveTo(this.x, this.y)
  }

  line(dx: number, dy: number): void {
    this.shift(dx, dy)
    this.pen.lineTo(this.x, this.y)
  }

  /** Each point from the one before it. */
  curve(dxa: number, dya: number, dxb: number, dyb: number, dxc: number, dyc: number): void {
    const [xa, ya] = [this.x + dxa, this.y + dya]
    const [xb, yb] = [xa + dxb, ya + dyb]
    this.x = xb + dxc
    this.y = yb + dyc
    this.pen.curveTo(xa, ya, xb, yb, this.x, this.y)
  }

  /** Go on without drawing, and without a new contour. */
  shift(dx: number, dy: number): void {
    this.x += dx
    this.y += dy
  }
}
