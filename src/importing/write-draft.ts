import {prose, scalar} from '../draft/scalar.ts'
import type {Kind} from '../kind/kind.ts'
import type {Grammar} from '../kind/manifest.ts'
import {fieldsOf, schemaAt} from '../model/fields.ts'
import {draftSchema} from '../model/schema.ts'
import {writtenHead} from './heads.ts'
import {listingOf} from './listing.ts'
import type {Part, Piece, Plan} from './plan.ts'
import type {RolesFor} from './roles.ts'
import {subjectOf} from './subject.ts'
import {usualGrammars} from './usual-grammar.ts'

export interface WriteOptions {
  /** What the draft was made of, for its first line. */
  readonly name: string
  readonly rolesFor: RolesFor
  /** Quote every paragraph, where one would be read as something else than it says (default: false). */
  readonly isQuoted?: boolean
  /** Whether the file has a table of contents, which is made anew from the headings (default: false). */
  readonly hasContents?: boolean
}

const proposed = '  # 建议，请核对'

/** An article as the text of a draft of some kind. */
export function writeDraft(
  plan: Plan,
  kind: Kind,
  {name, rolesFor, isQuoted = false, hasContents = false}: WriteOptions
): string {
  const grammars = usualGrammars(plan, kind)
  const {region, level, award} = subjectOf(plan)
  const proposeRoles = rolesFor(kind, award)
  const lines = [
    `# 由“${name.replace(/\s+/g, ' ')}”导入。带“建议”的几处是照标题猜的，请核对；改好后运行：zongshu lint 本文件`,
    `文种: ${kind.name.zh}`,
    ...(hasContents ? ['目录: 是'] : []),
    ...subject(),
    ...title(),
    ...official(),
    ...byline(),
    ...field(
      '编者按',
      plan.note.map(text => ({text}))
    ),
    ...field('导语', plan.lead),
    ...forms()
  ]
  if (plan.sections.length > 0) lines.push('章节:', ...sections())
  lines.push(...field('展望', plan.outlook), ...closing(), ...listingOf(plan))
  if (plan.left.length > 0)
    lines.push('', '# 原文里还有下面的话，草稿没有放它的位置：', ...plan.left.map(text => `#   ${text}`))
  return `${lines.join('\n')}\n`

  function subject(): string[] {
    return [
      region
        ? `地区: {名称: ${scalar(region)}${level ? `, 级别: ${level}` : ''}}${proposed}`
        : '地区: {名称: "*"}',
      ...(award ? [`创建: {项目: ${scalar(award)}}${proposed}`] : unnamedAward())
    ]
  }

  /** Where a kind asks for what is being striven for and the file does not say it, its place to be filled. */
  function unnamedAward(): string[] {
    return kind.fields.required.includes('campaign.award')
      ? ['创建: {项目: "*"}  # 原文没有写创建什么；填所创建的称号，如“全国文明城市”']
      : []
  }

  function title(): string[] {
    const {kicker, deck, occasion, speaker} = plan
    if (plan.title.length === 0) return []
    const main =
      plan.title.length === 1
        ? [scalar(plan.title[0]!)]
        : ['', ...plan.title.map(line => `    - ${scalar(line)}`)]
    const others = [
      ...(deck === undefined ? [] : [`  副题: ${scalar(withoutDash(deck))}`]),
      ...field(
        '场合',
        occasion.map(text => ({text})),
        '  '
      ),
      ...(speaker === undefined ? [] : [`  报告人: ${scalar(speaker)}`])
    ]
    const head = kicker === undefined ? [] : [`  引题: ${scalar(kicker)}`]
    if (head.length + others.length === 0 && main.length === 1) return [`标题: ${main[0]}`]
    return ['标题:', ...head, `  主题:${main[0] ? ` ${main[0]}` : ''}`, ...main.slice(1), ...others]
  }

  function official(): string[] {
    const known = fieldsOf(schemaAt(draftSchema, ['official'])!)
    const given = known.flatMap(({name, title}) =>
      plan.official[name] === undefined ? [] : [`  ${title}: ${scalar(plan.official[name])}`]
    )
    if (plan.annex.length > 0) given.push('  附表: 是')
    return given.length > 0 ? ['公文:', ...given] : []
  }

  function byline(): string[] {
    const authors = plan.byline.map(({unit, role, name, photos}) =>
      [
        ...(role ? [`身份: ${scalar(role)}`] : []),
        `姓名: ${scalar(name)}`,
        ...(unit ? [`单位: ${scalar(unit)}`] : []),
        ...(photos ? ['图文: 是'] : [])
      ].join(', ')
    )
    return authors.length > 0 ? ['署名:', ...authors.map(author => `  - {${author}}`)] : []
  }

  /** How most headings of a level stand and count, where the kind would have it otherwise. */
  function forms(): string[] {
    const fields = levels.flatMap(level => {
      const {name} = namesOf[level]
      const {runIn, number} = grammars[level]
      return [
        ...(runIn === kind.heading[level].runIn ? [] : [`${name}: ${formName(runIn)}`]),
        ...(number === kind.heading[level].number ? [] : [`${name}编号: ${number}`])
      ]
    })
    return fields.length > 0 ? [`标题形式: {${fields.join(', ')}}`] : []
  }

  function sections(): string[] {
    const counter = counting()
    return plan.sections.flatMap(section => {
      const {head, measures, items} = section
      const names = proposeRoles(
        head?.text ?? '',
        measures.map(one => one.head?.text ?? '')
      )
      const role = names.length === 1 ? names[0]! : `[${names.join(', ')}]`
      return item('  ', [
        ...(names.length > 0 ? [`角色: ${role}${proposed}`] : []),
        ...heading(section, kind.heading.section, counter),
        ...textOf(section, measures.length + items.length > 0 ? '引言' : '正文'),
        ...parts('小节', measures, 'measure'),
        ...parts('条目', items, 'item')
      ])
    })
  }

  function parts(key: string, list: ReadonlyArray<Part>, level: 'measure' | 'item'): string[] {
    if (list.length === 0) return []
    const counter = counting()
    const usual = grammars[level].runIn
    return [
      `${key}:`,
      ...list.flatMap(part =>
        item('  ', [
          ...heading(part, grammars[level], counter),
          ...(part.head && part.body.length > 0 && part.head.runsIn !== usual
            ? [`形式: ${formName(part.head.runsIn)}`]
            : []),
          ...textOf(part, '正文'),
          ...parts('条目', part.items, 'item')
        ])
      )
    ]
  }

  /** The text of a part; photos at its end are named in a list. */
  function textOf({body, measures, items}: Part, key: string): string[] {
    const isLast = measures.length + items.length === 0
    const end = isLast ? body.findLastIndex(piece => !('photo' in piece)) + 1 : body.length
    const photos = body.slice(end).flatMap(piece => ('photo' in piece ? [piece.photo] : []))
    return [...field(key, body.slice(0, end)), ...(photos.length > 0 ? [`图片: [${photos.join(', ')}]`] : [])]
  }

  function heading({head}: Part, grammar: Grammar, counter: Counter): string[] {
    if (!head) return []
    const {value, isNumbered} = writtenHead(head, grammar, counter.count)
    if (isNumbered) counter.count++
    const [first, ...others] = value
    const off = isNumbered ? [] : ['编号: 否']
    return [first ? `标题: ${first}` : '标题:', ...others.map(line => `  ${line}`), ...off]
  }

  function closing(): string[] {
    const {unit, jointUnits, date, attachments} = plan
    const signed = [
      ...(unit ? [`  单位: ${scalar(unit)}`] : []),
      ...(jointUnits.length > 0 ? ['  联署单位:', ...jointUnits.map(one => `    - ${scalar(one)}`)] : []),
      ...(date ? [`  日期: ${scalar(date)}`] : [])
    ]
    const attached = attachments.flatMap(({name, body}) =>
      body.length === 0
        ? [`  - ${scalar(name)}`]
        : item('  ', [`名称: ${scalar(name)}`, ...field('正文', body)])
    )
    return [
      ...(signed.length > 0 ? ['落款:', ...signed] : []),
      ...(attached.length > 0 ? ['附件:', ...attached] : [])
    ]
  }

  /** Paragraphs under a key; nothing where there are none. */
  function field(key: string, pieces: ReadonlyArray<Piece>, indent = ''): string[] {
    if (pieces.length === 0) return []
    const words = pieces.map(piece =>
      'text' in piece ? piece.text : `{${'table' in piece ? piece.table : piece.photo}}`
    )
    return `${key}:${prose(words, '  ', isQuoted)}`.split('\n').map(line => indent + line)
  }
}

const levels = ['measure', 'item'] as const
const namesOf = {measure: {name: '小节'}, item: {name: '条目'}}

interface Counter {
  count: number
}
const counting = (): Counter => ({count: 0})
const formName = (runsIn: boolean): string => (runsIn ? '段首' : '独行')
const withoutDash = (deck: string): string => deck.replace(/^[—－–-]+\s*/, '')

/** Fields as one item of a list. */
function item(indent: string, fields: ReadonlyArray<string>): string[] {
  return fields.map((line, index) => `${indent}${index === 0 ? '- ' : '  '}${line}`)
}
