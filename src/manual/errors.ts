/**
 * What is told of a document that is neither a rule of the text nor a measurement, by the id
 * that stands behind the message: what it means, and what to do.
 */

import type {Wording} from '../base/message.ts'
import {fieldNames, fieldOf} from '../document/front-matter/metadata.ts'

export interface ErrorEntry {
  readonly means: Wording
  readonly mend: Wording
}

const entry = (zh: string, zhMend: string, en: string, enMend: string): ErrorEntry => ({
  means: {zh, en},
  mend: {zh: zhMend, en: enMend}
})

/** Of reading a file. */
const ofReading = {
  source: entry(
    '文件读不出来，或者不是预想的那一种：是空的、是文件夹、编码不是UTF-8，或者是Word文档。',
    '照消息里说的办。编码不是UTF-8的照样能读，用编辑器另存为UTF-8，别的程序也就能读对。',
    'The file cannot be read, or is not what it should be: empty, a folder, not UTF-8, a Word document.',
    'Do as the message says. Other encodings are read all the same; save it as UTF-8 for other programs.'
  ),
  encoding: entry(
    '稿子不是UTF-8，不往里写。',
    '用编辑器打开，另存为UTF-8，再来一次。',
    'The draft is not UTF-8, and nothing is written into it.',
    'Save it as UTF-8 in an editor, and try again.'
  ),
  metadata: entry(
    '文件头（两条“---”之间）写法不对：键名没有、写了两次，或者不是“键: 值”。',
    '对照消息给出的最接近的键名改；冒号后面空一格，子项前面用空格缩进，不用制表符。',
    'The front matter, between two `---`, is wrong: an unknown key, a key twice, or no `key: value`.',
    'Take the nearest key that is named; a blank after the colon, blanks and no tabs to indent.'
  ),
  nesting: entry(
    '标记一层套一层，太深，或者一段里标记太多。',
    '多半是误打的“*”“[”或“>”：删去，或者在前面加“\\”。',
    'Marks within marks, too deep, or too many in one paragraph.',
    'Usually a slip of `*`, `[` or `>`: remove it, or put `\\` before it.'
  ),
  html: entry(
    '正文里有HTML。除表格外，HTML一律不印。',
    '要印“<”，写“\\<”；要表格，以“<table>”开头写全。',
    'There is HTML in the text. But for tables no HTML is printed.',
    'For a sign write `\\<`; a table begins with `<table>`.'
  ),
  'link-definition': entry(
    '“[名]: 地址”在Markdown里是链接的定义，没有被引用，不会印出。',
    '是正文的，写成“\\[名\\]:”；不是的，删去。',
    '`[name]: address` defines a link that nothing refers to; it is not printed.',
    'As text write `\\[name\\]:`; else remove it.'
  ),
  directive: entry(
    '以“:”开头的一行被当成了指令，没有这个指令。',
    '是正文的，在行首的“:”前面加“\\”。',
    'A line that begins with `:` is taken for a directive, and there is none of that name.',
    'As text put `\\` before the colons.'
  ),
  break: entry(
    '分页或空行的记号没有用上，或者用了不印的分隔线“---”。',
    '另起一页写“<!-- 分页 -->”，空一行写“<!-- 空行 -->”，各自单独一行，放在段落、标题、表格或图片前面。',
    'A mark for a new page or a blank line is not used, or a `---` that is not printed.',
    'Write `<!-- 分页 -->` or `<!-- 空行 -->` on a line of its own, before a paragraph, heading, table or picture.'
  ),
  'word-source': entry(
    '读的是Word文档，已在内部转成Markdown；或者这个DOCX不是红头做的，不知道各段对应稿子的哪里。',
    '要改稿子，先用import转成Markdown，改那一份。',
    'A Word document was read as Markdown; or a DOCX that Hongtou did not make, so that its places are not known.',
    'To change it, `import` it and change the Markdown.'
  ),
  'word-art': entry(
    'Word文档里有艺术字，没有写进Markdown。',
    '要印的，在Markdown里补上这几个字。',
    'The Word document has WordArt, which is not in the Markdown.',
    'To have it printed, type its words.'
  ),
  'word-drawing': entry(
    'Word文档里有图表或SmartArt，没有写进Markdown。',
    '在Word里右击它，另存为图片，放在稿子旁边，写“![说明](图.png)”。',
    'The Word document has a chart or SmartArt, which is not in the Markdown.',
    'Save it as a picture in Word, and write `![words](picture.png)`.'
  ),
  'word-other-file': entry(
    'Word文档里插入了另一份文件，里面的文字没有读。',
    '在Word里打开这份文档，另存一份再转，插入的就成了正文。',
    'Another file was put into the Word document; its text was not read.',
    'Save the document anew in Word, which makes text of it, and import that.'
  ),
  'word-section': entry(
    'Word文档里有横排或分栏的一节，没有照搬。',
    '公文不分栏；要横排的，做成表格，写“方向: 横”。',
    'A section of the Word document is landscape or in columns, which is not carried over.',
    'Official documents have no columns; what is to be turned is a table with `方向: 横`.'
  ),
  'word-emphasis': entry(
    'Word文档里有着重号，没有写进Markdown。',
    '公文不用着重号；要强调，写“**文字**”。',
    'The Word document has marks of emphasis, which are not carried over.',
    'Official documents have none; for emphasis write `**words**`.'
  ),
  'word-highlight': entry(
    'Word文档里有底色，没有写进Markdown。',
    '多半是改稿时的记号，看一看还有没有没办的。',
    'The Word document has highlights, which are not carried over.',
    'They are mostly notes of who revised it: see whether any is left to do.'
  ),
  'word-cell-change': entry(
    'Word文档里有插入或删去的单元格（修订痕迹），照现在的样子转。',
    '对照原件看这张表。',
    'The Word document has cells that were inserted or deleted in a revision; they are taken as they are.',
    'Compare the table with the original.'
  ),
  'word-seal': entry(
    '改回来的Word文档里少了印章或签名章，没有带回稿子。',
    '不盖的，在文件头里删去“印章”；要盖的，不必管。',
    'A seal or a signature stamp is missing in the Word document that came back; the draft keeps it.',
    'If it is not to be there, delete `印章` in the front matter.'
  ),
  length: entry(
    '文稿太长，一份印不出来：超过3600页、20万行或5000条脚注。',
    '分成几份，各自成文。',
    'The draft is too long for one document: more than 3,600 pages, 200,000 lines or 5,000 footnotes.',
    'Part it into several documents.'
  ),
  'word-changes': entry(
    'Word文档里有修订痕迹。',
    '默认全部接受；要拒绝，加“--changes reject”。',
    'The Word document has tracked changes.',
    'They are accepted; to reject them add `--changes reject`.'
  ),
  'word-contents': entry(
    'Word文档里有目录，没有照搬。',
    '要目录，在文件头写“目录: true”，页码自动排。',
    'The Word document has a table of contents, which is not carried over.',
    'Write `目录: true`; the page numbers are ours.'
  ),
  'word-header': entry(
    'Word文档的页眉页脚里有文字，没有转过来。',
    '页码不必管；真有内容的，挪进正文。',
    'There is text in the headers or footers of the Word document; it is not carried over.',
    'Page numbers need nothing; what matters goes into the text.'
  ),
  'word-macro': entry(
    'Word文档里有宏，没有运行，也没有转过来。',
    '不必管；来路不明的文件，查一查是谁给的。',
    'The Word document has macros; they were neither run nor carried over.',
    'Nothing; of a file of unknown origin, ask who sent it.'
  ),
  'word-table': entry(
    'Word文档里的某张表转得不完全。',
    '对照原件看这张表，缺的补上。',
    'A table of the Word document could not be carried over whole.',
    'Compare it with the original.'
  ),
  'word-picture': entry(
    'Word文档里有一张图读不出来，或者是用不了的格式。',
    '在Word里另存为PNG或JPEG，放在稿子旁边，写“![说明](图.png)”。',
    'A picture of the Word document is of a format that is not printed.',
    'Save it as PNG or JPEG beside the draft, and write `![words](picture.png)`.'
  ),
  'word-external': entry(
    '图片不在Word文件里，而是链接到别处，没有去取。',
    '在Word里改为嵌入，再转一次。',
    'A picture is outside of the Word file; it was not fetched.',
    'Embed it in Word, and import again.'
  ),
  'word-object': entry(
    '嵌入的对象（表格、幻灯片之类）只取了它的图。',
    '要表格的，在原来的程序里复制，粘贴成表格。',
    'Of an embedded object only its picture was taken.',
    'Paste what is in it as a table or text.'
  ),
  'word-formula': entry(
    '公式里有认不出的部分，只取了文字。',
    '对照原件，改那个公式。',
    'Part of a formula was not known; its text was taken.',
    'Compare it with the original.'
  ),
  'word-hidden': entry(
    'Word里隐藏的文字，没有写进稿子。',
    '要印的，在Word里取消“隐藏”，再转一次。',
    'Hidden text was left out.',
    'Unhide it in Word, and import again.'
  ),
  'word-lost': entry(
    '转成的稿子与Word里的文字不一致，缺了或多了字。',
    '对照消息里的字改正。',
    'The Markdown and the Word document differ in their text.',
    'Mend it by what the message says.'
  ),
  'word-numbering': entry(
    'Word的自动编号是不认识的格式，写成了阿拉伯数字。',
    '改成公文的序数：“一、”“（一）”“1.”“（1）”。',
    'An automatic number of an unknown format was written in Arabic digits.',
    'Write the ordinal by hand.'
  ),
  'word-strike': entry(
    '文字上的删除线没有带过来。',
    '是改掉的字，删去；要留删除线，写“~~文字~~”。',
    'Struck-through text came without its line.',
    'Remove it, or write `~~text~~`.'
  ),
  'word-underline': entry(
    '下划线没有带过来：公文正文不用下划线。',
    '不必管。',
    'Underlining is not carried over: official documents have none.',
    'Nothing.'
  ),
  'word-comment': entry(
    'Word文档里有批注，列出来供人看，不印。',
    '照批注改稿子。',
    'Comments of the Word document, listed to be read; they are not printed.',
    'Change the draft as they say.'
  ),
  'word-revision': entry(
    '交回来的Word文档里，谁在什么时候插入、删除了什么。',
    '看一看；要写进稿子，用import的--onto和--write。',
    'Who inserted or removed what, and when, in the document that came back.',
    'Read it; `import --onto DRAFT.md --write` brings it home.'
  ),
  'word-changed': entry(
    '带回了改过的一句。',
    '核对；用--write才写进稿子。',
    'A changed sentence was brought home.',
    'Read it; only `--write` writes it.'
  ),
  'word-conflict': entry(
    '稿子和Word里都改了同一处，没有带回。',
    '由人来定，照着改。',
    'Draft and DOCX changed the same place; it was left.',
    'Decide, and change it by hand.'
  ),
  'word-ours': entry(
    'Word里改的是自动排出的文字（序号、“附件：”之类），没有带回。',
    '不必管；真要改，改稿子里对应的内容。',
    'What was changed in the DOCX is written by us, such as ordinals; it was left.',
    'Nothing; or change what it is made from.'
  ),
  'word-markup': entry(
    '改的地方带有标记（链接、加粗之类），没有带回。',
    '照着改稿子。',
    'The place that was changed has markup in it; it was left.',
    'Change it by hand.'
  ),
  'word-added': entry(
    'Word里多了一段，没有带回。',
    '照着加到稿子里。',
    'The DOCX has one paragraph more; it was left.',
    'Put it in by hand.'
  ),
  'word-removed': entry(
    'Word里删了一段，没有带回。',
    '要删的，照着删。',
    'The DOCX has one paragraph less; it was left.',
    'Remove it by hand, if it is to go.'
  )
} as const

