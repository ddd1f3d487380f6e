import {describe, expect, test} from 'vitest'
import {placesIn} from '../../src/language/places/find.ts'
import {
  capitalOf,
  divisionNames,
  divisionsOf,
  fullNamesOf,
  mayEndDivision,
  partsOf,
  stemOf
} from '../../src/language/places/gazetteer.ts'
import {correct} from './corpus.ts'

describe('the gazetteer', () => {
  test('knows the country down to its counties', () => {
    expect(divisionNames().size).toBeGreaterThan(2900)
    expect(divisionsOf('昭阳区')).toEqual([{name: '昭阳区', province: '云南省', prefecture: '昭通市'}])
    expect(fullNamesOf('石林县')).toEqual(['石林彝族自治县'])
    expect(fullNamesOf('神木县')).toEqual(['神木市'])
    expect(divisionsOf('鼓楼区').length).toBeGreaterThan(3)
    expect(partsOf(divisionsOf('昭通市')[0]!)).toContain('水富市')
    expect(capitalOf('云南省')).toBe('昆明市')
  })

  test('rules no name out by its end, also of a county that is a city now', () => {
    const names = [...divisionNames()]
    const former = names.filter(name => /[市区]$/.test(name)).map(name => `${name.slice(0, -1)}县`)
    const ends = [...names, ...former, '石林县'].map(name => name.slice(-2))
    expect(ends.filter(end => !mayEndDivision(end))).toEqual([])
    expect(['我区', '该市', '本县'].filter(mayEndDivision)).toEqual([])
  })

  test.each([
    ['双江拉祜族佤族布朗族傣族自治县', '双江'],
    ['内蒙古自治区', '内蒙古'],
    ['凉山彝族自治州', '凉山'],
    ['博尔塔拉蒙古自治州', '博尔塔拉'],
    ['龙胜各族自治县', '龙胜'],
    ['科尔沁左翼中旗', '科尔沁左翼中']
  ])('calls %s %s', (name, stem) => {
    expect(stemOf(name)).toBe(stem)
  })
})

describe('names of places', () => {
  test.each([
    ['永善县马楠苗族彝族乡，威信县水田镇', ['永善县', '威信县']],
    ['昆明市西山区、官渡区与大理白族自治州', ['昆明市', '西山区', '官渡区', '大理白族自治州']],
    ['石林县、禄劝县、寻甸县三个自治县', ['石林县', '禄劝县', '寻甸县']],
    ['在丽水市，走进官渡区关上街道', ['丽水市', '官渡区']],
    ['通辽市库伦旗和科尔沁左翼中旗', ['通辽市', '库伦旗', '科尔沁左翼中旗']]
  ])('stand in %s', (text, names) => {
    expect(placesIn(text).map(({name}) => name)).toEqual(names)
    for (const {name, start, end} of placesIn(text)) expect(text.slice(start, end)).toBe(name)
  })

  test.each([
    '沿海城市、滨海城市、新兴城市、文明城市、历史文化名城市场',
    '乌蒙山区、滇西山区、闽南山区、大别山区、革命老区',
    '维护和平区域稳定，推动区域协调、县级统筹、城区提质、新城区建设',
    '全县、各县、我县、本市、全区、街道县直部门、高举旗帜，自治区、自治州、自治县',
    '建设富裕县、文明县、平安县，团结县里的各族群众',
    '云南省、内蒙古自治区、北京市、上海市浦东的客商',
    '天下大同，和平安定，长治久安，永安永和，东风浩荡',
    '市场监管、义乌市场、城市中区、港口区位、中心区',
    ...correct
  ])('are none in %s', text => {
    expect(placesIn(text).map(({name}) => name)).toEqual([])
  })
})
