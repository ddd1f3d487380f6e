import * as z from 'zod/mini'
import {named as namedBy, type Schema} from '../model/leaf.ts'
import {contentsWishes} from '../model/schema.ts'
import {pointsOf, twipsOf} from './length.ts'
import {type StyleName, styleNames} from './names.ts'
import {refusalOfPattern} from './page-number.ts'

/** Where a profile's field gets its Chinese key from, and what it is for. */
const named = <Named extends Schema>(schema: Named, title: string, description: string) =>
  namedBy(z.clone(schema), {title, description})

/** A text, read as what it stands for; undefined where it stands for nothing, which `refusal` then says. */
const read = <Read>(reading: (text: string) => Read | undefined, refusal: (text: string) => string) =>
  z.pipe(
    z.string(),
    z.transform((text: string, context): Read => {
      const value = reading(text)
      if (value !== undefined) return value
      context.issues.push({code: 'custom', message: refusal(text), input: text})
      return z.NEVER
    })
  )

const measured = (reading: (text: string) => number | undefined, example: string) =>
  read(reading, text => `“${text}”不是长度，应写成${example}`)

/** The least that can be called a type area, in twips. */
const smallest = twipsOf('50毫米')!

const twips = measured(twipsOf, '“37毫米”或“28.95磅”')
const points = measured(pointsOf, '字号，如“3号”“小四”或“16磅”')

const count = (unit: string) =>
  read(
    text => {
      const number = new RegExp(`^(\\d+(?:\\.\\d+)?)${unit}$`).exec(text.replace(/\s/g, ''))?.[1]
      return number === undefined ? undefined : Number(number)
    },
    text => `“${text}”应写成“2${unit}”的样子`
  )

const oneOf = <const Choices extends Record<string, string>>(choices: Choices) =>
  read(
    text =>
      Object.keys(choices).find(name => text === name || text === choices[name]) as
        | Extract<keyof Choices, string>
        | undefined,
    text => {
      const titles = Object.values(choices).map(title => `“${title}”`)
      return `“${text}”不能用，只能是${titles.join('、')}`
    }
  )

const yes = read(
  text => (['是', 'true'].includes(text) ? true : ['否', 'false'].includes(text) ? false : undefined),
  text => `“${text}”只能是“是”或“否”`
)

/** `自动` leaves a length to be worked out from the type area and its lines and characters. */
const automatic = z.union([
  z.pipe(
    z.literal('自动'),
    z.transform(() => undefined)
  ),
  twips
])

// Word takes no longer name.
const fontName = z
  .string()
  .check(z.minLength(1, '没有写字体'), z.maxLength(31, '字体名超过31个字，Word 不认'))

const face = named(z.string(), '字体', '“字体”里起的名，或字体本身的名')
const size = named(
  points.check(z.refine(value => value >= 1 && value <= 300, '字号应在1磅到300磅之间')),
  '字号',
  '如“3号”“小四”“16磅”'
)
const colour = z.string().check(z.regex(/^[0-9A-Fa-f]{6}$/, '颜色应写成六位十六进制数，如“FF0000”'))

export const styleSchema = z.strictObject({
  face: z.optional(face),
  size: z.optional(size),
  colour: z.optional(named(colour, '颜色', '六位十六进制数，如“FF0000”')),
  bold: z.optional(named(yes, '加粗', '是、否')),
  align: z.optional(
    named(oneOf({left: '左', center: '居中', right: '右', both: '两端'}), '对齐', '左、居中、右、两端')
  ),
  indent: z.optional(named(count('字'), '缩进', '首行缩进几字，如“2字”')),
  /** Twips; `网格` lets the line follow the grid. */
  line: z.optional(
    named(
      z.union([
        z.pipe(
          z.literal('网格'),
          z.transform(() => 'grid' as const)
        ),
        twips
      ]),
      '行距',
      '“网格”随版心网格，或固定值如“35磅”'
    )
  ),
  before: z.optional(named(count('行'), '段前', '空几行，如“1行”')),
  after: z.optional(named(count('行'), '段后', '空几行，如“1行”'))
})

/** What profiles written before there was such a style leave out. */
const isAdded = (name: string) => name.startsWith('contents')

const styles = z.strictObject(
  Object.fromEntries(
    Object.entries(styleNames).map(([name, title]) => {
      const style = isAdded(name) ? z._default(styleSchema, {}) : styleSchema
      return [name, named(style, title, `“${title}”的样式`)]
    })
  ) as Record<StyleName, typeof styleSchema>
)

