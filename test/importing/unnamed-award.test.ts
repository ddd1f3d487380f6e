import {expect, test} from 'vitest'
import {planOf} from '../../src/importing/outline.ts'
import {writeDraft} from '../../src/importing/write-draft.ts'
import {textPassages} from '../../src/reading/text-passages.ts'
import {kindCalled} from '../kinds.ts'

const draftOf = (title: string, kind: string): string => {
  const text = `${title}\n今年的情况如下。\n一、修整灌渠\n各村按月查看灌渠，修好一段验收一段。`
  const {passages} = textPassages({path: '总结.txt', text, encoding: 'utf-8'})
  return writeDraft(planOf(passages), kindCalled(kind), {name: '总结.txt', rolesFor: () => () => []})
}

test('what is striven for has its place to be filled where a kind asks for it and the file does not say it', () => {
  expect(draftOf('柳塘县灌渠修整工作总结', 'report')).toMatch(
    /^创建: \{项目: "\*"\} {2}# 原文没有写创建什么/m
  )
  expect(draftOf('柳塘县灌渠修整工作总结', 'feature')).not.toContain('创建:')
  expect(draftOf('柳塘县创建国家卫生县城工作总结', 'report')).toMatch(/^创建: \{项目: 国家卫生县城\}/m)
})
