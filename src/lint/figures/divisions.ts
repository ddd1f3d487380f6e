/** Words that divide a whole so that nothing is counted twice. `closed` ones leave nothing out of a whole so called. */
export interface Division {
  readonly members: ReadonlyArray<RegExp>
  readonly closed?: RegExp
  /** Whether a list of three in brackets leaves nothing out. */
  readonly isListed?: boolean
  /** What must be counted: money has other divisions than people. */
  readonly unit?: RegExp
  /** Where these words stand in the sentence, something may be counted twice after all. */
  readonly unless?: RegExp
}

export const levels = [
  /全国|国家级|中央/,
  /全省|省级|自治区级/,
  /全市|市级|州级/,
  /县级|区级|全县|全区/,
  /乡级|镇级|乡镇级/,
  /村级/
]

const spent = '(?:财政|专项|预算内|补助|衔接|配套|转移支付)*(?:资金|投资|经费|补助)?$'
const fund = (source: string) => new RegExp(`^(?:争取|投入|安排|下达)?(?:${source})${spent}`)
const others = [
  /^社会(?:资金|资本|投资|捐赠|捐助)?$/,
  /^(?:群众|企业|单位|自行|村级)?自筹(?:资金)?$/,
  /^(?:银行|信贷|金融)(?:贷款|资金)?$|^贷款$/
]
const grade = (numeral: string) => new RegExp(`^${numeral}[类级]?$`)

const divisions: ReadonlyArray<Division> = [
  {members: levels, isListed: true},
  {members: [/^男[^A-Z]{0,6}$/, /^女[^A-Z]{0,6}$/], closed: /./, isListed: true},
  {members: [/第一产业|一产/, /第二产业|二产/, /第三产业|三产/], closed: /./, isListed: true},
  {members: [/一等奖|特等奖/, /二等奖/, /三等奖/], isListed: true},
  {members: [/^街道$/, /^镇$/, /^(?:民族)?乡$/], closed: /乡镇（街道）|乡（镇、街道）/, isListed: true},
  {members: [/^镇$/, /^乡$/], closed: /乡镇(?![（、街办和及场])/, isListed: true},
  {members: [/^(?:行政|建制)?村$/, /^社区$/], closed: /村（社区）/, isListed: true},
  {
    members: [
      /^(?:党政)?机关$/,
      /^(?:学校|校园|中小学)$/,
      /^社区$/,
      /^(?:行政|农)?村[寨庄]?$/,
      /^企业$/,
      /^医院$/,
      /^景区$/,
      /^宗教(?:活动)?场所$/,
      /^(?:连队|军营|部队)$/,
      /^乡镇$/,
      /^街道$/,
      /^家庭$/
    ],
    isListed: true
  },
  // 市县 is of both levels, and stands for them together.
  {members: [fund('中央'), fund('省级?|自治区'), fund('市县|州县|市、?县'), ...others], unit: /元$/},
  {
    members: [
      fund('中央'),
      fund('省级?|自治区'),
      fund('市级?|州级?'),
      fund('县级?|区级?|县本级|区本级'),
      fund('乡镇|乡级|镇级'),
      ...others
    ],
    unit: /元$/
  },
  {members: [/^(?:各级)?(?:财政性?|政府)(?:资金|投入|投资)?$/, ...others], unit: /元$/},
  {members: [/^税收(?:收入)?$/, /^非税(?:收入)?$/], unit: /元$/},
  {members: [/^国内(?:游客|旅游者)?$/, /^(?:境外|入境|海外|国外)(?:游客|旅游者)?$/], unit: /^人次/},
  {members: [/^行政编制$/, /^事业编制$/], unit: /^[人名个]$/},
  {members: [/^(?:主城区|中心城区|城区|县城)$/, /^(?:乡镇|农村|乡村)$/], unless: /城乡|结合部/},
  {members: [/^(?:城镇|城市)$/, /^(?:农村|乡村)$/], unless: /城乡|结合部/},
  {
    members: [
      /^(?:幼儿园?|学前)$/,
      /^小学生?$/,
      /^初中生?$/,
      /^(?:普通)?高中生?$/,
      /^(?:中职|职高|中等职业)$/
    ],
    unit: /^[人名位所个]$/,
    unless: /一贯|完全中学|完中|十二年|学段|走教|兼/
  },
  {members: [/^刑事$/, /^民(?:商)?事$/, /^行政$/, /^执行$/], unless: /附带|交叉|含/},
  {
    members: [
      /^[省市县区州旗镇乡]?[委党]委?(?:常委会)?$/,
      /^[省市县区州旗镇乡]?人大(?:常委会)?$/,
      /^[省市县区州旗镇乡]?政府$/,
      /^[省市县区州旗镇乡]?政协$/
    ],
    unit: /^(?:次|场|期|件|份)$/,
    unless: /联合|联席|共同|合并|套开/
  },
  {members: ['一', '二', '三', '四'].map(grade)},
  {members: ['A', 'B', 'C', 'D'].map(grade)},
  {members: ['5A', '4A', '3A', '2A'].map(stars => new RegExp(`^(?:国家)?${stars}级(?:旅游)?(?:景[区点])?$`))},
  {members: ['五', '四', '三', '二', '一'].map(stars => new RegExp(`^${stars}星级?$`))},
  {members: [/^新建$/, /^(?:改建|改造|扩建|改扩建|改造提升|提升改造)$/, /^续建$/]},
  {members: [/^公办$/, /^民办$/]},
  {members: [/^专职$/, /^兼职$/]}
]

/** The division that the labels are members of, each of another one. */
export function divisionOf(labels: ReadonlyArray<string>, unit: string, words: string): Division | undefined {
  const plain = withoutTail(labels)
  const isMember = ({members, isListed}: Division) =>
    isDivided(labels, members) || (!isListed && isDivided(plain, members))
  return divisions.find(
    division =>
      (!division.unit || division.unit.test(unit)) && isMember(division) && !division.unless?.test(words)
  )
}

/** Whether each label is of another member. */
export function isDivided(labels: ReadonlyArray<string>, members: ReadonlyArray<RegExp>): boolean {
  // A row may have hundreds of labels; more than there are members, some would be of the same.
  if (labels.length > members.length) return false
  const found = labels.map(label => members.findIndex(member => member.test(label)))
  return !found.includes(-1) && new Set(found).size === found.length
}

/** 小学教师、初中教师 as 小学、初中. */
function withoutTail(labels: ReadonlyArray<string>): ReadonlyArray<string> {
  const [first = '', ...rest] = labels
  let length = 0
  while (length < first.length - 1 && rest.every(label => label.endsWith(first.slice(-length - 1)))) length++
  return length > 1 ? labels.map(label => label.slice(0, -length)) : labels
}