/** Of characters and leftovers in the text. */
const ofCharacters = {
  'control-character': entry(
    '有印不出的控制字符，多是从别的系统粘贴来的。',
    '删去这个字符；消息里有它的编码。',
    'A control character that cannot be printed, usually pasted from another system.',
    'Remove it; its code is in the message.'
  ),
  'invisible-character': entry(
    '有看不见的字符（零宽空格之类），印不出，却会让检索找不到这个词。',
    '删去。',
    'A character that nobody sees, such as a zero-width space: searches fail by it.',
    'Remove it.'
  ),
  'replacement-character': entry(
    '有“�”：原来的字在转换编码时丢了。',
    '对照原稿补上原字。',
    '`�` stands where a character was lost in conversion.',
    'Put in what was there.'
  ),
  radical: entry(
    '用了部首字符，样子与汉字一样，编码不同，多从PDF里复制而来。',
    '改成消息里给出的汉字。',
    'A radical that looks like a hanzi and is none, usually copied from a PDF.',
    'Take the hanzi that the message gives.'
  ),
  emoji: entry('有表情符号。', '改用文字。', 'There is an emoji.', 'Say it in words.'),
  'blank-left': entry(
    '像是还没有填的空（××、【】、待填），会照样印出。',
    '填上，或者删去。',
    'What looks like a blank still to be filled in; it would be printed.',
    'Fill it in, or remove it.'
  ),
  spaces: entry(
    '行中有一连串空格，印出来只占一个。',
    '要留空，用“＿＿＿＿”或全角空格。',
    'Several blanks in a row, of which one is printed.',
    'For room write `＿＿＿＿` or full-width blanks.'
  ),
  'web-remnant': entry(
    '像是从网页上带下来的字（分享、打印、字号之类）。',
    '不是正文的，删去。',
    'What looks like the remains of a web page.',
    'Remove it, unless it is text.'
  ),
  'web-space': entry(
    '“&nbsp;”是网页里的空格，没有印出。',
    '删去，或者写成“\\&nbsp;”照字面印。',
    '`&nbsp;` is a blank of a web page; it is not printed.',
    'Remove it, or write `\\&nbsp;` to print it.'
  ),
  'raw-markup': entry(
    '有LaTeX、网页或别处的标记，会照字面印出。',
    '照消息里的写法改；本来就要印的，不用管。',
    'Markup of LaTeX or the web would be printed as it stands.',
    'Write it as the message says; if it is text, leave it.'
  ),
  deletion: entry(
    '“~~文字~~”按删除线印出。',
    '是改掉的字，整个删去。',
    '`~~text~~` is printed struck through.',
    'If it was to go, remove it.'
  ),
  'page-remains': entry(
    '粘贴带来的页眉、页脚、页码，按痕迹处理，没有排印。',
    '不是痕迹的，移到别处，或者改一改写法。',
    'Headers, footers and page numbers that came with pasted text are left out.',
    'If it is text, move or reword it.'
  ),
  'link-target': entry(
    '链接的地址纸上看不到。',
    '要印出地址，在文件头写“链接: 印出”；不要印，写“链接: 不印”。',
    'The address of a link is not on paper.',
    'Write `链接: 印出` to print it, `链接: 不印` not to.'
  )
} as const

