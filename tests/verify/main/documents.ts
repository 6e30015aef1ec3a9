/** Invented documents with all that the text and its end may have. */

export const annex = '职工岗位练兵活动任务分工表'
export const longAnnex = '职工岗位练兵活动经费管理使用和成效评价工作暂行办法及其有关问题的说明'
export const annotation = '（联系人：李某，联系电话：0000-00000000）'
export const copies =
  '抄送：某某省总工会，某某市委办公室，某某市人大常委会办公室，某某市人民政府办公室，某某市政协办公室。'

const head = `格式: 通用
发文字号: 某工发〔2026〕12号
主送机关: 各县（市、区）总工会
成文日期: 2026-03-05
`

const body = `根据工作安排，现将有关事项通知如下：

## 总体要求

（一）加强领导。各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题。
`

/** Two attachments, an annotation and a colophon: page 2 ends the text, page 4 the document. */
export const notice = `---
发文机关: 某某市总工会
${head}附件:
  - ${annex}
  - ${longAnnex}
附注: 联系人：李某，联系电话：0000-00000000
抄送机关: 某某省总工会，某某市委办公室，某某市人大常委会办公室，某某市人民政府办公室，某某市政协办公室
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
---

# 某某市总工会关于开展练兵活动的通知

${body}
# 附件1 ${annex}

任务分工如下。

# 附件2 ${longAnnex}

说明如下。
`

/** One page, sealed by `seal.png`. */
export const sealed = `---
发文机关: 某某市总工会
${head}印章: {图片: seal.png, 直径: 42}
---

# 某某市总工会关于开展练兵活动的通知

根据工作安排，现将有关事项通知如下。
`

/** Two issuers, sealed both. */
const ofTwo = `---
发文机关: [某某市总工会, 某某市财政局]
发文机关标志: 某某市总工会文件
${head}印章:
  - {图片: seal.png, 直径: 42}
  - {图片: seal.png, 直径: 42}
---

# 关于开展练兵活动的通知
`

export const joint = `${ofTwo}
根据工作安排，现将有关事项通知如下。
`

export const minutes = `---
格式: 纪要
发文机关标志: 某某市总工会办公会议纪要
发文字号: 〔2026〕8号
出席: 张某某、李某某、王某某、赵某某、陈某某、刘某某、周某某、吴某某、郑某某、孙某某
请假: 钱某某
---

# 研究职工培训工作

会议研究了职工培训工作，议定事项如下。
`

/** Three lines: 26 characters, 28 and the rest. */
export const opened =
  '根据工作安排，现将有关事项通知如下：各单位要按照统一部署抓好落实，建立健全工作台账，及时研究解决存在的问题，按时报送工作情况，逐级压实责任。'

/** A title of two lines; all levels; page 2 ends the text, its list of attachments below it. */
export const listed = `---
发文机关: 某某市总工会
${head}装订: 分开
附件:
  - ${annex}
  - ${longAnnex}
---

# 某某市总工会关于开展全市职工岗位练兵活动和技能竞赛有关事项的通知

${opened}

## 总体要求

### 加强领导

各单位要抓好落实。

#### 建立台账

各单位要及时研究解决存在的问题。
`

/** More addressees than page 1 has room for: the colophon takes them. */
export const moved = `---
发文机关: 某某市总工会
格式: 通用
发文字号: 某工发〔2026〕12号
主送机关: ${Array.from({length: 48}, (_each, index) => `某某第${index + 10}单位`).join('、')}
成文日期: 2026-03-05
抄送机关: 某某省总工会
印发机关: 某某市总工会办公室
印发日期: 2026-03-06
---

# 某某市总工会关于开展练兵活动的通知

根据工作安排，现将有关事项通知如下。
`

/** Page 1 is full; on page 2 stands a table, and the names and their seals. */
export const wide = `${ofTwo}
${opened}

${opened}

| 序号 | 单位 |
| --- | --- |
| 1 | 甲局 |
`
