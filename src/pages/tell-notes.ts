/** What the layout did or could not do well, in the author's words; none of it is an error. */

import type {VFile} from 'vfile'
import {type Severity, tell, type Wording} from '../base/message.ts'
import type {Note} from './in-browser/contract.ts'

/** Put each note on its file: `file`, or the part of that path. */
export function tellNotes(
  file: VFile,
  parts: ReadonlyMap<string, VFile>,
  notes: readonly Note[]
): void {
  for (const note of notes) {
    const place = note.line === undefined ? undefined : {line: note.line, column: 1}
    const path = note.kind === 'title' ? note.path : undefined
    const holder = path === undefined ? file : (parts.get(path) ?? file)
    tell(holder, {...explain(note), place})
  }
}

interface Explanation {
  readonly ruleId: string
  readonly severity: Severity
  readonly wording: Wording
  readonly clause?: string
  readonly page?: number
}

type TitleNote = Extract<Note, {kind: 'title'}>
type KeptNote = Extract<Note, {pitched: number}>

function explain(note: Note): Explanation {
  switch (note.kind) {
    case 'title':
      return {
        ruleId: 'title',
        severity: 'warning',
        clause: 'GB/T 9704—2012, 7.3.1',
        wording: wordTitle(note)
      }
    case 'table-fitted':
      return {ruleId: 'table-width', severity: 'info', wording: wordTable(note)}
    case 'pictures-narrow':
      return {
        ruleId: 'pictures',
        severity: 'warning',
        wording: {
          zh: `并排的图片有的只剩 ${note.millimetres} 毫米宽，看不清，应不少于 20 毫米；可少排几张，或用“{宽=…}”分配`,
          en: `Unexpected width of \`${note.millimetres}\` mm for a picture beside others, expected 20 mm at least: fewer of them, or widths by \`{width=…}\``
        }
      }
    case 'picture-shrunk':
      return {
        ruleId: 'pictures',
        severity: 'info',
        page: note.page,
        wording: {
          zh: `图片缩到 ${note.percent}%，排在第 ${note.page} 页，不留空白；写“{宽=…}”的图片不缩`,
          en: `the picture was reduced to ${note.percent} % and stands on page ${note.page}, which would have ended with a blank; one with \`{width=…}\` is not reduced`
        }
      }
    case 'picture-leaves-blank':
      return {ruleId: 'pictures', severity: 'info', page: note.page, wording: wordBlank(note)}
    case 'closing-kept':
    case 'colophon-kept':
      return {
        ruleId: 'last-page',
        severity: 'info',
        clause: 'GB/T 9704—2012, 7.3.5.5',
        page: note.page,
        wording: wordKept(note)
      }
    case 'line-pushed':
      return {
        ruleId: 'last-page',
        severity: 'info',
        clause: 'GB/T 9704—2012, 7.3.5.5',
        page: note.page,
        wording: {
          zh: `为使署名、日期与正文同在第 ${note.page} 页，第 ${note.page - 1} 页提前一行结束；调整行距、字距不足以做到`,
          en: `name and date stand on page ${note.page} with text: page ${note.page - 1} ends a line early, as no spacing of lines or characters would do`
        }
      }
    case 'closing-alone':
      return {
        ruleId: 'last-page',
        severity: 'warning',
        clause: 'GB/T 9704—2012, 7.3.5.5',
        page: note.page,
        wording: {
          zh: `第 ${note.page} 页只有署名、日期或附注而没有正文，调整行距、字距也无法避免；应增减正文几行`,
          en: `Unexpected page ${note.page} with name, date or annotation but no text, which no spacing of lines or characters could avoid; expected some lines of text more or fewer`
        }
      }
    case 'colophon-apart':
      return {
        ruleId: 'last-page',
        severity: 'info',
        clause: 'GB/T 9704—2012, 7.3.5.5',
        page: note.page,
        wording: {
          zh: `第 ${note.page} 页正文之后还差 ${note.lines} 行才排得下版记，调整行距、字距也不够，版记另起一页；正文减少 ${note.lines} 行即可同页`,
          en: `the colophon has a page of its own: page ${note.page} lacks ${note.lines} of its lines, which no spacing of lines or characters could give; a text shorter by as many would have it there`
        }
      }
  }
}

