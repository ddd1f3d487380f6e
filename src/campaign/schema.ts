import type * as z from 'zod/mini'
import {entries, flag, list, object, objects, text} from '../model/leaf.ts'

const needs = {
  required: list({title: '必写', description: '非写不可的角色，按通常的先后写'}),
  recommended: list({title: '应写', description: '一般要写的角色，没有只作提示'}),
  optional: list({title: '可写', description: '可写可不写的角色'})
}

const role = object(
  {
    english: text({title: '英文名', description: '英文草稿里的写法，如“sanitation”'}),
    words: list({title: '词', description: '标题里看得出这一章的词'}),
    weak: list({title: '弱词', description: '别的章也常用、只在没有更明白的词时才算的词'}),
    aliases: list({title: '别名', description: '草稿里也认的名称'}),
    covers: list({title: '包括', description: '本项创建里归它写的现成角色，它们的词也算它的'})
  },
  {title: '角色', description: '一种章节', short: 'words'}
)

const phrase = object(
  {
    words: text({title: '文字', description: '固定提法'}),
    source: text({title: '来源', description: '出自哪份文件'}),
    date: text({title: '日期', description: '文件的日期'})
  },
  {title: '提法', description: '一个固定提法'},
  ['words', 'source']
)

const indicator = object(
  {
    number: text({title: '编号', description: '标准里的编号，如“（六）”“3.2”'}),
    name: text({title: '名称', description: '指标的内容'}),
    target: text({title: '目标', description: '要达到的数，连同单位和方向，如“≥85%”“不超过3‰”'}),
    direction: text({title: '方向', description: '目标只写数时，写“不低于”“不高于”或“等于”'}),
    role: text({title: '角色', description: '属于哪个角色'}),
    owner: text({title: '责任单位', description: '由谁负责'}),
    evidence: list({title: '佐证', description: '要哪几类佐证材料：文件、照片、数据表、说明'}),
    score: text({title: '分值', description: '满分，只写数'})
  },
  {title: '指标', description: '一项指标'},
  ['number', 'name']
)

/** A file of `campaigns/`; Chinese keys are the titles, English ones the names. */
export const campaignSchema = object({
  name: text({title: '名称', description: '称号的全称，如“国家卫生县城”'}),
  base: text({title: '基于', description: '在哪一项创建的资料上增补，写它的名称；自己的文件才用'}),
  english: text({title: '英文名', description: '英文名称'}),
  aliases: list({title: '别名', description: '草稿的“项目”里写了哪些字，就算这项创建'}),
  levels: list({title: '级别', description: '有哪些级别，如“国家级、省级”'}),
  by: text({title: '命名单位', description: '由谁命名'}),
  basis: text({title: '依据', description: '命名和考评依据的文件'}),
  theme: text({title: '主线', description: '工作主线'}),
  phrases: objects(phrase, {title: '提法', description: '固定提法，写明来源'}),
  roles: entries(role, {title: '角色', description: '本项创建自己的章节，或给已有的角色添词'}),
  ...needs,
  kinds: entries(object(needs, {title: '要求', description: '这个文种的要求'}), {
    title: '文种',
    description: '某个文种要求不同的，写在这里'
  }),
  indicators: objects(indicator, {title: '指标', description: '测评指标'}),
  indicatorSource: text({title: '指标来源', description: '指标出自哪份公开的文件；自编的写明是示例'}),
  total: text({title: '总分', description: '各项指标分值之和，只写数'}),
  isExample: flag({title: '示例', description: '指标是编造的示例时填“是”'})
})

export type CampaignFile = z.infer<typeof campaignSchema>
export type IndicatorFile = z.infer<typeof indicator>
