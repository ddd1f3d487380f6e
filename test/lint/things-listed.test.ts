import {expect, test} from 'vitest'
import {unevenIn} from '../../src/lint/announced/uneven.ts'

const names = ['和平里', '柳岸', '文化宫', '北园', '会展中心', '青年湖', '铁路新村', '医药城', '老码头']
const digits = '零一二三四五六七八九十'
const told = (text: string) =>
  unevenIn(text).map(({start, end, announced, delivered}) => [text.slice(start, end), announced, delivered])

test('things that are counted before the row of their names are as many as these', () => {
  for (let count = 3; count <= 9; count++) {
    const row = names.slice(0, count)
    for (let said = 2; said <= 10; said++) {
      const words = `${digits[said]}座换乘站点`
      const expected = (least: number, most: number) => {
        const written = said < least ? least : most
        const isTold = (said < least || said > most) && Math.abs(said - written) <= 2
        return isTold ? [[words, said, written]] : []
      }
      expect(told(`全线设${words}：${row.join('、')}。`)).toEqual(expected(count, count))
      // 和 may join the last two, or be part of a name.
      const joined = `${row.slice(0, -1).join('、')}和${row.at(-1)}`
      const either = count > 3 ? expected(count - 1, count) : []
      expect(told(`全线设${words}，分别是${joined}，年底通车。`)).toEqual(either)
    }
  }
})

test('so are those that are counted behind it', () => {
  expect(told('水务、林草、邮政、气象、档案六个部门都交了台账。')).toEqual([['六个部门', 6, 5]])
  expect(told('水务、林草、邮政、气象、档案五个部门都交了台账。')).toEqual([])
  expect(told('水务、林草、邮政等六个部门都交了台账。')).toEqual([])
})

test('a row that is open, goes on or is of two counts is not counted', () => {
  expect(told('全线设六座换乘站点：北园、柳岸、青年湖等。')).toEqual([])
  expect(told('全线设五座换乘站点：北园、柳岸、青年湖，老码头、医药城。')).toEqual([])
  expect(told('整治六类部位：楼道、井盖和护栏、雨篷、花坛、车棚。')).toEqual([])
  expect(told('建成一个中心和两个基地：指挥中心、北园基地、柳岸基地。')).toEqual([])
  expect(told('建成1个中心2个基地：指挥中心、北园基地、柳岸基地。')).toEqual([])
})
