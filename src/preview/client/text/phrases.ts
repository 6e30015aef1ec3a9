/** What CodeMirror says, in Chinese. */

export const phrases: Readonly<Record<string, string>> = {
  'Control character': '控制字符',
  'Selection deleted': '已删除所选',
  'Go to line': '跳到行',
  go: '跳转',
  Find: '查找',
  Replace: '替换',
  next: '下一处',
  previous: '上一处',
  all: '全选',
  'match case': '区分大小写',
  'by word': '全词',
  regexp: '正则',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行的一处',
  'on line': '在第',
  Completions: '可选的词',
  Diagnostics: '检查结果',
  'No diagnostics': '没有发现问题'
}