/**
 * How a document looks: `styles/<name>.yaml`. Lengths are twips, sizes points, whatever they were written in.
 */
export const profileSchema = z
  .strictObject({
    title: named(z.string(), '名称', '给人看的名称'),
    summary: z.optional(named(z.string(), '说明', '一句话说明')),
    basis: z.optional(named(z.string(), '依据', '所依据的标准')),
    extends: z.optional(named(z.string(), '基于', '在哪个样式上改')),
    paper: named(
      z.strictObject({width: named(twips, '宽', '纸宽'), height: named(twips, '高', '纸高')}),
      '纸张',
      '纸张大小'
    ),
    margins: named(
      z.strictObject({
        top: named(twips, '上', '天头'),
        bottom: named(twips, '下', '地脚'),
        left: named(twips, '左', '订口'),
        right: named(twips, '右', '翻口')
      }),
      '页边距',
      '版心到纸边的距离'
    ),
    geometry: named(
      oneOf({ink: '实测', dialog: '对话框'}),
      '量法',
      '实测：印出来量得到；对话框：Word 页面设置里看得到'
    ),
    grid: named(
      z.strictObject({
        lines: named(count('行'), '行数', '每面几行'),
        characters: named(count('字'), '字数', '每行几字'),
        pitch: named(automatic, '行距', '“自动”，或28磅至29.5磅之间的固定值'),
        spacing: named(automatic, '字距', '“自动”，或如“0磅”')
      }),
      '每面',
      '每面行数和每行字数'
    ),
    faces: named(
      z.record(
        z.string(),
        z.union([
          z.pipe(
            fontName,
            z.transform((name: string) => [name])
          ),
          z.array(fontName).check(z.minLength(1))
        ])
      ),
      '字体',
      '给字体起名；写几个时依次替补'
    ),
    latin: named(fontName, '西文字体', '字母所用的字体'),
    numerals: named(oneOf({latin: '西文', body: '正文'}), '数字', '数字用西文字体还是正文字体'),
    styles: named(styles, '样式', '各种段落的样式'),
    contents: z.optional(
      named(
        oneOf(contentsWishes),
        '目录',
        '是否编目录：是（到二级标题）、一级、二级、三级、否；不写时不编，草稿写了的按草稿'
      )
    ),
    runIn: named(
      z.strictObject({byNumber: named(yes, '随序号', '（一）用二级标题的字体，1.用三级，依此类推')}),
      '段首',
      '段首标题的字体'
    ),
    pageNumber: named(
      z.strictObject({
        pattern: named(
          read(
            text => (refusalOfPattern(text) === undefined ? text : undefined),
            text => refusalOfPattern(text) ?? ''
          ),
          '式样',
          '如“— 1 —”“第1页 共2页”'
        ),
        side: named(oneOf({outside: '外侧', center: '居中', none: '不编'}), '位置', '外侧：单页右、双页左'),
        inset: named(count('字'), '空', '离版心边几字'),
        below: named(twips, '距版心', '一字线在版心下边缘之下多远')
      }),
      '页码位置',
      '页码的式样和位置'
    ),
    signoff: named(
      z.strictObject({
        sealed: named(yes, '盖章', '盖章时成文日期右空四字，不盖章时署名右空二字'),
        right: named(count('字'), '右空', '盖章时成文日期右空几字')
      }),
      '署名位置',
      '署名和成文日期的位置'
    ),
    issuerTop: named(twips, '标志距版心', '发文机关标志上边缘到版心上边缘'),
    photo: named(
      z.strictObject({
        height: named(twips, '最高', '照片最高多少'),
        share: named(
          z.pipe(
            z.pipe(
              z.string(),
              z.transform((text: string) => Number(text.replace('%', '')) / 100)
            ),
            z.number().check(z.gt(0), z.lte(1))
          ),
          '最宽',
          '照片最宽占版心宽的百分之几，如“100%”'
        )
      }),
      '照片',
      '照片的大小'
    )
  })
  .check(context => {
    const {paper, margins, grid} = context.value
    const refuse = (path: string[], message: string) =>
      context.issues.push({code: 'custom', path, message, input: context.value})
    const across = paper.width - margins.left - margins.right
    const down = paper.height - margins.top - margins.bottom
    if (across < smallest || down < smallest) refuse(['margins'], '留给版心的地方不到50毫米，请减小页边距')
    if (grid.lines < 1 || grid.characters < 1) refuse(['grid'], '行数和字数至少为1')
    if (grid.pitch !== undefined && grid.pitch < 100) refuse(['grid', 'pitch'], '行距太小，至少5磅')
  })
