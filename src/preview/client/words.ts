/** What the page says, in both languages. */

import {type Form, forms} from '../../base/forms.ts'
import type {Wording} from '../../base/message.ts'

const words = {
  appName: {zh: '红头预览', en: 'Hongtou preview'},
  documents: {zh: '文稿', en: 'Documents'},
  outline: {zh: '大纲', en: 'Outline'},
  sideTabs: {zh: '左栏', en: 'Left side'},
  noOutline: {zh: '这份文稿没有标题', en: 'This document has no headings'},
  keyOutline: {zh: '大纲', en: 'outline'},
  findings: {zh: '检查结果', en: 'Findings'},
  filter: {zh: '筛选标题、文号（/）', en: 'Filter by title or number (/)'},
  nothingFiltered: {zh: '没有符合的文稿', en: 'No document matches'},
  noDocuments: {
    zh: '这里还没有文稿。点“新建”（n），把 .md、.txt、.docx 拖进来，或放进 content/。',
    en: 'There are no documents yet. Make one (n), drop a .md, .txt or .docx here, or put it into content/.'
  },
  noNumber: {zh: '无文号', en: 'no number'},
  pages: {zh: '{n} 页', en: '{n} pages'},
  page: {zh: '第 {n} 页', en: 'page {n}'},
  pageOf: {zh: '第 {n} / {of} 页', en: 'Page {n} of {of}'},
  previousPage: {zh: '上一页（k）', en: 'Previous page (k)'},
  nextPage: {zh: '下一页（j）', en: 'Next page (j)'},
  clean: {zh: '无问题', en: 'clean'},
  unread: {zh: '待查', en: 'not looked at yet'},
  info: {zh: '有提示', en: 'advice'},
  warning: {zh: '{n} 个警告', en: '{n} warnings'},
  error: {zh: '{n} 个错误', en: '{n} errors'},
  errors: {zh: '错误', en: 'Errors'},
  warnings: {zh: '警告', en: 'Warnings'},
  infos: {zh: '提示', en: 'Advice'},
  find: {zh: '在页面里查找', en: 'Find on the pages'},
  findBack: {zh: '上一处（Shift+回车）', en: 'Previous (Shift+Enter)'},
  findOn: {zh: '下一处（回车）', en: 'Next (Enter)'},
  notFound: {zh: '没有找到', en: 'not found'},
  keyFind: {zh: '在页面里、在文字里查找', en: 'find on the pages, or in the text'},
  why: {zh: '为什么', en: 'Why'},
  practice: {zh: '惯例', en: 'usual practice'},
  replace: {zh: '“{from}”改为“{to}”', en: '{from} → {to}'},
  leaveOut: {zh: '删去“{from}”', en: 'Leave out {from}'},
  suggested: {zh: '建议：', en: 'Suggested: '},
  mended: {zh: '已写入文件', en: 'Written into the file'},
  mendedAs: {zh: '已写入文件：', en: 'Written into the file:'},
  undo: {zh: '撤销', en: 'Undo'},
  undone: {zh: '已恢复原样', en: 'As it was before'},
  changed: {
    zh: '文件刚在别处改过，没有写入',
    en: 'The file was changed elsewhere; nothing was written'
  },
  refused: {
    zh: '这里不能写：文件在项目之外，或经由链接，或不是 UTF-8，或文件头读不懂',
    en: 'Nothing was written: the file is outside of the project, reached by a link, not UTF-8, or its front matter cannot be read'
  },
  forbidden: {
    zh: '预览已重新启动，请刷新本页再写',
    en: 'The preview was started anew: reload this page to write'
  },
  notSaved: {zh: '没有写入文件', en: 'The file could not be written'},
  allClean: {zh: '没有发现问题', en: 'Nothing was found'},
  line: {zh: '第 {n} 行', en: 'line {n}'},
  zoom: {zh: '缩放', en: 'Zoom'},
  zoomWidth: {zh: '页宽', en: 'Width'},
  zoomPage: {zh: '整页', en: 'Page'},
  zoomOverview: {zh: '缩略图', en: 'All pages'},
  goToPage: {zh: '跳到第几页（Shift+G）', en: 'Go to page (Shift+G)'},
  spreads: {zh: '双页', en: 'Spreads'},
  grid: {zh: '版心', en: 'Grid'},
  gridTitle: {
    zh: '版心、22 × 28 网格和毫米尺（g）',
    en: 'Type area, 22 × 28 grid, rulers in mm (g)'
  },
  boxes: {zh: '要素', en: 'Elements'},
  boxesTitle: {zh: '各要素的边框和名称（b）', en: 'Boxes and names of the elements (b)'},
  settings: {zh: '设置', en: 'Settings'},
  print: {zh: '生成 PDF', en: 'Make PDF'},
  printing: {zh: '正在生成 PDF……', en: 'Making the PDF …'},
  printed: {zh: 'PDF 已生成', en: 'The PDF is ready'},
  notPrinted: {zh: '有错误，没有生成 PDF', en: 'There are errors, so there is no PDF'},
  notCompared: {zh: '比对没有做成', en: 'The comparison failed'},
  openPdf: {zh: '打开 PDF', en: 'Open the PDF'},
  compare: {zh: '比对', en: 'Compare'},
  compareTitle: {
    zh: '把 PDF 叠在预览上，显示差异',
    en: 'Lay the PDF over the preview and show the difference'
  },
  compareDifference: {zh: '只看差异', en: 'Difference'},
  compareOver: {zh: '半透明叠放', en: 'Half-transparent'},
  comparing: {zh: '正在生成并比对 PDF……', en: 'Making and comparing the PDF …'},
  compared: {zh: '白处相同，深色处有差异', en: 'White where both agree, dark where they differ'},
  comparedOver: {
    zh: 'PDF 半透明地叠在预览上',
    en: 'The PDF lies half-transparent over the preview'
  },
  comparePages: {
    zh: 'PDF 有 {n} 页，预览有 {of} 页',
    en: 'The PDF has {n} pages, the preview {of}'
  },
  distance: {
    zh: '白处相同。比对 {n} 字，最大偏差 {mm} 毫米（第 {page} 页）',
    en: 'White where both agree. {n} characters, at most {mm} mm apart (page {page})'
  },
  comparedSame: {
    zh: '预览与 PDF 相同：{n} 字都在同一位置（相差不到 {mm} 毫米）',
    en: 'The preview and the PDF are the same: all {n} characters stand in one place (within {mm} mm)'
  },
  distanceUnmatched: {
    zh: '有 {other} 字只在一边；其余 {n} 字最大偏差 {mm} 毫米（第 {page} 页）',
    en: '{other} characters are in one only; the other {n} are at most {mm} mm apart (page {page})'
  },
  text: {zh: '文字', en: 'Text'},
  writing: {zh: '文字', en: 'Text'},
  writingTitle: {zh: '在页面旁边写（e）', en: 'Write beside the pages (e)'},
  save: {zh: '保存', en: 'Save'},
  saveTitle: {zh: '保存（Ctrl+S）', en: 'Save (Ctrl+S)'},
  split: {
    zh: '文字和页面的宽窄（拖动，或用左右键）',
    en: 'Width of text and pages (drag, or arrow keys)'
  },
  closeText: {zh: '收起文字', en: 'Close the text'},
  isSaved: {zh: '已保存', en: 'Saved'},
  isUnsaved: {zh: '未保存', en: 'Not saved'},
  isSaving: {zh: '正在保存……', en: 'Saving …'},
  isLocked: {zh: '只读', en: 'Read-only'},
  textLoading: {zh: '正在打开……', en: 'Opening …'},
  textGone: {
    zh: '文件已被删除或改名。文字还在这里，保存就重新写出。',
    en: 'The file was removed or renamed. Its text is still here; saving writes it anew.'
  },
  textChanged: {
    zh: '文件刚在别处改过，你还有未保存的改动。两边都在，都没有动。',
    en: 'The file was changed elsewhere, and you have changes that are not saved. Both are kept.'
  },
  compareSides: {zh: '并排对照', en: 'Side by side'},
  sidesTitle: {zh: '文件和未保存的改动', en: 'The file and what is not saved'},
  sideTheirs: {zh: '文件里现在的', en: 'The file as it is now'},
  sideMine: {zh: '你的，未保存（可以改）', en: 'Yours, not saved (you can edit it)'},
  takeOver: {zh: '把这一处换成文件里的', en: 'Take this part from the file'},
  takeTheirs: {zh: '用文件里的', en: 'Use the file’s'},
  saveMine: {zh: '保存右边的', en: 'Save the right one'},
  sidesLater: {zh: '先放着', en: 'Decide later'},
  discard: {zh: '放弃改动', en: 'Discard the changes'},
  textNotSaved: {
    zh: '没有保存：文件不在了、是只读的，或不许写。文字还在这里。',
    en: 'Not saved: the file is gone, read-only, or not to be written. The text is still here.'
  },
  fileTitle: {zh: '文件', en: 'File'},
  fileOpen: {zh: '改名、删除', en: 'Rename, delete'},
  fileName: {zh: '文件名', en: 'Name'},
  fileHint: {
    zh: '改名不换文件夹，图片和附件照旧找得到。删除就是移到“_回收”文件夹，可以撤销。',
    en: 'It stays in its folder, so pictures and attachments are found as before. What is deleted goes to the folder _回收 and can be put back.'
  },
  fileRename: {zh: '改名', en: 'Rename'},
  fileDelete: {zh: '删除', en: 'Delete'},
  fileRenamed: {zh: '已改名为“{name}”', en: 'It is called {name} now'},
  fileDeleted: {zh: '已移到 {path}', en: 'Moved to {path}'},
  saveBeforeDelete: {
    zh: '还有未保存的改动：先保存或撤销，再删除',
    en: 'There are changes that are not saved: save or undo them first'
  },
  saveAnew: {zh: '重新写出', en: 'Write it anew'},
  newDocument: {zh: '新建文稿', en: 'New document'},
  newOpen: {zh: '新建', en: 'New'},
  newKind: {zh: '文种', en: 'Kind'},
  newTitle: {zh: '标题', en: 'Title'},
  newHint: {
    zh: '完整的标题照用；只写事项的，补上机关名称、“关于”和文种。要填的地方标有“# 待填”和【】。',
    en: 'A whole title is kept; a subject is completed with an agency, 关于 and the kind. What is to be filled in is marked # 待填 and 【】.'
  },
  chooseFiles: {zh: '选文件……', en: 'Choose files …'},
  chooseHint: {
    zh: '已有的 .docx、.txt、.md，或图片；也可以拖进窗口',
    en: 'a .docx, .txt or .md that is there, or pictures; they can be dropped as well'
  },
  newMake: {zh: '新建', en: 'Make it'},
  notMade: {zh: '没有做成', en: 'It could not be made'},
  cancel: {zh: '取消', en: 'Cancel'},
  dropHere: {
    zh: '松开放进来：.md、.txt、.docx 成为文稿，图片放在当前文稿旁边',
    en: 'Drop here: .md, .txt and .docx become documents, pictures go beside the one in front'
  },
  taken: {zh: '已放入 {name}', en: '{name} was taken in'},
  wordDocument: {
    zh: '这是 Word 文稿，这里只能看；要改，请转为 Markdown，原来的 .docx 不动',
    en: 'This is a document of Word and can only be read here; to change it make Markdown of it: the .docx is left as it is'
  },
  convert: {zh: '转为 Markdown', en: 'Make Markdown of it'},
  converted: {zh: '已转成 {name}', en: '{name} was made of it'},
  notConverted: {zh: '没有转成', en: 'It could not be converted'},
  pastedPicture: {zh: '图片', en: 'picture'},
  asSeal: {zh: '用作印章', en: 'Use as the seal'},
  isSeal: {zh: '已写为印章', en: 'It is the seal now'},
  notTaken: {zh: '没有放进来', en: 'It could not be taken in'},
  beforeTitle: {zh: '生成 PDF 之前', en: 'Before the PDF'},
  blanks: {zh: '还有 {n} 处待填', en: '{n} places to be filled in'},
  findingsBefore: {zh: '{n} 处错误和警告', en: '{n} errors and warnings'},
  andMore: {zh: '还有 {n} 处', en: 'and {n} more'},
  backToText: {zh: '回去改', en: 'Back'},
  printAllTheSame: {zh: '仍然生成', en: 'Make it all the same'},
  saveFirst: {
    zh: '没能保存，所以没有生成 PDF',
    en: 'The text could not be saved, so there is no PDF'
  },
  printedTo: {zh: '已写到 {path}', en: 'Written to {path}'},
  saveAs: {zh: '另存', en: 'Save a copy'},
  saveDocx: {zh: '另存 DOCX', en: 'Save the DOCX'},
  docx: {zh: '生成 PDF 时同时生成 DOCX', en: 'Make a DOCX beside the PDF'},
  readOnlyPage: {
    zh: '这里只能看：启动预览时没有加 --allow-write',
    en: 'This page only reads: the preview was started without --allow-write'
  },
  textUnread: {zh: '这份文稿的文字打不开', en: 'The text of this document cannot be opened'},
  manual: {zh: '手册', en: 'Manual'},
  help: {zh: '帮助', en: 'Help'},
  helpTitle: {zh: '快捷键', en: 'Keys'},
  close: {zh: '关闭', en: 'Close'},
  theme: {zh: '深浅', en: 'Theme'},
  themeTitle: {zh: '切换深色、浅色底', en: 'Switch between a light and a dark surround'},
  openInEditor: {zh: '在编辑器中打开', en: 'Open in the editor'},
  opened: {zh: '已在编辑器中打开', en: 'Opened in the editor'},
  notOpened: {
    zh: '没有找到编辑器：请设环境变量 LAUNCH_EDITOR，如 code',
    en: 'No editor was found: set the environment variable LAUNCH_EDITOR, such as code'
  },
  cannotLayOut: {
    zh: '源文件有错误，下面是上一次排好的样子',
    en: 'There are errors in the source; below are the last good pages'
  },
  cannotLayOutYet: {
    zh: '源文件有错误，改正后才能排版',
    en: 'There are errors in the source; it is laid out once they are mended'
  },
  cannotPrint: {
    zh: '有错误，改正后才能生成 PDF',
    en: 'There are errors; they must be mended before there is a PDF'
  },
  gone: {zh: '这份文稿已被删除或改名', en: 'This document was removed or renamed'},
  pick: {zh: '请在左边选一份文稿', en: 'Choose a document at the left'},
  updated: {zh: '已更新，共 {n} 页', en: 'Updated, {n} pages'},
  otherBrowser: {
    zh: '此浏览器不是 Chromium 内核，文字位置可能与 PDF 略有出入，以 PDF 为准。',
    en: 'This browser is not Chromium: positions may differ slightly from the PDF, which is what counts.'
  },
  reload: {
    zh: '改了文件以后请刷新本页。',
    en: 'Reload this page to see what you changed.'
  },
  disconnected: {
    zh: '与预览服务的连接断开了，正在重连……',
    en: 'The preview server cannot be reached; trying again …'
  },
  view: {zh: '显示', en: 'View'},
  form: {zh: '格式', en: 'Form'},
  formAuto: {zh: '按文稿', en: 'as in the document'},
  seals: {zh: '加盖印章', en: 'Seals'},
  overprint: {zh: '套印', en: 'Overprint'},
  follow: {zh: '修改时跳到所改之处', en: 'Follow what is edited'},
  marks: {zh: '在页面上标出检查结果', en: 'Show findings on the pages'},
  settingsOnly: {
    zh: '以下几项只改变预览，不动文件。',
    en: 'These change the view only, not the file.'
  },
  write: {zh: '写入文件头', en: 'Write into the front matter'},
  removesSeal: {
    zh: '写入时将删去“印章”“签名章”。',
    en: 'Writing removes the seals from the front matter.'
  },
  written: {zh: '已写入文件头', en: 'Written into the front matter'},
  keyPages: {zh: '下一页、上一页', en: 'next page, previous page'},
  keyFilter: {zh: '筛选文稿', en: 'filter the documents'},
  keyDocuments: {zh: '上一份、下一份文稿', en: 'previous document, next document'},
  keyGrid: {zh: '版心、网格、毫米尺', en: 'type area, grid, rulers'},
  keyBoxes: {zh: '要素的边框和名称', en: 'boxes and names of the elements'},
  keyZoom: {zh: '页宽、整页、缩略图', en: 'width, page, all pages'},
  keyLarger: {zh: '放大、缩小', en: 'larger, smaller'},
  keyGoTo: {zh: '跳到第几页', en: 'go to a page'},
  keySpreads: {zh: '单页、双页', en: 'single pages, spreads'},
  keyPrint: {zh: '生成 PDF', en: 'make the PDF'},
  keyPaper: {zh: '打印 PDF', en: 'print the PDF'},
  keyFile: {zh: '列表里：改名、删除', en: 'in the list: rename, delete'},
  keyWriting: {zh: '文字：在页面旁边写', en: 'the text, beside its pages'},
  keyForm: {zh: '表单：填写要素', en: 'the form of the elements'},
  keyHelp: {zh: '本说明', en: 'this list'},
  keyClick: {zh: '点一段文字', en: 'click a paragraph'},
  keyClickWhat: {
    zh: '显示它在源文件的哪一行；双击在编辑器中打开',
    en: 'shows its line in the source; a double click opens it in the editor'
  },
  clause: {zh: '依据', en: 'Clause'},
  framePages: {zh: '公文页面', en: 'Pages of the document'}
} as const satisfies Readonly<Record<string, Wording>>

export type Word = keyof typeof words

const asked = new URLSearchParams(location.search).get('lang')

/** `?lang=`, else what the server was started in. */
export const language: 'zh' | 'en' =
  (asked === 'zh' || asked === 'en' ? asked : document.documentElement.lang) === 'en' ? 'en' : 'zh'

export function say(word: Word, values: Readonly<Record<string, string | number>> = {}): string {
  let text: string = words[word][language]
  if (language === 'en' && values.n === 1)
    text = text.replace(/(errors|warnings|pages)\b/u, (many) => many.slice(0, -1))
  for (const [name, value] of Object.entries(values))
    text = text.replace(`{${name}}`, () => String(value))
  return text
}

export function wordingOf(word: Word): Wording {
  return words[word]
}

export function sayForm(form: Form): string {
  return language === 'en' ? form : forms[form].word
}
