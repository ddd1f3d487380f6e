import {allRoles} from '../../campaign/roles-of.ts'
import type {Path} from '../../finding.ts'
import {entryOf, itemOf, pathInWords, schemaAt} from '../../model/fields.ts'
import type {Schema} from '../../model/leaf.ts'
import {roleNamed} from '../../model/roles.ts'
import {draftSchema} from '../../model/schema.ts'
import {fieldPlace} from '../field-place.ts'
import {defineRule, type Subject} from '../rule.ts'

/** 缺少部分：标题、导语、署名、展望、落款等。 */
export const missingPart = defineRule({
  id: 'missing-part',
  title: {zh: '缺少组成部分', en: 'Missing part'},
  severity: 'error',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '每个文种有必备的部分（如标题、导语、署名、展望、落款）和最好有的部分；缺了，稿件不完整。',
    en: 'A kind has parts that must, or should, be there.'
  },
  how: {zh: '在草稿里补上这一项。', en: 'Add the field to the draft.'},
  needs: 'draft',
  check(subject, report) {
    const {kind, tree} = subject
    if (!kind) return
    const asked = askedFor(subject)
    const told = new Set<string>()
    for (const field of kind.fields.required) {
      for (const path of missingPaths(subject, field)) {
        const [part] = path
        // A field that is there and empty is a slot on the page; a part that is not there at all is told here, once.
        const isWhole = !fieldPlace(tree, [part!]).isThere
        if (!isWhole && asked.has(JSON.stringify(path))) continue
        const place = isWhole ? [part!] : path
        const words = pathInWords(draftSchema, place)
        if (told.has(words)) continue
        told.add(words)
        const message = `“${kind.name.zh}”必须有“${words}”，草稿里没有。`
        const note = isWhole
          ? `另起一行写“${words}:”，后面写内容；它的样子见空白草稿：zongshu new 样稿.yaml --kind ${kind.name.zh}`
          : `在草稿的“${words}”后面写上内容。`
        report({message, path: place, range: fieldPlace(tree, place).range, note})
      }
    }
    for (const field of kind.fields.recommended) {
      if (field === 'outlook' && hasPlans(subject)) continue
      for (const path of missingPaths(subject, field, true)) {
        const message = `“${kind.name.zh}”最好写上“${pathInWords(draftSchema, path)}”。`
        report({message, path, range: fieldPlace(tree, path).range, severity: 'hint'})
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '⟦文种⟧: 采访报道\n地区: {名称: 昆明市}\n标题: 一路采访一路歌\n署名: {身份: 记者, 姓名: 周一, 单位: 信息港}\n导语: 记者走进社区。\n章节:\n  - {标题: 社区为居民提供服务, 正文: 居民点赞。}\n',
      says: '“采访报道”必须有“编者按”，草稿里没有。'
    },
    {
      draft: true,
      good: '文种: 采访报道\n地区: {名称: 昆明市}\n标题: 一路采访一路歌\n署名: {身份: 记者, 姓名: 周一, 单位: 信息港}\n编者按: 五年来成果丰硕。\n导语: 记者走进社区。\n章节:\n  - {标题: 社区为居民提供服务, 正文: 居民点赞。}\n'
    },
    {
      draft: true,
      good: '文种: 上报总结\n地区: {名称: 昭阳区, 上级: 昭通市}\n创建: {项目: 国家卫生县城, 数据截至: 2023年底}\n标题: 昭阳区创建工作总结\n导语: 成效明显。\n章节:\n  - {角色: 下步打算, 标题: 下步打算, 正文: 继续努力。}\n落款: {单位: 昭阳区人民政府, 日期: 2024年3月5日}\n'
    },
    {
      draft: true,
      bad: '文种: 采访报道\n地区: {名称: 昆明市}\n标题: 一路采访一路歌\n⟦署名⟧: {身份: 记者, 姓名: 周一}\n编者按: 五年来成果丰硕。\n导语: 记者走进社区。\n章节:\n  - {标题: 社区为居民提供服务, 正文: 居民点赞。}\n',
      says: '“采访报道”最好写上“署名·第1项·单位”。'
    }
  ]
})

/** Whether a chapter says what comes next, as an outlook does: 下步打算. */
function hasPlans({draft, kind}: Subject): boolean {
  const roles = allRoles(kind?.campaigns ?? [], kind?.roles.own ?? [])
  const named = (draft?.sections ?? []).flatMap(({role = []}) => role)
  return named.some(({text}) => roleNamed(roles, text)?.id === 'plans')
}

/** The paths that the page itself asks for with 〔待填：…〕. */
function askedFor({texts}: Subject): Set<string> {
  const paths = texts.flatMap(text =>
    text.pieces.flatMap(({value}) => (value?.slot === undefined ? [] : [value.path]))
  )
  return new Set(paths.map(path => JSON.stringify(path)))
}

/** Where a field such as `byline.name` is not filled: in each item of a list, and in one item of a list that is not there. */
function missingPaths({draft}: Subject, field: string, isLenient = false): Path[] {
  const missing: Path[] = []
  visit(draft, draftSchema, field.split('.'), [])
  return missing.filter(path => !(field === 'figures.time' && hasTime(path)))

  function visit(given: unknown, schema: Schema, steps: ReadonlyArray<string>, path: Path): void {
    const item = itemOf(schema)
    const element = item ?? entryOf(schema)
    if (steps.length === 0) {
      if (given === undefined) missing.push(path)
    } else if (element) {
      const isList = item !== undefined
      const items = Object.entries((given as object | undefined) ?? {})
      for (const [name, one] of items) visit(one, element, steps, [...path, isList ? Number(name) : name])
      if (items.length === 0 && isList && path.length < 2 && !isLenient) missing.push(path)
    } else {
      const [step, ...rest] = steps
      // What is divided further needs no text of its own.
      if (step === 'body' && (given as {items?: unknown} | undefined)?.items !== undefined) return
      const next = schemaAt(schema, [step!])
      if (next) visit((given as Record<string, unknown> | undefined)?.[step!], next, rest, [...path, step!])
    }
  }

  /** A series has its years, and all figures have the date that the draft gives for them. */
  function hasTime([, name]: Path): boolean {
    return draft?.campaign?.dataAsOf !== undefined || draft?.figures?.[String(name)]?.points !== undefined
  }
}
