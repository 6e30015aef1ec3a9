/** `help NAME`: a key, a rule, a measurement, what a message bears; or what is like it. */

import {shorten} from '../base/shorten.ts'
import {
  allTopics,
  namesNear,
  type Topic,
  type TopicGroup,
  topicGroups,
  topicsNamed
} from '../manual/topics.ts'
import type {Context} from './command.ts'
import {UsageError} from './usage-error.ts'

/** Characters of a name that are told. */
const longest = 40

/** Say what is known of `name`; `commands` are known by name as well. */
export function helpOn(
  name: string,
  commands: readonly string[],
  {language, ownCommand}: Pick<Context, 'language' | 'ownCommand'>
): string {
  const topics = allTopics()
  const group = topicGroups.find(({names}) => names.includes(name.toLowerCase()))
  if (group) return listed(group, topics, {language, ownCommand})
  const found = topicsNamed(topics, name)
  if (found.length > 0) return found.map((topic) => headed(topic, language)).join('\n')
  throw unknownTopic(name, commands, topics)
}

function headed(topic: Topic, language: Context['language']): string {
  const group = topicGroups.find(({kind}) => kind === topic.kind)
  return `【${group?.title[language] ?? ''}】\n${topic.text(language)}`
}

function listed(
  {kind, title}: TopicGroup,
  topics: readonly Topic[],
  {language, ownCommand}: Pick<Context, 'language' | 'ownCommand'>
): string {
  const rows = topics
    .filter((topic) => topic.kind === kind)
    .map(({names}) => `  ${[...new Set(names)].slice(0, 3).join('  ')}\n`)
  const more = {
    zh: `每一个的说明：${ownCommand} help 名称`,
    en: `Of each: ${ownCommand} help NAME`
  }[language]
  return `${title[language]}\n\n${rows.join('')}\n${more}\n`
}

function unknownTopic(
  name: string,
  commands: readonly string[],
  topics: readonly Topic[]
): UsageError {
  const names = [
    ...commands,
    ...topicGroups.flatMap((group) => group.names),
    ...topics.flatMap((topic) => topic.names)
  ]
  const near = namesNear([...new Set(names)], shorten(name, longest))
  const groups = topicGroups.map((group) => group.names)
  return new UsageError(
    {
      zh: `没有“${shorten(name, longest)}”这个条目${near.length > 0 ? `，最接近的是 ${near.join('、')}` : ''}`,
      en: `Unexpected topic \`${shorten(name, longest)}\`${near.length > 0 ? `, the nearest are ${near.join(', ')}` : ''}`
    },
    {
      hint: (ownCommand) => ({
        zh: `各类条目：${groups.map(([zh]) => `${ownCommand} help ${zh}`).join('，')}`,
        en: `All of a sort: ${groups.map((each) => `${ownCommand} help ${each.find((word) => /^[a-z]/u.test(word))}`).join(', ')}`
      })
    }
  )
}
