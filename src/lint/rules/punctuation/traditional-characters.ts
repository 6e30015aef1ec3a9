import {proseElements} from '../../manuscript.ts'
import {shouldBe} from '../../matching.ts'
import {eachPassage, type TextRule} from '../../rule.ts'
import {find} from '../../search.ts'

/** Traditional characters that no simplified text has, and what they became, in pairs. */
const traditional =
  '國国會会來来時时們们這这個个說说對对過过還还後后開开關关點点實实現现發发經经學学業业問问題题員员長长東东車车門门間间見见書书報报級级區区縣县鄉乡鎮镇臺台灣湾處处務务辦办財财資资產产費费價价錢钱銀银賬账貸贷購购買买賣卖貨货質质環环護护農农機机構构設设計计劃划規规則则條条約约議议決决審审記记錄录統统網网絡络電电話话線线組组織织團团體体總总結结績绩純纯紀纪檢检監监督督執执罰罚責责權权義义衛卫醫医藥药療疗養养險险廠厂動动勞劳務务運运輸输轉转進进達达選选擇择適适應应當当從从與与興兴舉举歷历強强彈弹張张態态慮虑愛爱憲宪戰战戲戏戶户據据損损換换擔担擴扩擬拟擾扰攝摄數数敵敌斷断舊旧曆历書书極极樣样標标樹树橋桥機机檔档歡欢歲岁歸归殘残殺杀氣气漢汉溝沟滅灭滿满漲涨潔洁潛潜濟济瀏浏災灾為为無无熱热營营爾尔牆墙獎奖獨独獲获獻献瑪玛畫画異异瘋疯癥症發发盜盗盡尽眾众礎础確确禍祸禮礼稅税種种稱称穩稳窮穷競竞筆笔節节範范築筑篩筛簡简簽签籌筹糧粮紅红級级細细終终給给絕绝維维綜综綠绿緊紧緒绪練练縮缩繁繁繳缴續续罷罢羅罗聖圣聞闻聯联聲声職职聽听肅肃脅胁腦脑臨临與与艦舰藝艺蘇苏蘭兰號号術术補补裝装製制複复見见親亲覺觉觀观觸触訂订訓训託托設设許许訴诉診诊詞词試试詳详誌志認认語语誤误調调談谈論论諸诸謀谋講讲證证識识譯译譽誉讀读變变讓让豐丰貝贝負负貢贡貧贫貫贯貴贵貿贸賓宾賞赏賠赔賢贤贈赠贏赢趕赶趙赵跡迹踐践軌轨軍军軟软較较載载輔辅輕轻輪轮輯辑農农遠远遲迟遷迁遺遗邊边鄭郑釋释針针鋼钢錯错鍵键鐵铁鑒鉴閉闭閱阅閣阁隊队陽阳陸陆險险隨随際际雜杂離离難难雲云靈灵靜静響响頁页頂顶項项順顺須须預预領领頭头頻频額额願愿類类顧顾顯显風风飛飞飯饭飲饮館馆駐驻駕驾騎骑騰腾驗验驚惊髒脏體体魚鱼鮮鲜鳥鸟麗丽麥麦黨党齊齐齡龄龍龙'

/** Of Japan. */
const japanese =
  '発发対对図图気气済济経经関关県县検检実实戸户広广駅驿鉄铁労劳単单団团価价児儿亜亚栄荣営营歩步毎每円元渋涩辺边'

const simplified = new Map(
  [...`${traditional}${japanese}`].flatMap((sign, index, all): [string, string][] => {
    const other = all[index + 1]
    return index % 2 === 0 && other !== undefined && other !== sign ? [[sign, other]] : []
  })
)

const codes = new Set([...simplified.keys()].map((sign) => sign.charCodeAt(0)))
const anySign = new RegExp(`[${[...simplified.keys()].join('')}]`, 'gu')

export const traditionalCharacters: TextRule = {
  id: 'traditional-characters',
  number: 'P29',
  name: {zh: '使用规范汉字', en: 'simplified characters'},
  severity: 'info',
  clause: '《党政机关公文处理工作条例》第十一条',
  why: {
    zh: '公文使用规范汉字；繁体字、日文字形多是复制来的。人名、古籍和引文除外。',
    en: 'Official documents are written in standard characters; traditional and Japanese ones are left by copying. Names and quotations of old books excepted.'
  },
  fix: 'none',
  valid: ['各单位要认真贯彻执行。', '乾县、於某、甯某等名称。', '代码`國家`不改。'],
  invalid: [
    {text: '⟦國⟧家有⟦關⟧部门。'},
    {text: '⟦経⟧费', as: 'cell'},
    {text: '一、加⟦強⟧⟦領⟧导', as: 'heading'},
    {text: '落⟦實⟧责任。', as: 'attachment'}
  ],
  check: eachPassage(function* (passage) {
    if (!hasTraditional(passage.text)) return
    for (const {text, from, to} of find(passage, anySign)) {
      const expected = simplified.get(text) ?? ''
      yield {passage, from, to, wording: shouldBe(text, expected), expected: [expected]}
    }
  }, proseElements)
}

/** Most passages have none; to look each sign up is quicker than so long a pattern. */
function hasTraditional(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (codes.has(text.charCodeAt(at))) return true
  return false
}
