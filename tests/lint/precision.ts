/**
 * How often the rules of the text are wrong: `make precision` writes `precision.md`.
 *
 * Read are sentences of official documents with misspellings and without (ECSpell, odw; MIT),
 * and real documents and drafts. They lie outside of the project; what is not there is left
 * out. Rules are made and narrowed by every other sentence (`tried`), and judged by those of
 * the rest that are not among them in any form (`judged`), of which only the table is looked
 * at. Ends with 1 when in a set errors and warnings of what is not optional are told on more
 * than 1 in 100 clean sentences, those apart that were found true by eye.
 */

import {existsSync} from 'node:fs'
import {readdir, readFile, writeFile} from 'node:fs/promises'
import process from 'node:process'
import {fileURLToPath} from 'node:url'
import {VFile} from 'vfile'
import {proofread} from '../../src/lint/proofread.ts'
import {manuscriptIn} from '../../src/lint/reading/manuscript-in.ts'
import {textRules} from '../../src/lint/rules.ts'
import type {TextFinding} from '../../src/lint/text-finding.ts'
import {manuscriptOf} from './example.ts'
import {verdicts} from './verdicts.ts'

const shared = new URL('../../../shared/', import.meta.url)
const head = '# 关于做好有关工作的通知\n\n各有关单位：\n\n'
const mostFalse = 0.01

/** Optional rules speak as well. */
const severities = new Map(
  textRules.flatMap(({id, severity, isOptional}) => (isOptional ? [[id, severity]] : []))
)

interface Sentence {
  /** Of the characters that are wrong in `wrong`, from 0. */
  readonly places: readonly number[]
  readonly wrong: string
  readonly right: string
}

/** What is found in a set of texts. */
interface Alarm {
  readonly finding: TextFinding
  readonly key: string
}

const train = new URL('lint/odw.train', shared)
if (!existsSync(train)) {
  console.log(`${fileURLToPath(train)} is not there: nothing to count.`)
  process.exit(0)
}

const sentences = await readSentences()
// A sentence stands there as it should be, and with several faults.
const known = new Set(sentences.filter((_, index) => index % 2 === 0).map(({right}) => right))
const sets = [
  await judge(
    'tried',
    sentences.filter(({right}) => known.has(right))
  ),
  await judge(
    'judged',
    sentences.filter(({right}) => !known.has(right))
  )
]
const inDocuments = await alarmsInDocuments()
await writeFile(new URL('precision.md', import.meta.url), report())

for (const {name, all, alarms} of sets) {
  const {length} = falseOf(alarms.filter(({finding}) => !finding.rule.isOptional))
  console.log(`${name}: ${length} alarms in ${all.length} clean sentences`)
  if (length / all.length > mostFalse) process.exitCode = 1
}

/** Advice apart, and what was true by eye. */
function falseOf(alarms: readonly Alarm[]): readonly Alarm[] {
  return alarms.filter(({finding, key}) => finding.severity !== 'info' && verdicts[key] !== 'true')
}

/** A part of the sentences, and what is told of it. */
async function judge(name: string, all: readonly Sentence[]) {
  const clean = all.filter(({places}) => places.length === 0)
  const wrong = all.filter(({places}) => places.length > 0)
  const inClean = await alarmsIn(clean.map(({right}) => right))
  const inRight = await alarmsIn(wrong.map(({right}) => right))
  const alarms = [...inClean, ...inRight]
  return {...{name, all, clean, wrong, inClean, inRight, alarms}, ...(await foundIn(wrong))}
}

async function readSentences(): Promise<Sentence[]> {
  const lines = (await readFile(train, 'utf8')).split('\n').filter((line) => line !== '')
  return lines.map((line) => {
    const [places = '', wrong = '', right = ''] = line.split('\t')
    // The first field counts the faults; where they are shows the comparison.
    const differing = [...wrong].flatMap((sign, at) => (sign === [...right][at] ? [] : [at]))
    return {places: places === '0' ? [] : differing, wrong, right}
  })
}

async function findingsInSentence(sentence: string): Promise<readonly TextFinding[]> {
  const findings = proofread(
    await manuscriptOf(`${head}${sentence}\n\n请认真贯彻执行。\n`),
    textRules,
    severities
  )
  return findings.filter(({start}) => start >= head.length && start < head.length + sentence.length)
}

async function alarmsIn(texts: readonly string[]): Promise<Alarm[]> {
  const alarms: Alarm[] = []
  for (const text of texts) {
    for (const finding of await findingsInSentence(text)) alarms.push(alarmOf(finding))
  }
  return alarms
}

interface Found {
  /** How many sentences have a fault at whose place a rule speaks, by rule. */
  readonly found: ReadonlyMap<string, number>
  /** Those in which any does, advice apart; of them, by rules that are not optional. */
  readonly sentences: number
  readonly unasked: number
  /** Those of which a fault becomes what is right. */
  readonly mended: number
}

