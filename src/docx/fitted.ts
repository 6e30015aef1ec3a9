/** The lengths that the browser fitted to a document, read from the rules it gives back. */

import {layoutScale} from '../pages/scale.ts'

const millimetresPerPixel = 25.4 / 96
const pointsPerPixel = 72 / 96

export class FittedLengths {
  readonly #values: ReadonlyMap<string, string>

  /** `rules`: style rules; those of the root are what is asked for. */
  constructor(rules: string) {
    const root = [...rules.matchAll(/:root \{([^}]*)\}/gu)].map(([, body = '']) => body).join('')
    this.#values = new Map(
      [...root.matchAll(/(--[\w-]+):\s*([^;]+);/gu)].map(([, name = '', value = '']) => [
        name,
        value
      ])
    )
  }

  /** In mm. */
  length(name: string): number | undefined {
    const pixels = this.#pixels(name)
    return pixels === undefined ? undefined : (pixels / layoutScale) * millimetresPerPixel
  }

  points(name: string): number | undefined {
    const pixels = this.#pixels(name)
    return pixels === undefined ? undefined : (pixels / layoutScale) * pointsPerPixel
  }

  /** `scaleX(0.78)` as a number. */
  scale(name: string): number | undefined {
    const factor = /scaleX\(([\d.]+)\)/u.exec(this.#values.get(name) ?? '')?.[1]
    return factor === undefined ? undefined : Number(factor)
  }

  #pixels(name: string): number | undefined {
    const pixels = /^(-?[\d.]+)px$/u.exec(this.#values.get(name)?.trim() ?? '')?.[1]
    return pixels === undefined ? undefined : Number(pixels)
  }
}
