/** What a face is for on a page. */
export type FontRole = 'title' | 'song' | 'hei' | 'kai'

/** Families by role, the first one that is there is used. */
export type Families = Readonly<Record<FontRole, ReadonlyArray<string>>>

/** The song and kai of the package: first those with GB 2312 alone, which are opened sooner, then the same with all. */
const song = ['Noto Serif GB', 'Noto Serif SC']
const kai = ['LXGW Wen GB', 'LXGW WenKai']
/** Those with GB 2312 alone. */
export const smallFamilies: ReadonlySet<string> = new Set([song[0]!, kai[0]!])
const hei = ['Noto Sans S Chinese']

/** The fonts of the package; each role falls back on the others for characters that it lacks. */
export const bundledFamilies: Families = {
  title: [...song, ...kai, ...hei],
  song: [...song, ...kai, ...hei],
  hei: [...hei, ...song, ...kai],
  kai: [...kai, ...song, ...hei]
}

/** A face of the package, and which formats set nothing in it, as a rule. */
interface BundledFace {
  readonly family: string
  readonly weight: number
  readonly unusedBy?: ReadonlyArray<string>
}

const bundledFaces: ReadonlyArray<BundledFace> = [
  {family: 'Noto Serif GB', weight: 400},
  {family: 'Noto Serif GB', weight: 900},
  {family: 'LXGW Wen GB', weight: 500},
  {family: 'Noto Sans S Chinese', weight: 700, unusedBy: ['pdf', 'ofd']},
  {family: 'Noto Sans S Chinese', weight: 400, unusedBy: ['press']}
]

/** The faces of the package that documents of these formats are mostly set in; of any where no format is named. */
export const facesOf = (formats: ReadonlyArray<string>): ReadonlyArray<BundledFace> =>
  bundledFaces.filter(
    ({unusedBy = []}) => formats.length === 0 || !formats.every(format => unusedBy.includes(format))
  )

/**
 * Faces that Chinese newsrooms buy, in the order in which they are preferred to ours when the machine has them. The
 * names are those that Typst 0.14 knows them by.
 */
export const boughtFamilies: Families = {
  title: ['FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05', 'FZDaBiaoSong-B06S', 'FZDaBiaoSong-B06'],
  song: ['FZBaoSong-Z04S', 'FZBaoSong-Z04', 'FZShuSong-Z01S', 'FZShuSong-Z01'],
  hei: ['FZHei-B01S', 'FZHei-B01', 'SimHei', 'STHeiti'],
  kai: ['FZKai-Z03S', 'FZKai-Z03', 'KaiTi_GB2312', 'KaiTi', 'STKaiti']
}

/** Ours behind those of the bought ones that are there. */
export function familiesWith(isThere: (family: string) => boolean): Families {
  const roles = Object.keys(bundledFamilies) as FontRole[]
  return Object.fromEntries(
    roles.map(role => [role, [...boughtFamilies[role].filter(isThere), ...bundledFamilies[role]]])
  ) as unknown as Families
}

/** 仿宋 as machines have it: those of Windows and macOS, of foundries, and the two free ones. */
const fangsongFamilies: ReadonlyArray<string> = [
  'FangSong_GB2312',
  'FangSong',
  'FZFangSong-Z02S',
  'FZFangSong-Z02',
  'STFangsong',
  'HYFangSong',
  'Zhuque Fangsong (technical preview)',
  'Zhuque Fangsong',
  'FandolFang R',
  'FandolFang'
]

/** The families in which machines have the face of a role, by the names that Typst knows them by. */
export const machineFamilies = (role: FontRole | 'fang'): ReadonlyArray<string> =>
  role === 'fang' ? fangsongFamilies : boughtFamilies[role]
