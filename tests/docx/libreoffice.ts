/**
 * LibreOffice Writer as a judge: a DOCX becomes a PDF, in our faces under the names that
 * offices have them by.
 *
 * Two settings of a DOCX it does not read (7.4.7): whether space is put between hanzi and
 * digits (`w:autoSpaceDE`), which it always does, and whether punctuation hangs out of the
 * line (`w:overflowPunct`), which it reads the wrong way round. They are put into its own
 * format on the way.
 */

import {execFile, execFileSync} from 'node:child_process'
import {mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {promisify} from 'node:util'
import type {FontSet} from '../../src/fonts/font-set.ts'

const run = promisify(execFile)

/** Why it cannot judge; false where it can. */
export function libreOfficeAbsent(): string | false {
  try {
    execFileSync('soffice', ['--version'], {stdio: 'ignore'})
    return false
  } catch {
    return 'soffice (LibreOffice Writer) is not installed'
  }
}

const names = {
  fangsong: '仿宋_GB2312',
  kai: '楷体_GB2312',
  hei: '黑体',
  'title-song': '方正小标宋简体',
  song: '宋体',
  latin: 'Times New Roman'
} as const

/** The PDF of each of `files`, by its name without an ending. */
export async function pdfsOf(
  files: ReadonlyMap<string, Uint8Array>,
  fonts: FontSet
): Promise<ReadonlyMap<string, Uint8Array>> {
  const folder = await mkdtemp(join(tmpdir(), 'hongtou-soffice-'))
  const config = join(folder, 'fonts.conf')
  await writeFile(config, await fontConfig(fonts, folder))
  for (const name of ['docx', 'fodt', 'pdf']) await mkdir(join(folder, name))
  for (const [name, bytes] of files) await writeFile(join(folder, 'docx', `${name}.docx`), bytes)
  const convert = async (to: string, from: string): Promise<void> => {
    const sources = (await readdir(join(folder, from))).map((name) => join(folder, from, name))
    const profile = `-env:UserInstallation=file://${folder}/profile`
    const words = [profile, '--headless', '--convert-to', to, '--outdir', join(folder, to)]
    const env = {...process.env, FONTCONFIG_FILE: config, HOME: folder, LC_ALL: 'C.UTF-8'}
    await run('soffice', [...words, ...sources], {env, timeout: 300_000})
  }
  await convert('fodt', 'docx')
  for (const name of await readdir(join(folder, 'fodt'))) {
    const path = join(folder, 'fodt', name)
    const text = await readFile(path, 'utf8')
    const mended = text
      .replaceAll('style:text-autospace="ideograph-alpha"', 'style:text-autospace="none"')
      .replaceAll('style:punctuation-wrap="hanging"', 'style:punctuation-wrap="simple"')
    await writeFile(path, mended)
  }
  await convert('pdf', 'fodt')
  const made = await Promise.all(
    [...files.keys()].map(
      async (name) => [name, await readFile(join(folder, 'pdf', `${name}.pdf`))] as const
    )
  )
  return new Map(made)
}

/** Our faces and no others, each found under the name that an office has it by. */
async function fontConfig(fonts: FontSet, folder: string): Promise<string> {
  const roles = Object.keys(names) as (keyof typeof names)[]
  const faces = roles.flatMap((role) => {
    const face = fonts.faces[role][0]
    return face ? [{role, path: face.file}] : []
  })
  const described = await Promise.all(
    faces.map(async ({role, path}) => {
      const {stdout} = await run('fc-scan', ['-f', '%{family[0]}\t%{weight}', path])
      const [family = '', weight = '80'] = stdout.split('\t')
      return {role, family, weight}
    })
  )
  const matches = described.map(
    ({role, family, weight}) => `<match target="pattern">
<test name="family" qual="first"><string>${names[role]}</string></test>
<edit name="family" mode="assign" binding="strong"><string>${family}</string></edit>
<edit name="weight" mode="assign" binding="strong"><double>${weight}</double></edit></match>`
  )
  const folders = [...new Set(faces.map(({path}) => dirname(path)))]
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>
${folders.map((each) => `<dir>${each}</dir>`).join('')}
<cachedir>${join(folder, 'fonts')}</cachedir>${matches.join('')}</fontconfig>`
}
