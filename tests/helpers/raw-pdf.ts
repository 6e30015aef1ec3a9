/** PDF files written byte by byte, so that each of their bytes can be wrong. */

export type RawObject = string | {readonly dict: string; readonly data: Uint8Array | string}

/** One page of 300 × 400 pt with one Helvetica, `F`, that shows 甲 in no way but letters. */
export function onePage(content = 'BT /F 10 Tf 100 200 Td (abc) Tj ET'): Record<number, RawObject> {
  return {
    1: '<</Type/Catalog/Pages 2 0 R>>',
    2: '<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 300 400]>>',
    3: '<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>',
    4: {dict: '', data: content},
    5: '<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>'
  }
}

/** The bytes of one object; `Length` is added to streams. */
export function objectBytes(number: number, object: RawObject): Buffer {
  const head = `${number} 0 obj\n`
  if (typeof object === 'string') return Buffer.from(`${head}${object}\nendobj\n`, 'latin1')
  const data = typeof object.data === 'string' ? Buffer.from(object.data, 'latin1') : object.data
  return Buffer.concat([
    Buffer.from(`${head}<<${object.dict}/Length ${data.length}>>\nstream\n`, 'latin1'),
    data,
    Buffer.from('\nendstream\nendobj\n')
  ])
}

/** A file with a cross-reference table; object 1 is its catalog. */
export function rawPdf(objects: Readonly<Record<number, RawObject>>, trailer = ''): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'latin1')]
  const offsets = new Map<number, number>()
  let length = parts[0]?.length ?? 0
  for (const [key, object] of Object.entries(objects)) {
    const bytes = objectBytes(Number(key), object)
    offsets.set(Number(key), length)
    parts.push(bytes)
    length += bytes.length
  }
  const size = Math.max(...offsets.keys()) + 1
  const rows = Array.from({length: size}, (_, number) => {
    const offset = offsets.get(number)
    return offset === undefined
      ? '0000000000 65535 f \n'
      : `${String(offset).padStart(10, '0')} 00000 n \n`
  })
  parts.push(
    Buffer.from(
      `xref\n0 ${size}\n${rows.join('')}trailer\n<</Size ${size}/Root 1 0 R${trailer}>>\nstartxref\n${length}\n%%EOF\n`
    )
  )
  return Buffer.concat(parts)
}