/** Of the elements of a document. */
const ofElements = {
  form: entry(
    '“格式”是白头，正文里却有发文机关标志。',
    '删去其一：要版头，写“格式: 通用”。',
    'The form is plain, and yet the text has a mark of the issuing body.',
    'Remove one; for a masthead write `格式: 通用`.'
  ),
  'copy-number': entry(
    '份号不合，或者白头文件要印份号。',
    '份号是6位数字；白头文件没有版头，不印份号。',
    'The copy number is wrong, or a plain document has one.',
    'Six digits; plain documents have no masthead to bear one.'
  ),
  copies: entry(
    '一个PDF里要印的份数太多。',
    '分几次印，如“--copies 1-50”“--copies 51-100”。',
    'Too many copies for one PDF.',
    'Print them in parts: `--copies 1-50`, `--copies 51-100`.'
  ),
  'secrecy-level': entry(
    '密级不是“绝密”“机密”“秘密”。',
    '写成“密级: 机密★1年”，或者把期限另写在“保密期限”里。',
    'The secrecy level is none of the three.',
    'Write `密级: 机密★1年`.'
  ),
  'secrecy-period': entry(
    '有保密期限而没有密级，或者期限写了两处、不一样。',
    '只写一处：“密级: 机密★1年”。',
    'A period without a level, or two that differ.',
    'Write it once: `密级: 机密★1年`.'
  ),
  urgency: entry(
    '紧急程度不是“特急”“加急”。',
    '改成其中之一。',
    'The urgency is neither `特急` nor `加急`.',
    'Write one of them.'
  ),
  issuer: entry(
    '发文机关的写法不对。',
    '写一个名称；联合行文时写成列表，主办机关在前。',
    'The issuing body is not given as a name or a list of names.',
    'A name; for a joint issue a list, the lead first.'
  ),
  'issuer-mark': entry(
    '发文机关标志太长排不下、认不出，或者信函里加了“文件”。',
    '用规范化简称；联合行文可只写主办机关：“发文机关标志: 某某市水务局文件”。',
    'The mark does not fit, is not found, or ends with 文件 in a letter.',
    'Use the short name; a joint issue may bear the lead’s alone.'
  ),
  'document-number': entry(
    '发文字号不是“机关代字〔年份〕顺序号”。',
    '如“某政发〔2026〕12号”：六角括号、四位年份、不加“第”、不编虚位。',
    'The document number is not `code〔year〕N号`.',
    'Such as `某政发〔2026〕12号`.'
  ),
  signatories: entry(
    '签发人标在不该标的文里、太长，或者几个名字写成了一个。',
    '只有上行文标注；几个人写成列表：“签发人: [张某某, 李某]”。',
    'Signatories of a document that has none, too long, or several written as one.',
    'Only upward documents have them; several are a list.'
  ),
  title: entry(
    '标题没有、有两个，或者命令格式里另写了标题。',
    '全文只有一个“#”标题，正文层次从“##”开始。',
    'No title, two of them, or one in an order, which has none.',
    'One `#` in the text; levels begin with `##`.'
  ),
  'main-recipients': entry(
    '主送机关太多、带了标签，或者这个文种通常不写。',
    '照消息办；太多的会自动移到版记。',
    'Too many recipients, with a label, or of a kind that has none.',
    'Do as the message says; too many are moved to the colophon.'
  ),
  'heading-ordinals': entry(
    '标题的层次跳了级、超过四级，或者序数的写法不合。',
    '依次用“一、”“（一）”“1.”“（1）”，即“##”到“#####”。',
    'Headings skip a level, are deeper than four, or are numbered wrongly.',
    '一、（一）1.（1） in turn: `##` to `#####`.'
  ),
  attachments: entry(
    '附件说明与附件对不上，或者附件的文件读不出来。',
    '文件头“附件”列几个，后面就有几个；名称一字不差。',
    'The list of attachments and the attachments differ, or a file of one cannot be read.',
    'As many as are listed, under the very names.'
  ),
  'attachment-list': entry(
    '附件说明写了两处，或者写法不合。',
    '只在文件头的“附件”里写。',
    'The attachments are listed twice, or wrongly.',
    'List them in the front matter alone.'
  ),
  byline: entry(
    '署名太长、没有印出，或者带了“（章）”。',
    '用规范化简称；印章写“印章: 图片”，不写“（章）”。',
    'The byline is too long, not printed, or holds a word for a seal.',
    'Use the short name; a seal is `印章: picture`.'
  ),
  'signed-on': entry(
    '成文日期在日历上没有、位置可疑，或者没有写。',
    '写成“成文日期: 2026-03-05”。',
    'The date is not in the calendar, in a doubtful place, or missing.',
    'Write `成文日期: 2026-03-05`.'
  ),
  seal: entry(
    '印章没有署名可盖、图片读不出、直径不合，或者一页排不下。',
    '每个署名一枚，次序相同；直径以毫米计，通常42。',
    'A seal without a name, an unreadable picture, a wrong diameter, or too many for a page.',
    'One for each name, in their order; the diameter in mm, usually 42.'
  ),
  'signature-stamp': entry(
    '签名章缺职务、姓名或图片，或者该有而没有。',
    '写“签名章: {职务: 市长, 姓名: 张某某}”。',
    'A signature stamp lacks office, name or picture, or is missing.',
    'Write `签名章: {职务: 市长, 姓名: 张某某}`.'
  ),
  annotation: entry(
    '附注写了两处，或者自己带了括号。',
    '只在文件头的“附注”里写，不带括号，括号自动加。',
    'The annotation stands twice, or with brackets of its own.',
    'Write it in the front matter, without brackets.'
  ),
  'copy-recipients': entry(
    '抄送机关的写法不对。',
    '写成一行，或者列表。',
    'The copy recipients are not text or a list.',
    'A line of text, or a list.'
  ),
  'printing-office': entry(
    '印发机关的写法不对。',
    '写一个名称，如“某某市总工会办公室”。',
    'The printing office is not a name.',
    'A name.'
  ),
  'printed-on': entry(
    '印发日期在日历上没有，或者早于成文日期。',
    '写成“印发日期: 2026-03-06”。',
    'The day of printing is not in the calendar.',
    'Write `印发日期: 2026-03-06`.'
  ),
  colophon: entry(
    '版记超过一页，或者信函里写了印发机关。',
    '缩短抄送机关；信函的版记只有抄送。',
    'The colophon takes more than a page, or a letter has a printing office.',
    'Shorten the copies; a letter has them alone.'
  ),
  contents: entry(
    '目录没有可列的内容，或者粘贴来了一份旧目录。',
    '目录写“目录: true”，旧的删去。',
    'Nothing to list in the contents, or an old one was pasted.',
    'Write `目录: true`, and remove the old one.'
  ),
  footnote: entry(
    '脚注没有被引用、太长，或者在横排的表格里。',
    '脚注只能注在正文里；表格用“注：”说明。',
    'A footnote that nothing refers to, too long, or in a turned table.',
    'Footnotes are of the text; a table has 注： below it.'
  ),
  pictures: entry(
    '图片找不到、打不开、不完整，或者为了不留空白缩小了。',
    '路径从稿子所在的文件夹算起；要定宽，写“{宽=60%}”。',
    'A picture is not found, broken, or was shrunk so that no blank is left.',
    'Its path begins at the draft’s folder; `{宽=60%}` fixes its width.'
  ),
  formula: entry(
    '公式写法不对、太宽太高，或者有两个编号。',
    '照消息给出的位置改；太长的分成几行。',
    'A formula is wrong, too wide or high, or has two numbers.',
    'Mend it at the place named; part long ones.'
  )
} as const

