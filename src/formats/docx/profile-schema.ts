import * as z from 'zod'
import {pointsOf, twipsOf} from './length.ts'
import {type StyleName, styleNames} from './profile.ts'

/** Where a profile's field gets its Chinese key from, and what it is for. */
const named = <T extends z.ZodType>(schema: T, title: string, description: string) =>
  schema.meta({title, description})

const measured = (read: (text: string) => number | undefined, example: string) =>
  z.string().transform((text, context) => {
    const value = read(text)
    if (value !== undefined) return value
    context.issues.push({code: 'custom', message: `“${text}”不是长度，应写成${example}`, input: text})
    return z.NEVER
  })

/** The least that can be called a type area, in twips. */
const smallest = twipsOf('50毫米')!

const twips = measured(twipsOf, '“37毫米”或“28.95磅”')
const points = measured(pointsOf, '字号，如“3号”“小四”或“16磅”')

const count = (unit: string) =>
  z.string().transform((text, context) => {
    const number = new RegExp(`^(\\d+(?:\\.\\d+)?)${unit}$`).exec(text.replace(/\s/g, ''))?.[1]
    if (number !== undefined) return Number(number)
    context.issues.push({code: 'custom', message: `“${text}”应写成“2${unit}”的样子`, input: text})
    return z.NEVER
  })

const oneOf = <const Choices extends Record<string, string>>(choices: Choices) =>
  z.string().transform((text, context): Extract<keyof Choices, string> => {
    for (const [name, title] of Object.entries(choices)) {
      if (text === name || text === title) return name as Extract<keyof Choices, string>
    }
    const titles = Object.values(choices).map(title => `“${title}”`)
    context.issues.push({code: 'custom', message: `“${text}”不能用，只能是${titles.join('、')}`, input: text})
    return z.NEVER
  })

const yes = z.string().transform((text, context) => {
  if (['是', 'true'].includes(text)) return true
  if (['否', 'false'].includes(text)) return false
  context.issues.push({code: 'custom', message: `“${text}”只能是“是”或“否”`, input: text})
  return z.NEVER
})

/** `自动` leaves a length to be worked out from the type area and its lines and characters. */
const automatic = z.union([z.literal('自动').transform(() => undefined), twips])

// Word takes no longer name.
const fontName = z.string().min(1, '没有写字体').max(31, '字体名超过31个字，Word 不认')

const face = named(z.string(), '字体', '“字体”里起的名，或字体本身的名')
const size = named(
  points.refine(value => value >= 1 && value <= 300, '字号应在1磅到300磅之间'),
  '字号',
  '如“3号”“小四”“16磅”'
)
const colour = z.string().regex(/^[0-9A-Fa-f]{6}$/, '颜色应写成六位十六进制数，如“FF0000”')

export const styleSchema = z.strictObject({
  face: face.optional(),
  size: size.optional(),
  colour: named(colour, '颜色', '六位十六进制数，如“FF0000”').optional(),
  bold: named(yes, '加粗', '是、否').optional(),
  align: named(
    oneOf({left: '左', center: '居中', right: '右', both: '两端'}),
    '对齐',
    '左、居中、右、两端'
  ).optional(),
  indent: named(count('字'), '缩进', '首行缩进几字，如“2字”').optional(),
  /** Twips; `网格` lets the line follow the grid. */
  line: named(
    z.union([z.literal('网格').transform(() => 'grid' as const), twips]),
    '行距',
    '“网格”随版心网格，或固定值如“35磅”'
  ).optional(),
  before: named(count('行'), '段前', '空几行，如“1行”').optional(),
  after: named(count('行'), '段后', '空几行，如“1行”').optional()
})

const styles = z.strictObject(
  Object.fromEntries(
    Object.entries(styleNames).map(([name, title]) => [name, named(styleSchema, title, `“${title}”的样式`)])
  ) as Record<StyleName, typeof styleSchema>
)

/**
 * How a document looks: `styles/<name>.yaml`. Lengths are twips, sizes points, whatever they were written in.
 */
export const profileSchema = z
  .strictObject({
    title: named(z.string(), '名称', '给人看的名称'),
    summary: named(z.string(), '说明', '一句话说明').optional(),
    basis: named(z.string(), '依据', '所依据的标准').optional(),
    extends: named(z.string(), '基于', '在哪个样式上改').optional(),
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
      z.record(z.string(), z.union([fontName.transform(name => [name]), z.array(fontName).nonempty()])),
      '字体',
      '给字体起名；写几个时依次替补'
    ),
    latin: named(fontName, '西文字体', '字母所用的字体'),
    numerals: named(oneOf({latin: '西文', body: '正文'}), '数字', '数字用西文字体还是正文字体'),
    styles: named(styles, '样式', '各种段落的样式'),
    runIn: named(
      z.strictObject({byNumber: named(yes, '随序号', '（一）用二级标题的字体，1.用三级，依此类推')}),
      '段首',
      '段首标题的字体'
    ),
    pageNumber: named(
      z.strictObject({
        pattern: named(
          z.string().includes('1', {error: '应含“1”，表示页码所在，如“— 1 —”'}),
          '式样',
          '如“— 1 —”'
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
          z
            .string()
            .transform(text => Number(text.replace('%', '')) / 100)
            .pipe(z.number().gt(0).lte(1)),
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
