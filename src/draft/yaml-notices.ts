import type {ErrorCode} from 'yaml'
import type {Severity} from '../finding.ts'
import type {Notice} from '../notice.ts'

/** What the YAML library may complain of, worded by code: title, why, how, in Chinese and English. */
const wordings: Record<
  ErrorCode,
  readonly [zh: readonly [string, string, string], en: readonly [string, string, string], severity?: Severity]
> = {
  ALIAS_PROPS: [
    [
      '引用前有多余的标记',
      '以 * 开头的引用前面不能再写 & 或 ! 标记。',
      '删去前面的标记；如果是文字，请给整个内容加上引号。'
    ],
    [
      'Alias with properties',
      'A reference that begins with * takes no & or ! before it.',
      'Delete the mark, or put the text in quotes.'
    ]
  ],
  BAD_ALIAS: [
    [
      '引用没有名字',
      '单独的 * 或 & 在 YAML 里是引用或锚点的开头，后面没有名字。',
      '给内容加上引号，如 "*"。'
    ],
    [
      'Alias without a name',
      'A lone * or & begins an alias or an anchor in YAML.',
      'Put the text in quotes, e.g. "*".'
    ]
  ],
  BAD_COLLECTION_TYPE: [
    ['类型标记与内容不符', '! 开头的类型标记与后面的内容不是一类。', '删去 ! 开头的标记。'],
    ['Tag of another type', 'The tag that begins with ! does not fit what follows.', 'Delete the tag.']
  ],
  BAD_DIRECTIVE: [
    [
      '以 % 开头的行读不懂',
      '行首的 % 在 YAML 里是指令，这一行不是有效的指令。',
      '删去这一行，或把它写到某个字段的冒号后面并加引号。'
    ],
    [
      'Unknown directive',
      'A line that begins with % is a directive in YAML.',
      'Delete the line, or quote it as the value of a field.'
    ]
  ],
  BAD_DQ_ESCAPE: [
    [
      '双引号里的反斜杠读不懂',
      '双引号里的 \\ 是转义符，后面只能跟 n、t、" 等规定的字母。',
      '把 \\ 写成 \\\\，或把双引号换成单引号。'
    ],
    [
      'Bad escape in double quotes',
      'A backslash in double quotes begins an escape.',
      'Write \\\\, or use single quotes.'
    ]
  ],
  BAD_INDENT: [
    [
      '缩进没有对齐',
      '同一层的字段要左对齐，下一层的内容要比上一层多缩进两格。',
      '用空格把这一行与同层的行对齐。'
    ],
    [
      'Bad indentation',
      'Fields of one level begin in the same column; what belongs to a field is indented further.',
      'Align the line with its siblings, using spaces.'
    ]
  ],
  BAD_PROP_ORDER: [
    [
      '标记的位置不对',
      '& 或 ! 开头的标记写在了 -、? 或冒号的前面。',
      '删去这个标记；如果是文字，请给整个内容加上引号。'
    ],
    [
      'Misplaced anchor or tag',
      'An anchor or tag stands before its indicator.',
      'Delete it, or put the text in quotes.'
    ]
  ],
  BAD_SCALAR_START: [
    ['内容的第一个字符需要引号', '内容以 YAML 的专用符号开头。', '给整个内容加上引号。'],
    [
      'Reserved first character',
      'The value begins with a character that YAML keeps for itself.',
      'Put the value in quotes.'
    ]
  ],
  BLOCK_AS_IMPLICIT_KEY: [
    [
      '一行里有两个冒号，或缩进不对',
      '“字段: 内容”的内容里又出现了“冒号加空格”，或者下一层的字段写到了同一行。',
      '内容里有“: ”时给整个内容加上引号；下一层的字段另起一行并缩进两格。'
    ],
    [
      'Two fields on one line',
      'The value of a field holds another colon with a space, or a nested field stands on the same line.',
      'Quote the value, or begin a new, indented line.'
    ]
  ],
  BLOCK_IN_FLOW: [
    ['括号里分了行', '[ ] 或 { } 里面不能再用换行缩进的写法。', '去掉外面的括号，或把里面的内容写成一行。'],
    [
      'Block inside brackets',
      'What stands in [ ] or { } cannot use indented lines.',
      'Take the brackets away, or write the content in them on one line.'
    ]
  ],
  DUPLICATE_KEY: [
    ['字段写了两次', '同一层里有两个同名的字段，只能留一个。', '把两处内容合到一处，删去另一处。'],
    ['Duplicate field', 'A field may stand only once in its place.', 'Merge the two and delete one.']
  ],
  IMPOSSIBLE: [
    [
      '这里读不下去',
      '这一处的写法无法按 YAML 读出。',
      '对照 zongshu new 生成的草稿检查这一行和上一行的缩进、冒号和引号。'
    ],
    [
      'Unreadable',
      'This cannot be read as YAML.',
      'Compare indentation, colons and quotes here and one line above with a draft that `zongshu new` writes.'
    ]
  ],
  KEY_OVER_1024_CHARS: [
    [
      '字段名太长',
      '冒号前面有一千多个字，不像字段名。',
      '如果这是正文，请把它写到字段的冒号后面，正文中的“: ”改用全角冒号。'
    ],
    [
      'Field name too long',
      'More than 1024 characters stand before the colon.',
      'Move the text behind the colon of its field.'
    ]
  ],
  MISSING_CHAR: [
    [
      '少了一个符号',
      '这里少了冒号、逗号、引号、括号或空格中的一个。',
      '字段写成“字段名: 内容”，引号和括号要成对，列表各项之间用英文逗号。'
    ],
    [
      'Missing character',
      'A colon, comma, quote, bracket or blank is missing.',
      'Write `name: value`, close quotes and brackets, and divide items by commas.'
    ]
  ],
  MULTILINE_IMPLICIT_KEY: [
    [
      '字段名跨了行',
      '上面的文字没有冒号，与这一行连成了一个字段名。',
      '给上一行补上字段名和冒号；如果它是上一段的续文，请缩进两格。'
    ],
    [
      'Field name over several lines',
      'The text above has no colon and runs into this line.',
      'Give it a field name, or indent it when it continues the value above.'
    ]
  ],
  MULTIPLE_ANCHORS: [
    ['一个内容有两个锚点', '一处内容前面写了两个 & 标记。', '只留一个；如果是文字，请给整个内容加上引号。'],
    ['Two anchors', 'One value carries two anchors.', 'Keep one, or put the text in quotes.']
  ],
  MULTIPLE_DOCS: [
    [
      '一个文件里有几份草稿',
      '--- 把文件分成了几份，一个文件只能写一份草稿。',
      '删去 ---，或把后面的内容另存为一个文件。'
    ],
    [
      'Several documents',
      'A line of --- divides the file; one file holds one draft.',
      'Delete the --- or move the rest to another file.'
    ]
  ],
  MULTIPLE_TAGS: [
    [
      '一个内容有两个类型标记',
      '一处内容前面写了两个 ! 标记。',
      '删去标记；如果是文字，请给整个内容加上引号。'
    ],
    ['Two tags', 'One value carries two tags.', 'Delete them, or put the text in quotes.']
  ],
  NON_STRING_KEY: [
    [
      '字段名不是文字',
      '冒号前面是列表或一组字段，不能当字段名。',
      '把字段名写成文字；以 [ 或 { 开头的字段名要加引号。'
    ],
    [
      'Field name is no text',
      'A list or map stands before the colon.',
      'Write a text as the name; quote it when it begins with a bracket.'
    ]
  ],
  RESOURCE_EXHAUSTION: [
    ['层次太深', '括号或缩进套了太多层，读不下去。', '减少嵌套的层数，或检查是否有成串的多余括号。'],
    [
      'Nested too deeply',
      'Brackets or indents are nested too deeply to be read.',
      'Nest less, or look for runs of stray brackets.'
    ]
  ],
  TAB_AS_INDENT: [
    [
      '用制表符缩进',
      'YAML 只认空格缩进，制表符（Tab）会使这一行归到别处。',
      '把行首的制表符换成空格，每层两格。'
    ],
    [
      'Tab as indentation',
      'YAML indents with spaces only.',
      'Replace the tabs by spaces, two for each level.'
    ]
  ],
  TAG_RESOLVE_FAILED: [
    [
      '不认识的类型标记',
      '! 开头的词在 YAML 里是类型标记，这个标记没有意义。',
      '给整个内容加上引号，或删去标记。'
    ],
    [
      'Unknown tag',
      'A word that begins with ! is a type tag in YAML; this one means nothing.',
      'Put the value in quotes, or delete the tag.'
    ]
  ],
  UNEXPECTED_TOKEN: [
    [
      '这里多出了内容',
      '引号、括号或缩进块结束之后又出现了文字。',
      '给整个内容加上引号，或检查引号、括号和缩进是否放对。'
    ],
    [
      'Unexpected content',
      'Something follows after quotes, brackets or an indented block have ended.',
      'Put the whole value in quotes, or check quotes, brackets and indentation.'
    ]
  ]
}

const idOf = (code: string) => `yaml-${code.toLowerCase().replaceAll('_', '-')}`

/** The notices for the error codes of the YAML library. */
export const yamlNotices: Readonly<Record<ErrorCode, Notice>> = Object.fromEntries(
  Object.entries(wordings).map(([code, [zh, en, severity = 'error']]) => [
    code,
    {
      id: idOf(code),
      title: {zh: zh[0], en: en[0]},
      severity,
      basis: '本工具',
      why: {zh: zh[1], en: en[1]},
      how: {zh: zh[2], en: en[2]}
    }
  ])
) as Record<ErrorCode, Notice>
