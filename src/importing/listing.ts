import {scalar} from '../draft/scalar.ts'
import type {Plan, PlannedPhoto, PlannedTable} from './plan.ts'

/** What a draft lists by name at its end: figures, tables, photos. */
export function listingOf({annex, tables, photos}: Plan): string[] {
  return [
    ...(annex.length > 1 ? ['数据:', ...figuresOf(annex)] : []),
    ...(tables.length > 0 ? ['表格:', ...tables.flatMap(tableOf)] : []),
    ...(photos.length > 0 ? ['图片:', ...photos.map(photoOf)] : [])
  ]
}

const columns: Readonly<Record<string, string>> = {数值: '数值', 时间: '时间', 口径: '口径', 来源: '来源'}

function figuresOf([head = [], ...rows]: ReadonlyArray<ReadonlyArray<string>>): string[] {
  return rows.map(([name = '', ...cells]) => {
    const fields = cells.flatMap((cell, index) => {
      const key = columns[head[index + 1] ?? '']
      return key && cell ? [`${key}: ${flow(cell)}`] : []
    })
    return `  ${scalar(name)}: {${fields.join(', ')}}`
  })
}

function tableOf({name, title, rows}: PlannedTable): string[] {
  const lines = rows.map(row => `      | ${row.map(cell => cell.replace(/[|｜]/g, '\\$&')).join(' | ')} |`)
  return [`  ${name}:`, ...(title ? [`    标题: ${scalar(title)}`] : []), '    内容: |', ...lines]
}

function photoOf({name, file = '*', caption, credit, creditRole}: PlannedPhoto): string {
  const fields = [
    `文件: ${flow(file)}`,
    ...(caption ? [`说明: ${flow(caption)}`] : []),
    ...(credit ? [`作者: ${flow(credit)}`] : []),
    ...(creditRole ? [`身份: ${flow(creditRole)}`] : [])
  ]
  return `  ${name}: {${fields.join(', ')}}`
}

/** A value between braces: full-width commas and colons are marks there, too. */
const flow = (text: string): string => (/[，：、；]/.test(text) ? JSON.stringify(text) : scalar(text))
