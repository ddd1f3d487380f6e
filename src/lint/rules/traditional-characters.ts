import {matchesIn} from '../matches.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'

/** Traditional forms that are never right in simplified text, each before its simplified one. */
const pairs =
  '個个們们國国學学會会來来時时為为爲为東东車车長长門门開开關关問问間间見见話话語语說说這这進进過过還还邊边從从對对將将廣广應应當当經经縣县鄉乡鎮镇區区產产業业務务員员團团結结發发動动歷历黨党領领導导實实現现農农村村鐵铁銀银體体總总統统計计劃划設设備备認认識识議议論论講讲讀读書书寫写記记讓让變变質质貧贫富富財财貨货貿贸資资費费賽赛貢贡獻献優优傳传價价億亿萬万與与興兴舉举義义習习鳥鸟馬马魚鱼龍龙歲岁幾几樂乐機机權权條条標标檢检樣样橋桥歡欢氣气無无點点熱热愛爱爾尔狀状獨独獲获環环療疗監监盤盘確确礎础禮礼種种積积穩稳競竞節节範范築筑簡简糧粮紅红約约級级純纯紀纪組组細细終终給给絕绝維维綠绿網网緊紧線线編编練练縮缩織织續续羅罗聯联聽听職职腦脑臨临藝艺節节葉叶處处號号術术衛卫補补裝装複复規规視视親亲觀观訂订訓训評评試试詩诗該该詳详誠诚調调談谈請请諾诺謝谢證证護护貴贵賢贤購购趙赵跡迹軍军軌轨軟软輕轻輛辆輪轮輸输轉转辦办農农運运達达違违遠远適适選选遺遗鄰邻醫医釋释針针錢钱錄录鋼钢鏡镜閉闭閱阅隊队陽阳階阶際际陸陆陳陈險险隨随難难雲云電电靈灵靜静響响頁页項项順顺須须預预題题願愿類类風风飛飞飯饭館馆驗验驚惊體体鬥斗魯鲁鮮鲜鹽盐麗丽黃黄齊齐齒齿'

const simplified = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) {
  if (pairs[at] !== pairs[at + 1]) simplified.set(pairs[at]!, pairs[at + 1]!)
}
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]+`, 'gu')

/** 混入的繁体字。 */
export const traditionalCharacters = defineRule({
  id: 'traditional-characters',
  title: {zh: '混入繁体字', en: 'Traditional characters mixed in'},
  severity: 'warning',
  basis: '《国家通用语言文字法》第十一条',
  why: {
    zh: '公文使用规范汉字；繁体字多由输入法切换或复制网页带来。',
    en: 'Official documents use simplified characters.'
  },
  how: {
    zh: '改成简化字。书法作品、题词等要保留繁体的，放在引号或书名号内。',
    en: 'Use the simplified form; keep works of art in quotation marks.'
  },
  check({texts}, report) {
    for (const {text, start, words, place} of matchesIn(texts, traditional)) {
      if (isQuoted(text.value, start)) continue
      const right = [...words].map(character => simplified.get(character)).join('')
      report({...place, message: `“${words}”是繁体字，规范字是“${right}”。`})
    }
  },
  examples: [
    {bad: '推动民族⟦團結⟧进步', says: '“團結”是繁体字，规范字是“团结”。'},
    {bad: '⟦發⟧展成果由各族群众共享', good: '发展成果由各族群众共享'},
    {good: '书法《團結》，乾隆年间，著名的里程碑，於姓人家，覆盖面'}
  ]
})
