/** What a face is for on a page. */
export type FontRole = 'title' | 'song' | 'hei' | 'kai'

/** Families by role, the first one that is there is used. */
export type Families = Readonly<Record<FontRole, ReadonlyArray<string>>>

/** The fonts of the package; each role falls back on the others for characters that it lacks. */
export const bundledFamilies: Families = {
  title: ['Noto Serif SC', 'LXGW WenKai', 'Noto Sans S Chinese'],
  song: ['Noto Serif SC', 'LXGW WenKai', 'Noto Sans S Chinese'],
  hei: ['Noto Sans S Chinese', 'Noto Serif SC', 'LXGW WenKai'],
  kai: ['LXGW WenKai', 'Noto Serif SC', 'Noto Sans S Chinese']
}

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
