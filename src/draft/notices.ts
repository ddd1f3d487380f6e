import type {Severity} from '../finding.ts'
import type {Notice} from '../notice.ts'
import {yamlNotices} from './yaml-notices.ts'

type Wording = readonly [title: string, why: string, how: string]

/** Make a notice of this room. */
function notice<const Id extends string>(id: Id, severity: Severity, zh: Wording, en: Wording) {
  return {
    id,
    severity,
    basis: '本工具',
    title: {zh: zh[0], en: en[0]},
    why: {zh: zh[1], en: en[1]},
    how: {zh: zh[2], en: en[2]}
  } satisfies Notice & {id: Id}
}

const list = [
  notice(
    'encoding',
    'hint',
    ['文件不是 UTF-8 编码', '别的软件打开非 UTF-8 的草稿时可能出现乱码。', '用“另存为”选 UTF-8 编码保存。'],
    ['File is not UTF-8', 'Other programs may garble a draft in another encoding.', 'Save it as UTF-8.']
  ),
  notice(
    'not-text',
    'error',
    [
      '不是文本文件',
      '草稿是纯文本（.yaml），Word、WPS、图片和压缩包不能当草稿读。',
      '用记事本或 VS Code 写草稿；zongshu new 可以生成空白草稿。'
    ],
    [
      'Not a text file',
      'A draft is plain text (.yaml).',
      'Write it with a text editor; `zongshu new` makes a blank one.'
    ]
  ),
  notice(
    'empty-draft',
    'error',
    ['草稿是空的', '文件里没有任何字段。', '用 zongshu new 生成空白草稿，照着填写。'],
    ['Empty draft', 'The file holds no field.', 'Make a blank draft with `zongshu new` and fill it.']
  ),
  notice(
    'draft-not-map',
    'error',
    [
      '草稿不是一组字段',
      '草稿由“字段名: 内容”组成，这里只有一段文字或一个列表。',
      '每一项前面写上字段名和冒号，如“标题: …”；zongshu new 可以生成空白草稿。'
    ],
    [
      'Draft is no set of fields',
      'A draft is made of `name: value` lines.',
      'Give each part its field name; `zongshu new` makes a blank draft.'
    ]
  ),
  notice(
    'yaml-bare-star',
    'hint',
    [
      '星号没有加引号',
      '以 * 开头的内容在 YAML 里是引用，别的编辑器会报错；这里已按文字读取。',
      '给内容加上引号，如 "*"。'
    ],
    [
      'Star without quotes',
      'A value that begins with * is an alias in YAML; here it was read as text.',
      'Put the value in quotes, e.g. "*".'
    ]
  ),
  notice(
    'yaml-indicator',
    'hint',
    [
      '专用符号开头没有加引号',
      '以 % @ ` ! & | > { [ 等符号开头的内容在 YAML 里另有含义；这里已按文字读取。',
      '给整个内容加上引号。'
    ],
    [
      'Indicator without quotes',
      'A value that begins with a YAML indicator means something else in YAML; here it was read as text.',
      'Put the value in quotes.'
    ]
  ),
  notice(
    'unread-line',
    'error',
    [
      '这一行没有读进来',
      '这一行的写法不合草稿的格式，内容没有读入。',
      '检查这一行和上一行的缩进、冒号和引号。'
    ],
    [
      'Line not read',
      'The line does not fit the form of a draft and was not read.',
      'Check indentation, colons and quotes here and one line above.'
    ]
  )
] as const

type Id = (typeof list)[number]['id']

/** The notices of this room by id, apart from those for the codes of the YAML library. */
export const notices = Object.fromEntries(list.map(one => [one.id, one])) as Readonly<Record<Id, Notice>>

/** Every sort of finding that reading a draft may give. */
export const draftNotices: ReadonlyArray<Notice> = [...list, ...Object.values(yamlNotices)]
