import type * as z from 'zod/mini'
import {entries, list, object, text} from '../model/leaf.ts'

const figure = object(
  {
    method: text({
      title: '方法',
      description: '求和、加权平均（权的数据名）、最大、最小、计数、列举或不汇总'
    }),
    weight: text({title: '权', description: '加权平均时按哪个数据加权，写那个数据的名'}),
    unit: text({title: '单位', description: '合计用什么单位，如“万人”“亿元”；不填时用多数县的单位'}),
    years: list({title: '年份', description: '汇总哪几年的数，如“2016年、2022年”；不填时用全文的“年份”'}),
    of: text({title: '占', description: '占哪个数据的比重，写那个数据的名；占比由两个合计重算'}),
    aliases: list({title: '别名', description: '县里还叫什么，如“GDP、生产总值”'}),
    own: text({title: '市数', description: '市里自己掌握的数，用来与各县合计核对，写进草稿的是它'}),
    source: text({title: '来源', description: '“市数”的来源，如“市统计局”'})
  },
  {title: '数据', description: '一个数据怎样汇总', short: 'method'}
)

const region = object(
  {
    name: text({title: '名称', description: '全称，如“昭通市”'}),
    shortName: text({title: '简称', description: '文中用的短名'}),
    level: text({title: '级别', description: '如“地级”'}),
    parent: list({title: '上级', description: '上级行政区'})
  },
  {title: '地区', description: '汇总成哪里的草稿', short: 'name'}
)

/** `汇总.yaml`: how a city's draft is made of those of its counties. Chinese keys are the titles, English ones the names. */
export const rollupSchema = object({
  kind: text({title: '文种', description: '市的草稿写成哪个文种（不填时为“上报总结”）'}),
  region,
  campaign: text({title: '创建', description: '所创建称号的全称'}),
  year: text({title: '年份', description: '汇总哪一年的数，如“2022年”'}),
  expected: list({title: '应报', description: '应当报来的县（市、区），用全称'}),
  figures: entries(figure, {title: '数据', description: '每个数据怎样汇总，名称与县里的数据名一样'}),
  honors: text({title: '荣誉', description: '各县的荣誉：列举（合并相同的），或不汇总'})
})

export type RollupFile = z.infer<typeof rollupSchema>
export type RollupFigure = NonNullable<RollupFile['figures']>[string]
