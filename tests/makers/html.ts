/** The notice as HTML for WeasyPrint and Chromium, every run in its place. */

import {families} from './fonts.ts'
import type {Notice, Run} from './notice.ts'

export interface HtmlOptions {
  /** Each character by itself. */
  readonly glyphByGlyph?: boolean
  /** From the top of a line box to the baseline, in ems, by face. */
  readonly ascents: ReadonlyMap<string, number>
}

export function html({runs, lines}: Notice, options: HtmlOptions): string {
  const pages = [1, 2].map((page) => {
    const rules = lines
      .filter((line) => line.page === page)
      .map(
        ({x, y, width, height, colour}) =>
          `<svg style="left:${x}mm;top:${y}mm" width="${width}mm" height="${height}mm"><rect width="100%" height="100%" fill="${colour}"/></svg>`
      )
    const texts = runs
      .filter((run) => run.page === page)
      .flatMap((run) => (options.glyphByGlyph ? glyphs(run) : [run]))
      .map((run) => span(run, options.ascents))
    return `<section>${rules.join('')}${texts.join('')}</section>`
  })
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>关于开展冬季防火安全检查的通知</title>
<style>@page{size:210mm 297mm;margin:0}html,body{margin:0}
section{position:relative;width:210mm;height:297mm;overflow:hidden;break-after:page}
section:last-child{break-after:auto}
svg{overflow:visible}
span,svg{position:absolute;white-space:pre;text-rendering:geometricPrecision;text-spacing-trim:space-all;font-kerning:none}</style>
${pages.join('\n')}</html>`
}

/** Where characters stand by the widths the notice is laid out with. */
function glyphs(run: Run): Run[] {
  let x = run.x
  return [...run.text].map((text) => {
    const at = x
    const ems = text === ' ' ? 0.25 : /[\x21-\x7e]/.test(text) ? 0.5 : 1
    x += ((ems * run.size + run.spacing) * 25.4) / 72
    return {...run, text, x: at, spacing: 0}
  })
}

function span(run: Run, ascents: ReadonlyMap<string, number>): string {
  const {text, face, size, x, baseline, spacing, colour} = run
  const top = baseline - ((ascents.get(face) ?? 0.88) * size * 25.4) / 72
  return `<span style="left:${x.toFixed(4)}mm;top:${top.toFixed(4)}mm;font:${families[face].weight} ${size}pt/1 '${families[face].family}';letter-spacing:${spacing.toFixed(4)}pt;color:${colour}">${text}</span>`
}
