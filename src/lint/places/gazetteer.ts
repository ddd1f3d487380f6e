import data from './gazetteer.json' with {type: 'json'}

/** A province, prefecture or county. */
export interface Division {
  /** The full name: `石林彝族自治县`. */
  readonly name: string
  readonly province: string
  /** Undefined for provinces, and for counties right under one. */
  readonly prefecture: string | undefined
}

const nations =
  '各族|汉族|蒙古族?|回族|藏族|维吾尔|苗族|彝族|壮族|布依族|朝鲜族|满族|侗族|瑶族|白族|土家族|哈尼族|哈萨克族?|傣族|黎族|傈僳族|佤族|畲族|高山族|拉祜族|水族|东乡族|纳西族|景颇族|柯尔克孜|土族|达斡尔族|仫佬族|羌族|布朗族|撒拉族|毛南族|仡佬族|锡伯|阿昌族|普米族|塔吉克|怒族|乌孜别克|俄罗斯族|鄂温克族|德昂族|保安族|裕固族|独龙族|鄂伦春|珞巴族'
const autonomous = new RegExp(`^(.{2,}?)(?:${nations})+自治([区州县旗])$`)

/** The name without its level: `石林`. */
export function stemOf(name: string): string {
  return autonomous.exec(name)?.[1] ?? name.replace(/(?:特别行政区|自治区|[省市县区州旗盟])$/, '')
}

interface Gazetteer {
  /** Each division by every name that it goes by. */
  readonly byName: ReadonlyMap<string, ReadonlyArray<Division>>
  readonly divisions: ReadonlyArray<Division>
}

let gazetteer: Gazetteer | undefined

/** All divisions, read when first asked for. */
export function gazetteerOf(): Gazetteer {
  gazetteer ??= read()
  return gazetteer
}

function read(): Gazetteer {
  const divisions: Division[] = []
  for (const [province, prefectures] of Object.entries(
    data.divisions as Record<string, Record<string, string>>
  )) {
    divisions.push({name: province, province, prefecture: undefined})
    for (const [prefecture, counties] of Object.entries(prefectures)) {
      if (prefecture) divisions.push({name: prefecture, province, prefecture: undefined})
      const under = prefecture || undefined
      for (const name of counties.split(' ').filter(Boolean))
        divisions.push({name, province, prefecture: under})
    }
  }
  const byName = new Map<string, Division[]>()
  for (const division of divisions) {
    for (const name of namesOf(division.name)) {
      const same = byName.get(name)
      if (same) same.push(division)
      else byName.set(name, [division])
    }
  }
  return {byName, divisions}
}

/** `石林彝族自治县` is also called 石林县; 神木市 was 神木县 not long ago. */
function namesOf(name: string): string[] {
  const own = autonomous.exec(name)
  if (own) return [name, `${own[1]}${own[2]}`]
  const stem = stemOf(name)
  return /[市区]$/.test(name) && stem.length >= 2 && !/特别行政区|新区$/.test(name)
    ? [name, `${stem}县`]
    : [name]
}
