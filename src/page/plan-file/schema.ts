import type * as z from 'zod/mini'
import {flag, object, objects, text} from '../../model/leaf.ts'

const among = object(
  {
    name: text({title: '图片', description: '草稿里的照片文件，或“补白：数说”这样的补白'}),
    column: text({title: '起栏', description: '从稿件的第几栏起，按破栏以后的栏数'}),
    span: text({title: '跨栏', description: '跨几栏'}),
    row: text({title: '起行', description: '从正文的第几行起'}),
    rows: text({title: '占行', description: '连图说和下方一行空共占几行'}),
    captionRows: text({title: '图说行', description: '其中图说占几行'})
  },
  {title: '照片', description: '栏间的一幅照片'},
  ['name', 'column', 'span', 'row', 'rows', 'captionRows']
)

const inBand = object(
  {
    name: text({title: '图片', description: '草稿里的照片文件，或补白'}),
    x: text({title: '起字', description: '离稿件左边多少个正文字'}),
    width: text({title: '宽字', description: '宽多少个正文字'}),
    captionRows: text({title: '图说行', description: '图说占几行'})
  },
  {title: '照片', description: '栏下并排的一幅照片'},
  ['name', 'x', 'width', 'captionRows']
)

const band = object(
  {
    rows: text({title: '占行', description: '这一排共占几行'}),
    photos: objects(inBand, {title: '照片', description: '从左到右'})
  },
  {title: '一排', description: '各栏下方并排的照片'},
  ['rows', 'photos']
)

const story = object(
  {
    name: text({title: '稿件', description: '版面文件里的草稿、图片或标题，供核对'}),
    column: text({title: '起栏', description: '从第几个基本栏起；删去由版式安排'}),
    columns: text({title: '占栏', description: '占几个基本栏；删去由版式安排'}),
    row: text({title: '起行', description: '从版心第几行起；删去由版式安排'}),
    rows: text({title: '占行', description: '占几行；删去由版式安排'}),
    broken: text({title: '破栏', description: '如“8破5”；删去由版式安排'}),
    photos: objects(among, {title: '照片', description: '栏间的照片和补白；与“栏下”一起删去，由版式安排'}),
    bands: objects(band, {title: '栏下', description: '各栏下方的照片和补白'})
  },
  {title: '稿件', description: '一篇稿件的安排，依版面文件里的次序'}
)

/** A plan of a page as `--plan json` writes it and `--plan FILE` takes it. */
export const planSchema = object({
  paper: text({title: '纸张', description: '这份计划是给哪种纸张的，如“对开”“四开连版”'}),
  titleScale: text({title: '标题比例', description: '标题是平常大小的多少倍'}),
  isTight: flag({title: '紧排', description: '小标题前后是否不留空'}),
  pitch: text({title: '行距', description: '从一行到下一行几磅；平常是 12.6，最紧 11.8'}),
  stories: objects(story, {title: '稿件', description: '各篇稿件的安排'})
})

export type PlanFile = z.infer<typeof planSchema>
export type PlannedStory = NonNullable<PlanFile['stories']>[number]
