import {type Document, isScalar, visit} from 'yaml'

/** The Chinese keys of `kind.yaml`, and what they mean. */
const names: Readonly<Record<string, string>> = {
  名称: 'name',
  说明: 'summary',
  别名: 'aliases',
  标题写法: 'heading',
  章: 'section',
  小节: 'measure',
  条目: 'item',
  词组: 'phrases',
  编号: 'number',
  结尾: 'end',
  段首: 'runIn',
  章节: 'chapters',
  角色: 'roles',
  必写: 'required',
  应写: 'recommended',
  字段: 'fields',
  必填: 'required',
  建议: 'recommended',
  篇幅: 'length',
  全文: 'article',
  格式: 'formats',
  样式: 'style',
  中文: 'zh',
  英文: 'en'
}

const values: Readonly<Record<string, unknown>> = {是: true, 否: false, 按创建: 'campaign', 自己的: 'own'}

/** Give the keys of a manifest their English names, where they stand; tells whether there were Chinese ones. */
export function withEnglishKeys(document: Document.Parsed): boolean {
  let isChinese = false
  visit(document, {
    Pair(_, {key, value}) {
      if (!isScalar(key) || typeof key.value !== 'string') return
      const name = Object.hasOwn(names, key.value.trim()) ? names[key.value.trim()]! : key.value
      if (name !== key.value) isChinese = true
      key.value = name
      const isWord = name === 'runIn' || name === 'chapters'
      if (isWord && isScalar(value) && Object.hasOwn(values, String(value.value)))
        value.value = values[String(value.value)]
    }
  })
  return isChinese
}

/** A path of a manifest as its author writes it. */
export function pathInChinese(path: ReadonlyArray<PropertyKey>): string {
  const byName = new Map(Object.entries(names).map(([zh, en]) => [en, zh]))
  return path
    .map(step => {
      if (typeof step === 'number') return `第${step + 1}项`
      if (path[0] === 'fields' && step === 'required') return '必填'
      if (path[0] === 'fields' && step === 'recommended') return '建议'
      if (path[0] === 'roles' && step === 'required') return '必写'
      if (path[0] === 'roles' && step === 'recommended') return '应写'
      return byName.get(String(step)) ?? String(step)
    })
    .join('·')
}
