import fc from 'fast-check'
import {expect, test} from 'vitest'
import {breakTitle} from '../../src/language/break-title.ts'
import {emsOf} from '../../src/language/characters.ts'

/** The lines of a title in a type area of 20 characters. */
function linesOf(title: string): string[] {
  const ends = [...breakTitle(title, 20), title.length]
  return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end))
}

test('a title that fits its line is left alone', () => {
  expect(linesOf('昭阳区创建民族团结进步示范区工作总结')).toHaveLength(1)
})

test('long titles are broken at sense, in a shape', () => {
  const titles: Record<string, string[]> = {
    昭阳区创建全国民族团结进步示范区工作情况综述和经验做法的报告: [
      '昭阳区创建全国民族团结进步',
      '示范区工作情况综述和经验做法的报告'
    ],
    '铸牢中华民族共同体意识，奋力谱写昭阳区民族团结进步事业新篇章': [
      '铸牢中华民族共同体意识，',
      '奋力谱写昭阳区民族团结进步事业新篇章'
    ]
  }
  for (const [title, lines] of Object.entries(titles)) expect(linesOf(title)).toEqual(lines)
})

test('names are not divided, whatever the segmenter takes for their words', () => {
  const title = '全力支持双江拉祜族佤族布朗族傣族自治县创建工作'
  const divided = (names: string[]) =>
    breakTitle(title, 17, names).filter(offset => offset > 4 && offset < title.indexOf('创建'))
  expect(divided([])).not.toEqual([])
  expect(divided(['双江拉祜族佤族布朗族傣族自治县', '双江'])).toEqual([])
})

test('a line ends where 在…上 does, and not inside a word that the segmenter does not know', () => {
  const lines = (title: string) => {
    const [end] = breakTitle(title, 13)
    return [title.slice(0, end), title.slice(end)]
  }
  expect(lines('在服务部队练兵备战上拿出东山举措')[0]).toBe('在服务部队练兵备战上')
  expect(lines('在弘扬谷文昌精神和双拥传统中展现东山作为').join('|')).not.toContain('双|拥')
})

test('no line begins with a mark or a particle, or breaks a word or a dash', () => {
  const titles = [
    '关于进一步做好二〇二三年度全国民族团结进步示范区创建工作的实施意见的通知',
    '同心筑梦——昭通市昭阳区推进全国民族团结进步示范区创建工作综述及下一步打算',
    '昭阳区聚焦“五张牌”“五个一”推动《实施意见》落地见效的做法与成效情况报告',
    '县人民政府办公室关于印发某某县创建全国民族团结进步示范县工作领导小组成员单位职责分工的通知'
  ]
  for (const title of titles) {
    const lines = linesOf(title)
    expect(lines.length).toBeGreaterThan(1)
    expect(lines.join('')).toBe(title)
    for (const [index, line] of lines.entries()) {
      expect(emsOf(line)).toBeLessThanOrEqual(20)
      if (index > 0) expect(line).not.toMatch(/^[，。、；：”’）》的了和与及区县市]/)
      expect(line).not.toMatch(/[“‘（《和与]$/)
    }
  }
})

test('any title keeps its words, in lines that fit', () => {
  const title = fc.string({
    unit: fc.constantFrom(...'昭阳区创建民族团结进步示范“”，——的工作ab1 '),
    maxLength: 90
  })
  fc.assert(
    fc.property(title, text => {
      const lines = linesOf(text)
      expect(lines.join('')).toBe(text)
      if (lines.length > 1) for (const line of lines) expect(emsOf(line)).toBeLessThanOrEqual(20)
    })
  )
})

test('a mark is a better place than the middle of a phrase, also before a word that the segmenter cuts', () => {
  for (const title of ['一、加强组织领导，压实工作责任', '四、深化综合治理，守护碧水蓝天']) {
    const mark = title.indexOf('，') + 1
    expect(breakTitle(title, 10)).toEqual([mark])
  }
})

test('a number with its measure word stays with its noun', () => {
  for (const [title, noun] of [
    ['守护绿水青山的好日子里的一座小城和她的邻居们的四季', '小城'],
    ['从一条臭水沟走来，看这条老街怎样变成千家万户的会客厅', '老街'],
    ['山那边传来的三项改革让沉睡的资源变成了村民手里的活钱', '改革']
  ] as const)
    expect(breakTitle(title, 20)).not.toContain(title.indexOf(noun))
})

test('a title of hundreds of words is divided evenly, one that has a word wider than a line not at all', () => {
  expect(breakTitle(`甲${'县'.repeat(299)}`, 52)).toEqual([49, 99, 149, 199, 249])
  expect(breakTitle(`甲${'\u00A0'.repeat(298)}乙`, 26).length).toBe(5)
  expect(breakTitle(`甲乙丙，${'a'.repeat(60)}，丁戊己`, 12)).toEqual([])
})
