import {readDraft} from '../draft/read.ts'
import type {Source} from '../draft/tree.ts'
import type {Path, Report} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import {fieldNames} from '../model/fields.ts'
import {readInto} from '../model/read.ts'
import {knownRoles, type Role, roleNamed} from '../model/roles.ts'
import {placeIn, type Value} from '../model/value.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import {englishPath, isFieldPath, likelyField} from './field-path.ts'
import type {Grammar, Manifest, Span} from './manifest.ts'
import {type ManifestFile, manifestSchema} from './manifest-schema.ts'

/** What is wrong with a manifest is told of its author's file alone; the message says all. */
const brokenKind: Notice = {
  id: 'broken-kind',
  title: {zh: '文种的说明不能用', en: 'A kind that does not hold together'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '说明不全或前后矛盾，就不知道怎样成文。', en: 'Nothing can be composed by it.'},
  how: {zh: '照消息说的改，写法见 docs/文种.md。', en: 'See docs/文种.md.'}
}

/** What a manifest is held against. */
export interface ManifestOptions {
  /** The names of the formats there are (default: any name will do). */
  readonly formats?: ReadonlyArray<string>
  /** The names of the style profiles there are (default: any name will do). */
  readonly styles?: ReadonlyArray<string>
  /** Roles of campaigns, which a kind may ask for, too (default: none). */
  readonly roles?: ReadonlyArray<Role>
}