/** Of tables. */
const ofTables = {
  'merged-cells': entry(
    '合并的格不成长方形、互相重叠，或者太高一页放不下。',
    '“^”“<”连成一个长方形；是文字的，写“\\^”。',
    'Merged cells are no rectangle, overlap, or are too high for a page.',
    '`^` and `<` make a rectangle; as text write `\\^`.'
  ),
  'table-cells': entry(
    '各行格数不同，补了空格子，或者有内容没有印出。',
    '数一数“|”，各行一样多。',
    'Rows differ in their cells.',
    'Count the `|`: as many in each row.'
  ),
  'table-head': entry(
    '表头太高，一页放不下。',
    '把说明移出表头。',
    'The head is too high for a page.',
    'Move explanations out of it.'
  ),
  'table-length': entry(
    '表格太大，排印要很多内存和时间。',
    '分成几张。',
    'The table is so large that it takes much memory and time.',
    'Part it.'
  ),
  'table-options': entry(
    '表格上一行的设置写法不对。',
    '如“{字号: 5号, 列宽: [2, 8], 方向: 横}”。',
    'The options above a table are wrong.',
    'Such as `{字号: 5号, 列宽: [2, 8], 方向: 横}`.'
  ),
  'table-rows': entry(
    '这几行像表格又不像：格数不同，或者缺“| --- |”一行。',
    '在第一行下面加“| --- | --- |”，各行格数相同。',
    'Lines that look like a table: cells differ, or the line `| --- |` is missing.',
    'Put `| --- | --- |` below the first row, as many cells in each.'
  ),
  'table-width': entry(
    '表格太宽，横排也排不下；或者“列宽”的个数与栏数不同。',
    '缩短最宽的一栏，或者分成几张；列宽每栏一个数。',
    'The table does not fit even when turned; or `列宽` has not one number for each column.',
    'Shorten the widest column, or part it.'
  )
} as const

