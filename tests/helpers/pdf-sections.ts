/** Pages that hold what official documents hold, and what is hard on a PDF. */

const paragraph =
  '<p>各省、自治区、直辖市人民政府，国务院各部委、各直属机构：为贯彻落实党中央、国务院决策部署，进一步规范公文处理工作（2012年第12号），提高公文质量和效率 GB/T 9704—2012，现将有关事项通知如下：“公文”是指ABC……。</p>'

const number = (page: number) => `<div class="number" data-number="— ${page} —"></div>`

export const firstSection = `
<h1>关于测试的通知</h1>
<svg style="width:624mm;height:8mm" viewBox="0 0 624 8" preserveAspectRatio="none"><rect width="624" height="1.4" fill="#f00"/></svg>
<h2>一、标题</h2>${paragraph}
<p>链接<a href="https://example.com/%E4%B8%AD">例子</a>，见<a href="#there">后页</a>，<span style="color:#808080">灰</span><span style="opacity:.5">半</span>
a&nbsp;b&#x2011;c-d·e fi ffi é &#x65;&#x301; 〇 Ⅳ ①x&#x845B;&#xE0100; <span style="background:#ff0">底</span> ㎡ … — “x”</p>
<ul><li>甲<ul><li>子</li></ul></li><li>乙</li></ul>
<p><span></span></p>
<table><caption>表</caption><thead><tr><th>项</th><th>数</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>
<figure><img alt="章" style="width:160px" src="data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='160' height='160'%3E%3Ccircle cx='80' cy='80' r='70' stroke='red' stroke-width='8' fill='none'/%3E%3C/svg%3E"></figure>
${number(1)}`

export const secondSection = `<h2 id="there">二、第二节</h2>${paragraph.repeat(4)}${number(2)}`

/** The text of `firstSection`, block by block, with made-up source lines. */
export const firstText = [
  {page: 1, line: 1, text: '关于测试的通知'},
  {page: 1, line: 3, text: '一、标题'},
  {page: 1, line: 5, text: textOf(paragraph)},
  {
    page: 1,
    line: 7,
    text: '链接例子，见后页，灰半 a\u00A0b\u2011c-d·e fi ffi é e\u0301 〇 Ⅳ ①x\u845B\u{E0100} 底 ㎡ … — “x”'
  },
  {page: 1, line: 9, text: '甲子乙'},
  {page: 1, line: 12, text: '表项数12'}
]

export const secondText = [
  {page: 2, line: 20, text: '二、第二节'},
  ...[22, 24, 26, 28].map((line) => ({page: 2, line, text: textOf(paragraph)}))
]

function textOf(html: string): string {
  return html.replace(/<[^>]+>/g, '')
}
