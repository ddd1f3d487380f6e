import {join} from 'node:path'
import {expect, test} from 'vitest'
import {nodeFiles} from '../../src/node/files.ts'
import {packedFiles} from '../../src/queue/packed-files.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const files = packedFiles(
  new Map([
    ['县/a.yaml', bytes('草稿')],
    ['县/照片/一.jpg', bytes('照片')],
    ['文种/kind.yaml', bytes('文种')]
  ])
)
const said = async (asked: Promise<unknown>) => asked.then(String, error => error.message)

test('a job sees what was packed for it, by the paths of the folder where it was put in', async () => {
  expect(await files.read('./县/a.yaml')).toEqual(bytes('草稿'))
  expect(await files.readBelow('县/a.yaml', '照片\\一.jpg')).toEqual(bytes('照片'))
  expect(await files.readBelow('县/a.yaml', '照片/二.jpg')).toBeUndefined()
  expect(await files.list('文种')).toEqual(['kind.yaml'])
  expect(files.between('出', files.folderOf('县/a.yaml'))).toBe('../县')
})

test('it sees what this tool brings along, and nothing else of the machine', async () => {
  expect(await files.list(join(files.home, 'styles'))).toContain('gbt9704.yaml')
  for (const path of [
    'package.json',
    '/etc/hostname',
    join(files.home, '../..', 'etc/hostname'),
    '../../etc/hostname'
  ])
    expect(await files.readIfThere(path)).toBeUndefined()
  expect(await files.readBelow('县/a.yaml', '/etc/hostname')).toBeUndefined()
})

test('what is not there is said as on one machine', async () => {
  expect(await said(files.read('没有.yaml'))).toBe(await said(nodeFiles().read('没有.yaml')))
})