/** Less is no picture of anything. */
const leastWidth = 20

function wordBlank({page, width}: Extract<Note, {kind: 'picture-leaves-blank'}>): Wording {
  const zh = `图片在第 ${page} 页放不下，移到了下页，前面空出半页以上`
  const en = `the picture did not fit on page ${page} and left half of it blank`
  if (width === undefined || width < leastWidth) {
    return {
      zh: `${zh}；可把后面的文字移到图前`,
      en: `${en}; text that follows it may come before it`
    }
  }
  return {
    zh: `${zh}；写“{宽=${width}%}”可排在第 ${page} 页，也可把后面的文字移到图前`,
    en: `${en}; \`{width=${width}%}\` would have it there, or text that follows it may come before it`
  }
}

const sizes = {'4': '4号', 'small-4': '小4号', '5': '5号', 'small-5': '小5号', '6': '6号'} as const

function wordTable({
  size,
  isTight,
  isTurned,
  hasOwnWidths
}: Extract<Note, {kind: 'table-fitted'}>): Wording {
  const zh = [
    ...(size === '4' ? [] : [`用${sizes[size]}字`]),
    ...(isTight ? ['缩小了格内的边距'] : []),
    ...(isTurned ? ['横排'] : []),
    ...(hasOwnWidths ? [] : ['没有按“列宽”排（有的栏放不下）'])
  ]
  const en = [
    ...(size === '4' ? [] : [`set in ${sizes[size]}`]),
    ...(isTight ? ['given less room inside its cells'] : []),
    ...(isTurned ? ['turned'] : []),
    ...(hasOwnWidths ? [] : ['not given its 列宽, too narrow for what it holds'])
  ]
  return {zh: `表格较宽，${zh.join('，')}`, en: `the table is wide and was ${en.join(', ')}`}
}

function wordKept({kind, page, pitched, pitch, usualPitch, tracked, tracking}: KeptNote): Wording {
  const zh: string[] = []
  const en: string[] = []
  if (pitched > 0) {
    zh.push(`最后 ${pitched} 段的行距由 ${usualPitch.toFixed(2)} 磅调为 ${pitch.toFixed(2)} 磅`)
    en.push(
      `the last ${pitched} paragraphs at a line pitch of ${pitch.toFixed(2)} pt instead of ${usualPitch.toFixed(2)} pt`
    )
  }
  if (tracked > 0) {
    const percent = Math.abs(tracking * 100).toFixed(1)
    zh.push(`有 ${tracked} 段的字距${tracking > 0 ? '加宽' : '紧缩'} ${percent}%`)
    en.push(`${tracked} paragraphs ${percent} % ${tracking > 0 ? 'wider' : 'closer'}`)
  }
  const kept =
    kind === 'closing-kept'
      ? {zh: '署名、日期', en: 'name and date'}
      : {zh: '版记', en: 'the colophon'}
  return {
    zh: `为使${kept.zh}与正文同在第 ${page} 页，正文${zh.join('，')}`,
    en: `To keep ${kept.en} with text on page ${page}, the text is set with ${en.join(' and ')}`
  }
}

/** The gravest fault speaks. */
function wordTitle({isDivided, isOwnLineWide, isLong, lines}: TitleNote): Wording {
  if (isDivided) {
    return {
      zh: '标题中有一个词比一行还宽，只能拆开排；标题应能在词与词之间回行',
      en: 'Unexpected word in the title, wider than a line; expected words that a line can hold'
    }
  }
  if (isOwnLineWide) {
    return {
      zh: '标题的手工分行中有一行超过 20 字，已在词间另行断开；每行应不超过 20 字',
      en: 'Unexpected line of the title, broken by hand but wider than the type area; expected at most 20 characters to the line'
    }
  }
  if (isLong) {
    return {
      zh: `标题排成 ${lines} 行，通常为 2 至 3 行；应压缩标题`,
      en: `Unexpected title of \`${lines}\` lines, usually 2 to 3; expected a shorter one`
    }
  }
  return {
    zh: `标题的 ${lines} 行排不成梯形或菱形，可调整文字或手工分行`,
    en: `Unexpected shape of the title's \`${lines}\` lines, expected a trapezoid or a diamond; reword it, or break its lines by hand`
  }
}
