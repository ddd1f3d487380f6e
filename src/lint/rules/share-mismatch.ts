import type {Quantity} from '../../language/quantity.ts'
import {
  agreesAsShare,
  inUnitOf,
  isRate,
  partOfWhole,
  percent,
  said,
  shownBeside,
  unitOf
} from '../figures/arithmetic.ts'
import {sharesOfYear} from '../figures/good-days.ts'
import {also, at, ledgerOf, namedBy, worthOf} from '../figures/ledger.ts'
import {ratesIn} from '../figures/rates.ts'
import type {Mention} from '../figures/sentence.ts'
import {placeOf, relatedIn} from '../figures/sentence.ts'
import {countedFractionsOf} from '../relations/counted-fractions.ts'
import {countedRatesOf} from '../relations/counted-rates.ts'
import {distantSharesOf} from '../relations/distant-wholes.ts'
import {meantSharesOf} from '../relations/meant-shares.ts'
import {namedSharesOf} from '../relations/named-shares.ts'
import {parallelSharesOf} from '../relations/parallel-shares.ts'
import {readingsOf} from '../relations/readings.ts'
import {sharesOf} from '../relations/shares.ts'
import {targetRatesOf} from '../relations/target-rates.ts'
import {defineRule} from '../rule.ts'

export const shareMismatch = defineRule({
  id: 'share-mismatch',
  title: {zh: '占比对不上', en: 'Share does not match its parts'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '占比应等于部分除以总数；三个数里总有一个写错了。部分、总数各按四舍五入计，占比末位允许相差不到1（四舍五入、截尾，或为凑足100%而调整）。没有写明总数的占比不核。',
    en: 'A share is the part divided by the whole, less than one unit of its last printed digit away.'
  },
  how: {
    zh: '核对部分、总数和占比，改正其中写错的一个。',
    en: 'Check part, whole and share, and correct the wrong one.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const entry of ledger.figures.values()) {
      const claimed = worthOf(entry.figure.share)
      const whole = namedBy(ledger, entry.figure.of, entry)
      const part = entry.worth ?? entry.points.at(-1)
      if (!claimed || !whole || !part || isRate(part.quantity)) continue
      const message = mismatch(part.quantity, [whole.quantity], claimed.quantity)
      const related = [also('部分', part.value), also('总数', whole.value)]
      if (message) report({...at(claimed.value), message, related})
    }
    const told = new Set<number>()
    for (const sentence of ledger.sentences) {
      for (const {part, wholes, claimed} of [...ratesIn(sentence), ...sharesOfYear(sentence)]) {
        const place = placeOf(sentence, claimed)
        const message = mismatch(part, wholes, claimed)
        if (place) told.add(place.range.start)
        if (!place || !message) continue
        // The days of the year stand nowhere.
        const [whole] = wholes.filter(whole => (whole as Mention).start !== (part as Mention).start)
        const related = relatedIn(sentence, {部分: part as Mention, ...(whole && {总数: whole as Mention})})
        report({path: place.path, range: place.range, message, related})
      }
    }
    for (const passage of ledger.passages.flatMap(readingsOf)) {
      for (const {part, whole, claimed} of [
        ...sharesOf(passage),
        ...countedRatesOf(passage),
        ...namedSharesOf(passage),
        ...targetRatesOf(passage),
        ...countedFractionsOf(passage)
      ]) {
        const place = placeOf(passage, claimed)
        const message = mismatch(part, [whole], claimed)
        if (!place || !message || told.has(place.range.start)) continue
        told.add(place.range.start)
        const related = relatedIn(passage, {部分: part, 总数: whole})
        report({path: place.path, range: place.range, message, related})
      }
    }
    for (const passage of ledger.passages.flatMap(readingsOf)) {
      for (const {part, others, claimed, message} of parallelSharesOf(passage)) {
        const place = placeOf(passage, claimed)
        if (!place || told.has(place.range.start)) continue
        told.add(place.range.start)
        const related = relatedIn(passage, {
          部分: part,
          ...Object.fromEntries(others.map((other, index) => [`同列${index + 1}`, other]))
        })
        report({path: place.path, range: place.range, message, related})
      }
    }
    for (const passage of ledger.passages) {
      for (const {parts, whole, claimed, message, severity} of meantSharesOf(passage)) {
        const place = placeOf(passage, claimed)
        if (!place || told.has(place.range.start)) continue
        told.add(place.range.start)
        const related = relatedIn(passage, {部分: parts[0]!, 总数: whole})
        report({path: place.path, range: place.range, message, related, severity})
      }
    }
    for (const {part, whole, claimed, passage, above} of distantSharesOf(ledger)) {
      const place = placeOf(passage, claimed)
      const message = mismatch(part, [whole], claimed)
      if (!place || !message || told.has(place.range.start)) continue
      const related = [...relatedIn(passage, {部分: part}), ...relatedIn(above, {总数: whole})]
      report({path: place.path, range: place.range, message, related, severity: 'warning'})
    }
  },
  examples: [
    {
      bad: '戏台设座位500个，每场观众410人，上座率⟦92%⟧。销号率为⟦92%⟧。应整改问题50个，销号41个，剩余9个。',
      good: '戏台设座位500个，每场观众410人，上座率82%。销号率为82%。应整改问题50个，销号41个，剩余9个。'
    },
    {
      bad: '全州48个易地搬迁安置点，⟦三分之二⟧的安置点（20个）设了便民服务站。',
      good: '全州48个易地搬迁安置点，三分之二的安置点（32个）设了便民服务站。'
    },
    {
      bad: '实现转移就业4830人，完成全年任务4600人的⟦115%⟧；湿地42万亩，县域面积1400平方公里，湿地占县域面积的⟦30%⟧。',
      good: '实现转移就业4830人，完成全年任务4600人的105%；湿地42万亩，县域面积1400平方公里，湿地占县域面积的20%。'
    },
    {
      bad: '抽检茶样360份，合格率⟦90%⟧，不合格9份。',
      good: '抽检茶样360份，合格率97.5%，不合格9份。'
    },
    {
      bad: '全区科级领导干部730人，其中少数民族干部152人，占⟦28.0%⟧。',
      good: '全区科级领导干部730人，其中少数民族干部152人，占20.8%。',
      says: '占比对不上：152 ÷ 730 = 20.8%，文中写28.0%'
    },
    {
      bad: '293名委员中，少数民族委员88名，占⟦33%⟧。',
      good: '293名委员中，少数民族委员88名，占30%。'
    },
    {
      bad: '少数民族代表106人，占代表总数318人的⟦31.3%⟧。',
      good: '少数民族代表106人，占代表总数318人的33.3%。'
    },
    {
      bad: '全县现有教师1250名，其中少数民族教师500名，占教师总数的⟦45%⟧。',
      good: '全县现有教师1250名，其中少数民族教师500名，占教师总数的40%。'
    },
    {
      bad: '现有班子成员730名，少数民族152名（占⟦28.2%⟧）；受理诉求1200件，办结1140件，办结率⟦99%⟧。',
      good: '现有班子成员730名，少数民族152名（占20.8%）；受理诉求1200件，办结1140件，办结率95%。'
    },
    {
      bad: '共有代表318名，其中女代表95名、少数民族代表106名，分别占29.9%和⟦43.3%⟧。',
      good: '共有代表318名，其中女代表95名、少数民族代表106名，分别占29.9%和33.3%。'
    },
    {
      bad: '40条标准中，达标38条，达标率⟦98%⟧；应检126人，实检120人，检查率⟦98%⟧。',
      good: '40条标准中，达标38条，达标率95%；应检126人，实检120人，检查率95.2%。'
    },
    {
      bad: '全校师生940人，少数民族师生235人，少数民族师生占比⟦35%⟧；工会会员410人，女会员164人，女会员占会员总数的⟦55%⟧。',
      good: '全校师生940人，少数民族师生235人，少数民族师生占比25%；工会会员410人，女会员164人，女会员占会员总数的40%。'
    },
    {
      bad: '茶叶收入7.2亿元，相当于农业收入（24亿元）的⟦45%⟧；林地84万亩，国土面积140万亩，林地占国土面积的⟦七成五⟧。',
      good: '茶叶收入7.2亿元，相当于农业收入（24亿元）的30%；林地84万亩，国土面积140万亩，林地占国土面积的六成。'
    },
    {
      bad: '对口帮扶的260户已有234户达到验收标准，验收达标率为⟦96%⟧；湿地面积21万亩，辖区面积140万亩，湿地覆盖率⟦25%⟧。',
      good: '对口帮扶的260户已有234户达到验收标准，验收达标率为90%；湿地面积21万亩，辖区面积140万亩，湿地覆盖率15%。'
    },
    {
      bad: '水浇地6.2万亩，占⟦52.6%⟧；旱坡地9.3万亩，占60.0%。玉米4210吨，占42.1%；马铃薯3390吨，占⟦53.9%⟧；荞麦2400吨，占24.0%。',
      good: '水浇地6.2万亩，占40.0%；旱坡地9.3万亩，占60.0%。玉米4210吨，占42.1%；马铃薯3390吨，占33.9%；荞麦2400吨，占24.0%。',
      says: '占比对不上：6.2万 ÷ (6.2万 + 9.3万) = 40.0%，文中写52.6%'
    },
    {
      bad: '全乡2600人中，参加医保的有2548人，参保率⟦89%⟧；应办事项40项改革任务，已完成38项，完成率⟦97%⟧；盐税收入3.6亿元，占财政收入的⟦52%⟧，财政收入为8亿元。',
      good: '全乡2600人中，参加医保的有2548人，参保率98%；应办事项40项改革任务，已完成38项，完成率95%；盐税收入3.6亿元，占财政收入的45%，财政收入为8亿元。'
    },
    {
      bad: '全县有村级河长240名。\n每条河都有人管。已持证上岗的216名，占全县村级河长总数的⟦80%⟧。',
      good: '全县有村级河长240名。\n每条河都有人管。已持证上岗的216名，占全县村级河长总数的90%。',
      says: '占比对不上：216 ÷ 240 = 90.0%，文中写80%'
    },
    {
      bad: '收到商户换证申请500件。经逐户核验，已换发430件，换发率达⟦96%⟧；牧民4.8万人，在全县16万总人口中占⟦45%⟧；合作社250家，省级示范社10家、市级示范社40家，两级示范社合计占全部合作社的⟦35%⟧。',
      good: '收到商户换证申请500件。经逐户核验，已换发430件，换发率达86%；牧民4.8万人，在全县16万总人口中占30%；合作社250家，省级示范社10家、市级示范社40家，两级示范社合计占全部合作社的20%。',
      says: '占比对不上：430 ÷ 500 = 86.0%，文中写96%'
    },
    {
      bad: '抽测水样400份，检出不达标水样8份，总体达标率⟦91%⟧；14个乡镇中有7个设了书屋，覆盖率为⟦75%⟧。',
      good: '抽测水样400份，检出不达标水样8份，总体达标率98%；14个乡镇中有7个设了书屋，覆盖率为50%。',
      says: '占比对不上：(400 − 8) ÷ 400 = 98.0%，文中写91%'
    },
    {
      bad: '走访商户260家，愿意换装的有104家，⟦过半⟧的商户点了头；应发种苗45万株，实发36万株，到位率⟦90%⟧。',
      good: '走访商户260家，愿意换装的有104家，四成的商户点了头；应发种苗45万株，实发36万株，到位率80%。'
    },
    {
      bad: '排灌站完好率为⟦92%⟧，全镇50座排灌站里有41座完好。全乡1500户中用上沼气的300户，⟦每三户就有一户⟧。',
      good: '排灌站完好率为82%，全镇50座排灌站里有41座完好。全乡1500户中用上沼气的300户，每五户就有一户。'
    },
    {
      good: '今年的提案比去年的320件有所增加，经调研形成的240件，占提案总数的66%。全市前8家茶企的产量占总产量的60%，前12家茶企的产量占总产量的72%。'
    },
    {
      good: '查处违规用车25件，占全部案件的25%，其次为违规吃请，共查处18件，占18%。先进工作者中最年轻的31岁，45岁以下的占62%，最年长的58岁。'
    },
    {good: '审批事项由400项精简到100项，精简比例达75%。12个自然村中有4个村不通车，贫困发生率达18.6%。'},
    {good: '时间过半，任务过半，300个项目开工180个；登记260人，报到182人，还有三成在路上。'},
    {
      good: '全村160户，种茶的96户，一半以上的劳力会炒茶；本届书展有90个国家参展，共建国家30个，国际展商比例超过60%。'
    },
    {good: '应检126人，实检120人，初检合格率98%；全国283个湖泊中，168个湖泊优良水质面积比例超过85%。'},
    {good: '城区有路长60名，乡镇有路长90名。\n已持证上岗的54名，占路长总数的36%。'},
    {good: '应急演练共320次，其中防汛96次、防火84次、防震60次，占总数的75%。'},
    {
      good: '货物进出口9.5万亿元，其中出口机电产品4.2万亿元，占出口总值的近七成；全省网点500个，占县城网点的三成。'
    },
    {good: '现有教师120名，少数民族学生540名，占45%；受理咨询320件，调解纠纷280件，调解率98%。'},
    {good: '全区有党员860名，其中机关党员215名，占全市党员总数的2%、干部总数的35%。'},
    {
      good: '两家医院共设床位，前者62张，后者50张，两家合计占全县的四成；在编教师中，40岁以下的占38.5%，41岁至50岁的占33.2%；全乡果树6万株，苹果树2.4万株，超出25%的上限，即1.5万株。'
    },
    {good: '完成宗教场所整改78所，占全省的12.4%、全市的53.4%。'},
    {good: '常住人口约7万余人，其中少数民族占比10%，大约7000余人。'},
    {good: '有人大代表318人、政协委员293人，其中少数民族194人，占31.8%。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  科级干部: 730人\n  科级少数民族干部: {数值: 152人, 占: 科级干部, 占比: ⟦28.0%⟧}\n',
      good: '文种: 上报总结\n数据:\n  科级干部: 730人\n  科级少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%}\n'
    }
  ]
})

function mismatch(part: Quantity, wholes: ReadonlyArray<Quantity>, claimed: Quantity): string | undefined {
  const whole = wholes[0]
  if (!whole || whole.value <= 0 || unitOf(claimed) !== '%') return undefined
  // 35岁及以下的占28.4%: of those that are so old.
  if ([part, whole].some(({unit}) => unit === '岁' || unit === '周岁')) return undefined
  if (wholes.some(whole => agreesAsShare(partOfWhole(part, whole), claimed))) return undefined
  const computed = percent((inUnitOf(part, whole).value / whole.value) * 100, claimed.decimals)
  return `占比对不上：${shownBeside(part, whole)} ÷ ${shownBeside(whole, part)} = ${computed}，文中写${said(claimed)}`
}
