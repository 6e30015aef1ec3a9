/**
 * How often the rules of the text are wrong: `make precision` writes `precision.md`.
 *
 * Read are sentences of official documents with misspellings and without (ECSpell, odw; MIT),
 * and real documents and drafts. They lie outside of the project; what is not there is left
 * out. Ends with 1 when errors and warnings together are told on more than 1 in 100 clean
 * sentences, those apart that were found true by eye.
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
const clean = sentences.filter(({places}) => places.length === 0)
const wrong = sentences.filter(({places}) => places.length > 0)

const inClean = await alarmsIn(clean.map(({right}) => right))
const inRight = await alarmsIn(wrong.map(({right}) => right))
const found = await foundIn(wrong)
const inDocuments = await alarmsInDocuments()
await writeFile(new URL('precision.md', import.meta.url), report())

const loud = [...inClean, ...inRight].filter(
  ({finding, key}) => finding.severity !== 'info' && verdicts[key] !== 'true'
)
const rate = loud.length / sentences.length
console.log(`${loud.length} alarms in ${sentences.length} clean sentences`)
process.exitCode = rate > mostFalse ? 1 : 0

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
    textRules
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

/** How many sentences have a fault at whose place a rule speaks, by rule. */
async function foundIn(faulty: readonly Sentence[]): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  for (const {places, wrong} of faulty) {
    const units = places.map((at) => head.length + [...wrong].slice(0, at).join('').length)
    const findings = await findingsInSentence(wrong)
    const ids = findings
      .filter(({start, end}) => units.some((unit) => start <= unit && unit < end))
      .map(({rule}) => rule.id)
    for (const id of new Set(ids)) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
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
      alarms.push(...proofread(manuscript, textRules).map(alarmOf))
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
    const counts = [of(inClean), of(inRight), found.get(id) ?? 0, of(inDocuments)]
    return counts.every((count) => count === 0)
      ? []
      : [`| ${number} | ${id} | ${severity} | ${counts.join(' | ')} |`]
  })
  return `# Alarms of the rules of the text

Written by \`make precision\`. ${clean.length} clean sentences and ${wrong.length} that were corrected (ECSpell, odw.train): what is told there is a false alarm, unless by eye the sentence is wrong after all. \`found\`: faulty sentences in which a rule speaks at the place of the fault. \`documents\`: real documents and drafts.

| | rule | severity | clean | corrected | found | documents |
| --- | --- | --- | --- | --- | --- | --- |
${rows.join('\n')}

Rules that are not named here told nothing.

${listOf('Clean and corrected sentences', [...inClean, ...inRight])}
${listOf('Real documents', inDocuments)}`
}

/** Each once, with its verdict; \`?\` where nobody has looked. */
function listOf(title: string, alarms: readonly Alarm[]): string {
  const loud = alarms.filter(({finding}) => finding.severity !== 'info')
  const keys = [...new Set(loud.map(({key}) => key))].sort()
  const judged = keys.map((key) => `| ${key.replaceAll('|', '\\|')} | ${verdicts[key] ?? '?'} |`)
  return `## ${title}: errors and warnings\n\n| found | verdict |\n| --- | --- |\n${judged.join('\n')}\n`
}
