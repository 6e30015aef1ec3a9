import assert from 'node:assert/strict'
import {mkdtemp, open, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {after, test} from 'node:test'
import {VFile} from 'vfile'
import {severityOf} from '../../src/base/message.ts'
import {decode, readSource} from '../../src/source/read.ts'

const folder = await mkdtemp(join(tmpdir(), 'hongtou-read-'))
after(() => rm(folder, {recursive: true}))

test('decode: UTF-8', async (t) => {
  await t.test('keeps the text as it is', () => {
    assert.deepEqual(reading(Buffer.from('标题\r\n正文\r')), {text: '标题\r\n正文\r', told: []})
  })

  await t.test('takes off the byte order mark, columns count from what follows', () => {
    assert.deepEqual(reading(Buffer.from('\ufeff标题')), {text: '标题', told: []})
    const bad = Buffer.concat([Buffer.from('\ufeff标题'), Buffer.from([0xff])])
    assert.deepEqual(places(bad), ['1:3'])
  })

  await t.test('names the first bad byte, columns in UTF-16 units', () => {
    const bad = Buffer.concat([Buffer.from('第一行\r\n𠮷甲'), Buffer.from([0xc0, 0xaf])])
    assert.deepEqual(places(bad), ['2:4'])
  })

  await t.test('accepts the ends of each range and refuses what lies beyond', () => {
    for (const good of [
      [0xc2, 0x80],
      [0xe0, 0xa0, 0x80],
      [0xed, 0x9f, 0xbf],
      [0xf0, 0x90, 0x80, 0x80],
      [0xf4, 0x8f, 0xbf, 0xbf]
    ]) {
      assert.deepEqual(reading(Buffer.from([0x61, ...good])).told, [])
    }
    for (const bad of [
      [0xc1, 0xbf],
      [0xe0, 0x9f, 0xbf],
      [0xed, 0xa0, 0x80],
      [0xf0, 0x8f, 0xbf, 0xbf],
      [0xf4, 0x90, 0x80, 0x80],
      [0xe4, 0xb8]
    ]) {
      assert.deepEqual(places(Buffer.from([0x61, ...bad])), ['1:2'])
    }
  })
})

test('decode: other encodings are read and told', async (t) => {
  /** 关于做好防汛工作的通知 */
  const gbk = Buffer.from('b9d8d3dad7f6bac3b7c0d1b4b9a4d7f7b5c4cda8d6aa', 'hex')
  const text = '关于做好防汛工作的通知\n各单位：\n'

  await t.test('GBK, with letters and digits among it', () => {
    const mixed = Buffer.concat([Buffer.from('# '), gbk, Buffer.from('\r\n2026 A4\r\n')])
    const read = reading(mixed)
    assert.equal(read.text, '# 关于做好防汛工作的通知\r\n2026 A4\r\n')
    assert.match(read.told.join(), /GBK \/ GB 18030.*UTF-8/)
    assert.deepEqual(severities(mixed), ['info'])
  })

  await t.test('GB 18030 in four bytes: 䶮, U+4DAE', () => {
    const rare = Buffer.concat([gbk, Buffer.from([0x82, 0x35, 0x87, 0x38])])
    assert.equal(reading(rare).text, new TextDecoder('gb18030').decode(rare))
  })

  await t.test('UTF-16, with a mark and without', () => {
    for (const mark of ['\ufeff', '']) {
      const little = Buffer.from(mark + text, 'utf16le')
      const big = Buffer.from(mark + text, 'utf16le').swap16()
      for (const [bytes, name] of [
        [little, /UTF-16 LE/],
        [big, /UTF-16 BE/]
      ] as const) {
        const read = reading(bytes)
        assert.equal(read.text, text)
        assert.match(read.told.join(), name)
        assert.deepEqual(severities(bytes), ['info'])
      }
    }
  })

  await t.test('UTF-16 cut in the middle of a character is refused', () => {
    const cut = Buffer.from(`\ufeff${text}`, 'utf16le').subarray(0, -1)
    assert.deepEqual([reading(cut).text, severities(cut)], ['', ['error']])
  })

  await t.test('UTF-8 with a bad byte is no GBK, though the decoder would take it', () => {
    const bad = Buffer.concat([Buffer.from(text), Buffer.from([0xe4]), Buffer.from('甲甲乙')])
    assert.deepEqual([reading(bad).text, severities(bad)], ['', ['error']])
  })

  await t.test('something else', () => {
    const {told} = reading(Buffer.from([0x61, 0xff, 0xff, 0x80]))
    assert.match(told[0] ?? '', /不是 UTF-8/)
  })
})

test('decode: documents of word processors say what they are', () => {
  const zip = (name: string): Buffer => Buffer.from(`PK\u0003\u0004\0\0${name}\0\0`, 'latin1')
  const ole = Buffer.from('d0cf11e0a1b11ae10000', 'hex')
  const formats: readonly (readonly [Buffer, RegExp])[] = [
    [zip('mimetypeapplication/vnd.oasis.opendocument.text'), /\.odt/],
    [zip('OFD.xml'), /OFD/],
    [zip('a.jpg'), /压缩文件/],
    [ole, /\.doc、\.wps/],
    [Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')]), /密码.*另存为 \.docx/],
    [Buffer.from('%PDF-1.7\n%âãÏÓ', 'latin1'), /PDF.*hongtou check/],
    [Buffer.from('{\\rtf1\\ansi 甲}'), /RTF/]
  ]
  for (const [bytes, said] of formats) {
    const {text, told} = reading(bytes)
    assert.deepEqual([text, told.length, severities(bytes)], ['', 1, ['error']])
    assert.match(told[0] ?? '', said)
  }
  // A text may speak of them.
  assert.deepEqual(reading(Buffer.from('关于 PK 与 %PDF- 的说明')).told, [])
})

test('decode: NUL bytes and nothing at all', () => {
  assert.deepEqual(places(Buffer.from('标题\n正\0文')), ['2:2'])
  assert.match(reading(Buffer.from('标\0')).told[0] ?? '', /NUL/)
  assert.match(reading(Buffer.from('')).told[0] ?? '', /空的/)
  assert.match(reading(Buffer.from(' \n　\n')).told[0] ?? '', /空的/)
})

test('readSource', async (t) => {
  await t.test('reads', async () => {
    const path = join(folder, 'good.md')
    await writeFile(path, '标题')
    const file = await readSource(path)
    assert.deepEqual([file.path, String(file), file.messages], [path, '标题', []])
  })

  await t.test('tells of a missing file and of a folder', async () => {
    assert.match((await readSource(join(folder, 'none.md'))).messages[0]?.reason ?? '', /找不到/)
    assert.match((await readSource(folder)).messages[0]?.reason ?? '', /文件夹/)
    assert.equal((await readSource(folder)).messages[0]?.fatal, true)
  })

  await t.test('reads 20 MB and no more', async () => {
    const path = join(folder, 'large.md')
    const handle = await open(path, 'w')
    await handle.write('甲')
    await handle.truncate(20 * 1024 * 1024 + 1)
    await handle.close()
    assert.match((await readSource(path)).messages[0]?.reason ?? '', /20\.0 MB/)

    await writeFile(path, Buffer.alloc(20 * 1024 * 1024, 0x61))
    assert.deepEqual((await readSource(path)).messages, [])
  })
})

function reading(bytes: Uint8Array) {
  const file = new VFile({path: 'a.md', value: ''})
  decode(file, bytes)
  return {text: String(file), told: file.messages.map(({reason}) => reason)}
}

function severities(bytes: Uint8Array): string[] {
  const file = new VFile({path: 'a.md', value: ''})
  decode(file, bytes)
  return file.messages.map(severityOf)
}

function places(bytes: Uint8Array): string[] {
  const file = new VFile({path: 'a.md', value: ''})
  decode(file, bytes)
  return file.messages.map(({line, column}) => `${line}:${column}`)
}
