/** What each key of the front matter looks like, and what comes of it on the page. */

import type {Wording} from '../base/message.ts'
import type {FieldName} from '../document/front-matter/metadata.ts'

export interface KeyEntry {
  /** As it is typed, below one another where there are several ways. */
  readonly example: string
  readonly prints: Wording
  /** What stands within its value: its name and what it does. */
  readonly members?: Readonly<Record<string, Wording>>
}

const key = (example: string, zh: string, en: string): KeyEntry => ({example, prints: {zh, en}})

/** Every key, or the program does not compile. */
export const keyEntries: Readonly<Record<FieldName, KeyEntry>> = {
  form: key(
    '格式: 信函',
    '决定整份公文的样子：通用（红头、版记）、信函（上下双线）、命令、纪要、白头（没有红头）。不写的，有发文机关标志或发文字号就是通用，否则是白头。',
    'Decides the look of all: general (通用), letter (信函), order (命令), minutes (纪要), plain (白头). By default general where there is a mark or a number, else plain.'
  ),
  kind: key(
    '文种: 通知',
    '不印出来；决定行文方向、校对用的规则。不写的，看标题最后两个字。',
    'Not printed; decides the direction and which rules apply. By default the end of the title.'
  ),
  direction: key(
    '行文方向: 上行',
    '不印出来；上行文的发文字号居左、右边标签发人。不写的由文种决定：请示、报告是上行。',
    'Not printed; upward documents have the number at the left and the signatories at the right. By default from the kind.'
  ),
  title: key(
    '标题: 某某市总工会关于开展安全检查的通知\n标题: [某某市总工会关于开展, 安全生产检查的通知]',
    '红色分隔线下空二行，2号小标宋居中。回行自动按词意排成梯形或菱形；要自己定，写成列表，一项一行。也可以在正文开头写“# 标题”。',
    'In 2号小标宋, centred, two lines below the separator, broken by its sense; a list gives the lines by hand. `# title` in the text is the same.'
  ),
  copyNumber: key(
    '份号: 000001',
    '版心左上角第一行，6位数字。只有涉密公文和需要管份数的才标。',
    'Six digits on the first line at the left; for classified documents.'
  ),
  secrecyLevel: key(
    '密级: 机密★1年',
    '左上角第二行，3号黑体。',
    'On the second line at the left, 3号黑体.'
  ),
  secrecyPeriod: key(
    '保密期限: 1年',
    '与密级印在一起，中间自动加“★”。写在密级里的，这里不写。',
    'Printed behind the level with ★; not if the level has it already.'
  ),
  urgency: key(
    '紧急程度: 加急',
    '左上角，在份号、密级之下，3号黑体。',
    'At the left, below copy number and level, 3号黑体.'
  ),
  issuer: key(
    '发文机关: 某某市总工会\n发文机关: [某某市总工会, 某某市财政局]',
    '红头（加“文件”）、署名都由它来。联合行文写成列表，主办机关在前。',
    'Makes the mark (with 文件) and the byline. A joint issue is a list, the lead first.'
  ),
  issuerMark: key(
    '发文机关标志: 某某市总工会文件',
    '红头上的字。不写的，由发文机关加“文件”；联合行文只想印主办机关的，写在这里。',
    'The words of the mark, where they are not the issuing body and 文件; or the lead’s alone.'
  ),
  documentNumber: key(
    '发文字号: 某工发〔2026〕12号',
    '红头下空二行居中；上行文居左空一字。令号写“第12号”。',
    'Two lines below the mark, centred; of upward documents at the left. An order has `第12号`.'
  ),
  signatories: key(
    '签发人: 张某某\n签发人: [张某某, 李某]',
    '上行文印在发文字号同一行的右边，姓名用楷体，每行两个。',
    'At the right of the number of upward documents, names in 楷体, two to a row.'
  ),
  mainRecipients: key(
    '主送机关: 各县（市、区）总工会，市各产业工会',
    '标题下空一行，顶格，末尾自动加冒号。多得首页排不下正文的，自动移到版记。',
    'One line below the title, flush left, with a colon. Too many are moved to the colophon.'
  ),
  attachments: {
    ...key(
      '附件: 排查任务分工表\n附件: [任务分工表, {名称: 排查要点, 文件: _要点.md}]',
      '正文下空一行印附件说明，几个的自动编号；带文件的，附件从新的一页起接在后面。',
      'Listed one line below the text, numbered where there are several; with a file, it follows on a page of its own.'
    ),
    members: {
      名称: {zh: '附件的名称', en: 'the name of the attachment'},
      文件: {
        zh: '附件的正文，从稿子所在的文件夹找；名字以“_”开头的不会被当成另一份公文',
        en: 'its text, from the draft’s folder; one that begins with `_` is no document of its own'
      }
    }
  },
  byline: key(
    '发文机关署名: 某某市总工会\n发文机关署名: 无',
    '落款。不写的用发文机关；不要的写“无”。',
    'The name under the text; by default the issuing body; `无` for none.'
  ),
  signedOn: key(
    '成文日期: 2026-03-05',
    '印成“2026年3月5日”，在署名之下。',
    'Printed as 2026年3月5日 under the byline.'
  ),
  seal: {
    ...key(
      '印章: seals/example.svg\n印章: {图片: seals/example.svg, 直径: 42}',
      '红色，端正盖在署名和日期上，顶端距正文一行之内。联合行文写成列表，次序与机关相同。',
      'In red over byline and date, no more than a line below the text. A joint issue has a list in the order of the bodies.'
    ),
    members: {
      图片: {zh: '印章图片的路径', en: 'the path of the picture'},
      直径: {zh: '毫米数，10～75；不写为42', en: 'in mm, 10–75; default 42'}
    }
  },
  signatureStamp: {
    ...key(
      '签名章: {职务: 市长, 姓名: 张某某}',
      '命令、议案用：职务在左，签名章在右，日期在下。没有图片的，姓名用楷体排在那里。',
      'Of orders and bills: the office, beside it the stamp, the date below. Without a picture the name in 楷体.'
    ),
    members: {
      职务: {zh: '签发人的职务', en: 'the office of who signs'},
      姓名: {zh: '签发人的姓名', en: 'the name'},
      图片: {zh: '签名章的图片', en: 'the picture of the stamp'}
    }
  },
  annotation: key(
    '附注: 联系人：王某，联系电话：0000-00000000',
    '日期下一行，左空二字，自动加圆括号。',
    'A line below the date, two characters in, in brackets.'
  ),
  copyRecipients: key(
    '抄送机关: 某某省总工会，某某市应急管理局',
    '版记里，4号仿宋，前面自动加“抄送：”，末尾加句号。',
    'In the colophon, 4号仿宋, behind 抄送：, with a stop.'
  ),
  printingOffice: key(
    '印发机关: 某某市总工会办公室',
    '版记最后一行的左边。',
    'At the left of the last line of the colophon.'
  ),
  printedOn: key(
    '印发日期: 2026-03-06',
    '版记最后一行的右边，末尾自动加“印发”。',
    'At the right of that line, with 印发.'
  ),
  attendees: key(
    '出席: [张某某, 李某某]',
    '纪要：正文之下，“出席：”用黑体，后面排姓名。',
    'Of minutes, below the text: 出席： and the names.'
  ),
  absentees: key('请假: [钱某某（出差）]', '纪要：出席人员之下。', 'Of minutes: those excused.'),
  observers: key('列席: [市水务局吕某某]', '纪要：请假人员之下。', 'Of minutes: the observers.'),
  subtitleNote: key(
    '题注: （2026年3月5日某某市人民代表大会常务委员会第3次会议通过）',
    '标题之下，居中，楷体。决议、公报用。',
    'Below the title, centred, 楷体; of resolutions and communiques.'
  ),
  layout: {
    ...key(
      '版式: {双面: true, 镜像: false}',
      '全文怎么排。整个机关都这样的，写在hongtou.yaml里，不必每份都写。',
      'How all of it is laid out; what holds for the whole office is written in `hongtou.yaml`.'
    ),
    members: {
      双面: {
        zh: 'true（默认）双面印，版记在偶数页；false单面',
        en: 'true (default): both sides, the colophon on an even page; false: one side'
      },
      镜像: {
        zh: 'true：偶数页左右页边对调，装订边总在里侧',
        en: 'true: even pages have their margins the other way round'
      },
      套印: {
        zh: 'true：不印红头，印在预先印好红头的纸上',
        en: 'true: no mark, for paper that has it already'
      },
      序号: {
        zh: '自动（默认）；手工：不编号，照稿子',
        en: 'automatic (default), or manual: as typed'
      }
    }
  },
  table: {
    ...key(
      '表格: {字号: 5号}',
      '全文的表格怎么排。只管一张的，写在那张表上一行：“{字号: 5号, 列宽: [2, 8]}”。',
      'How all tables are set; for one alone write `{字号: 5号, 列宽: [2, 8]}` above it.'
    ),
    members: {
      合并: {
        zh: '"||"：连写的“|”与左边的格合并',
        en: '"||" merges a cell with the one at its left'
      },
      列宽: {zh: '每栏一个数，按比例分', en: 'a number for each column, in proportion'},
      行高: {zh: '每行至少多高，如12mm', en: 'the least height of rows, such as 12mm'},
      字号: {zh: '4号、小4、5号、小5、6号', en: '4号, 小4, 5号, 小5 or 6号'},
      方向: {zh: '横：转过来排；竖', en: 'landscape or portrait'},
      续表: {
        zh: 'true：每页表头上加“续表”',
        en: 'true: 续表 above the head on later pages'
      }
    }
  },
  contents: key(
    '目录: true',
    '正文之前（有版头的，附件之前）排目录，页码自动，PDF里可以点。',
    'A table of contents with page numbers, before the text, or before the attachments of a document with a masthead.'
  ),
  links: key(
    '链接: 印出',
    '正文里链接的地址：印在后面的括号里，还是不印。',
    'Whether the addresses of links are printed behind them in brackets.'
  ),
  binding: key(
    '装订: 分开',
    '骑马订、平订只供印刷厂看，版面不变；“分开”：附件另装，不与正文一起编页。',
    'saddleStitch and sideStitch tell the printer; `separate`: attachments are bound apart and numbered apart.'
  )
}
