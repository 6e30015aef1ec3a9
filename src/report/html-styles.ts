/** The look of the HTML report: calm; pages stay white in the dark. */

export const styles = `
:root { --paper: #f5f5f3; --ink: #1f2328; --quiet: #59636e; --line: #d1d5da; --card: #fff;
  --error: #b3131b; --warning: #8a5a00; --info: #0b5cad; --good: #1a7f37; color-scheme: light dark }
@media (prefers-color-scheme: dark) { :root { --paper: #1b1d20; --ink: #e6e8ea; --quiet: #9aa4ae;
  --line: #3a3f45; --card: #24272b; --error: #ff7b72; --warning: #e3b341; --info: #79b8ff; --good: #56d364 } }
* { box-sizing: border-box }
body { margin: 0; background: var(--paper); color: var(--ink);
  font: 15px/1.6 system-ui, "Noto Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif }
body > header { display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; padding: 16px 24px;
  border-bottom: 1px solid var(--line) }
h1 { margin: 0; font-size: 20px }
h2 { margin: 0 0 4px; font-size: 17px; overflow-wrap: anywhere }
label { color: var(--quiet); cursor: pointer }
input { margin: 0 6px 0 0; vertical-align: -1px }
section { padding: 24px }
section + section { border-top: 1px solid var(--line) }
.facts { margin: 0 0 16px; color: var(--quiet) }
.agreements { margin: 0 0 16px; padding: 10px; border-left: 3px solid var(--good); background: var(--card) }
code { font-size: 12px; overflow-wrap: anywhere }
.columns { display: grid; grid-template-columns: minmax(0, 1fr) minmax(260px, 360px); gap: 24px; align-items: start }
.sheets { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 420px), 1fr)); gap: 20px }
.sheet { position: relative; margin: 0 }
.sheet img { display: block; width: 100%; height: auto; background: #fff; border: 1px solid var(--line) }
.sheet svg { position: absolute; inset: 1px 1px auto; width: calc(100% - 2px); height: auto }
figcaption { margin-top: 4px; color: var(--quiet); text-align: center; font-size: 13px }
.grid path { fill: none; stroke: #3b82f6; stroke-width: .1; opacity: .45 }
.grid rect { fill: none; stroke: #3b82f6; stroke-width: .3 }
body:has(#grid:not(:checked)) .grid { display: none }
body:has(#layout:not(:checked)) svg .layout { display: none }
.layout rect { fill: none; stroke: none }
.layout.loose-line rect { fill: rgb(124 58 237 / .18) }
.layout.short-line rect { stroke: #7c3aed; stroke-width: .25; stroke-dasharray: 1 .8 }
.layout.short-page rect { fill: rgb(13 148 136 / .16); stroke: #0d9488; stroke-width: .25; stroke-dasharray: 3 1.5 }
.layout.blank-page rect { fill: rgb(13 148 136 / .1); stroke: #0d9488; stroke-width: .6 }
.layout-report { margin: 0 0 16px; color: var(--quiet) }
.layout-report summary { cursor: pointer }
.layout-report summary span + span::before { content: "　" }
.layout-report ul { margin: 6px 0 0; padding-left: 20px }
.layout-report li { display: list-item; padding: 0; border: 0; background: none; color: inherit }
svg a rect { fill: transparent; stroke: currentColor; stroke-width: .5 }
svg a .badge { fill: currentColor; stroke: none }
svg a text { fill: #fff; font: 700 3.4px/1 system-ui, sans-serif; text-anchor: middle; dominant-baseline: central }
svg a.error { color: #b3131b } svg a.warning { color: #b06a00 } svg a.info { color: #0b5cad }
svg a:target > rect, svg a:focus-visible > rect { stroke-width: 1.2; fill: rgb(255 214 0 / .3) }
aside { position: sticky; top: 12px; max-height: calc(100vh - 24px); overflow: auto }
ol { margin: 0; padding: 0; list-style: none }
li { display: grid; grid-template-columns: auto 1fr; gap: 10px; padding: 10px; border-left: 3px solid currentColor;
  background: var(--card); scroll-margin: 24px }
li + li { margin-top: 8px }
li p { margin: 0; color: var(--ink) }
li a, li b { min-width: 24px; height: 24px; border-radius: 12px; background: currentColor; text-align: center;
  text-decoration: none; font-weight: 700; font-size: 13px; line-height: 24px; color: inherit }
li a::first-line, li b::first-line { color: var(--card) }
li.error { color: var(--error) } li.warning { color: var(--warning) } li.info { color: var(--info) }
li:target { outline: 2px solid currentColor }
.page { font-weight: 700 }
cite { color: var(--quiet); font-style: normal; white-space: nowrap }
.clean { margin: 0; padding: 10px; border-left: 3px solid var(--good); background: var(--card) }
table { width: 100%; margin-top: 24px; border-collapse: collapse; background: var(--card) }
caption { padding: 8px 0; font-weight: 700; text-align: left }
td, th { padding: 5px 10px; border: 1px solid var(--line); font-weight: 400; text-align: left; vertical-align: top }
thead th { color: var(--quiet) }
tr.failed td:nth-child(4) { color: var(--error); font-weight: 700 }
tr.passed td:nth-child(4), tr.agreed td:nth-child(4) { color: var(--good) }
tr.unmeasured { color: var(--quiet) }
@media (max-width: 860px) { section, body > header { padding: 16px } .columns { grid-template-columns: minmax(0, 1fr) }
  aside { position: static; max-height: none; order: -1 } table { display: block; overflow-x: auto } }
@media print { aside { position: static; max-height: none } .sheets { grid-template-columns: 1fr 1fr } }
`
