import type * as z from 'zod/mini'
import {choice, flag, list, object, objects, text} from '../model/leaf.ts'

/** The first numbers that headings may count from. */
export const numbers = {
  '一、': '一、',
  '（一）': '（一）',
  '1.': '1.',
  '1、': '1、',
  '1．': '1．',
  '（1）': '（1）'
} as const

const bilingual = (title: string, description: string) =>
  object(
    {
      zh: text({title: '中文', description: '中文名称'}),
      en: text({title: '英文', description: '英文名称'})
    },
    {title, description, short: 'zh'}
  )

const grammar = (title: string) =>
  object(
    {
      phrases: objects(text({title: '词组', description: '一句怎么写，{} 代表这一句'}), {
        title: '词组',
        description: '标题里的每句怎么写，如 ["{}", "，{}"]'
      }),
      number: choice(numbers, {title: '编号', description: '第一个序号，往后接着排'}),
      end: text({title: '结尾', description: '标题后面的标点，如“。”'}),
      runIn: flag({title: '段首', description: '标题写在段首，正文接着写'})
    },
    {title, description: `${title}的标题怎么写`}
  )

const needs = {
  required: list({title: '必写', description: '非写不可的'}),
  recommended: list({title: '应写', description: '一般要写的，没有只作提示'})
}

const ownRole = object(
  {
    name: text({title: '名称', description: '这一章的名称，草稿里写在“角色”后面'}),
    words: list({title: '词', description: '标题里看得出这一章的词'})
  },
  {title: '自定', description: '自己起名的一章', short: 'name'}
)

const range = (title: string) => list({title, description: '最少和最多的字数，如 [300, 3000]'})

/** `kind.yaml`; Chinese keys are the titles, English ones the names. */
export const manifestSchema = object({
  name: bilingual('名称', '文种的名称'),
  summary: bilingual('说明', '一句话说明'),
  aliases: list({title: '别名', description: '草稿的“文种”里也认的名称'}),
  heading: object(
    {section: grammar('章'), measure: grammar('小节'), item: grammar('条目')},
    {title: '标题写法', description: '各级标题怎么写'}
  ),
  chapters: choice(
    {campaign: '按创建', own: '自己的'},
    {title: '章节', description: '写哪些章：随创建而定，或只看“角色”'}
  ),
  roles: object(
    {
      ...needs,
      own: objects(ownRole, {title: '自定', description: '自己起名的章，如 [履职情况, 特色亮点]'})
    },
    {title: '角色', description: '必写、应写哪些章'}
  ),
  fields: object(
    {
      required: list({title: '必填', description: '草稿里非填不可的字段'}),
      recommended: list({title: '建议', description: '最好填的字段'})
    },
    {title: '字段', description: '必填、最好填的字段'}
  ),
  length: object(
    {article: range('全文'), section: range('章'), measure: range('小节')},
    {title: '篇幅', description: '通常的字数'}
  ),
  formats: list({title: '格式', description: '不写 --to 时写成哪些文件'}),
  style: text({title: '样式', description: '版式方案'})
})

export type ManifestFile = z.infer<typeof manifestSchema>
