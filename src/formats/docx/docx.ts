import type {Root} from 'mdast'
import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import type {Finding, Report} from '../../finding.ts'
import {findingOf} from '../../notice.ts'
import type {Format, WriteContext, Written} from '../format.ts'
import {blockBuilders} from './blocks.ts'
import {compile} from './engine.ts'
import {finish} from './finish.ts'
import {geometryOf} from './geometry.ts'
import {inlineBuilders} from './inline.ts'
import {layOut} from './lay-out.ts'
import {templateIncomplete, templateUnusable} from './notices.ts'
import type {Profile} from './profile.ts'
import type {Template} from './template.ts'
import {elementNames, elementsOf, withoutElements} from './template-elements.ts'
import type {Work} from './work.ts'
import {plainWriter} from './write-text.ts'

/** What the DOCX format takes as `settings`. */
export interface DocxSettings {
  /** From `loadProfile`. */
  readonly profile: Profile
  /** Write a review copy, with these findings as comments. */
  readonly review?: {readonly findings: ReadonlyArray<Finding>}
  /** An office's own .docx or .dotx, to be filled. */
  readonly template?: Uint8Array
  /** Overrides the profile's `量法`. */
  readonly geometry?: 'ink' | 'dialog'
}

/** Word documents in the layout of a style profile, GB/T 9704—2012 first of all. */
export const docx: Format = {
  name: 'docx',
  summary: {zh: 'Word 文档，公文格式', en: 'Word document, GB/T 9704'},
  async write(article, context) {
    const {template} = settingsOf(context)
    const opened = template && (await import('./template.ts')).openTemplate(template)
    if (typeof opened === 'string') {
      context.report(
        findingOf(templateUnusable, {message: `模板${opened}，没有写 Word 文档。`, range: nowhere})
      )
      return []
    }
    return [{suffix: '.docx', bytes: await writeDocument(article, context, opened)}]
  }
}

async function writeDocument(
  article: Article,
  context: WriteContext,
  template: Template | undefined
): Promise<Written['bytes']> {
  const {profile, geometry: choice, review} = settingsOf(context)
  const {report} = context
  const date = `${(context.date ?? defaultDay).slice(0, 10)}T00:00:00Z`
  const planned = geometryOf(profile, choice)
  const geometry = template?.geometry(planned) ?? planned
  const tree = template ? leftToWrite(article.tree, template, report) : article.tree
  const laidOut = layOut(tree, profile, geometry)
  // What few documents need is loaded when one does: most are plain, and start twice as fast without it.
  const reviewed =
    review &&
    (await import('./review.ts')).beginReview(laidOut.tree, review.findings, {date, profile, report})
  const work: Work = {
    profile,
    geometry,
    report,
    writeText: reviewed?.writeText ?? plainWriter(profile, report),
    photos:
      article.photos.size > 0
        ? await (await import('./photo.ts')).preparePhotos(article.photos, report)
        : new Map(),
    pictures: [],
    ...laidOut
  }
  const body = await compile(laidOut.tree, {...blockBuilders(work), ...inlineBuilders(work)})
  const properties = {...laidOut.properties, date}
  const content = {body, pictures: work.pictures, properties, extras: reviewed?.extras(body) ?? []}
  if (template) {
    const {mergeInto} = await import('./merge.ts')
    return mergeInto(template, content, elementsOf(article.tree), profile, geometry)
  }
  return finish(content, profile, geometry)
}

const nowhere = {start: 0, end: 0}

/** The article without what the template has places for; what would be lost, and what nobody knows, is said. */
function leftToWrite(tree: Root, template: Template, report: Report): Root {
  const {tree: rest, lost} = withoutElements(tree, template.called)
  const say = (message: string) => report(findingOf(templateIncomplete, {message, range: nowhere}))
  if (!template.hasPlace && template.paragraphs > 0)
    say(
      `模板里有 ${template.paragraphs} 段文字，没有单独成段的“{{正文}}”，正文写在了这些文字后面，两样都在文档里；请在模板中该放正文的地方写一段“{{正文}}”，删去不要的旧文。`
    )
  for (const name of lost)
    say(`模板里没有“{{${elementNames[name]}}}”，草稿里的${elementNames[name]}没有写进文档。`)
  for (const name of template.unknown) {
    say(`模板里的“{{${name}}}”不认识，没有替换；可用的有：正文、${Object.values(elementNames).join('、')}。`)
  }
  return rest
}

function settingsOf({settings}: WriteContext): DocxSettings {
  if (!settings.profile) throw new Error('Cannot write a Word document without settings.profile')
  return settings as unknown as DocxSettings
}
