import {readdir} from 'node:fs/promises'
import {join} from 'node:path'
import {inShell} from '../base/in-shell.ts'
import {UsageError} from './usage-error.ts'

/** Names in a message: more are no help. */
const most = 3

/**
 * Nothing was named, and there is no `content/` with documents in `folder`: say what there is
 * to be built, or how one begins.
 */
export async function nothingHere(folder: string): Promise<UsageError> {
  const names: readonly string[] = await readdir(folder).catch(() => [])
  const drafts = names.filter(
    (name) => /\.(?:md|txt|docx)$/iu.test(name) && !/^(?:readme|license|[_.~])/iu.test(name)
  )
  const [draft] = drafts
  const state = names.includes('content')
    ? {
        zh: `“${join(folder, 'content')}”里没有文稿`,
        en: `\`${join(folder, 'content')}\` holds no document`
      }
    : {
        zh: `这里（${folder}）没有 content 文件夹`,
        en: `There is no folder content here (${folder})`
      }
  return new UsageError(state, {
    hint: (ownCommand) =>
      draft === undefined
        ? {
            zh: `起一份草稿：${ownCommand} new 通知 关于……；或指明文稿：${ownCommand} build 文稿.md`,
            en: `Begin one: \`${ownCommand} new notice 关于…\`; or name a document: \`${ownCommand} build FILE.md\``
          }
        : {
            zh: `要排印这里的“${drafts.slice(0, most).join('”“')}”：${ownCommand} build ${inShell(draft)}`,
            en: `To print ${drafts
              .slice(0, most)
              .map((name) => `\`${name}\``)
              .join(', ')}: \`${ownCommand} build ${inShell(draft)}\``
          }
  })
}
