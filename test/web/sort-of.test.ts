import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {sortOf} from '../../src/web/outputs/actions.ts'

describe('what a .txt is that is dropped on the page is told by its words', () => {
  const sortIn = (text: string, encoding: string) =>
    sortOf({path: '去年.txt', bytes: iconv.encode(text, encoding), hash: ''})

  for (const encoding of ['utf-8', 'gb18030', 'utf-16le'])
    test(encoding, () => {
      expect(sortIn('# 去年的稿\n文种: 上报总结\n地区: 永安县\n导语: 各项工作稳步推进。\n', encoding)).toBe(
        'draft'
      )
      expect(sortIn('永安县工作总结\n\n一年来，各项工作稳步推进，成效明显。\n', encoding)).toBe('document')
    })

  test('big5', () => {
    expect(sortIn('標題: 社區營造工作報告\n內容: 今年完成的工作很多。\n', 'big5')).toBe('document')
  })
})
