/** One face under its Chinese and its English name, and the faces that stand for it on other systems. */
const families: ReadonlyArray<ReadonlyArray<string>> = [
  [
    '仿宋',
    '仿宋_GB2312',
    'FangSong',
    'FangSong_GB2312',
    'STFangsong',
    '华文仿宋',
    '方正仿宋_GBK',
    '方正仿宋简体'
  ],
  ['楷体', '楷体_GB2312', 'KaiTi', 'KaiTi_GB2312', 'STKaiti', '华文楷体', '方正楷体_GBK', '方正楷体简体'],
  ['黑体', 'SimHei', '方正黑体_GBK', '方正黑体简体'],
  ['宋体', 'SimSun', 'NSimSun', '新宋体', '方正书宋_GBK'],
  [
    '小标宋',
    '方正小标宋简体',
    '方正小标宋_GBK',
    'FZXiaoBiaoSong-B05S',
    'FZXiaoBiaoSong-B05',
    '华文中宋',
    'STZhongsong'
  ]
]

/** Whether a face is one of those wanted, under whatever name. */
export function facesAgree(given: string, wanted: ReadonlyArray<string>): boolean {
  return wanted.some(face => face.toLowerCase() === given.toLowerCase() || familyOf(face) === familyOf(given))
}

function familyOf(face: string): string {
  const name = face.toLowerCase()
  return families.find(family => family.some(one => one.toLowerCase() === name))?.[0] ?? name
}
