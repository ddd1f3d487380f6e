import fc from 'fast-check'
import iconv from 'iconv-lite'
import {describe, expect, test} from 'vitest'
import {decode} from '../../src/draft/decode.ts'
import {guessEncoding} from '../../src/draft/guess-encoding.ts'
import {tries} from '../tries.ts'

const simplified =
  '青石县坚持以人民为中心，全面推进城乡环境整治。全年新建公厕26座、改造老旧小区12个，群众满意度由81.2%提高到93.5%。' +
  '各乡镇落实“门前三包”责任，村民自觉清扫房前屋后；县里每月检查一次，结果向社会公布。下一步，将继续补齐短板。'
const traditional =
  '本會於民國九十八年成立，會員來自各縣市，主要工作為推動社區營造與文化保存。去年共舉辦講座32場，參加人數超過4500人。' +
  '在地方政府的協助下，我們把舊街區的老房子重新整理，開放給學生和遊客參觀；這些經驗也寫成了書，供其他團體參考。'

const texts = {
  'utf-16le': simplified,
  'utf-16be': simplified,
  gb18030: simplified + traditional,
  big5: traditional
} as const
const rightly = Object.keys(texts) as ReadonlyArray<keyof typeof texts>

describe('what is read in another encoding than its own is said to be doubtful', () => {
  for (const encoding of rightly)
    test(encoding, () => {
      const text = texts[encoding]
      let [right, all] = [0, 0]
      fc.assert(
        fc.property(fc.nat(text.length - 12), fc.integer({min: 12, max: 60}), (at, length) => {
          const piece = text.slice(at, at + length)
          const guessed = guessEncoding(iconv.encode(piece, encoding))
          all++
          if (guessed.encoding === encoding && !guessed.or && !guessed.isStrange) right++
          else expect(guessed.or ?? guessed.isStrange).toBeTruthy()
        }),
        tries(300)
      )
      expect(right / all).toBeGreaterThan(0.95)
    })
})

describe('a whole text is read as it is', () => {
  for (const encoding of rightly)
    for (const lines of [(text: string) => text, (text: string) => text.replaceAll('。', '。\r\n')])
      test(`${encoding}, ${lines('。').length} characters a full stop`, () => {
        const ids: string[] = []
        const text = lines(texts[encoding])
        const source = decode(iconv.encode(text, encoding), '总结.txt', ({ruleId}) => ids.push(ruleId))
        expect(source).toMatchObject({text, encoding})
        expect(ids).toEqual(['encoding'])
      })

  test('Big5 in which a few bytes are broken', () => {
    const bytes = iconv.encode(traditional, 'big5')
    bytes[40] = 0xff
    const told: string[] = []
    const {encoding} = decode(bytes, '总结.txt', ({ruleId}) => told.push(ruleId))
    expect({encoding, told}).toEqual({encoding: 'big5', told: ['encoding', 'lost-characters']})
  })

  test('UTF-16 that was cut in the middle of a character', () => {
    const bytes = iconv.encode(simplified, 'utf-16le').subarray(0, -1)
    const told: string[] = []
    const {encoding} = decode(bytes, '总结.txt', ({ruleId}) => told.push(ruleId))
    expect({encoding, told}).toEqual({encoding: 'utf-16le', told: ['encoding', 'lost-characters']})
  })

  test('a draft of Latin letters in UTF-16, either way round', () => {
    for (const encoding of ['utf-16le', 'utf-16be'] as const)
      expect(guessEncoding(iconv.encode('kind: report\nregion:\n  name: x\n', encoding))).toEqual({encoding})
  })
})

test('says that a text of two characters may be either, and that Japanese is no Chinese', () => {
  const told: string[] = []
  decode(iconv.encode('甲县', 'gb18030'), '甲.txt', ({ruleId, message}) => told.push(`${ruleId} ${message}`))
  expect(told).toEqual([expect.stringMatching(/^unsure-encoding 分不清文件是 .+ 还是 .+ 编码/)])
  const japanese = iconv.encode(
    'これはテストのためのみじかいぶんしょうです。ひらがなだけでかかれています。',
    'shift_jis'
  )
  told.length = 0
  decode(japanese, '甲.txt', ({ruleId, message}) => told.push(`${ruleId} ${message}`))
  expect(told[0]).toMatch(/^unsure-encoding 看不出文件是哪种编码/)
})
