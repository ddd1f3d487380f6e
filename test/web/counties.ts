/** Drafts of invented counties for a reviewer's desk; each has something of its own. */
const names = [
  '东平县',
  '西河县',
  '南山县',
  '北川县',
  '中和区',
  '上林县',
  '下塘区',
  '前营县',
  '后溪县',
  '左旗县',
  '右江区',
  '内丘县',
  '外滩县',
  '新田县',
  '旧城区',
  '大同县',
  '小河区',
  '高台县',
  '平川县',
  '长岭县'
]

export interface County {
  readonly path: string
  readonly text: string
}

/** Twenty drafts: all have slots, every fourth a share that is wrong, every fifth half-width marks; the last is none. */
export const counties: ReadonlyArray<County> = names.map((name, index) => {
  const whole = 700 + index * 10
  const part = Math.round(whole / 5)
  const share = index % 4 === 0 ? '38.0%' : `${((part / whole) * 100).toFixed(1)}%`
  const comma = index % 5 === 0 ? ',' : '，'
  const text = `文种: 上报总结
地区: {名称: ${name}, 级别: 县级, 上级: 云岭市}
创建: {项目: 民族团结进步示范区, 主线: 铸牢中华民族共同体意识, 数据截至: 2025年}
标题: ${name}创建民族团结进步示范区工作总结
导语: |
  ${name}坚持统筹推进${comma}各项工作有序开展。
章节:
  - 角色: 领导机制
    标题: [党建引领强根基, 凝聚创建合力]
    小节:
      - 标题: [健全机制, 压实责任]
        正文: |
          全县有{科级干部}，其中少数民族干部{少数民族干部}。全县*个乡镇都设了专班。
数据:
  科级干部: ${whole}人
  少数民族干部: {数值: ${part}人, 占: 科级干部, 占比: ${share}}
  城镇常住居民人均可支配收入: {2025年: ${30_000 + index * 100}元}
落款: {单位: ${name}创建办, 日期: 2026年6月30日}
`
  return {path: `${name}.yaml`, text: index === names.length - 1 ? '标题: [没有写完\n' : text}
})
