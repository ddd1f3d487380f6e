import {entryOf, fieldsOf, itemOf, shapeOf} from '../src/model/fields.ts'
import type {Schema} from '../src/model/leaf.ts'
import {draftSchema} from '../src/model/schema.ts'

/** An example for each field of a draft, as it is typed. */
export const examples: Readonly<Record<string, string>> = {
  kind: '文种: 上报总结',
  region: '地区: {名称: 昭阳区, 简称: 昭阳, 级别: 县级, 上级: [昭通市, 云南省], 下辖: [靖安镇, 盘河镇]}',
  campaign:
    '创建: {项目: 全国民族团结进步示范区, 主线: 铸牢中华民族共同体意识, 起止: 2021—2025年, 数据截至: 2022年12月}',
  title:
    '标题:\n  引题: 同心共筑中国梦\n  主题: [乌蒙同心铸丰碑, 民族团结谱华章]\n  副题: 昭通市创建全国民族团结进步示范市工作综述',
  byline: '署名:\n  - {身份: 通讯员, 姓名: 江一禾, 单位: 区融媒体中心, 图文: 是}',
  editorsNote: '编者按: |\n  一段话，说明为什么登这篇稿件。',
  lead: '导语: |\n  第一段，总述。\n  第二段，一行一段。',
  sections:
    '章节:\n  - 角色: 领导机制\n    标题: 党建引领强根基：凝聚创建合力，筑牢创建堡垒\n    引言: |\n      章首的一段总述。\n    小节:\n      - 标题: 健全组织体系，压实创建责任\n        正文: |\n          全区科级领导干部{科级干部}，各有分工。\n        条目:\n          - {标题: 抓好部署, 正文: 年初列出清单。}\n          - {标题: 抓好督查, 正文: 按月通报进度。}\n        图片: [古城]\n      - 正文: |\n          没有标题的一节，直接写正文。\n    引语:\n      - {人物: 罗静安, 职务: 社区党总支书记, 原话: 门永远开着。}\n  - 角色: 自有章节\n    标题: 自己起名的一章\n    正文: |\n      角色写自己的名称时，把它写进“自定角色”。',
  honors:
    '荣誉:\n  - {称号: 全国民族团结进步示范区, 授予: 国家民委, 时间: 2023年, 对象: 昭阳区}\n  - {称号: 省级文明村, 数量: 3个}',
  figures:
    '数据:\n  乡镇数: 9个\n  科级干部: 730人\n  少数民族干部: {数值: 152人, 占: 科级干部, 占比: 20.8%, 时间: 2022年, 来源: 组织部}\n  地区生产总值: {2016年: 233.57亿元, 2022年: 429.51亿元, 年均增长: 7.8%, 口径: 可比价}\n  阵地: {数值: 12个, 合计: [家园, 驿站]}\n  家园: 5个\n  驿站: 7个',
  slogans: '提法:\n  四个与共: [休戚与共, 荣辱与共, 生死与共, 命运与共]',
  indicators:
    '指标:\n  - {编号: 1.1, 名称: 生活垃圾无害化处理率, 目标: ≥95%, 完成: 98.2%, 满分: 5, 得分: 5, 佐证: [1.1 处理量统计表.xlsx], 页码: 3, 责任单位: 城管局}\n  - {编号: 1.2, 名称: 管理制度健全, 完成: 达到要求, 达标: 是, 说明: 制度汇编已印发}',
  custom: '自定:\n  联系人: 区民宗局办公室\n  联系电话: 0870-1234567',
  customRoles: '自定角色: [自有章节, 夜间经济]',
  photos:
    '图片:\n  古城: {文件: photos/gucheng.jpg, 说明: 古城一角。, 作者: 陆清源, 身份: 通讯员}\n  广场: photos/guangchang.jpg',
  tables:
    '表格:\n  主要指标:\n    标题: 主要指标完成情况\n    内容: |\n      指标|2021年|2022年\n      公路里程|310公里|330公里',
  charts: '图表:\n  生产总值走势: {标题: 地区生产总值, 类型: 折线, 数据: [地区生产总值], 来源: 区统计局}',
  outlook: '展望: |\n  下一步，接着抓落实。',
  signoff: '落款: {单位: 昭阳区人民政府, 日期: 2023年6月30日}',
  attachments: '附件:\n  - 主要数据表\n  - {名称: 责任分工, 正文: 一行一段，另起一页印。}',
  official:
    '公文: {发文机关标志: 昭阳区人民政府文件, 发文字号: 昭区政发〔2023〕5号, 主送: 昭通市人民政府, 抄送: 市民宗委, 附表: 是}',
  contents: '目录: 二级',
  headings: '标题形式: {小节: 独行, 条目: 段首}',
  style: '样式: gbt9704',
  checks: '校验: {放行地名: [北京], 放行文字: ["*+N进"]}'
}

/** `docs/草稿字段.md`: each field of a draft, what it is for, and how it is typed. */
export const fieldPage = (): string => fieldPageOf(draftSchema, head, examples)

/** A page of the fields of a schema, each with an example. */
export function fieldPageOf(
  schema: Schema,
  head: string,
  examples: Readonly<Record<string, string>>
): string {
  const parts = fieldsOf(schema).map(({name, title, schema, meta}) => {
    const table = [...rowsOf(schema, '')]
    const about = `${meta.description}。英文键：\`${name}\`。`
    const inner =
      table.length > 0 ? `\n\n| 字段 | 英文键 | 写什么 |\n| --- | --- | --- |\n${table.join('\n')}` : ''
    return `## ${title}\n\n${about}\n\n\`\`\`yaml\n${examples[name]}\n\`\`\`${inner}`
  })
  return `${head}\n${parts.join('\n\n')}\n`
}

const head = `# 草稿字段

由 \`test/docs.test.ts\` 按草稿的规定生成，不要手改。字段名中文、英文都认，同一处只写一个；都可以不填，哪些非填不可看文种。

正文、导语等一行一段；标题、名单可以写成一句话，也可以写成 \`[甲, 乙]\`。自己的模板里，下级字段用点连起来，如 \`{{地区.名称}}\`。
`

function* rowsOf(schema: Schema, before: string): Generator<string> {
  const holder = itemOf(schema) ?? entryOf(schema) ?? schema
  if (!shapeOf(holder)) return
  for (const {name, title, schema: inner, meta} of fieldsOf(holder)) {
    const reads = meta.reads === 'flag' ? '（是、否）' : ''
    const choices = meta.isOpen ? '' : Object.values(meta.choices ?? {}).join('、')
    yield `| ${before}${title} | \`${name}\` | ${meta.description ?? ''}${reads}${choices ? `：${choices}` : ''} |`
    if (meta.reads !== 'series') yield* rowsOf(inner, `${before}${title}·`)
  }
}
