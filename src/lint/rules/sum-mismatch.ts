import {addsUp} from '../figures/arithmetic.ts'
import {ratiosIn, sharesOverIn} from '../figures/hundred.ts'
import {also, at, ledgerOf, worthOf} from '../figures/ledger.ts'
import type {Mention} from '../figures/sentence.ts'
import {placeOf, relatedIn} from '../figures/sentence.ts'
import {isOneUnit, restMessage, sumMessage} from '../figures/sum.ts'
import {sumsIn} from '../figures/sums.ts'
import {deductionsOf} from '../relations/deductions.ts'
import {familySumsOf} from '../relations/family-sums.ts'
import {listedSumsOf} from '../relations/listed-sums.ts'
import {meantSumsOf} from '../relations/meant-sums.ts'
import {readingsOf} from '../relations/readings.ts'
import {rowSumsOf} from '../relations/row-sums.ts'
import {stateSumsOf} from '../relations/state-sums.ts'
import {stockMessage, stocksOf} from '../relations/stocks.ts'
import {divisionsIn, sumsOf} from '../relations/sums.ts'
import {tiedSumsOf} from '../relations/tied-sums.ts'
import {defineRule} from '../rule.ts'

export const sumMismatch = defineRule({
  id: 'sum-mismatch',
  title: {zh: '合计对不上', en: 'Parts do not add up'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '写了合计，分项相加就应等于它；各数有四舍五入的，只放过四舍五入能造成的出入。“其中”的分项互不交叉时，加起来不能超过总数；没有写明分完的，超过时只作警告。',
    en: 'What is given as a total must be the sum of its parts.'
  },
  how: {zh: '核对各分项与合计，补上漏列的一项或改正写错的数。', en: 'Check the parts and the total.'},
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {figure, worth} of ledger.figures.values()) {
      if (!figure.parts || !worth) continue
      const parts = figure.parts.map(name => ledger.figures.get(name.text)?.worth ?? worthOf(name))
      const known = parts.filter(part => part !== undefined)
      if (known.length < parts.length || known.length < 2) continue
      const quantities = known.map(({quantity}) => quantity)
      if (!isOneUnit([worth.quantity, ...quantities])) continue
      if (addsUp(quantities, worth.quantity)) continue
      const related = known.map(({value}, index) => also(figure.parts![index]!.text, value))
      report({...at(worth.value), message: sumMessage(quantities, worth.quantity), related})
    }
    const told = new Set<number>()
    for (const sentence of ledger.sentences) {
      for (const {message, whole, parts, severity} of sumsIn(sentence)) {
        const place = placeOf(sentence, whole)
        if (!place) continue
        told.add(place.range.start)
        const related = relatedIn(sentence, numbered(parts))
        report({path: place.path, range: place.range, message, related, ...(severity && {severity})})
      }
      for (const {last, message} of sharesOverIn(sentence)) {
        const place = placeOf(sentence, last)
        if (place) report({path: place.path, range: place.range, message})
      }
    }
    const passages = ledger.passages.flatMap(readingsOf)
    const divisions = divisionsIn(passages)
    for (const passage of passages) {
      for (const {whole, parts, isClosed, isOver} of [
        ...deductionsOf(passage),
        ...familySumsOf(passage),
        ...sumsOf(passage, divisions),
        ...listedSumsOf(passage),
        ...stateSumsOf(passage),
        ...rowSumsOf(passage),
        ...tiedSumsOf(passage)
      ]) {
        const place = placeOf(passage, whole)
        // 其余27处, which is told, is the sum of these the other way round.
        const isTold = (one: Mention) => told.has(placeOf(passage, one)?.range.start ?? -1)
        if (!place || [whole, ...parts].some(isTold)) continue
        told.add(place.range.start)
        const message = isClosed || isOver ? sumMessage(parts, whole) : restMessage(parts, whole)
        const related = relatedIn(passage, numbered(parts))
        const severity = isClosed ? {} : {severity: isOver ? ('warning' as const) : ('hint' as const)}
        report({path: place.path, range: place.range, message, related, ...severity})
      }
    }
    for (const passage of ledger.passages) {
      for (const stock of stocksOf(passage)) {
        const place = placeOf(passage, stock.is)
        if (!place || told.has(place.range.start)) continue
        told.add(place.range.start)
        const related = relatedIn(passage, {原有: stock.was})
        report({path: place.path, range: place.range, message: stockMessage(stock), related})
      }
      for (const {whole, parts} of meantSumsOf(passage)) {
        const place = placeOf(passage, whole)
        if (!place || [whole, ...parts].some(one => told.has(placeOf(passage, one)?.range.start ?? -1)))
          continue
        told.add(place.range.start)
        const related = relatedIn(passage, numbered(parts))
        const message = sumMessage(parts, whole)
        report({path: place.path, range: place.range, message, related, severity: 'warning'})
      }
    }
    for (const text of subject.texts) {
      for (const {start, end, message} of ratiosIn(text)) {
        const place = text.place(start, end)
        if (place) report({path: place.path, range: place.range, message})
      }
    }
  },
  examples: [
    {
      bad: '春季播种⟦5.2万亩⟧：点播1.1万亩，条播2.3万亩，其余撒播2.4万亩。新修机耕桥14座，加固22座，两项加起来⟦41座⟧。',
      good: '春季播种5.8万亩：点播1.1万亩，条播2.3万亩，其余撒播2.4万亩。新修机耕桥14座，加固22座，两项加起来36座。'
    },
    {
      bad: '⟦18所⟧学校中，已达标11所，正在改造5所，尚未启动3所。',
      good: '18所学校中，已达标11所，正在改造5所，尚未启动2所。',
      says: '合计对不上：11 + 5 + 3 = 19，文中写18所'
    },
    {
      bad: '本地游客占62.4%，外地游客占⟦47.6%⟧；修路支出⟦48万元⟧，用于材料21万元，用于人工16万元，其余15万元用于绿化。',
      good: '本地游客占62.4%，外地游客占37.6%；修路支出48万元，用于材料21万元，用于人工16万元，其余11万元用于绿化。'
    },
    {
      bad: '满意的占72%，基本满意的占21%，不满意的占⟦9%⟧。',
      good: '满意的占72%，基本满意的占21%，不满意的占7%。'
    },
    {
      good: '走访困难家庭900户，其中城市低保户210户，农村低保户540户，孤儿家庭150户；过去的30天里，援助热线已接待来访320人，其中未成年人40人。'
    },
    {
      good: '农产品外销，与邻市成交2.6亿元；与邻省成交1.9亿元；与沿海成交1.4亿元。设疏导点12处，包括南城3处、北城8处，另借用学校一处。'
    },
    {good: '26个村中，已完工15个、未开工4个，其余正在施工；9个乡镇中，已达标4个，另有2个未申报。'},
    {
      bad: '先后安排资金300万元、450万元和500万元，累计安排⟦1350万元⟧。',
      good: '先后安排资金300万元、450万元和500万元，累计安排1250万元。'
    },
    {
      bad: '搬迁安置620户⟦2450人⟧，其中城镇安置380户1360人，中心村安置240户790人。',
      good: '搬迁安置620户2150人，其中城镇安置380户1360人，中心村安置240户790人。',
      says: '合计对不上：1360 + 790 = 2150，文中写2450人'
    },
    {
      bad: '非税收入⟦9.6亿元⟧，扣除上解3.2亿元，县级留用7.4亿元；净增合作社25家，其中新登记⟦46家⟧，注销11家。',
      good: '非税收入9.6亿元，扣除上解3.2亿元，县级留用6.4亿元；净增合作社25家，其中新登记36家，注销11家。'
    },
    {good: '外出务工5400人，其中县外省内1500人，占27.8%，省外2100人，占38.9%。'},
    {
      bad: '打造“石榴红家园”5个、“石榴红同心营”6个、“石榴红驿站”1个，合计⟦13个⟧。',
      good: '打造“石榴红家园”5个、“石榴红同心营”6个、“石榴红驿站”1个，合计12个。',
      says: '合计对不上：5 + 6 + 1 = 12，文中写13个'
    },
    {
      bad: '创建全国示范单位10个、省级示范单位64个、市级示范单位567个，各级命名单位达⟦2127个⟧。',
      good: '创建全国示范单位10个、省级示范单位64个、市级示范单位567个，各级命名单位达641个。'
    },
    {
      bad: '建成示范单位⟦90个⟧，其中全国示范单位10个、省级示范单位64个、市级示范单位26个。',
      good: '建成示范单位190个，其中全国示范单位10个、省级示范单位64个、市级示范单位26个。'
    },
    {
      bad: '全县共有学校⟦186所⟧、教师6420人，其中小学128所、初中42所、高中19所。',
      good: '全县共有学校189所、教师6420人，其中小学128所、初中42所、高中19所。'
    },
    {
      bad: '三年来累计拆除违章建筑⟦4.6万平方米⟧，其中2021年拆除1.2万平方米，2022年拆除1.9万平方米，2023年拆除1.8万平方米。',
      good: '三年来累计拆除违章建筑4.9万平方米，其中2021年拆除1.2万平方米，2022年拆除1.9万平方米，2023年拆除1.8万平方米。'
    },
    {
      bad: '全区辖3个街道、12个镇、5个乡，共⟦21个⟧乡镇（街道）；有彝族236人、苗族118人、回族42人，少数民族共⟦496人⟧。',
      good: '全区辖3个街道、12个镇、5个乡，共20个乡镇（街道）；有彝族236人、苗族118人、回族42人，少数民族共396人。'
    },
    {
      bad: '三次产业结构调整为⟦20.1:35.4:54.5⟧，群众满意占98.3%、基本满意占1.2%、不满意占⟦5.0%⟧。',
      good: '三次产业结构调整为20.1:35.4:44.5，群众满意占98.3%、基本满意占1.2%、不满意占0.5%。',
      says: '合计对不上：20.1 + 35.4 + 54.5 = 110.0，应为100'
    },
    {
      bad: '设立服务站点⟦29个⟧（社区5个、村6个、学校8个），分别投入100万元、120万元，累计投入⟦240万元⟧。',
      good: '设立服务站点19个（社区5个、村6个、学校8个），分别投入100万元、120万元，累计投入220万元。'
    },
    {
      bad: '累计投入资金⟦4.86亿元⟧，其中中央资金2亿元、省级资金2亿元、市县资金2亿元；改造公厕⟦38座⟧，其中城区30座、乡镇18座；辖⟦13个⟧乡镇，其中8个镇、4个乡和2个街道。',
      good: '累计投入资金4.86亿元，其中中央资金2亿元、省级资金1亿元、市县资金1亿元；改造公厕38座，其中城区20座、乡镇18座；辖13个乡镇（街道），其中8个镇、3个乡和2个街道。'
    },
    {
      bad: '受理案件⟦286件⟧，其中刑事86件、行政220件；召开会议⟦12次⟧（县委8次、县政府6次）。',
      good: '受理案件286件，其中刑事86件、行政120件；召开会议14次（县委8次、县政府6次）。'
    },
    {
      bad: '全年发出整改通知⟦180份⟧，已回执150份，尚未回执40份；抽查货架⟦90个⟧：甲类42个，乙类30个，其他28个。',
      good: '全年发出整改通知190份，已回执150份，尚未回执40份；抽查货架100个：甲类42个，乙类30个，其他28个。'
    },
    {bad: '全县设投递点⟦64个⟧，固定点48个、流动点26个。', good: '全县设投递点74个，固定点48个、流动点26个。'},
    {good: '全国283个海湾中，168个水质优良，117个实现全域优良；26个项目中，开工24个，完工12个。'},
    {good: '检查1876户，其中餐饮1264户、食品生产86户、住宿726户等；召开联席会议12次（县委8次、县政府6次）。'},
    {good: '科级干部730人，其中少数民族干部152人、女干部210人、中共党员650人。'},
    {
      bad: '下达救灾资金⟦720万元⟧。其中，500万元用于水毁修复，380万元用于白蚁防治。建成充电桩⟦5800个⟧，其中公共充电桩1200个，私人充电桩3900个。',
      good: '下达救灾资金880万元。其中，500万元用于水毁修复，380万元用于白蚁防治。建成充电桩5100个，其中公共充电桩1200个，私人充电桩3900个。'
    },
    {
      bad: '新设经营主体⟦866.8万户⟧。结构持续优化，第一、二、三产业分别为22.9万户、39.6万户、447.3万户。',
      good: '新设经营主体509.8万户。结构持续优化，第一、二、三产业分别为22.9万户、39.6万户、447.3万户。'
    },
    {
      bad: '安排资金⟦5亿元⟧，其中中央资金3亿元、地方资金2.6亿元。',
      good: '安排资金5.6亿元，其中中央资金3亿元、地方资金2.6亿元。',
      says: '合计对不上：3亿 + 2.6亿 = 5.6亿，文中写5亿元'
    },
    {
      bad: '救护员⟦90名⟧，山岳组32名、水域组28名、通信组20名；北片5个寨，南片7个寨，全乡⟦14个⟧寨；分别建成36间和48间，合计⟦94间⟧教室。',
      good: '救护员80名，山岳组32名、水域组28名、通信组20名；北片5个寨，南片7个寨，全乡12个寨；分别建成36间和48间，合计84间教室。'
    },
    {
      bad: '受理意见诉求⟦92件⟧，意见40件，诉求32件；全州⟦12个⟧县（市），包括2个市和7个县。',
      good: '受理意见诉求72件，意见40件，诉求32件；全州9个县（市），包括2个市和7个县。'
    },
    {
      bad: '村组干部中，苗族占42%，侗族占38%，其他民族占⟦30%⟧。',
      good: '村组干部中，苗族占42%，侗族占38%，其他民族占20%。'
    },
    {
      bad: '年末户籍人口⟦31.9万人⟧。其中，城镇人口12.4万人，乡村人口17.5万人；男性15.6万人，女性14.3万人。基金收入⟦640万元⟧，增长6%。其中，统筹部分420万元，增长5%；其余部分200万元，增长8%。',
      good: '年末户籍人口29.9万人。其中，城镇人口12.4万人，乡村人口17.5万人；男性15.6万人，女性14.3万人。基金收入620万元，增长6%。其中，统筹部分420万元，增长5%；其余部分200万元，增长8%。'
    },
    {
      bad: '物资收入880万元，其中县属仓库560万元，联营仓库320万元；物资支出⟦790万元⟧，其中县属仓库430万元，联营仓库260万元。',
      good: '物资收入880万元，其中县属仓库560万元，联营仓库320万元；物资支出690万元，其中县属仓库430万元，联营仓库260万元。'
    },
    {
      good: '直选代表14名，差额代表12名，特邀代表7名；寨门5座，风雨桥7座，全乡古建筑84座；大会堂236座，小会堂211座。'
    },
    {good: '举办论坛49场，包括主题论坛6场、专题论坛21场。收载品种新增159种，修订1101种，总共6385种。'},
    {
      bad: '修桥用款⟦86万元⟧，钱由三方出：省里补40万元，县里配25万元，村里筹11万元。图纸得18.5分，现场得46分，台账得20分，三项合计⟦94.5分⟧。',
      good: '修桥用款76万元，钱由三方出：省里补40万元，县里配25万元，村里筹11万元。图纸得18.5分，现场得46分，台账得20分，三项合计84.5分。'
    },
    {
      bad: '年初在册渔船120艘，当年报废18艘，新建6艘，年末在册⟦118艘⟧。一季度开庭42次，二季度开庭51次，上半年开庭⟦103次⟧。',
      good: '年初在册渔船120艘，当年报废18艘，新建6艘，年末在册108艘。一季度开庭42次，二季度开庭51次，上半年开庭93次。',
      says: '增减对不上：120 − 18 + 6 = 108，文中写118艘'
    },
    {
      bad: '社员中，35岁及以下的占22.5%，36岁至55岁的占48.1%，56岁及以上的占⟦39.4%⟧。',
      good: '社员中，35岁及以下的占22.5%，36岁至55岁的占48.1%，56岁及以上的占29.4%。'
    },
    {
      bad: '排出渗漏点⟦52处⟧：坝体14处、坝肩9处、闸门21处、涵管18处。',
      good: '排出渗漏点62处：坝体14处、坝肩9处、闸门21处、涵管18处。'
    },
    {good: '投入中央资金1.26亿元、省级资金0.83亿元，共计2.1亿元。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  示范县: 2个\n  示范乡镇: 4个\n  示范村: 40个\n  示范项目: {数值: ⟦47个⟧, 合计: [示范县, 示范乡镇, 示范村]}\n',
      good: '文种: 上报总结\n数据:\n  示范县: 2个\n  示范乡镇: 4个\n  示范村: 40个\n  示范项目: {数值: 46个, 合计: [示范县, 示范乡镇, 示范村]}\n'
    }
  ]
})

const numbered = (parts: ReadonlyArray<Mention>) =>
  Object.fromEntries(parts.map((part, index) => [`分项${index + 1}`, part]))
