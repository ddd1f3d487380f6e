import {patch} from '../../src/draft/patch.ts'
import {type ReadOptions, readDraft} from '../../src/draft/read.ts'
import type {DraftNode, DraftTree, TextNode} from '../../src/draft/tree.ts'
import type {Finding} from '../../src/finding.ts'

/** A draft as plain values: texts, arrays and objects. */
export type Plain = string | Plain[] | {[name: string]: Plain}

const names =
  '文种 地区 名称 简称 级别 上级 标题 引题 主题 副题 署名 身份 姓名 单位 编者按 导语 章节 角色 引言 小节 正文 引语 人物 职务 原话 图片 荣誉 称号 授予 时间 数据 数值 占 占比 文件 说明 展望 落款 日期 领导机制 组长 副组长 民族 县名 乡镇数 人口 经济'
const known = new Set(names.split(' '))

/** Whether a name is a field, as the model would say. */
export const isKey = (name: string) => known.has(name)
const isList = (name: string) => name === '章节' || name === '小节'

export interface Reading {
  readonly value: Plain | undefined
  readonly findings: Finding[]
  readonly tree: DraftTree
}

/** Read a text, with the names of fields known unless told otherwise. */
export function read(text: string, options: ReadOptions = {isKey, isList}): Reading {
  const findings: Finding[] = []
  const tree = readDraft(
    {path: '草稿.yaml', text, encoding: 'utf-8'},
    finding => findings.push(finding),
    options
  )
  return {value: tree.root && plain(tree.root), findings, tree}
}

export function plain(node: DraftNode): Plain {
  if (node.type === 'text') return node.value
  if (node.type === 'list') return node.items.map(plain)
  return Object.fromEntries(node.entries.map(({key, value}) => [`${key.value}`, plain(value)]))
}

/** Every text of a tree, names of fields included. */
export function textsOf(node: DraftNode | undefined): TextNode[] {
  if (!node) return []
  if (node.type === 'text') return [node]
  if (node.type === 'list') return node.items.flatMap(textsOf)
  return node.entries.flatMap(({key, value}) => [key, ...textsOf(value)])
}

/** The text after the fix of a finding. */
export function fixed(text: string, finding: Finding): string {
  const edits = [...(finding.fix ?? [])].sort((a, b) => a.range.start - b.range.start)
  return patch(text, edits).text
}

/** The text after all fixes. */
export function allFixed(text: string, findings: Finding[]): string {
  const edits = findings.flatMap(({fix}) => fix ?? [])
  return patch(
    text,
    edits.sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  ).text
}

/** What a finding points at. */
export function pointed(text: string, {range}: Finding): string {
  return text.slice(range.start, range.end)
}
