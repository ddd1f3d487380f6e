import {expect, test} from 'vitest'
import {openPhotos} from '../../src/web/history/photos.ts'

const bytes = (word: string) => new TextEncoder().encode(word)
function memory(before: Readonly<Record<string, string>> = {}) {
  const kept = new Map<string, Uint8Array>(Object.entries(before).map(([key, word]) => [key, bytes(word)]))
  return {
    get: async (key: string) => kept.get(key),
    set: async (key: string, given: Uint8Array) => {
      kept.set(key, given)
    },
    keys: async () => [...kept.keys()]
  }
}
const wordOf = async (photos: ReturnType<typeof openPhotos>, draft: string, photo = 'photos/一.jpg') => {
  const found = await photos.photo(draft, photo)
  return found && new TextDecoder().decode(found)
}

test('drafts of one name in two folders have photos of their own, after a restart too', async () => {
  const store = memory()
  const photos = openPhotos(store)
  await photos.keep('甲/总结.yaml', [{name: '一.jpg', bytes: bytes('甲')}])
  await photos.keep('乙/总结.yaml', [{name: '一.jpg', bytes: bytes('乙')}])
  await photos.keep('总结.yaml', [{name: '一.jpg', bytes: bytes('丙')}])
  for (const one of [photos, openPhotos(store)]) {
    expect(await wordOf(one, '甲/总结.yaml')).toBe('甲')
    expect(await wordOf(one, '乙/总结.yaml', 'photos\\一.jpg')).toBe('乙')
    expect(await wordOf(one, '总结.yaml')).toBe('丙')
    expect(await wordOf(one, '丁/总结.yaml')).toBeUndefined()
  }
})

test('a photo that a draft names in another folder, or in none, is found by its file name', async () => {
  const photos = openPhotos(memory())
  await photos.keep('总结.yaml', [{name: '一.jpg', bytes: bytes('甲')}])
  await photos.keep('总结.yaml', [{name: '图片/二.jpg', bytes: bytes('乙')}])
  expect(await wordOf(photos, '总结.yaml', '一.jpg')).toBe('甲')
  expect(await wordOf(photos, '总结.yaml', '照片/一.jpg')).toBe('甲')
  expect(await wordOf(photos, '总结.yaml', '图片/二.jpg')).toBe('乙')
  expect(await wordOf(photos, '总结.yaml', '三.jpg')).toBeUndefined()
})

test('photos that were kept by the name of the file are found, until others are kept', async () => {
  const photos = openPhotos(memory({'总结.yaml\nphotos/一.jpg': '旧'}))
  expect(await wordOf(photos, '甲/总结.yaml')).toBe('旧')
  await photos.keep('甲/总结.yaml', [{name: '一.jpg', bytes: bytes('新')}])
  expect(await wordOf(photos, '甲/总结.yaml')).toBe('新')
  expect(await wordOf(photos, '总结.yaml')).toBe('旧')
})

test('photos go along when a draft is saved under another name, and those of others do not', async () => {
  const photos = openPhotos(memory())
  await photos.keep('新稿.yaml', [{name: '一.jpg', bytes: bytes('一')}])
  await photos.keep('新稿.yaml.yaml', [{name: '二.jpg', bytes: bytes('二')}])
  await photos.takeAlong('新稿.yaml', '定稿.yaml')
  expect(await wordOf(photos, '定稿.yaml')).toBe('一')
  expect(await wordOf(photos, '新稿.yaml')).toBe('一')
  expect(await wordOf(photos, '定稿.yaml', 'photos/二.jpg')).toBeUndefined()
})

test('a draft whose file has no ending of a draft finds its photos under both names', async () => {
  const photos = openPhotos(memory())
  await photos.keep('总结.yaml.txt', [{name: '一.jpg', bytes: bytes('一')}])
  expect(await wordOf(photos, '总结.yaml.txt.yaml')).toBe('一')
})

test('a store that is full is told, one that has room is not', async () => {
  const roomy = openPhotos(memory())
  await roomy.keep('甲.yaml', [{name: '一.jpg', bytes: bytes('一')}])
  expect(roomy.isUnkept.value).toBe(false)
  const full = openPhotos({
    ...memory(),
    set: () => Promise.reject(new DOMException('full', 'QuotaExceededError'))
  })
  await full.keep('甲.yaml', [{name: '一.jpg', bytes: bytes('一')}])
  expect(full.isUnkept.value).toBe(true)
  expect(await wordOf(full, '甲.yaml')).toBe('一')
})

test('where nothing can be stored, photos last as long as the window', async () => {
  const refuse = () => Promise.reject(new Error('refused'))
  const photos = openPhotos({get: refuse, set: refuse, keys: refuse})
  await photos.keep('总结.yaml', [{name: '一.jpg', bytes: bytes('一')}])
  await photos.takeAlong('总结.yaml', '定稿.yaml')
  expect(await wordOf(photos, '定稿.yaml')).toBe('一')
})
