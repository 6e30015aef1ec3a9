import assert from 'node:assert/strict'
import {execFileSync, spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {test} from 'node:test'
import {openDocument} from '../../src/facts/index.ts'
import {PdfFault} from '../../src/pdf-syntax/fault.ts'
import {rc4} from '../../src/pdf-syntax/file/rc4.ts'
import {onePage, rawPdf} from '../helpers/raw-pdf.ts'

const skip = spawnSync('qpdf', ['--version']).error === undefined ? false : 'qpdf is not installed'

/** Options of qpdf, for each way to encrypt. */
const ways = {
  'RC4, 40 bits': ['--allow-weak-crypto', '40'],
  'RC4, 128 bits': ['--allow-weak-crypto', '128', '--use-aes=n'],
  'AES, 128 bits': ['--allow-weak-crypto', '128', '--use-aes=y'],
  'AES, 128 bits, metadata in the clear': [
    '--allow-weak-crypto',
    '128',
    '--use-aes=y',
    '--cleartext-metadata'
  ],
  'AES, 256 bits': ['256'],
  'AES, 256 bits, of Acrobat 9': ['--allow-weak-crypto', '256', '--force-R5']
} as const

test('encrypted files', {skip}, async (t) => {
  for (const [name, [first, ...rest]] of Object.entries(ways)) {
    const [weak, bits, options] = first.startsWith('--')
      ? [[first], rest[0] ?? '', rest.slice(1)]
      : [[], first, rest]
    for (const packing of ['disable', 'generate']) {
      await t.test(`${name}, object streams: ${packing}`, () => {
        const packed = [`--object-streams=${packing}`, ...weak]
        const open = encrypted([...packed, '--encrypt', '', 'owner', bits, ...options, '--'])
        const document = openDocument(open)
        assert.equal(document.info.title, '标题')
        assert.equal(document.info.isEncrypted, true)
        assert.deepEqual(
          document.page(0).glyphs.map(({text}) => text),
          ['a', 'b', 'c']
        )
        const closed = encrypted([...packed, '--encrypt', 'user', 'owner', bits, ...options, '--'])
        assert.throws(
          () => openDocument(closed),
          (error) => error instanceof PdfFault && error.kind === 'password'
        )
      })
    }
  }
})

test('files encrypted in ways of their own', () => {
  const bytes = rawPdf(onePage(), '/Encrypt<</Filter/Adobe.PubSec/V 4>>/ID[<00><00>]')
  assert.throws(
    () => openDocument(bytes),
    (error) => error instanceof PdfFault && error.kind === 'encryption'
  )
})

test('rc4', () => {
  // The vectors that everybody uses.
  const cipher = (key: string, text: string) =>
    Buffer.from(rc4(Buffer.from(key), Buffer.from(text))).toString('hex')
  assert.equal(cipher('Key', 'Plaintext'), 'bbf316e8d940af0ad3')
  assert.equal(cipher('Wiki', 'pedia'), '1021bf0420')
})

function encrypted(options: readonly string[]): Buffer {
  const folder = mkdtempSync(join(tmpdir(), 'hongtou-test-'))
  try {
    const [from, to] = [join(folder, 'from.pdf'), join(folder, 'to.pdf')]
    const title =
      '/Info 9 0 R/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]'
    writeFileSync(from, rawPdf({...onePage(), 9: '<</Title<feff68079898>>>'}, title))
    execFileSync('qpdf', [...options, from, to])
    return readFileSync(to)
  } finally {
    rmSync(folder, {recursive: true})
  }
}
