import assert from 'node:assert/strict'
import {test} from 'node:test'
import {isWelcome} from '../../src/preview/guard.ts'

const bound = {host: '127.0.0.1', port: 9704}
const get = (headers: Record<string, string>) => isWelcome({method: 'GET', headers}, bound)
const post = (headers: Record<string, string>) => isWelcome({method: 'POST', headers}, bound)

test('loopback by each of its names, with the port', () => {
  assert.ok(get({host: '127.0.0.1:9704'}))
  assert.ok(get({host: 'localhost:9704'}))
  assert.ok(get({host: '[::1]:9704'}))
  assert.ok(!get({host: '127.0.0.1:9705'}))
  assert.ok(!get({host: '127.0.0.1'}))
  assert.ok(!get({}))
})

test('a name that an attacker points here is refused', () => {
  assert.ok(!get({host: 'evil.example:9704'}))
  assert.ok(!get({host: '127.0.0.1.evil.example:9704'}))
  assert.ok(!get({host: 'localhost.evil.example:9704'}))
  assert.ok(!get({host: '192.168.1.5:9704'}))
})

test('another origin is refused, whatever it asks for', () => {
  const host = '127.0.0.1:9704'
  assert.ok(get({host, origin: `http://${host}`}))
  assert.ok(!get({host, origin: 'http://evil.example'}))
  assert.ok(!get({host, origin: 'null'}))
  assert.ok(!get({host, origin: 'http://localhost:9704'}))
  assert.ok(!get({host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors'}))
  assert.ok(!get({host, 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors'}))
  assert.ok(get({host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate'}))
})

test('nothing is changed without saying who asks', () => {
  const host = '127.0.0.1:9704'
  assert.ok(!post({host}))
  assert.ok(!post({host, 'sec-fetch-site': 'none'}))
  assert.ok(post({host, origin: `http://${host}`, 'sec-fetch-site': 'same-origin'}))
  assert.ok(!post({host, origin: 'http://evil.example', 'sec-fetch-mode': 'navigate'}))
})

test('with --host, that address too; bound to all of them, any address but no name', () => {
  const headers = {host: '192.168.1.5:9704'}
  assert.ok(isWelcome({method: 'GET', headers}, {host: '192.168.1.5', port: 9704}))
  assert.ok(isWelcome({method: 'GET', headers}, {host: '0.0.0.0', port: 9704}))
  const named = {host: 'evil.example:9704'}
  assert.ok(!isWelcome({method: 'GET', headers: named}, {host: '0.0.0.0', port: 9704}))
})
