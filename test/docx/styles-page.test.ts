import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parse} from 'yaml'
import {shapeOf} from '../../src/model/fields.ts'
import {metaOf, type Schema} from '../../src/model/leaf.ts'
import {styleNames} from '../../src/style/profile.ts'
import {profileSchema, styleSchema} from '../../src/style/profile-schema.ts'

/** Rows of a table for the fields of a schema, with those below them as `页边距·上`. */
function rowsOf(schema: Schema, above: ReadonlyArray<string>, english: ReadonlyArray<string>): string[] {
  return Object.entries(shapeOf(schema) ?? {}).flatMap(([name, field]) => {
    const {title = name, description = ''} = metaOf(field)
    const path = [...above, title]
    const inner = name === 'styles' ? [] : rowsOf(field, path, [...english, name])
    const row = `| ${path.join('·')} | \`${[...english, name].join('.')}\` | ${description} |`
    return inner.length > 0 ? inner : [row]
  })
}

const folder = new URL('../../styles/', import.meta.url)
const profiles = readdirSync(folder).map(file => {
  const text = readFileSync(new URL(file, folder), 'utf8')
  return {id: file.replace(/\.yaml$/, ''), text, title: String(parse(text).名称)}
})

const head = '| 字段 | 英文 | 说明 |\n| --- | --- | --- |'

const page = `# 样式方案

由 \`test/docx/styles-page.test.ts\` 从样式的字段和自带的方案生成，不要手改。

样式方案是一个 YAML 文件，说明 Word 文档和公文 PDF 怎么排。自带
${profiles.map(({id, title}) => `\`${id}\`（${title}）`).join('、')}。单位有自己的规矩时，写一个文件，只写要改的项，其余照旧：

\`\`\`yaml
基于: gbt9704
名称: 某某市公文
字体: {小标宋: 方正小标宋_GBK}
每面: {行距: 28磅}
样式: {标题: {字号: 小一}}
页码位置: {位置: 居中}
\`\`\`

\`\`\`sh
zongshu render 昭阳区.yaml --to docx,pdf --style 某某市.yaml
\`\`\`

写错的字段和数值会指出来，说明应当怎么写。

## 全部字段

${[head, ...rowsOf(profileSchema, [], [])].join('\n')}

## 一种样式的字段

“样式”之下可改的有：${Object.values(styleNames).join('、')}。没有写的项，照“正文”。

${[head, ...rowsOf(styleSchema, [], [])].join('\n')}

${profiles.map(({id, text}) => `## ${id}\n\n\`\`\`yaml\n${text.trim()}\n\`\`\`\n`).join('\n')}`

test('docs/styles.md shows every field of a style profile', async () => {
  await expect(page).toMatchFileSnapshot('../../docs/styles.md')
})
