import {expect, test} from 'vitest'
import {photoGrid} from '../../src/reading/docx/photo-grid.ts'

const photo = (words = '') => ({hasPicture: true, words})
const cell = (words = '') => ({hasPicture: false, words})

test('photos side by side have their captions under them or in their cells', () => {
  const under = [
    [photo(), photo()],
    [cell('水库全貌'), cell('闸门检修')]
  ]
  expect(photoGrid(under)?.map(({caption}) => caption)).toEqual(['水库全貌', '闸门检修'])
  expect(photoGrid([[photo('水库全貌'), cell(), photo()]])).toEqual([
    {row: 0, column: 0, caption: '水库全貌'},
    {row: 0, column: 2, caption: ''}
  ])
})

test('a table that says more than its photos is a table', () => {
  expect(photoGrid([[cell('水库'), photo()]])).toBeUndefined()
  expect(
    photoGrid([
      [cell('水库'), cell('照片')],
      [cell('石门'), photo()]
    ])
  ).toBeUndefined()
  expect(photoGrid([[photo('全年巡查水库一百二十次。'.repeat(6))]])).toBeUndefined()
  expect(photoGrid([[cell('水库')]])).toBeUndefined()
})
