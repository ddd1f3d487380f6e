import type {Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import type {Report} from '../../finding.ts'
import {findingOf} from '../../notice.ts'
import type {Block} from '../../official/block.ts'
import {blocksOf} from '../../official/blocks.ts'
import {brokenTitles} from '../../official/broken-titles.ts'
import {type ContentsWish, contentsBefore, contentsDepth} from '../../official/contents.ts'
import {contentsPages, numbered} from '../../official/contents-pages.ts'
import {imprintPageOf} from '../../official/imprint-page.ts'
import {namesOf} from '../../official/names.ts'
import {propertiesOf} from '../../official/properties.ts'
import {geometryOf} from '../../style/geometry.ts'
import type {Profile} from '../../style/profile.ts'
import type {HeadingPages} from '../format.ts'
import {blockBuilders} from './blocks.ts'
import {compile} from './engine.ts'
import {type Extra, finish} from './finish.ts'
import {inlineBuilders} from './inline.ts'
import {templateIncomplete, templateUnusable} from './notices.ts'
import type {Template} from './template/template.ts'
import {elementNames, elementsOf, isSeldom, withoutElements} from './template/template-elements.ts'
import type {Work, WriteText} from './work.ts'
import {plainWriter} from './write-text.ts'

/** How a document is written. */
export interface DocumentOptions {
  /** From `loadProfile`. */
  readonly profile: Profile
  /** Overrides the profile's `量法`. */
  readonly geometry?: 'ink' | 'dialog'
  /** Whether there is a table of contents (default: as the draft or the profile says). */
  readonly contents?: ContentsWish
  /** An office's own .docx or .dotx, to be filled. */
  readonly template?: Uint8Array
  readonly report: Report
  /** Where the headings of the contents stand (default: their pages are counted line by line). */
  readonly headingPages?: HeadingPages
  /** The day the document says it was made, ISO 8601 (default: always the same, so that bytes repeat). */
  readonly date?: string
  /** Shows the article's texts in another way, and adds parts of its own: a review copy. */
  readonly reviewing?: (tree: Root, options: {date: string; profile: Profile; report: Report}) => Reviewing
}

/** A document that is written for somebody to work on. */
export interface Reviewing {
  readonly writeText: WriteText
  /** The parts it needs, once its body is written. */
  extras(): ReadonlyArray<Extra>
}

/** Write an article as a Word document; undefined when the template cannot be used, which is reported. */
export async function writeDocument(
  article: Article,
  options: DocumentOptions
): Promise<Uint8Array | undefined> {
  const template = options.template && (await import('./template/template.ts')).openTemplate(options.template)
  if (typeof template === 'string') {
    options.report(
      findingOf(templateUnusable, {message: `模板${template}，没有写 Word 文档。`, range: nowhere})
    )
    return undefined
  }
  return writeInto(template, article, options)
}

async function writeInto(
  template: Template | undefined,
  article: Article,
  options: DocumentOptions
): Promise<Uint8Array> {
  const {profile, geometry: choice, contents, report, date: day = defaultDay, reviewing} = options
  const date = `${day.slice(0, 10)}T00:00:00Z`
  const planned = geometryOf(profile, choice)
  const geometry = template?.geometry(planned) ?? planned
  const tree = template ? leftToWrite(article.tree, template, report) : article.tree
  const written = brokenTitles(tree, profile, geometry, namesOf(article))
  // What few documents need is loaded when one does: most are plain, and start twice as fast without it.
  const reviewed = reviewing?.(written, {date, profile, report})
  const laidOut = blocksOf(written.children, profile, geometry)
  const depth = reviewed ? 0 : contentsDepth(article, profile, contents)
  if (template && depth > 0) report(contentsInTemplate)
  const blocks = reviewed
    ? laidOut.map(withWholeIssuer)
    : contentsBefore(laidOut, template ? 0 : depth, report)
  const photos =
    article.photos.size > 0
      ? await (await import('../../photo/prepare-photos.ts')).preparePhotos(article.photos, report)
      : new Map()
  const isLetter = blocks.some(block => block.type === 'letterhead' && block.form === 'letter')
  // 版记 of a letter stands on its last page, whichever that is (GB/T 9704—2012, 10.1).
  const hasContents = blocks[0]?.type === 'contents'
  const imprintPage =
    template || isLetter ? undefined : imprintPageOf(numbered(blocks, profile), profile, geometry, photos)
  const work: Work = {
    profile,
    geometry,
    report,
    writeText: reviewed?.writeText ?? plainWriter(profile, report),
    photos,
    pictures: [],
    charts: [],
    ...(hasContents && {
      pages:
        (await options.headingPages?.(article, {profile, geometry: choice, contents})) ??
        contentsPages(blocks, profile, geometry, photos)
    }),
    imprintApart: imprintPage !== undefined
  }
  const body = await compile(blocks, {...blockBuilders(work), ...inlineBuilders(work)})
  const properties = {...propertiesOf(tree), date}
  const charts =
    work.charts.length > 0 ? (await import('./chart-parts.ts')).chartParts(work.charts, profile) : []
  const content = {
    body,
    pictures: work.pictures,
    properties,
    imprintPage,
    hasContents,
    isLetter,
    extras: [...(reviewed?.extras() ?? []), ...charts]
  }
  if (template) {
    const [{mergeInto}, {leftIn}] = await Promise.all([
      import('./template/merge.ts'),
      import('./template/last-look.ts')
    ])
    const elements = elementsOf(article.tree)
    const bytes = mergeInto(template, content, elements, profile, geometry)
    const left = leftIn(template.parts, template.main, [...elements.values(), wordsOf(written)])
    for (const name of left.filter(one => !template.unknown.includes(one.slice(2, -2).trim())))
      report(
        findingOf(templateIncomplete, {
          message: `文档里还有“${name}”没有替换，请在模板里看看它是怎么写的。`,
          range: nowhere
        })
      )
    return bytes
  }
  return finish(content, profile, geometry)
}

const nowhere = {start: 0, end: 0}

const contentsInTemplate = findingOf(templateIncomplete, {
  message:
    '用单位自己的模板时不编目录；要目录的，在生成的文档里用 Word 的“引用—目录”插入，各级标题它都认得。',
  path: ['contents'],
  range: nowhere
})

/** In a copy that is read back every field stands in one paragraph: 文件 stays behind the first issuer. */
function withWholeIssuer(block: Block): Block {
  if (block.type !== 'letterhead' || !block.joint) return block
  const {issuers, beside} = block.joint
  return {...block, issuer: [...block.issuer, ...beside], joint: {issuers, beside: []}}
}

/** The article without what the template has places for; what would be lost, and what nobody knows, is said. */
function leftToWrite(tree: Root, template: Template, report: Report): Root {
  const {tree: rest, lost} = withoutElements(tree, template.called, template.shown)
  const say = (message: string) => report(findingOf(templateIncomplete, {message, range: nowhere}))
  for (const words of template.told) say(words)
  if (template.places === 0 && template.paragraphs > 0)
    say(
      `模板里有 ${template.paragraphs} 段文字，没有“{{正文}}”，正文写在了这些文字后面，两样都在文档里；请在模板中该放正文的地方写一段“{{正文}}”，删去不要的旧文。`
    )
  for (const name of lost)
    say(`模板里没有“{{${elementNames[name]}}}”，草稿里的${elementNames[name]}没有写进文档。`)
  const said = elementsOf(tree)
  const blank = [...template.shown].filter(name => !said.get(name)?.trim() && !isSeldom(name))
  if (blank.length > 0)
    report(
      findingOf(templateIncomplete, {
        message: `模板要的${blank.map(name => `“${elementNames[name]}”`).join('、')}草稿里没有，文档里那几处空着；在草稿里补上，或从模板里删去。`,
        range: nowhere,
        severity: 'hint'
      })
    )
  for (const name of template.unknown) {
    say(`模板里的“{{${name}}}”不认识，没有替换；可用的有：正文、${Object.values(elementNames).join('、')}。`)
  }
  return rest
}
