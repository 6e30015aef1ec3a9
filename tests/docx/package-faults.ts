/** What of a package hangs together: types, relationships, ids. ECMA-376, parts 1 and 2. */

import {dirname, posix} from 'node:path'

/** What is wrong with `parts`, the XML by the names of parts; `names` are those of all files. */
export function packageFaults(
  parts: ReadonlyMap<string, string>,
  names: readonly string[]
): readonly string[] {
  return [...typeFaults(parts, names), ...relationFaults(parts, names), ...idFaults(parts)]
}

function valuesOf(xml: string, pattern: RegExp): readonly string[] {
  return [...xml.matchAll(pattern)].map(([, value = '']) => value)
}

/** Each part has a type, no type is of a part that is not there. Part 2, 7.3. */
function typeFaults(
  parts: ReadonlyMap<string, string>,
  names: readonly string[]
): readonly string[] {
  const types = parts.get('[Content_Types].xml') ?? ''
  const overrides = valuesOf(types, /<Override PartName="\/([^"]+)"/gu)
  const defaults = valuesOf(types, /<Default Extension="([^"]+)" ContentType="[^"]+"/gu)
  const untyped = names.filter((name) => {
    if (name === '[Content_Types].xml' || overrides.includes(name)) return false
    const ending = name.split('.').at(-1) ?? ''
    // Of ours only the source is any XML.
    return !defaults.includes(ending) || (ending === 'xml' && !/^customXml\/item\d/u.test(name))
  })
  return [
    ...untyped.map((name) => `${name} has no type`),
    ...overrides
      .filter((name) => !names.includes(name))
      .map((name) => `a type of no part: ${name}`),
    ...twice(overrides).map((name) => `two types of ${name}`)
  ]
}

/** Each relationship leads to a part, each part is led to, each id that is named is there. */
function relationFaults(
  parts: ReadonlyMap<string, string>,
  names: readonly string[]
): readonly string[] {
  const faults: string[] = []
  const reached = new Set(['[Content_Types].xml'])
  for (const [name, xml] of parts) {
    if (!name.endsWith('.rels')) continue
    reached.add(name)
    const folder = dirname(dirname(name))
    const owner = posix.join(folder, posix.basename(name, '.rels'))
    const own = parts.get(owner) ?? ''
    const ids = valuesOf(xml, / Id="([^"]+)"/gu)
    faults.push(...twice(ids).map((id) => `${name}: ${id} twice`))
    for (const [, attributes = ''] of xml.matchAll(/<Relationship ([^>]*)\/>/gu)) {
      const target = /Target="([^"]*)"/u.exec(attributes)?.[1] ?? ''
      if (attributes.includes('TargetMode="External"')) continue
      const path = posix.normalize(posix.join(folder, target))
      if (names.includes(path)) reached.add(path)
      else faults.push(`${name} leads to ${path}, which is not there`)
    }
    const named = valuesOf(own, / r:(?:id|embed|link)="([^"]+)"/gu)
    faults.push(...named.filter((id) => !ids.includes(id)).map((id) => `${owner} names ${id}`))
  }
  for (const [name, xml] of parts) {
    const hasRelations = names.includes(`${dirname(name)}/_rels/${posix.basename(name)}.rels`)
    const isAlone = name.endsWith('.xml') && !hasRelations && / r:(?:id|embed)="/u.test(xml)
    if (isAlone) faults.push(`${name} names relationships and has none`)
  }
  return [
    ...faults,
    ...names.filter((name) => !reached.has(name)).map((name) => `nothing leads to ${name}`)
  ]
}

/** Ids of bookmarks, of drawings and of styles; what begins ends, and once. */
function idFaults(parts: ReadonlyMap<string, string>): readonly string[] {
  const texts = [...parts].filter(([name]) =>
    /^word\/(?:document|footnotes|header|footer)/u.test(name)
  )
  const all = texts.map(([, xml]) => xml.replace(/<mc:Fallback>.*?<\/mc:Fallback>/gsu, '')).join('')
  const starts = valuesOf(all, /<w:bookmarkStart w:id="([^"]*)"/gu)
  const ends = valuesOf(all, /<w:bookmarkEnd w:id="([^"]*)"/gu)
  const fieldStarts = valuesOf(all, /docfieldStart id="([^"]*)"/gu)
  const fieldEnds = valuesOf(all, /docfieldEnd id="([^"]*)"/gu)
  const styles = valuesOf(parts.get('word/styles.xml') ?? '', /w:styleId="([^"]*)"/gu)
  const used = valuesOf(all, /<w:[pr]Style w:val="([^"]*)"/gu)
  const based = valuesOf(
    parts.get('word/styles.xml') ?? '',
    /<w:(?:basedOn|next) w:val="([^"]*)"/gu
  )
  const notes = valuesOf(parts.get('word/footnotes.xml') ?? '', /<w:footnote [^>]*w:id="([^"]*)"/gu)
  const called = valuesOf(all, /<w:footnoteReference w:id="([^"]*)"/gu)
  return [
    ...twice(starts).map((id) => `two bookmarks ${id}`),
    ...twice(valuesOf(all, /<w:bookmarkStart [^>]*w:name="([^"]*)"/gu)).map(
      (name) => `two ${name}`
    ),
    ...valuesOf(all, /<w:bookmarkStart [^>]*w:name="([^"]{41,})"/gu).map(
      (name) => `${name} is long`
    ),
    ...apart(starts, ends).map((id) => `bookmark ${id} is open`),
    ...apart(fieldStarts, fieldEnds).map((id) => `field ${id} is open`),
    ...twice(valuesOf(all, /<wp:docPr id="([^"]*)"/gu)).map((id) => `two drawings ${id}`),
    ...twice(styles).map((id) => `two styles ${id}`),
    ...[...new Set([...used, ...based])]
      .filter((id) => !styles.includes(id))
      .map((id) => `no style ${id}`),
    ...called.filter((id) => !notes.includes(id)).map((id) => `no note ${id}`)
  ]
}

function twice(values: readonly string[]): readonly string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))]
}

function apart(a: readonly string[], b: readonly string[]): readonly string[] {
  const [ofA, ofB] = [new Set(a), new Set(b)]
  return [...a.filter((each) => !ofB.has(each)), ...b.filter((each) => !ofA.has(each))]
}