async function foundIn(faulty: readonly Sentence[]): Promise<Found> {
  const found = new Map<string, number>()
  let [sentences, unasked, mended] = [0, 0, 0]
  for (const {places, wrong, right} of faulty) {
    const units = places.map((at) => head.length + [...wrong].slice(0, at).join('').length)
    const findings = (await findingsInSentence(wrong)).filter(({start, end}) =>
      units.some((unit) => start <= unit && unit < end)
    )
    for (const id of new Set(findings.map(({rule}) => rule.id))) {
      found.set(id, (found.get(id) ?? 0) + 1)
    }
    const loud = findings.filter(({severity}) => severity !== 'info')
    if (loud.length > 0) sentences++
    if (loud.some(({rule}) => !rule.isOptional)) unasked++
    const isMended = loud.some(
      ({start, end, replacement}) =>
        replacement !== undefined &&
        right.slice(start - head.length, end - head.length) === replacement
    )
    if (isMended) mended++
  }
  return {found, sentences, unasked, mended}
}

async function alarmsInDocuments(): Promise<Alarm[]> {
  const alarms: Alarm[] = []
  for (const folder of ['corpus', 'drafts']) {
    const names = await readdir(new URL(`${folder}/`, shared)).catch(() => [])
    for (const name of names.sort()) {
      const path = new URL(`${folder}/${name}/source.txt`, shared)
      if (!existsSync(path)) continue
      const file = new VFile({path: fileURLToPath(path), value: await readFile(path, 'utf8')})
      const manuscript = await manuscriptIn(file, async () => new Map())
      alarms.push(...proofread(manuscript, textRules, severities).map(alarmOf))
    }
  }
  return alarms
}

/** With the text around it, by which a verdict finds it again. */
function alarmOf(finding: TextFinding): Alarm {
  const {file, start, end, rule} = finding
  const text = String(file)
  const around = `${text.slice(Math.max(0, start - 8), start)}⟦${text.slice(start, end).slice(0, 40)}⟧${text.slice(end, end + 8)}`
  return {finding, key: `${rule.number} ${around.replace(/\s+/gu, ' ')}`}
}

function report(): string {
  const rows = textRules.flatMap(({number, id, severity}) => {
    const of = (alarms: readonly Alarm[]): number =>
      alarms.filter(({finding}) => finding.rule.id === id).length
    const counts = [
      ...sets.flatMap(({inClean, inRight, found}) => [
        of(inClean),
        of(inRight),
        found.get(id) ?? 0
      ]),
      of(inDocuments)
    ]
    return counts.every((count) => count === 0)
      ? []
      : [`| ${number} | ${id} | ${severity} | ${counts.join(' | ')} |`]
  })
  return `# Alarms of the rules of the text

Written by \`make precision\`. Sentences of official documents (ECSpell, odw.train; a sentence stands there several times, clean and with faults). By \`tried\`, every other line, rules are made and narrowed; \`judged\` are the lines whose sentence is not among those in any form, and of them only this table is looked at (the words of R15 are older than the parting). What is told of clean sentences (\`clean\`) and of those that were corrected (\`right\`) is a false alarm, unless by eye the sentence is wrong after all. \`found\`: faulty sentences in which a rule speaks at the place of a fault. \`documents\`: real documents and drafts. Optional rules (R22, \`--typos\`) are switched on; as long as more than 1 in 100 clean sentences or of the warnings in documents fewer than 85 % are true, they stay optional.

| set | clean | faulty | false errors and warnings on clean and corrected ones | with optional rules | faulty ones found | with optional rules | of these, with what is right |
| --- | --- | --- | --- | --- | --- | --- | --- |
${sets.map(rowOfSet).join('\n')}

| | rule | severity | tried: clean | right | found | judged: clean | right | found | documents |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Rules that are not named here told nothing.

${sets.map(({name, alarms}) => listOf(`Clean and corrected sentences, ${name}`, alarms)).join('\n')}
${listOf('Real documents', inDocuments)}`
}

function rowOfSet(set: (typeof sets)[number]): string {
  const {name, all, clean, wrong, alarms, sentences, unasked, mended} = set
  const share = (count: number, of: number): string =>
    `${count} (${((100 * count) / of).toFixed(1)} %)`
  const cells = [
    ...[name, clean.length, wrong.length],
    share(falseOf(alarms.filter(({finding}) => !finding.rule.isOptional)).length, all.length),
    share(falseOf(alarms).length, all.length),
    ...[unasked, sentences, mended].map((count) => share(count, wrong.length))
  ]
  return `| ${cells.join(' | ')} |`
}

/** Each once, with its verdict; \`?\` where nobody has looked. */
function listOf(title: string, alarms: readonly Alarm[]): string {
  const loud = alarms.filter(({finding}) => finding.severity !== 'info')
  const keys = [...new Set(loud.map(({key}) => key))].sort()
  const judged = keys.map((key) => `| ${key.replaceAll('|', '\\|')} | ${verdicts[key] ?? '?'} |`)
  return `## ${title}: errors and warnings\n\n| found | verdict |\n| --- | --- |\n${judged.join('\n')}\n`
}
