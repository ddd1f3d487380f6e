import fc from 'fast-check'
import {expect, test} from 'vitest'
import {checkTemplate} from '../../src/kind/check-template.ts'
import {TemplateTooLarge} from '../../src/kind/limits.ts'
import {compileTemplate} from '../../src/kind/template.ts'
import {inEnglish} from '../../src/kind/translate.ts'
import {kindCalled} from '../kinds.ts'
import {tries} from '../tries.ts'

const {partials} = kindCalled('briefing')

const pieces = [
  ...[
    '导语',
    '展望',
    '标题.主题',
    '章节',
    '地区',
    '@index',
    '@root.导语',
    '../导语',
    'this',
    '.',
    '"字"',
    '1'
  ],
  ...[
    '#each 章节',
    '#each 导语',
    '#each',
    '/each',
    '#if 导语',
    '/if',
    '#unless 导语',
    '/unless',
    '#with 地区',
    '/with'
  ],
  ...[
    'else',
    '^',
    '> lead 导语',
    '> lead',
    '> lead 导语 展望',
    '> lead 甲=导语',
    '> (lead)',
    '#> lead',
    '/lead',
    '* x'
  ],
  ...[
    'or 导语 展望',
    'add @index 1',
    'add',
    'many 章节',
    'not',
    'lookup . "a"',
    'log 导语',
    '导语 展望',
    '(or 导语)'
  ],
  ...[
    '#each 章节 as |甲|',
    '甲.标题',
    '#if (many 章节)',
    '#each (or 章节)',
    '~导语~',
    '!-- 话 --',
    '&导语',
    '#导语',
    '/导语'
  ]
].map(words => `{{${words}}}`)

test('what is told of no template fills it, whatever stands in it', () => {
  let right = 0
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...pieces), {minLength: 1, maxLength: 5}), words => {
      const template = inEnglish(words.join('\n'))
      if (checkTemplate(template, partials).length > 0) return
      right++
      try {
        expect(
          typeof compileTemplate(template, partials)({lead: ['甲'], sections: [{}, {}], region: {}})
        ).toBe('string')
      } catch (error) {
        if (!(error instanceof TemplateTooLarge)) throw error
      }
    }),
    tries(400)
  )
  expect(right).toBeGreaterThan(20)
})
