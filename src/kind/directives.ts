/**
 * The semantic blocks that templates may use beyond Markdown, by name. This is the whole vocabulary: a template with
 * another name is refused when its kind is loaded, and every format decides how each one looks.
 */
export const containerDirectives = {
  kicker: '引题：主标题上方的一行',
  deck: '副题：主标题下方的一行',
  occasion: '场合：标题下的会议、日期和报告人，各一段',
  byline: '署名：每人一段',
  'editors-note': '编者按',
  lead: '导语',
  quote: '引语：一段话及其说话人',
  photo: '图片：src 为文件，内容为图片说明，可含 :credit[…]',
  outlook: '展望：文末的一段',
  signoff: '落款：单位、日期各一段',
  addressee: '主送机关',
  attachments: '附件说明：每个附件一段',
  attachment: '附件正文：另起一页，首段为“附件1”，次段为标题',
  attendance: '纪要的出席、请假和列席人员',
  annotation: '附注',
  letterhead: '版头：内含 issuer、number、signer 等段落',
  imprint: '版记：抄送、印发机关和印发日期',
  annex: '附表：首段为标题，其后为表格',
  chart: '图表：sort 为 bar 或 line，首段为图题，其后为画它的表格'
} as const

export const textDirectives = {
  'run-in': '段首小标题，与正文同段',
  credit: '图片作者',
  'table-title': '表题：独占一段，其后为表格',
  speaker: '说话人',
  issuer: '发文机关标志',
  'joint-issuer': '联合行文的其他发文机关',
  number: '发文字号',
  'signed-by': '签发人',
  secrecy: '密级',
  urgency: '紧急程度',
  'copy-number': '份号',
  present: '出席人员',
  excused: '请假人员',
  'sitting-in': '列席人员',
  'copy-to': '抄送机关',
  'printed-by': '印发机关',
  'printed-on': '印发日期'
} as const

export type ContainerName = keyof typeof containerDirectives
export type TextDirectiveName = keyof typeof textDirectives
