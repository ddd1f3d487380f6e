import {outerOf} from '../framed.ts'
import type {LaidOut} from '../laid-out.ts'
import {columnAt, columnsOver} from '../paper.ts'
import {namedBy, type PageSpec, wordsOf} from '../schema.ts'
import {isSpread} from '../spread.ts'

/** What a plan is for: a paper, or two of it. */
export const paperOfPlan = (spec: PageSpec): string =>
  `${wordsOf(spec.paper) || '对开'}${isSpread(spec) ? '连版' : ''}`

/** A plan as JSON, in the words of `schema.ts`. */
export type WrittenPlan = Readonly<Record<string, unknown>>

/** The plan by which a page was set; given back, it makes the same page. */
export function planOfPage(page: LaidOut, spec: PageSpec): WrittenPlan {
  const {fitted, plan, titleScale, isTight} = page
  const {base} = plan.paper
  return {
    纸张: paperOfPlan(spec),
    标题比例: titleScale,
    紧排: isTight ? '是' : '否',
    行距: page.sheet.pitch,
    稿件: fitted.map(({part, fit}, index) => {
      const outer = outerOf(part)
      const column = columnAt(base, outer.x)
      const columns = columnsOver(base, column, outer.width)
      return {
        稿件: wordsOf(namedBy(spec.articles![index]!)),
        起栏: column + 1,
        占栏: columns,
        起行: outer.row + 1,
        占行: outer.rows,
        破栏: `${columns}破${part.columns}`,
        照片: part.photos.map((photo, at) => ({
          图片: photo.src,
          起栏: photo.column + 1,
          跨栏: photo.span,
          起行: fit.photos[at]!.top + 1,
          占行: photo.rows,
          图说行: photo['caption-rows']
        })),
        栏下: part.bands.map(({rows, photos}) => ({
          占行: rows,
          照片: photos.map(photo => ({
            图片: photo.src,
            起字: photo.x,
            宽字: photo.width,
            图说行: photo['caption-rows']
          }))
        }))
      }
    })
  }
}
