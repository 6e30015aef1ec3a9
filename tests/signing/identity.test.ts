/** Certificates of nobody (`../fixtures/signing`), and what is said of those that are no good. */

import assert from 'node:assert/strict'
import {readFileSync} from 'node:fs'
import {test} from 'node:test'
import {IdentityFault, openIdentity} from '../../src/signing/identity.ts'

const bytesOf = (name: string): Buffer =>
  readFileSync(new URL(`../fixtures/signing/${name}.p12`, import.meta.url))

test('keys of RSA and of curves, encrypted in the new way, the old, or not', async () => {
  for (const [name, password, isElliptic, others] of [
    ['rsa', '密码abc', false, 1],
    ['legacy', 'abc', false, 1],
    ['ec', 'abc', true, 1],
    ['no-password', '', false, 0]
  ] as const) {
    const identity = await openIdentity(bytesOf(name), password)
    assert.equal(identity.isElliptic, isElliptic, name)
    assert.equal(identity.chain.length, others, name)
    assert.equal(identity.validTo.getUTCFullYear(), 2120)
  }
})

test('what is wrong with a file is told from what is wrong with its password', async () => {
  const faults: ReadonlyArray<readonly [bytes: Buffer, password: string, said: RegExp]> = [
    [bytesOf('rsa'), 'abc', /^密码不对/u],
    [bytesOf('legacy'), '', /^密码不对/u],
    [bytesOf('no-password'), 'x', /^密码不对/u],
    [bytesOf('no-key'), 'abc', /没有私钥/u],
    [bytesOf('ed25519'), 'abc', /种类不支持/u],
    [Buffer.from('# 关于试验的通知'), 'abc', /不是 PKCS#12/u],
    [bytesOf('rsa').subarray(0, 1000), '密码abc', /不是 PKCS#12/u],
    [Buffer.alloc(0), '', /不是 PKCS#12/u]
  ]
  for (const [bytes, password, said] of faults) {
    await assert.rejects(openIdentity(bytes, password), (error: unknown) => {
      assert.ok(error instanceof IdentityFault)
      assert.match(error.wording.zh, said)
      return true
    })
  }
})