/** Of layout and of what is written. */
const ofPrinting = {
  layout: entry(
    '这份公文排不下去：内容里有一页放不下的部分，或者浏览器退出了。',
    '看消息指的那一行；内存不够的，少开几个程序，加“--jobs 1”。',
    'The document cannot be laid out: something fits on no page, or the browser ended.',
    'See the line named; short of memory, add `--jobs 1`.'
  ),
  'last-page': entry(
    '为使署名、日期不单独占一页，调整了行距或字距；或者调整也不够。',
    '提示可不管；不够的，增减正文几行。',
    'Lines or characters were moved so that the signing has text on its page; or that was not enough.',
    'Advice; if not enough, add or remove some lines.'
  ),
  fonts: entry(
    '有字体没有载入。',
    '运行doctor看缺哪个；把字体放进fonts/。',
    'A font was not loaded.',
    'Run `doctor`; put the font into `fonts/`.'
  ),
  glyphs: entry(
    '有字在所有字体里都没有，印不出来。',
    '换一个字，或者把有这个字的字体放进fonts/。',
    'No font has the character.',
    'Take another, or put a font that has it into `fonts/`.'
  ),
  'substituted-face': entry(
    '个别字用了另一种字体，字形与旁边略有不同。',
    '把字更全的字体放进fonts/。',
    'A few characters are of another face than those around them.',
    'Put a face with more characters into `fonts/`.'
  ),
  'type-area': entry(
    '有内容伸出版心。',
    '缩短那一处：多是太长的网址、公式或图片。',
    'Something reaches out of the type area.',
    'Shorten it: usually an address, a formula or a picture.'
  ),
  'lines-per-page': entry(
    '有一页超过22行。',
    '这是我们的差错，请把稿子（换掉真实内容）报告给我们。',
    'A page has more than 22 lines.',
    'This is a fault of ours; please report it.'
  ),
  'masthead-separator': entry(
    '版头的分隔线没有印在该印的地方。',
    '这是我们的差错，请报告给我们。',
    'The separator of the masthead is not where it should be.',
    'This is a fault of ours; please report it.'
  ),
  completeness: entry(
    '稿子里有字没有排出来，或者多出了字；没有写PDF。',
    '这是我们的差错，请把那几行报告给我们；先换个写法。',
    'Text is missing or too much; no PDF was written.',
    'This is a fault of ours; please report the lines, and word them otherwise for now.'
  ),
  accessible: entry(
    'PDF没有声明无障碍（PDF/UA-1），消息里是原因。',
    '多半是图片没有说明：写“![说明](图.png)”。',
    'The PDF does not claim PDF/UA-1; the message says why.',
    'Usually a picture without words: `![words](picture.png)`.'
  ),
  'page-breaks': entry(
    '--engine stock的核对结果：分页是不是一样。',
    '只供开发者用。',
    'What `--engine stock` found: whether pages break alike.',
    'For developers.'
  ),
  docx: entry(
    'DOCX没有写出，或者有内容照图片写的。',
    'PDF不受影响；照消息改稿子。',
    'No DOCX was written, or something in it is a picture.',
    'The PDF is not touched; do as the message says.'
  ),
  output: entry(
    '成品写不下去：同名的文件不是红头做的，或者两份稿子要写同一个文件。',
    '换个名字或文件夹；确实要覆盖的，加“--overwrite”。',
    'A result cannot be written: a file that Hongtou did not make, or two documents of one name.',
    'Another name or folder; to replace it add `--overwrite`.'
  ),
  queue: entry(
    '交给别处的工作进程没有做成。',
    '看那边终端里的消息；两边的版本、字体要一样。',
    'A worker elsewhere did not print it.',
    'See what it said; both sides need the same version and fonts.'
  ),
  hongtou: entry(
    '程序自身出错。',
    '把消息报告给我们；别的文件照常做。',
    'A fault of ours.',
    'Please report it; other files are made all the same.'
  )
} as const

