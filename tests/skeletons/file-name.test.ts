import assert from 'node:assert/strict'
import {test} from 'node:test'
import {fileName} from '../../src/skeletons/file-name.ts'

test('a title is the name of its file', () => {
  for (const title of ['关于开展安全检查的通知', '《某某办法（试行）》', '2026年“五一”安排']) {
    assert.equal(fileName(title, '通知'), `${title}.md`)
  }
})

test('what no path, no glob and no shell can have is left out', () => {
  for (const [title, name] of [
    ['../../etc/passwd', 'etc-passwd'],
    ['/root/甲', 'root-甲'],
    ['..\\甲', '甲'],
    ['甲/乙:丙*丁?戊"己<庚>辛|壬', '甲-乙-丙-丁-戊-己-庚-辛-壬'],
    ['甲局 乙局\t关于{丙}[丁]', '甲局-乙局-关于-丙-丁'],
    ['甲\n乙\u0000丙\u202e丁\u200b戊', '甲-乙-丙丁戊'],
    ['_附件', '附件'],
    ['.隐藏', '隐藏'],
    ['甲. ', '甲'],
    ['con', 'con-'],
    ['NUL', 'NUL-'],
    ['...', '通知'],
    ['', '通知'],
    ['\ud800', '通知']
  ] as const) {
    assert.equal(fileName(title, '通知'), `${name}.md`, JSON.stringify(title))
  }
})

test('a name fits a folder: 255 bytes, with room for the names of outputs', () => {
  for (const title of [
    '关'.repeat(500),
    '𠮷'.repeat(200),
    'a'.repeat(1000),
    `${'关'.repeat(59)}. 丙丙`
  ]) {
    const name = fileName(title, '通知')
    assert.ok(Buffer.byteLength(name) <= 190, name)
    assert.ok(Buffer.byteLength(name) > 150)
    assert.ok(!/\p{Cs}/u.test(name))
    assert.doesNotMatch(name, /[-. ]\.md$/u)
  }
})
