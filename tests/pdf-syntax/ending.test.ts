import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isWhole} from '../../src/pdf-syntax/index.ts'
import {onePage, rawPdf} from '../helpers/raw-pdf.ts'

const file = rawPdf(onePage())

test('isWhole', async (t) => {
  await t.test('whatever is appended', () => {
    assert.ok(isWhole(file))
    assert.ok(isWhole(Buffer.concat([file, Buffer.alloc(100_000)])))
    assert.ok(isWhole(Buffer.concat([file, Buffer.from('<html>not found</html>'.repeat(500))])))
  })

  await t.test('cut off before its end, or in an update behind it', () => {
    assert.ok(!isWhole(file.subarray(0, -10)))
    assert.ok(!isWhole(Buffer.concat([file, Buffer.from('9 0 obj\n<</Type/Page')])))
    assert.ok(!isWhole(Buffer.concat([file, Buffer.from('\nxref\n0 1\n')])))
  })
})
