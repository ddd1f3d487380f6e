import {describe, expect, test} from 'vitest'
import {element} from '../../src/formats/docx/raw.ts'
import {xmlText} from '../../src/formats/docx/xml-text.ts'

const textOf = (...given: Parameters<typeof element>) => xmlText(element(...given).prepForXml({} as never)!)

describe('an element as text', () => {
  test('has its attributes, elements and words in their order', () => {
    const run = element('w:r', {}, element('w:tab'), element('w:t', {'xml:space': 'preserve'}, ' 甲 '))
    expect(textOf('w:p', {'w:id': 3, 'w:none': undefined}, run, element('w:br', {'w:type': 'page'}))).toBe(
      '<w:p w:id="3"><w:r><w:tab/><w:t xml:space="preserve"> 甲 </w:t></w:r><w:br w:type="page"/></w:p>'
    )
  })

  test('escapes what is markup elsewhere', () => {
    expect(textOf('w:t', {'w:val': `<"'&>`}, `1 < 2 & '3' > "0"`)).toBe(
      '<w:t w:val="&lt;&quot;&apos;&amp;&gt;">1 &lt; 2 &amp; &apos;3&apos; &gt; &quot;0&quot;</w:t>'
    )
  })

  test('holds as many children as there are', () => {
    const many = Array.from({length: 80_000}, () => element('w:tab'))
    expect(textOf('w:r', {}, many)).toBe(`<w:r>${'<w:tab/>'.repeat(80_000)}</w:r>`)
  })
})
