import {emsOf} from '../../src/language/characters.ts'

/** A line of a generated report, and what it is. */
export interface Wanted {
  readonly text: string
  readonly is:
    | 'title'
    | 'deck'
    | 'occasion'
    | 'byline'
    | 'addressee'
    | 'section'
    | 'measure'
    | 'item'
    | 'text'
    | 'end'
}

export interface Generated {
  readonly lines: ReadonlyArray<Wanted>
  /** As it would be copied out of a document, a page or a column. */
  readonly text: string
  readonly layout: string
}

/** Numbers that look random and are the same for the same seed. */
function randomBy(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const who = [
  '全县',
  '各乡镇',
  '县直各部门',
  '全市上下',
  '各级党组织',
  '县委、县政府',
  '相关责任单位',
  '驻村工作队',
  '镇党委',
  '街道社区'
]
const how = [
  '坚持问题导向',
  '聚焦群众关切',
  '紧盯关键环节',
  '围绕中心任务',
  '立足资源禀赋',
  '压实工作责任',
  '完善长效机制',
  '强化协调联动',
  '对照目标要求',
  '创新方式方法'
]
const what = [
  '扎实推进道路硬化',
  '全面落实惠民政策',
  '持续改善人居环境',
  '大力培育特色产业',
  '不断提升服务质量',
  '有效化解矛盾纠纷',
  '稳步增加群众收入',
  '深入开展技能培训',
  '严格规范执法行为',
  '加快补齐设施短板'
]
const figures = [
  '新建公路12.6公里',
  '惠及群众3800余户',
  '完成投资1.27亿元',
  '同比增长8.3%',
  '覆盖率达到98%以上',
  '举办培训班24期、1560人次',
  '整治隐患217处',
  '发放补助资金436.5万元',
  '办结事项1.9万件',
  '“一网通办”率提高到92.4%'
]
const heads = [
  '强化组织领导',
  '夯实工作基础',
  '健全责任体系',
  '推动产业升级',
  '优化营商环境',
  '提升治理效能',
  '增进民生福祉',
  '厚植文化底蕴',
  '守牢安全底线',
  '深化改革创新',
  '加强队伍建设',
  '拓宽增收渠道',
  '擦亮生态底色',
  '凝聚发展合力'
]
const han = '一二三四五六七八九十'

/** A report with varied headings, numbers, closings and layout. */
export function generated(seed: number): Generated {
  const random = randomBy(seed)
  const pick = <One>(list: ReadonlyArray<One>): One => list[Math.floor(random() * list.length)]!
  const chance = (of: number) => random() < of
  const lines: Wanted[] = []
  const add = (is: Wanted['is'], text: string) => lines.push({is, text})
  const sentence = () => {
    const parts = [
      `${pick(who)}${pick(how)}`,
      ...(chance(0.8) ? [pick(what)] : []),
      ...(chance(0.6) ? [pick(figures)] : [])
    ]
    return `${parts.join('，')}${chance(0.1) ? '；' : '，'}${pick(what)}。`
  }
  const paragraph = (most: number) => Array.from({length: 1 + Math.floor(random() * most)}, sentence).join('')
  const heading = () => {
    const first = pick(heads)
    const kind = random()
    if (kind < 0.45) return first
    if (kind < 0.85) return `${first}，${pick(heads)}`
    return `${first}、${pick(heads)}，${pick(heads)}`
  }

  const region = pick(['甲河县', '青石区', '云岭市', '东坪镇'])
  add(
    'title',
    `${region}${pick(['2023年度', '2024年', ''])}${pick(['法治建设', '乡村振兴', '文明创建', '卫生城市创建'])}工作${pick(['总结', '情况报告', '汇报'])}`
  )
  const opening = random()
  if (opening < 0.25) {
    add(
      'occasion',
      `2024年${1 + Math.floor(random() * 12)}月${1 + Math.floor(random() * 28)}日在${region}第十八届`
    )
    add('occasion', '人民代表大会第三次会议上')
    add(
      'occasion',
      `${region}人民政府${pick(['县长', '区长', '市长'])} ${pick(['李明', '王 强', '欧阳建国'])}`
    )
    add('addressee', '各位代表：')
  } else if (opening < 0.5)
    add('addressee', pick(['市委、市政府：', '市民族宗教事务委员会：', '主任、各位副主任、各位委员：']))
  else if (opening < 0.6) add('occasion', '（2024年3月5日）')
  add('text', `${paragraph(3)}${chance(0.5) ? '现将有关情况报告如下：' : ''}`)

  const [second, third] = [
    pick(['（一）run', '（一）own', '（一）run']),
    pick(['1.run', '1.own', '1、run', '1．run'])
  ]
  const sections = 2 + Math.floor(random() * 4)
  for (let at = 0; at < sections; at++) {
    add('section', `${han[at]}、${heading()}`)
    const depth = random()
    if (depth < 0.25 || chance(0.3)) add('text', paragraph(4))
    if (depth < 0.25) continue
    const measures = 2 + Math.floor(random() * 4)
    for (let index = 0; index < measures; index++) {
      const number =
        depth < 0.35 ? third.replace('1', String(index + 1)).replace(/run|own/, '') : `（${han[index]}）`
      const is = depth < 0.35 ? 'item' : 'measure'
      const isOwn = (is === 'item' ? third : second).endsWith('own')
      if (isOwn) {
        add(is, `${number}${heading()}`)
        add('text', paragraph(3))
      } else add(is, `${number}${heading()}。${paragraph(3)}`)
      if (is === 'item' || depth < 0.75) continue
      for (let item = 0; item < 2 + Math.floor(random() * 2); item++) {
        const mark = third.replace('1', String(item + 1)).replace(/run|own/, '')
        if (third.endsWith('own')) {
          add('item', `${mark}${heading()}`)
          add('text', paragraph(2))
        } else add('item', `${mark}${heading()}。${paragraph(2)}`)
      }
    }
  }
  const closing = random()
  if (closing < 0.3) add('text', '特此报告。')
  if (closing > 0.7) {
    add('end', `附件：1.${region}主要指标完成情况表`)
    add('end', '2.重点项目清单')
  }
  if (closing > 0.2) {
    add('end', `${region}人民政府`)
    add('end', pick(['2024年1月15日', '2023年12月31日']))
  }
  const {text, layout} = laidOut(lines, random)
  return {lines, text, layout}
}

/** Lay lines out as somebody would have them: typed, or wrapped by a page, with or without indents and blank lines. */
function laidOut(lines: ReadonlyArray<Wanted>, random: () => number): {text: string; layout: string} {
  const width = random() < 0.5 ? undefined : 16 + Math.floor(random() * 24)
  const indent = random() < 0.6 ? '　　' : ''
  const blank = width === undefined && random() < 0.4 ? '\n\n' : '\n'
  const centred = new Set(['title', 'occasion', 'deck'])
  const laid = lines.map(({text, is}) => {
    const own = centred.has(is) || is === 'addressee' ? '' : indent
    return width === undefined ? own + text : wrapped(own + text, width)
  })
  const layout = `${width === undefined ? '整段' : `折行${width}`}${indent ? '，缩进' : ''}${blank === '\n\n' ? '，空行' : ''}`
  return {text: `${laid.join(blank)}\n`, layout}
}

/** Break a line as a page does: no mark begins a line, no number is broken. */
function wrapped(text: string, width: number): string {
  const units = text.match(/[\d.,%A-Za-z]+|“|（|《|[^\d.,%A-Za-z][，。；：！？、”）》]*/gu) ?? []
  const lines: string[] = ['']
  let opened = ''
  for (const unit of units) {
    if (/^[“（《]$/.test(unit)) {
      opened += unit
      continue
    }
    const word = opened + unit
    opened = ''
    if (lines.at(-1) !== '' && emsOf(lines.at(-1)! + word) > width) lines.push('')
    lines[lines.length - 1] += word
  }
  return lines.join('\n')
}
