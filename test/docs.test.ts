import {readFile} from 'node:fs/promises'
import {expect, test} from 'vitest'
import {commands} from '../src/cli/commands/index.ts'
import {manual} from '../src/cli/help.ts'
import {severityNames} from '../src/finding.ts'
import type {Example} from '../src/lint/rule.ts'
import type {Notice} from '../src/notice.ts'
import {notices} from '../src/notices.ts'
import {reporters} from '../src/report/index.ts'

// `vitest --update` writes the pages anew.

test('docs/rules.md is up to date', async () => {
  const table = notices.map(
    ({id, severity, title}) => `| [${id}](#${id}) | ${severityNames[severity]} | ${title.zh} |`
  )
  const page = [
    '# 检查规则',
    '由 `test/docs.test.ts` 从规则本身生成，不要手改。`zongshu explain <规则>` 显示同样的内容。例子中 ⟦ ⟧ 为所指之处。',
    ['| 规则 | 级别 | 查什么 |', '| --- | --- | --- |', ...table].join('\n'),
    ...notices.map(section)
  ]
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../docs/rules.md')
})

test('docs/commands.md is up to date', async () => {
  const page = [
    '# Commands',
    'Made by `test/docs.test.ts` from the commands themselves; do not edit by hand.',
    ...commands.flatMap(command => [
      `## zongshu ${command.name}`,
      fence('text', manual(command, 'zh')),
      fence('text', manual(command, 'en'))
    ])
  ]
  await expect(`${page.join('\n\n')}\n`).toMatchFileSnapshot('../docs/commands.md')
})

test('docs/lint.md says what every reporter is for', async () => {
  const page = await readFile('docs/lint.md', 'utf8')
  const named = [...page.matchAll(/^\| `([a-z]+)` \|/gm)].map(([, name]) => name)
  for (const {name} of reporters) expect(named).toContain(name)
})

test('every notice says why and how in both languages, under an id of its own', () => {
  const ids = notices.map(({id}) => id)
  expect(new Set(ids).size).toBe(ids.length)
  for (const {id, title, why, how, basis} of notices) {
    for (const text of [title.zh, title.en, why.zh, why.en, how.zh, how.en, basis])
      expect(text, id).toMatch(/\S/)
    expect(id).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/)
  }
})

function section(notice: Notice): string {
  const examples = 'examples' in notice ? (notice.examples as ReadonlyArray<Example>) : []
  const lines = examples.flatMap(({bad, good}) => [
    ...(bad ? [`✗ ${bad.trimEnd()}`] : []),
    ...(good ? [`✓ ${good.trimEnd()}`] : [])
  ])
  return [
    `## ${notice.id}`,
    `**${notice.title.zh}** · ${severityNames[notice.severity]} · 依据：${notice.basis}`,
    notice.why.zh,
    `改法：${notice.how.zh}`,
    ...(lines.length > 0 ? [fence('text', lines.join('\n'))] : [])
  ].join('\n\n')
}

const fence = (language: string, text: string): string => `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``
