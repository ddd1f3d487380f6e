import type {Article} from '../../compose/article.ts'
import type {Finding} from '../../finding.ts'
import type {Format, WriteContext, Written} from '../format.ts'
import {blockBuilders} from './blocks.ts'
import {compile} from './engine.ts'
import {finish} from './finish.ts'
import {geometryOf} from './geometry.ts'
import {inlineBuilders} from './inline.ts'
import {layOut} from './lay-out.ts'
import {preparePhotos} from './photo.ts'
import type {Profile} from './profile.ts'
import {beginReview} from './review.ts'
import type {Work} from './work.ts'
import {plainWriter} from './write-text.ts'

/** What the DOCX format takes as `settings`. */
export interface DocxSettings {
  /** From `loadProfile`. */
  readonly profile: Profile
  /** Write a review copy, with these findings as comments. */
  readonly review?: {readonly findings: ReadonlyArray<Finding>}
  /** Overrides the profile's `量法`. */
  readonly geometry?: 'ink' | 'dialog'
}

/** Documents do not say when they were made unless the caller does, so that the same draft gives the same bytes. */
const epoch = '2012-07-01T00:00:00Z'

/** Word documents in the layout of a style profile, GB/T 9704—2012 first of all. */
export const docx: Format = {
  name: 'docx',
  summary: {zh: 'Word 文档，公文格式', en: 'Word document, GB/T 9704'},
  async write(article, context) {
    return [{suffix: '.docx', bytes: await writeDocument(article, context)}]
  }
}

async function writeDocument(article: Article, context: WriteContext): Promise<Written['bytes']> {
  const {profile, geometry: choice, review} = settingsOf(context)
  const {report} = context
  const date = context.date ? `${context.date.slice(0, 10)}T00:00:00Z` : epoch
  const geometry = geometryOf(profile, choice)
  const laidOut = layOut(article, profile, geometry)
  const reviewed = review && beginReview(laidOut.tree, review.findings, {date, profile, report})
  const work: Work = {
    profile,
    geometry,
    report,
    writeText: reviewed?.writeText ?? plainWriter(profile, report),
    photos: await preparePhotos(article.photos, report),
    pictures: [],
    ...laidOut
  }
  const body = await compile(laidOut.tree, {...blockBuilders(work), ...inlineBuilders(work)})
  const properties = {...laidOut.properties, date}
  const content = {body, pictures: work.pictures, properties, extras: reviewed?.extras(body) ?? []}
  return finish(content, profile, geometry)
}

function settingsOf({settings}: WriteContext): DocxSettings {
  if (!settings.profile) throw new Error('Cannot write a Word document without settings.profile')
  return settings as unknown as DocxSettings
}
