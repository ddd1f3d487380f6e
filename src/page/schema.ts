import type * as z from 'zod/mini'
import {choice, choices, flag, list, object, objects, prose, text} from '../model/leaf.ts'
import {photoWishes} from '../model/schema.ts'
import type {Value} from '../model/value.ts'
import {fillerNames} from './fillers/filler.ts'

/** Named layouts: how the articles share the page. */
const layouts = {
  single: '单文整版',
  stacked: '双文',
  front: '头版通栏',
  modules: '专版模块'
} as const

export type LayoutName = keyof typeof layouts

/** Where something stands that the page file gives a place. */
const place = {
  column: text({title: '起栏', description: '从第几个基本栏起，不填时由版式安排'}),
  columns: text({title: '占栏', description: '占几个基本栏，不填时由版式安排'}),
  row: text({title: '起行', description: '从版心第几行起，不填时由版式安排'}),
  rows: text({title: '占行', description: '占几行，不填时由版式安排'})
}

/** Faces that a title may have. */
const faces = {title: '小标宋', song: '宋', hei: '黑', kai: '楷'} as const

/** Where a title stands that is read from the top down. */
const sides = {left: '左', right: '右'} as const

export type TitleFace = keyof typeof faces

const guided = object(
  {
    title: text({title: '标题', description: '别的版上一篇稿件的标题'}),
    page: text({title: '版次', description: '它在第几版，如“第2版”'})
  },
  {title: '条目', description: '导读的一条', short: 'title'},
  ['title']
)

const wished = object(
  {
    name: text({title: '图片', description: '草稿里的图片名，或它的文件'}),
    ...photoWishes()
  },
  {title: '照片', description: '对稿件里一幅照片的安排，写了的胜过草稿里写的', short: 'name'},
  ['name']
)

const article = object(
  {
    draft: text({title: '草稿', description: '草稿文件，相对于本文件所在的文件夹'}),
    picture: text({
      title: '图片',
      description: '图片新闻：没有稿件的照片，写照片文件，相对于本文件所在的文件夹'
    }),
    guide: objects(guided, {title: '导读', description: '别的版上有什么：一条条标题和版次'}),
    title: text({title: '标题', description: '图片新闻或导读的标题'}),
    caption: text({title: '说明', description: '图片新闻的文字说明'}),
    credit: text({title: '摄影', description: '图片新闻的摄影者'}),
    kind: text({title: '文种', description: '写成哪个文种；不填时由草稿决定'}),
    broken: text({title: '破栏', description: '把几个基本栏破成几栏，如“8破5”'}),
    carry: text({
      title: '转版',
      description: '放不下时转到哪一版，如“第4版”；不填时放不下就是错误'
    }),
    titleSize: text({title: '标题字号', description: '主标题最大几磅，如“36”；不填时由版式安排'}),
    titleFace: choice(faces, {title: '标题字体', description: '主标题的字体，不填时用小标宋'}),
    verticalTitle: choice(sides, {
      title: '竖题',
      description: '标题竖排在稿件的哪一边：左、右；不填时横排在稿件上方'
    }),
    photos: objects(wished, {
      title: '照片',
      description: '对草稿里的照片的安排：位置、跨栏、焦点、可不用'
    }),
    focus: text({title: '焦点', description: '图片新闻裁剪时要保住的地方，如“左上”“30% 40%”'}),
    fillers: choices(fillerNames, {
      title: '补白',
      description: '用草稿里的内容作框，排在这篇稿件里；不填时版面有空才用，填“不用”则从不用'
    }),
    across: flag({
      title: '跨版',
      description: '连版时横跨左右两版；不填时第一篇跨版，别的各在一版'
    }),
    frame: flag({title: '边框', description: '四周加框'}),
    tint: flag({title: '底纹', description: '衬浅色的底'}),
    ...place
  },
  {title: '稿件', description: '版面上的一块：一篇草稿、一幅图片新闻或一则导读', short: 'draft'}
)

const advertisement = object(
  {
    name: text({title: '名称', description: '印在框里的字，如“广告”；不填时留白，什么也不印'}),
    ...place
  },
  {title: '广告', description: '留给广告的地方', short: 'rows'}
)

/** `page.yaml`: a newspaper page with its articles and its furniture. */
export const pageSchema = object({
  name: text({title: '名称', description: '版面名称，用作文件标题'}),
  paper: text({
    title: '纸张',
    description: '对开、四开、A3、A4；对开的几分之几，如“半版”“1/3版”；或“宽×高”毫米，如“390×546”'
  }),
  spread: text({
    title: '连版',
    description: '与右边一版连成一个版面：写右边的版次，如“第5版”；左边的版次写在“报眉”里'
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
  nameplate: object(
    {
      paper: text({title: '报名', description: '报纸名称，不填时用报眉的报名'}),
      publisher: text({title: '主办', description: '主办单位'}),
      date: text({title: '日期', description: '出版日期，不填时用报眉的日期'}),
      issue: text({title: '期号', description: '如“总第1024期”“今日8版”'}),
      licence: text({title: '刊号', description: '如“国内统一连续出版物号CN 53-0000”'}),
      earTitle: text({title: '报眼标题', description: '报头右边一块的标题'}),
      ear: prose({title: '报眼', description: '报头右边一块的文字，如天气、提要、公告'})
    },
    {title: '报头', description: '第1版上方的报名一块', short: 'paper'}
  ),
  banner: object(
    {
      name: text({title: '名称', description: '专栏名称'}),
      hosts: list({title: '联办', description: '联办单位'})
    },
    {title: '栏题', description: '专栏名和联办单位', short: 'name'}
  ),
  articles: objects(article, {title: '稿件', description: '版面上的稿件，依次写'}),
  advertisements: objects(advertisement, {title: '广告', description: '留给广告或留白的地方'}),
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

/** The field by which the page file names what stands in a place. */
export const namedBy = ({draft, picture, guide, title}: PageArticle): Value | undefined =>
  draft ?? picture ?? title ?? guide?.[0]?.title

/** The words of an optional field. */
export const wordsOf = (value: Value | undefined): string => value?.text ?? ''
