import {unitOf} from '../figures/arithmetic.ts'
import {derivedOf, meansOf} from '../figures/derived-columns.ts'
import {ranksOf} from '../figures/table-ranks.ts'
import {ratiosOf} from '../figures/table-rates.ts'
import {hundredsOf, type Mismatch, sharesOf} from '../figures/table-shares.ts'
import {addedUp, noAmount, totalsOf} from '../figures/table-totals.ts'
import type {Grid} from '../figures/tables.ts'
import {gridsOf, numberIn, turned, withOneHead, wordsIn} from '../figures/tables.ts'
import {defineRule} from '../rule.ts'

export const tableSum = defineRule({
  id: 'table-sum',
  title: {zh: '表中合计、比率对不上', en: 'A table does not add up'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '“合计”的一行、一列应等于各项之和；“完成率”“占比”“增长”一类的列，应等于同表的数之比；排名照得分排；“其中”不能比上一行还多。比率和“全县”“全年”只核别处算得通、这一处算不通的。',
    en: 'A row or column of totals must be the sum of the others, a rate that of two columns, a share that of its total.'
  },
  how: {zh: '核对各项与合计、比率，改正写错的一个。', en: 'Check the items, their totals and rates.'},
  check({texts}, report) {
    for (const whole of gridsOf(texts)) {
      const {headings, grid} = withOneHead(whole)
      const across = turned(grid)
      const heads = across[0]?.map(wordsIn) ?? []
      const totals = [...totalsOf(grid, headings), ...totalsOf(across, heads)]
      const parts = [...partsOf(grid, headings), ...partsOf(across, heads)]
      const wrong = [...totals, ...ratiosOf(grid, totals), ...parts]
      const own = sharesOf(grid, headings, {counts: addedUp(grid, headings), wrong})
      const turnedOnes = sharesOf(across, heads, {counts: addedUp(across, heads), wrong})
      const found = [...own, ...turnedOnes]
      const hundreds = found.length > 0 ? [] : [...hundredsOf(grid, headings), ...hundredsOf(across, heads)]
      const shares = [...found, ...hundreds, ...ranksOf(grid, headings)]
      const told = new Set([...wrong, ...shares].map(({text}) => text))
      const made = [...derivedOf(grid, headings), ...meansOf(grid)].filter(({text}) => !told.has(text))
      for (const {text, message} of [...wrong, ...shares, ...made]) {
        const place = text.place(0, text.value.length)
        if (place) report({path: place.path, range: place.range, message})
      }
    }
  },
  examples: [
    {
      bad: '| 乡镇 | 户数 | 人数 |\n| --- | --- | --- |\n| 河东镇 | 120 | 432 |\n| 河西镇 | 86 | 310 |\n| 合计 | ⟦216⟧ | 742 |\n',
      good: '| 乡镇 | 户数 | 人数 |\n| --- | --- | --- |\n| 河东镇 | 120 | 432 |\n| 河西镇 | 86 | 310 |\n| 合计 | 206 | 742 |\n',
      says: '合计对不上：120 + 86 = 206，文中写216'
    },
    {
      bad: '| 单位 | 任务数 | 完成数 | 完成率 |\n| --- | --- | --- | --- |\n| 一中 | 40 | 36 | 90.0% |\n| 二中 | 50 | 42 | ⟦88.0%⟧ |\n',
      good: '| 单位 | 任务数 | 完成数 | 完成率 |\n| --- | --- | --- | --- |\n| 一中 | 40 | 36 | 90.0% |\n| 二中 | 50 | 42 | 84.0% |\n'
    },
    {
      bad: '| 类别 | 项目 | 金额 |\n| --- | --- | --- |\n| 收入 | 学费 | 320 |\n| 收入 | 捐赠 | 45 |\n| 收入 | 合计 | ⟦375⟧ |\n| 支出 | 书本 | 210 |\n',
      good: '| 类别 | 项目 | 金额 |\n| --- | --- | --- |\n| 收入 | 学费 | 320 |\n| | 捐赠 | 45 |\n| | 合计 | 365 |\n| 支出 | 书本 | 210 |\n',
      says: '合计对不上：320 + 45 = 365，文中写375'
    },
    {
      bad: '| 区域 | 上年 | | 本年 | |\n| --- | --- | --- | --- | --- |\n| | 项目数 | 投资 | 项目数 | 投资 |\n| 城区 | 4 | 62.5万元 | 6 | 88.0万元 |\n| 乡镇 | 9 | 70.5万元 | 7 | 64.0万元 |\n| 合计 | 13 | 133.0万元 | 13 | ⟦162.0万元⟧ |\n',
      good: '| 区域 | 上年 | | 本年 | |\n| --- | --- | --- | --- | --- |\n| | 项目数 | 投资 | 项目数 | 投资 |\n| 城区 | 4 | 62.5万元 | 6 | 88.0万元 |\n| 乡镇 | 9 | 70.5万元 | 7 | 64.0万元 |\n| 合计 | 13 | 133.0万元 | 13 | 152.0万元 |\n'
    },
    {
      bad: '| 去向 | 人数 | 占比 |\n| --- | --- | --- |\n| 企业 | 35 | 17.5% |\n| 务农 | 64 | ⟦23.0%⟧ |\n| 外出 | 101 | 50.5% |\n| 合计 | 200 | 100% |\n',
      good: '| 去向 | 人数 | 占比 |\n| --- | --- | --- |\n| 企业 | 35 | 17.5% |\n| 务农 | 64 | 32.0% |\n| 外出 | 101 | 50.5% |\n| 合计 | 200 | 100% |\n',
      says: '占比对不上：64 ÷ 200 = 32.0%，表中写23.0%'
    },
    {
      bad: '| 指标 | 数量 |\n| --- | --- |\n| 河长 | 46 |\n| 其中：村级 | ⟦64⟧ |\n| 巡河 | 910 |\n',
      good: '| 指标 | 数量 |\n| --- | --- |\n| 河长 | 46 |\n| 其中：村级 | 40 |\n| 巡河 | 910 |\n'
    },
    {
      bad: '| 领域 | 项目 | 投资 |\n| --- | --- | --- |\n| 交通 | 公路 | 300 |\n| | 桥梁 | 120 |\n| 水利 | 灌区 | 210 |\n| 交通小计 | | ⟦450⟧ |\n| 总计 | | 630 |\n',
      good: '| 领域 | 项目 | 投资 |\n| --- | --- | --- |\n| 交通 | 公路 | 300 |\n| | 桥梁 | 120 |\n| 水利 | 灌区 | 210 |\n| 交通小计 | | 420 |\n| 总计 | | 630 |\n'
    },
    {
      bad: '| 类别 | 指标 | 数值 |\n| --- | --- | --- |\n| 人口 | 总人口 | 5000 |\n| | 其中：女 | ⟦5400⟧ |\n| 农业 | 耕地 | 860 |\n',
      good: '| 类别 | 指标 | 数值 |\n| --- | --- | --- |\n| 人口 | 总人口 | 5000 |\n| | 其中：女 | 2400 |\n| 农业 | 耕地 | 860 |\n'
    },
    {
      bad: '| 季度 | 接待 | 收入 |\n| --- | --- | --- |\n| 一季度 | 40 | 9.1 |\n| 二季度 | 52 | 12.4 |\n| 三季度 | 61 | 15.0 |\n| 四季度 | 47 | 10.5 |\n| 全年 | 200 | ⟦74.0⟧ |\n',
      good: '| 季度 | 党员 | 支部 |\n| --- | --- | --- |\n| 一季度 | 40 | 9 |\n| 二季度 | 41 | 9 |\n| 三季度 | 43 | 10 |\n| 四季度 | 47 | 10 |\n| 全年 | 47 | 10 |\n'
    },
    {
      bad: '| 年份 | 总投资 | 中央 | 省级 |\n| --- | --- | --- | --- |\n| 2022年 | 450 | 300 | 150 |\n| 2023年 | ⟦650⟧ | 350 | 180 |\n',
      good: '| 年份 | 总投资 | 中央 | 省级 |\n| --- | --- | --- | --- |\n| 2022年 | 450 | 300 | 150 |\n| 2023年 | 530 | 350 | 180 |\n',
      says: '表中的数对不上：350 + 180 = 530，表中写650'
    },
    {
      bad: '| 乡镇 | 任务数 | 完成数 | 差额 |\n| --- | --- | --- | --- |\n| 河东镇 | 100 | 80 | 20 |\n| 河西镇 | 90 | 75 | ⟦25⟧ |\n',
      good: '| 乡镇 | 任务数 | 完成数 | 差额 |\n| --- | --- | --- | --- |\n| 河东镇 | 100 | 80 | 20 |\n| 河西镇 | 90 | 75 | 15 |\n'
    },
    {
      bad: '| 班 | 分数 |\n| --- | --- |\n| 一班 | 80 |\n| 二班 | 90 |\n| 平均 | ⟦95⟧ |\n',
      good: '| 班 | 分数 |\n| --- | --- |\n| 一班 | 80 |\n| 二班 | 90 |\n| 平均 | 86 |\n'
    },
    {
      bad: '| 村 | 得分 | 排名 |\n| --- | --- | --- |\n| 甲村 | 91 | 2 |\n| 乙村 | 96 | 1 |\n| 丙村 | 84 | ⟦3⟧ |\n| 丁村 | 88 | 3 |\n',
      good: '| 村 | 得分 | 排名 |\n| --- | --- | --- |\n| 甲村 | 91 | 2 |\n| 乙村 | 96 | 1 |\n| 丙村 | 84 | 4 |\n| 丁村 | 88 | 3 |\n'
    },
    {
      bad: '| 指标 | 上年 | 本年 | 增长（%） |\n| --- | --- | --- | --- |\n| 游客 | 50 | 60 | 20.0 |\n| 床位 | 400 | 430 | ⟦17.5⟧ |\n',
      good: '| 指标 | 上年 | 本年 | 增长（%） |\n| --- | --- | --- | --- |\n| 游客 | 50 | 60 | 20.0 |\n| 床位 | 400 | 430 | 7.5 |\n| 地区生产总值 | 80 | 88 | 6.1 |\n',
      says: '表中的数对不上：(430 - 400) ÷ 400 = 7.5%，表中写17.5'
    },
    {
      bad: '| 来源 | 电话 | 来访 | 网上 |\n| --- | --- | --- | --- |\n| 件数 | 50 | 30 | 120 |\n| 占比 | 25% | 15% | ⟦50%⟧ |\n',
      good: '| 来源 | 电话 | 来访 | 网上 |\n| --- | --- | --- | --- |\n| 件数 | 50 | 30 | 120 |\n| 占比 | 25% | 15% | 60% |\n'
    },
    {
      bad: '| 来源 | 占比 |\n| --- | --- |\n| 电话 | 25% |\n| 来访 | 15% |\n| 网上 | 70% |\n| 合计 | ⟦100%⟧ |\n',
      good: '| 来源 | 占比 |\n| --- | --- |\n| 电话 | 33.3% |\n| 来访 | 33.3% |\n| 网上 | 33.3% |\n| 合计 | 100% |\n',
      says: '各项占比加起来是110%，不是100%，核对各项。'
    },
    {
      bad: '| 组 | 笔试 | 面试 |\n| --- | --- | --- |\n| 一组 | 80 | 70 |\n| 二组 | 90 | 84 |\n| 平均 | 85 | ⟦80⟧ |\n',
      good: '| 组 | 笔试 | 面试 |\n| --- | --- | --- |\n| 一组 | 80 | 70 |\n| 二组 | 90 | 84 |\n| 平均 | 86 | 80 |\n'
    },
    {
      good: '| 党员 | 人数 | 女 |\n| --- | --- | --- |\n| 机关 | 120 | 43 |\n| 其中：退休 | 30 | 12 |\n| 合计 | 120 | 43 |\n'
    }
  ]
})

/** Rows of 其中 that are more than the row above them: 党员 500, 其中：女 520. */
function partsOf(grid: Grid, headings: ReadonlyArray<string>): Mismatch[] {
  // Beside a merged cell the name of a row stands in the next column.
  const names = grid.map(row => row.map(wordsIn).find(words => /^其中/.test(words)) ?? wordsIn(row[0]))
  return names.flatMap((name, row) => {
    if (row < 2 || !/^其中/.test(name) || /^其中/.test(names[row - 1]!)) return []
    return headings.flatMap((heading, column) => {
      const [above, text] = [grid[row - 1]?.[column], grid[row]?.[column]]
      const [whole, part] = [above && numberIn(above), text && numberIn(text)]
      if (!text || !whole || !part || noAmount.test(`${heading}${names[row - 1]}${name}`)) return []
      const isMore = unitOf(whole) === unitOf(part) && part.low > whole.high && part.unit !== '%'
      return isMore ? [{text, message: `“其中”一行${part.printed}，比上一行${whole.printed}还多。`}] : []
    })
  })
}
