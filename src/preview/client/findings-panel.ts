/** The findings of reading, layout and whatever else judges the document, at the right. */

import type {Severity} from '../../base/message.ts'
import type {OfText, ShownFinding} from '../contract.ts'
import {byId, element} from './element.ts'
import {canWrite} from './link.ts'
import {mendLabel} from './mending.ts'
import {language, say} from './words.ts'

const groups = [
  ['error', 'errors'],
  ['warning', 'warnings'],
  ['info', 'infos']
] as const satisfies readonly (readonly [Severity, string])[]

/** In the order of the list, with the numbers the marks on the pages have. */
export function ordered(findings: readonly ShownFinding[]): readonly ShownFinding[] {
  const line = ({line: at}: ShownFinding): number => at ?? Number.MAX_SAFE_INTEGER
  return groups.flatMap(([severity]) =>
    findings
      .filter((finding) => finding.severity === severity)
      .toSorted(
        (a, b) =>
          a.path.localeCompare(b.path) || line(a) - line(b) || (a.column ?? 0) - (b.column ?? 0)
      )
  )
}

interface Actions {
  onPick(finding: ShownFinding): void
  onMend(finding: ShownFinding): void
}

export class FindingsPanel {
  readonly #list = byId('findings-list')
  readonly #title = byId('findings-title')
  readonly #actions: Actions
  /** Findings whose reasons are read: they stay open when the list is drawn again. */
  readonly #explained = new Set<string>()

  constructor(actions: Actions) {
    this.#actions = actions
    byId('findings').ariaLabel = say('findings')
    this.#title.textContent = say('findings')
  }

  /** `findings` in the order of `ordered`; undefined: there is no document. */
  show(findings: readonly ShownFinding[] | undefined): void {
    this.#title.replaceChildren(
      say('findings'),
      element('span', {class: 'count'}, findings ? String(findings.length) : '')
    )
    const none = findings && element('p', {class: 'all-clean'}, say('allClean'))
    const sections = this.#sections(findings ?? [])
    this.#list.replaceChildren(...(none && sections.length === 0 ? [none] : sections))
  }

  #sections(findings: readonly ShownFinding[]): readonly HTMLElement[] {
    return groups.flatMap(([severity, word]) => {
      const items = findings.flatMap((finding, index) =>
        finding.severity === severity ? [this.#item(finding, index + 1)] : []
      )
      if (items.length === 0) return []
      const [first = 1] = [findings.findIndex((finding) => finding.severity === severity) + 1]
      return [
        element(
          'section',
          {},
          element('h3', {}, say(word), element('span', {class: 'count'}, String(items.length))),
          element('ol', {start: String(first)}, ...items)
        )
      ]
    })
  }

  /** Show the finding that a mark on a page stands for. */
  focus(number: number): void {
    this.#list.querySelector<HTMLElement>(`[data-number="${number}"]`)?.focus()
  }

  #item(finding: ShownFinding, number: number): HTMLLIElement {
    const {wording, path, line, page, clause, ruleId, severity, ofText} = finding
    const where = [
      ofText ? `${ofText.number} ${ofText.name[language]}` : '',
      page === null ? '' : say('page', {n: page}),
      line === null ? '' : `${path.split('/').at(-1)}:${line}`
    ].filter(Boolean)
    const button = element(
      'button',
      {type: 'button', class: 'finding', 'data-number': String(number)},
      element('span', {class: `number ${severity}`, 'aria-hidden': 'true'}, String(number)),
      element('span', {class: 'wording'}, wording[language]),
      element(
        'span',
        {class: 'where'},
        [...where, clause ?? (ofText ? say('practice') : ruleId)].join(' · ')
      )
    )
    button.addEventListener('click', () => this.#actions.onPick(finding))
    return element('li', {}, button, ofText ? this.#ofText(finding, ofText) : null)
  }

  /** What mends it, and why it is found. */
  #ofText(finding: ShownFinding, {why, mending}: OfText): HTMLElement {
    const name = `${finding.ruleId} ${finding.path} ${finding.line}`
    const mend = element(
      'button',
      {type: 'button', class: mending?.fix === 'safe' ? 'mend safe' : 'mend'},
      mending?.fix === 'suggested' ? say('suggested') : null,
      mendLabel(finding)
    )
    mend.addEventListener('click', () => this.#actions.onMend(finding))
    const reason = element(
      'details',
      {open: this.#explained.has(name)},
      element('summary', {}, say('why')),
      element('p', {}, why[language])
    )
    reason.addEventListener('toggle', () => {
      if (reason.open) this.#explained.add(name)
      else this.#explained.delete(name)
    })
    return element('div', {class: 'of-text'}, mending && canWrite ? mend : null, reason)
  }
}
