import type * as z from 'zod/mini'
import {choice, list, object, objects, text} from '../model/leaf.ts'
import type {Value} from '../model/value.ts'

/** Named layouts: how the articles share the page. */
const layouts = {
  single: '单文整版',
  stacked: '双文',
  front: '头版通栏',
  modules: '专版模块'
} as const

export type LayoutName = keyof typeof layouts

const article = object(
  {
    draft: text({title: '草稿', description: '草稿文件，相对于本文件所在的文件夹'}),
    kind: text({title: '文种', description: '写成哪个文种；不填时由草稿决定'}),
    broken: text({title: '破栏', description: '把几个基本栏破成几栏，如“8破5”'}),
    carry: text({
      title: '转版',
      description: '放不下时转到哪一版，如“第4版”；不填时放不下就是错误'
    }),
    column: text({title: '起栏', description: '从第几个基本栏起，不填时由版式安排'}),
    columns: text({title: '占栏', description: '占几个基本栏，不填时由版式安排'}),
    row: text({title: '起行', description: '从版心第几行起，不填时由版式安排'}),
    rows: text({title: '占行', description: '占几行，不填时由版式安排'})
  },
  {title: '稿件', description: '一篇稿件', short: 'draft'},
  ['draft']
)

/** `page.yaml`: a newspaper page with its articles and its furniture. */
export const pageSchema = object({
  name: text({title: '名称', description: '版面名称，用作文件标题'}),
  paper: text({
    title: '纸张',
    description: '对开、四开、A3、A4；对开的几分之几，如“半版”“1/3版”；或“宽×高”毫米，如“390×546”'
  }),
  layout: choice(layouts, {title: '版式', description: '稿件怎样分版面；不填时按长短安排'}),
  masthead: object(
    {
      paper: text({title: '报名', description: '报纸名称'}),
      page: text({title: '版次', description: '如“第3版”；第1版不设报眉'}),
      date: text({title: '日期', description: '出版日期，如“2023年6月30日 星期五”'}),
      section: text({title: '版名', description: '版面内容标识，如“专题”'})
    },
    {title: '报眉', description: '版面上方的一行'}
  ),
  banner: object(
    {
      name: text({title: '名称', description: '专栏名称'}),
      hosts: list({title: '联办', description: '联办单位'})
    },
    {title: '栏题', description: '专栏名和联办单位', short: 'name'}
  ),
  articles: objects(article, {title: '稿件', description: '版面上的稿件，依次写'}),
  staff: object(
    {
      editor: text({title: '责编', description: '责任编辑'}),
      artist: text({title: '美编', description: '美术编辑'}),
      maker: text({title: '组版', description: '组版'}),
      proof: text({title: '校对', description: '校对'}),
      email: text({title: '邮箱', description: '编辑部邮箱'})
    },
    {title: '责任', description: '版面下方的一行'}
  )
})

export type PageSpec = z.infer<typeof pageSchema>
export type PageArticle = NonNullable<PageSpec['articles']>[number]

/** The words of an optional field. */
export const wordsOf = (value: Value | undefined): string => value?.text ?? ''
