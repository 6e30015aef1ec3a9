/** How an author wants a table set: the words for it, and what they mean. */

/** The sizes of type that offices set tables in, from the usual one down; the last where no other will do. */
export const tableSizes = ['4', 'small-4', '5', 'small-5', '6'] as const
export type TableSize = (typeof tableSizes)[number]

export type TableDirection = 'turned' | 'upright'

export interface TableOptions {
  /** How wide the columns are to one another, in any unit. */
  readonly columnShares?: readonly number[]
  /** Of each row at least, in mm. */
  readonly rowHeight?: number
  readonly size?: TableSize
  /** 横: on pages of its own, turned; 竖: never. */
  readonly direction?: TableDirection
  /** 续表: where it goes on, it says so. */
  readonly isMarkedContinued?: boolean
}

/** A row of a form is no higher than this, in mm. */
export const tallestRow = 100

const sizeNames: Readonly<Record<string, TableSize>> = {
  '4号': '4',
  四号: '4',
  小4: 'small-4',
  小4号: 'small-4',
  小四: 'small-4',
  小四号: 'small-4',
  '5号': '5',
  五号: '5',
  小5: 'small-5',
  小5号: 'small-5',
  小五: 'small-5',
  小五号: 'small-5',
  '6号': '6',
  六号: '6'
}

const directionNames: Readonly<Record<string, TableDirection>> = {
  横: 'turned',
  横排: 'turned',
  landscape: 'turned',
  竖: 'upright',
  竖排: 'upright',
  portrait: 'upright'
}

/** The size of type that `name` means; nothing of one that tables are not set in. */
export function tableSizeOf(name: string): TableSize | undefined {
  return Object.hasOwn(sizeNames, name.trim()) ? sizeNames[name.trim()] : undefined
}

/** Whether `name` has a table turned or not; nothing of another word. */
export function tableDirectionOf(name: string): TableDirection | undefined {
  return Object.hasOwn(directionNames, name.trim()) ? directionNames[name.trim()] : undefined
}

/** A height with its unit, `12mm` or `1.2厘米`, in mm; nothing of one that no row has. */
export function rowHeightOf(text: string): number | undefined {
  const {value, unit} =
    /^\s*(?<value>\d{1,3}(?:\.\d+)?)\s*(?<unit>mm|毫米|cm|厘米)\s*$/u.exec(text)?.groups ?? {}
  if (value === undefined) return undefined
  const height = Number(value) * (unit === 'cm' || unit === '厘米' ? 10 : 1)
  return height > 0 && height <= tallestRow ? height : undefined
}
