import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {reportOfficialParts} from '../../src/page/official-parts.ts'
import {storyOf} from '../../src/page/story.ts'
import {articleOf, wordsOf} from './page.ts'

const text = `文种: 上报总结
地区: {名称: 清溪县}
标题: 清溪县创建工作总结
导语: 各项工作推进。
公文: {发文字号: 清爱卫发〔2023〕6号, 签发人: 李明远, 主送: 市爱卫会, 附注: 联系人：王芳, 抄送: 县委办, 附表: 是}
数据: {公厕: 86座}
落款: {单位: 清溪县爱卫会, 日期: 2023年6月18日}
附件: [{名称: 任务清单, 正文: 一项。}]
`

test('a page has the words of the report, and no parts of an official document', () => {
  const {article} = articleOf(text, 'report')
  const {body} = wordsOf(storyOf(article))
  expect(body).toContain('各项工作推进。')
  expect(body).toContain('清溪县爱卫会')
  for (const part of ['6号', '李明远', '市爱卫会', '王芳', '县委办', '86座', '任务清单', '一项'])
    expect(body).not.toContain(part)
})

test('what is left out is told once', () => {
  const findings: Finding[] = []
  reportOfficialParts(articleOf(text, 'report').article.tree, finding => findings.push(finding))
  expect(findings.map(({message}) => message)).toEqual([
    '版面上不排版头、主送机关、附件说明、附注、附表、附件正文、版记，这些只写进公文。'
  ])
  const none = articleOf('标题: 甲\n导语: 乙。\n', 'feature').article
  reportOfficialParts(none.tree, finding => findings.push(finding))
  expect(findings).toHaveLength(1)
})