/** Of measuring a PDF, and of the rules of the text. */
const ofJudging = {
  pdf: entry(
    'PDF读不出来、不完整、加了密，或者里面有脚本。',
    '重新导出一份，再测。',
    'The PDF cannot be read, is cut short or encrypted, or has scripts.',
    'Export it again.'
  ),
  'not-measured': entry(
    '有几项没有测：文字是图片、字体里没有字的对照，或者页数太多。',
    '扫描件测不了；请用原来的程序直接导出PDF。',
    'Some things were not measured: text that is a picture, fonts that do not say what they show, too many pages.',
    'Scans cannot be measured; export the PDF from its program.'
  ),
  'turned-page': entry(
    '有的页面倒置或横躺。',
    '照着转正再测；横排的表格不算。',
    'A page is upside down or on its side.',
    'Turn it; turned tables are no fault.'
  ),
  signature: entry(
    'PDF里的电子签名：签过之后有没有改动。',
    '改动过的，不要采信，向发来的人核实。',
    'What a signature in the PDF says: whether the file was changed since.',
    'If it was, do not trust it; ask who sent it.'
  ),
  'unknown-rule': entry(
    '注释或hongtou.yaml里写的规则没有。',
    '改成规则的名称或编号，如“half-width-marks”或“P01”。',
    'A comment or `hongtou.yaml` names a rule that there is not.',
    'A rule’s name or number, such as `half-width-marks` or `P01`.'
  ),
  'number-kind': entry(
    '字号是函的，文种却不是函，或者相反。',
    '改字号或文种，使两者一致。',
    'The number is that of a letter and the kind is not, or the other way round.',
    'Change one of them.'
  ),
  'number-twice': entry(
    '同一个发文字号用在了两份公文上。',
    '改其中一个；查登记簿（register）。',
    'Two documents bear the same number.',
    'Change one; see `register`.'
  ),
  'number-gap': entry(
    '发文顺序号中间缺号。',
    '确实没有的，在登记簿上注明；漏编的，补上。',
    'A number is missing in its series.',
    'Note it in the register, or fill it.'
  )
} as const

/** A value that its key cannot have bears the name of the key. */
const ofKeys = Object.fromEntries(
  fieldNames.map((name): [string, ErrorEntry] => {
    const {zh, expected} = fieldOf(name)
    return [
      name.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`),
      entry(
        `“${zh}”的值写得不对。`,
        `应为${expected.zh}。`,
        `The value of \`${name}\` is not one that it can have.`,
        `Expected: ${expected.en}.`
      )
    ]
  })
)

/** Every id that a message may bear, but for those of rules and measurements. */
export const errors: Readonly<Record<string, ErrorEntry>> = {
  ...ofReading,
  ...ofCharacters,
  ...ofKeys,
  ...ofElements,
  ...ofTables,
  ...ofPrinting,
  ...ofJudging
}
