/**
 * Write the manual: its pages of reference from the tables that the program goes by, the
 * pictures of its examples, and its PDFs, which are held to our own check.
 *
 * `--reference`, `--pictures`, `--print`: one of the three alone.
 */

import {execFileSync} from 'node:child_process'
import {cp, mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {fileURLToPath} from 'node:url'
import {Workshop} from '../src/make/workshop.ts'
import {referencePages} from '../src/manual/reference.ts'
import {examplesIn, manualFolder, readChapters} from './manual/chapters.ts'
import {describedCommands} from './manual/commands.ts'
import {manualDocument} from './manual/document.ts'
import {missingLines, printExample} from './manual/examples.ts'
import {pictureOf} from './manual/picture.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const languages = ['zh', 'en'] as const
const pictures = new URL('pictures/', manualFolder)
const printed = new URL('_print/', manualFolder)
const output = 'output/manual'
/**
 * Of the standard, and not for these: a book begins with its contents, and a page of reference
 * has next to no text but in tables.
 */
const notOfABook = ['body-on-first-page', 'body-font']
/** Printed; the English ones are pages of the site alone. */
const reference = ['keys', 'commands', 'rules', 'measurements', 'errors']

const [asked] = process.argv.slice(2)
if (asked === undefined || asked === '--reference') await writeReference()
if (asked === undefined || asked === '--pictures') await drawExamples()
if (asked === undefined || asked === '--print') await printManuals()

async function writeReference(): Promise<void> {
  const commands = await describedCommands()
  for (const language of languages) {
    for (const [name, text] of Object.entries(referencePages(commands, language))) {
      await writeFile(new URL(name, manualFolder), text)
    }
  }
}

async function drawExamples(): Promise<void> {
  const workshop = new Workshop({root, fonts: 'bundled', chromium: undefined})
  const chapters = await Promise.all(languages.map(readChapters))
  const examples = new Map(examplesIn(chapters.flat()).map((example) => [example.id, example]))
  try {
    await mkdir(pictures, {recursive: true})
    for (const example of examples.values()) {
      const made = await printExample(example, workshop)
      const missing = missingLines(example, made)
      if (missing.length > 0) {
        throw new Error(`Expected in the example ${example.id}: ${missing.join(', ')}`)
      }
      await writeFile(new URL(`${example.id}.png`, pictures), await pictureOf(made))
    }
  } finally {
    await workshop.close()
  }
  for (const name of await readdir(pictures)) {
    if (!examples.has(name.replace(/\.png$/u, ''))) await rm(new URL(name, pictures))
  }
}

async function printManuals(): Promise<void> {
  await rm(printed, {recursive: true, force: true})
  await mkdir(printed)
  await cp(pictures, new URL('pictures/', printed), {recursive: true})
  for (const language of languages) {
    const name = {zh: 'manual.md', en: 'manual.en.md'}[language]
    const text = manualDocument(await readChapters(language), language)
    await writeFile(new URL(name, printed), text)
  }
  const sources = [
    ...['manual', 'manual.en'].map((name) => `content/manual/_print/${name}.md`),
    ...reference.map((name) => `content/manual/_${name}.md`)
  ]
  const words = ['dist/cli.js', 'build', ...sources, '-o', output, '--report', 'json']
  const json = execReport(words)
  const found = json.files.flatMap(({path, messages}) =>
    messages
      .filter(({severity, ruleId, page}) => {
        // What is measured is Chinese text; of an English page only that all of it is there.
        const isMeasured = page !== null && path.endsWith('.en.md')
        return severity !== 'info' && !isMeasured && !notOfABook.includes(ruleId)
      })
      .map(({ruleId, page, line, reason}) => `${path}:${page ?? line} ${ruleId} ${reason}`)
  )
  for (const {path, output: made, pages} of json.files) {
    process.stdout.write(`${path} → ${made ?? '–'}  ${pages ?? 0} 页\n`)
  }
  if (found.length > 0)
    throw new Error(`Expected the manual without findings:\n${found.join('\n')}`)
}

interface Report {
  readonly files: readonly {
    readonly path: string
    readonly output: string | null
    readonly pages: number | null
    readonly messages: readonly {
      readonly ruleId: string
      readonly severity: string
      readonly reason: string
      readonly page: number | null
      readonly line: number | null
    }[]
  }[]
}

/** What `build` reports; that there are findings is no failure of its own. */
function execReport(words: readonly string[]): Report {
  try {
    return JSON.parse(execFileSync(process.execPath, words, {cwd: root, encoding: 'utf8'}))
  } catch (error) {
    if (error instanceof Error && 'stdout' in error && 'status' in error && error.status === 1) {
      return JSON.parse(String(error.stdout))
    }
    throw error
  }
}
