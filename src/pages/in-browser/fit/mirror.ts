/**
 * 镜像: 28 mm at the fold of every page, which a verso has at its right.
 *
 * GB/T 9704—2012, 5.2.1. The type area is as wide as ever, so nothing is broken otherwise.
 */

import type {Workbench} from '../workbench.ts'

/** The rules of the versos. */
export function mirrorRules(bench: Workbench): string {
  const left = bench.length('--fore-edge-margin')
  const right = bench.length('--gutter-margin')
  return `:root {
  --verso-left-margin: ${left}px;
}
@page :left {
  margin-left: ${left}px;
  margin-right: ${right}px;
}
`
}