/** Read `kind.yaml`. What does not hold together is told with its place; after an error the manifest is not to be used. */
export function readManifest(
  source: Source,
  report: Report,
  {formats, styles, roles: ofCampaigns = []}: ManifestOptions
): Manifest {
  const names = fieldNames(manifestSchema)
  const tree = readDraft(source, report, {isKey: name => names.has(name)})
  const {data, placeOf, isEmpty} = readInto(manifestSchema, tree, report)
  const tell = (path: Path, message: string) =>
    report(findingOf(brokenKind, {message, path, range: placeOf(path)}))
  const tellOf = (value: Value, message: string) =>
    report(findingOf(brokenKind, {message, path: value.path, range: placeIn(value)}))
  /** Tell what must be there: that it is empty, or that there is no such line. */
  const strange = tree.root?.entries.map(({key}) => key.value).filter(key => !names.has(key)) ?? []
  const lacks = (path: Path, title: string, example: string) => {
    // A key that was likely meant for it is told already.
    if (strange.some(key => nearestTo(key, [title.split('·')[0]!]))) return
    tell(path, `${isEmpty(path) ? `“${title}”是空的` : `没有写“${title}”`}，写成：${example}`)
  }

  const name = data.name?.zh?.text ?? data.name?.en?.text
  if (!name) lacks(['name'], '名称', '名称: 卫生县城总结')
  if (!data.length?.article) lacks(['length', 'article'], '篇幅·全文', '篇幅: {全文: [800, 5000]}')
  const grammar = (level: 'section' | 'measure' | 'item', title: string) =>
    grammarOf(data.heading?.[level], ['heading', level], title)

  const own = (data.roles?.own ?? []).flatMap(ownRoles)
  const all = [...own, ...ofCampaigns, ...knownRoles]
  const asked = [...(data.roles?.required ?? []), ...(data.roles?.recommended ?? [])]
  const taken = asked.flatMap(({text}) => {
    const role = roleNamed(all, text)
    return role && !knownRoles.includes(role) ? [role] : []
  })
  const style = data.style?.text ?? 'gbt9704'
  if (data.style && styles && !styles.includes(style) && !/\.ya?ml$/i.test(style))
    tell(['style'], `没有“${style}”这个样式${guess(style, styles)}；可用的有：${styles.join('、')}`)

  return {
    name: {zh: name ?? '', en: data.name?.en?.text ?? name ?? ''},
    summary: {
      zh: data.summary?.zh?.text ?? name ?? '',
      en: data.summary?.en?.text ?? data.summary?.zh?.text ?? name ?? ''
    },
    aliases: textsOf(data.aliases),
    heading: {
      section: grammar('section', '章') ?? plain,
      measure: grammar('measure', '小节') ?? plain,
      item: data.heading?.item ? (grammar('item', '条目') ?? plain) : third
    },
    chapters: data.chapters?.choice ?? 'own',
    roles: {
      required: rolesNamed(data.roles?.required),
      recommended: rolesNamed(data.roles?.recommended),
      own: [...new Set([...own, ...taken])]
    },
    fields: {
      required: fieldsNamed(data.fields?.required),
      recommended: fieldsNamed(data.fields?.recommended)
    },
    length: lengthOf(data.length),
    formats: data.formats ? formatsNamed(data.formats) : ['md', 'docx'],
    style
  }

  function grammarOf(
    given: NonNullable<ManifestFile['heading']>['section'],
    path: Path,
    title: string
  ): Grammar | undefined {
    const {phrases = [], number, end, runIn} = given ?? {}
    if (phrases.length === 0)
      return void lacks([...path, 'phrases'], `标题写法·${title}·词组`, `${title}: {词组: ["{}", "，{}"]}`)
    for (const phrase of phrases)
      if (!phrase.text.includes('{}'))
        tellOf(phrase, `“${phrase.text}”里没有 {}，不知道标题的这一句放在哪里，写成如“打好“{}牌””`)
    return {
      phrases: phrases.map(asTyped),
      ...(number ? {number: number.choice} : {}),
      end: end?.text ?? '',
      runIn: runIn?.on ?? false
    }
  }

  function rolesNamed(values: ReadonlyArray<Value> = []): string[] {
    return values.flatMap(value => {
      const role = roleNamed(all, value.text)
      if (role) return [role.id]
      const nearest = nearestTo(
        value.text,
        all.map(one => one.name)
      )
      const way = `自己起名的章，写进“角色”的“自定”里，如 自定: [${value.text}]`
      tellOf(value, `没有“${value.text}”这个角色${nearest ? `，是否“${nearest}”` : ''}；${way}`)
      return []
    })
  }

  function fieldsNamed(values: ReadonlyArray<Value> = []): string[] {
    return values.map(value => {
      const path = englishPath(value.text)
      if (!isFieldPath(path)) tellOf(value, `草稿里没有“${value.text}”这个字段${likelyField(path)}`)
      return path
    })
  }

  function formatsNamed(values: ReadonlyArray<Value>): string[] {
    for (const value of values)
      if (formats && !formats.includes(value.text))
        tellOf(value, `没有“${value.text}”这种格式，可用的有：${formats.join('、')}`)
    return textsOf(values)
  }

  function lengthOf({
    article,
    section,
    measure
  }: NonNullable<ManifestFile['length']> = {}): Manifest['length'] {
    return {
      article: spanOf(article, 'article', '全文') ?? [0, 0],
      ...(section && {section: spanOf(section, 'section', '章')}),
      ...(measure && {measure: spanOf(measure, 'measure', '小节')})
    }
  }

  function spanOf(values: ReadonlyArray<Value> | undefined, step: string, title: string): Span | undefined {
    if (!values) return undefined
    const bounds = values.flatMap(({text}) => text.split(/[-—–~～至到]+/u)).map(Number)
    const [least, most] = bounds
    const path = ['length', step]
    if (bounds.length !== 2 || least === undefined || most === undefined || !(least >= 0 && most >= 0))
      return void tell(path, `“篇幅·${title}”要写最少和最多两个数，如 ${title}: [300, 3000]`)
    if (least > most) tell(path, `“篇幅·${title}”的下限比上限大，写成 ${title}: [${most}, ${least}]`)
    return [least, most]
  }
}

const plain: Grammar = {phrases: ['{}'], end: '', runIn: false}
const third: Grammar = {phrases: ['{}', '，{}'], end: '。', runIn: true}

/** Roles of the author's own; several names in one text are several roles. */
function ownRoles({name, words}: NonNullable<NonNullable<ManifestFile['roles']>['own']>[number]): Role[] {
  const names = name?.text.split(/[、，,]\s*/u).filter(Boolean) ?? []
  return names.map(one => {
    // Another name of a role that there is, is a name of its own here.
    const known = knownRoles.find(({id, name}) => id === one || name === one)
    return {
      id: known?.id ?? one,
      name: known?.name ?? one,
      aliases: [],
      words: names.length === 1 ? textsOf(words) : [],
      weak: []
    }
  })
}

const guess = (name: string, known: ReadonlyArray<string>): string => {
  const nearest = nearestTo(name, known)
  return nearest ? `，是否“${nearest}”` : ''
}

const textsOf = (values: ReadonlyArray<Value> = []): string[] => values.map(({text}) => text)

/** A text with the blanks and line breaks around it. */
const asTyped = (value: Value): string => value.node?.value ?? value.text
