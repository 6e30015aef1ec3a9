import {stat} from 'node:fs/promises'
import {join, relative, resolve} from 'node:path'
import {inShell} from '../base/in-shell.ts'
import type {Wording} from '../base/message.ts'
import {defineCommand} from './command.ts'
import {listing} from './listing.ts'
import {UsageError} from './usage-error.ts'

const example = (ownCommand: string): Wording => ({
  zh: `如 ${ownCommand} new 通知 开展安全生产检查`,
  en: `such as \`${ownCommand} new notice 开展安全生产检查\``
})

/** `new`: the skeleton of a kind (文种), ready to be built and to be filled in. */
export const newCommand = defineCommand({
  ...listing.new,
  notes: {
    zh: `KIND：决议、决定、命令（令）、公报、公告、通告、意见、通知、通报、报告、请示、批复、议案、函、纪要
TITLE：完整的标题照用；只写事项的，补上机关名称、“关于”和文种
草稿写到 content/标题.md，已有的文件不会改动；要填的地方标有“# 待填”和“【】”`,
    en: `KIND: 决议 resolution, 决定 decision, 命令（令） order, 公报 communique, 公告 announcement,
  通告 public-notice, 意见 opinion, 通知 notice, 通报 bulletin, 报告 report, 请示 request,
  批复 reply, 议案 bill, 函 letter, 纪要 minutes
TITLE: a whole title is kept; a subject is completed with an agency, 关于 and the kind
The draft goes to content/TITLE.md, over no other file; \`# 待填\` and 【】 mark what to fill in`
  },
  flags: {
    out: {
      type: 'string',
      short: 'o',
      placeholder: 'FILE',
      summary: {
        zh: '草稿写到哪里，默认 content/标题.md',
        en: 'where the draft goes; default: content/TITLE.md'
      }
    }
  },

  async run(values, [word, ...words], {folder, language, ownCommand, now, out}) {
    const title = words.join(' ')
    if (word === undefined || !/[\p{L}\p{N}]/u.test(title)) {
      throw new UsageError(
        {
          zh: `缺少${word === undefined ? '文种和' : ''}标题`,
          en: `Unexpected missing ${word === undefined ? 'kind and ' : ''}title`
        },
        {hint: example}
      )
    }
    // None of it for `--help`.
    const [{readKind}, {skeletonOf}, {fileName}, {createFile}] = await Promise.all([
      import('../skeletons/read-kind.ts'),
      import('../skeletons/skeleton.ts'),
      import('../skeletons/file-name.ts'),
      import('../files/write.ts')
    ])
    const reading = readKind(word)
    if ('nearest' in reading) throw noKind(word, reading.nearest)
    const {kind} = reading
    const today = now()
    const made = skeletonOf(kind, title, {
      year: today.getFullYear(),
      month: today.getMonth() + 1,
      day: today.getDate()
    })
    if ('other' in made) throw otherKind(title, kind, made.other)

    const path = await placeOf(values.out, fileName(made.name, kind), folder)
    const shown = relative(folder, path)
    if (!(await createFile({path, bytes: made.text}))) throw taken(shown)
    const command = `${ownCommand} build ${inShell(shown)}`
    out(
      {
        zh: `${shown}\n  待填 ${made.blanks} 处：带“# 待填”的行和正文里的【】\n  排印：${command}\n`,
        en: `${shown}\n  to fill in: ${made.blanks}, marked \`# 待填\` in the front matter and 【】 in the text\n  to print: ${command}\n`
      }[language]
    )
    return 0
  }
})

/** Where the skeleton goes; a folder that is there, or ends in `/`, takes it under its own name. */
async function placeOf(given: string | undefined, name: string, folder: string): Promise<string> {
  if (given === undefined) return join(folder, 'content', name)
  const path = resolve(folder, given)
  if (/[/\\]$/u.test(given) || (await isFolder(path))) return join(path, name)
  if (/\.(?:md|txt)$/u.test(given)) return path
  throw new UsageError({
    zh: `--out 的值“${given}”不对，应为以 .md 或 .txt 结尾的文件，或文件夹`,
    en: `Unexpected \`${given}\` for --out, expected a file that ends in .md or .txt, or a folder`
  })
}

async function isFolder(path: string): Promise<boolean> {
  // What is not there is none.
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}

function noKind(word: string, nearest: readonly string[]): UsageError {
  const like: Wording =
    nearest.length > 0
      ? {
          zh: `，最接近的是${nearest.map((name) => `“${name}”`).join('')}`,
          en: `, the nearest is ${nearest.map((name) => `\`${name}\``).join(' or ')}`
        }
      : {zh: '', en: ''}
  return new UsageError(
    {zh: `没有“${word}”这个文种${like.zh}`, en: `Unexpected kind \`${word}\`${like.en}`},
    {
      hint: (ownCommand) => ({
        zh: `15种文种见 ${ownCommand} new --help`,
        en: `See \`${ownCommand} new --help\` for all 15`
      })
    }
  )
}

function otherKind(title: string, kind: string, other: string): UsageError {
  return new UsageError(
    {
      zh: `标题“${title}”的文种是“${other}”，不是“${kind}”`,
      en: `Unexpected title \`${title}\` of a ${other}, expected one of a ${kind}`
    },
    {
      hint: (ownCommand) => ({
        zh: `应为 ${ownCommand} new ${other} ……`,
        en: `expected \`${ownCommand} new ${other} …\``
      })
    }
  )
}

function taken(path: string): UsageError {
  return new UsageError(
    {
      zh: `“${path}”已经有了，没有改动`,
      en: `Unexpected \`${path}\`: it is there already, and was left as it is`
    },
    {
      hint: {
        zh: '请换一个标题，或用 --out 另指文件',
        en: 'choose another title, or a file with --out'
      }
    }
  )
}
