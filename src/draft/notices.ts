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
    'unsure-encoding',
    'warning',
    [
      '编码分不清',
      '文件没有写明编码，字又太少或有坏了的字节，按不同的编码读出来不一样。',
      '在原来的软件里打开，看到的字对了，再用“另存为”选 UTF-8 编码保存。'
    ],
    [
      'Encoding is not sure',
      'The file does not name its encoding, and is too short or too damaged to tell.',
      'Open it where it reads right, and save it as UTF-8.'
    ]
  ),
  notice(
    'lost-characters',
    'error',
    [
      '有的字读不出来',
      '文件里有坏了的字节，或者存的时候换过编码。',
      '对照原稿补上这些字，再存为 UTF-8 编码。'
    ],
    [
      'Characters lost',
      'Some bytes are broken, or the file was saved in another encoding in between.',
      'Fill in the characters from the original and save as UTF-8.'
    ]
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
    'hash-value',
    'warning',
    [
      '井号开头的内容没有加引号',
      '空格后面的 # 在 YAML 里是注释的开头，后面的字会丢掉；内容以 # 开头的已按文字读取，写在内容后面的没有读入。',
      '是内容就给整个值加上引号；是注释就在 # 后面加一个空格。'
    ],
    [
      'Text after # without quotes',
      'A # after a blank begins a comment in YAML, and the words are lost; a value that begins with # was read as text, words behind a value were not read.',
      'Quote the value, or put a blank after the # of a comment.'
    ]
  ),
  notice(
    'colon-in-value',
    'warning',
    [
      '内容里有“冒号加空格”',
      '内容里的“: ”会被 YAML 当作又一个字段；这里已按文字读取。',
      '给整个内容加上引号，或改用全角冒号。'
    ],
    [
      'Colon with a space in a value',
      'YAML takes it for another field; here it was read as text.',
      'Quote the value, or use a full-width colon.'
    ]
  ),
  notice(
    'text-after-quotes',
    'warning',
    [
      '引号后面还有文字',
      '内容以半角引号开头时，YAML 只读引号里的部分，后面的字会丢掉；这里已把引号当作文字读取。',
      '给整个内容加上一对单引号，或把文字中的引号改成中文引号“”。'
    ],
    [
      'Text after quotes',
      'YAML reads only what is inside the quotes; here the quotes were read as part of the text.',
      'Put the whole value in single quotes, or use Chinese quotation marks inside.'
    ]
  ),
  notice(
    'mixed-quotes',
    'warning',
    [
      '引号一半全角一半半角',
      '前后引号不是一对，YAML 会一直读到下一个引号；这里已按一对引号读取。',
      '把两边都改成半角引号。'
    ],
    [
      'Mixed quotes',
      'The quotes do not pair, so YAML would read on to the next one; here they were read as a pair.',
      'Make both half-width.'
    ]
  ),
  notice(
    'unclosed-quote',
    'error',
    ['引号没有配对', '只有前引号，YAML 会把后面的行都读进来。', '在内容末尾补上后引号，或删去前引号。'],
    [
      'Unclosed quote',
      'Without the closing quote YAML swallows the lines that follow.',
      'Close the quote, or delete the opening one.'
    ]
  ),
  notice(
    'unclosed-bracket',
    'error',
    [
      '括号没有配对',
      '以 [ 或 { 开头的列表没有写完，或两边的括号不是一对；看得出是一组字段的，读到末尾为止，看不出的按文字读取。',
      '补上半角的 ] 或 }；如果是文字，给整个内容加上引号。'
    ],
    [
      'Unclosed bracket',
      'A list that begins with [ or { is not closed, or by a bracket of another sort; plain fields were read to the end, anything else as text.',
      'Close it with ] or }, or quote the value.'
    ]
  ),
  notice(
    'text-after-bracket',
    'error',
    [
      '一组字段后面还有文字',
      '{ } 里是一组字段，后面又有别的字，分不清是字段还是文字；整个内容已按文字读取，里面的字段没有读到。',
      '删去括号后面多出的字；如果整个内容是文字，给它加上引号。'
    ],
    [
      'Text after a group of fields',
      'Fields in braces are followed by something else; the whole was read as text, and the fields were not.',
      'Delete what follows the bracket, or quote the value if it is text.'
    ]
  ),
  notice(
    'full-width-bracket',
    'warning',
    [
      '一组字段或列表用了全角括号',
      'YAML 只认半角的 { } 和 [ ]，全角的｛｝［］会使一组字段变成一段文字；这里已按半角读取。',
      '把括号改成半角。'
    ],
    [
      'Full-width brackets around fields',
      'YAML knows only half-width { } and [ ]; here the full-width ones were read as these.',
      'Write them half-width.'
    ]
  ),
  notice(
    'full-width-colon',
    'warning',
    [
      '字段名后是全角冒号',
      'YAML 只认半角冒号加空格，全角冒号会使整行变成一段文字；这里已按字段读取。',
      '把“：”改成“: ”。'
    ],
    [
      'Full-width colon after a field name',
      'YAML knows only a half-width colon and a space; here the line was read as a field.',
      'Write `: ` for `：`.'
    ]
  ),
  notice(
    'colon-space',
    'warning',
    [
      '冒号后面少了空格',
      '冒号后面没有半角空格时，YAML 把整行读作一段文字；这里已按字段读取。',
      '在冒号后面加一个半角空格。'
    ],
    [
      'No space after the colon',
      'Without the space YAML reads the line as one text; here it was read as a field.',
      'Put a space after the colon.'
    ]
  ),
  notice(
    'odd-field-name',
    'warning',
    [
      '字段名的写法不对',
      '字段名中间加了空格，外面加了书名号、星号等符号，或者后面不是冒号，YAML 就认不出它；这里已按字段读取。',
      '写成“字段名: 内容”，字段名不加空格和符号，后面是半角冒号和一个空格；如果它是上面的正文，就与正文一样缩进。'
    ],
    [
      'Field name written oddly',
      'Blanks inside the name, marks around it, or no colon behind it hide it from YAML; here the line was read as a field.',
      'Write `name: value`, or indent the line like the text above.'
    ]
  ),
  notice(
    'second-draft',
    'error',
    [
      '一个文件里有两份草稿',
      '开头的字段又从头写了一遍，一个文件只能写一份草稿。',
      '把后面的一份剪下来，另存为一个文件。'
    ],
    [
      'Two drafts in one file',
      'The fields begin anew; one file holds one draft.',
      'Move the second one to a file of its own.'
    ]
  ),
  notice(
    'pasted-table',
    'error',
    [
      '粘贴了几列的表格',
      '从表格里粘贴的一行有几格，“数据”里一个名称只写一个数，各年的数要写明年份。',
      '写成“地区生产总值: {2021年: 95.2亿元, 2022年: 101.7亿元}”的样子；整张表用 zongshu figures --match 读入。'
    ],
    [
      'A table of several columns was pasted',
      'A row copied from a spreadsheet has several cells; a figure is one number, or one for each year that is named.',
      'Name the year of each number, or read the table with `zongshu figures --match`.'
    ]
  ),
  notice(
    'wide-indent',
    'warning',
    [
      '缩进用了制表符或全角空格',
      'YAML 只认半角空格缩进，别的空白会使这一行归到别处；这里已按看上去的层次读取。',
      '把行首的空白换成半角空格，每层两格。'
    ],
    [
      'Indented with other blanks than spaces',
      'YAML counts spaces only; here the line was read as it looks.',
      'Indent with spaces, two for each level.'
    ]
  ),
  notice(
    'uneven-indent',
    'warning',
    ['缩进没有对齐', '同一层的行要左对齐；这里已按最近的一层读取。', '用空格把这一行与同层的行对齐。'],
    [
      'Uneven indentation',
      'Lines of one level begin in the same column; here the line was read with the nearest level.',
      'Align it with its siblings, using spaces.'
    ]
  ),
  notice(
    'list-bullet',
    'warning',
    [
      '列表符号不对',
      '列表项要以半角短横加空格“- ”开头，写成 －、•、· 或少了空格时，YAML 会把几项读成一段文字。',
      '改成“- ”。'
    ],
    [
      'Wrong bullet',
      'An item begins with a hyphen and a space; with －, •, · or without the space YAML reads the items as one text.',
      'Write `- `.'
    ]
  ),
  notice(
    'full-width-bar',
    'warning',
    [
      '多行标记用了全角竖线',
      '冒号后面的 | 表示下面几行是正文，全角的｜不起作用；这里已按 | 读取。',
      '改成半角的 |。'
    ],
    ['Full-width bar', 'A half-width | begins a block of text; here ｜ was read as one.', 'Write |.']
  ),
  notice(
    'full-width-comma',
    'hint',
    ['方括号或花括号里用了全角逗号', 'YAML 只认半角逗号分隔各项。', '把“，”改成“, ”。'],
    ['Full-width comma in brackets', 'YAML divides items at half-width commas only.', 'Write `, ` for `，`.']
  ),
  notice(
    'stray-line',
    'error',
    [
      '这一行没有字段名',
      '这一行既不是“字段名: 内容”，也不是列表项或缩进的正文，YAML 读不下去。',
      '它若是上一字段的内容，请缩进两格（多段正文在冒号后加 |）；若是新内容，请写上字段名。'
    ],
    [
      'Line without a field',
      'The line is neither a field nor an item nor indented text.',
      'Indent it if it belongs to the field above, or give it a field name.'
    ]
  ),
  notice(
    'stray-text',
    'error',
    [
      '冒号后面有多余的字',
      '一个字段要么在冒号后面写文字，要么在下面几行写各项或下级字段，两样都写就读不下去。',
      '删去冒号后面的字；如果要印出来，把它移到“引言”等写文字的字段里。'
    ],
    [
      'Words beside items',
      'A field holds either a text or items below it.',
      'Delete the words, or move them to a field for text.'
    ]
  ),
  notice(
    'missing-dash',
    'error',
    [
      '各项前面少了短横',
      '一个字段里有几项时，每一项的第一行前面要有短横和空格“- ”，不写就分不出各项。',
      '在每一项的第一行前面加“- ”，这一项的其余各行与短横后面的字对齐。'
    ],
    [
      'Items without dashes',
      'Where a field holds several items, each begins with `- `.',
      'Write `- ` before the first line of each item.'
    ]
  ),
  notice(
    'item-in-block',
    'error',
    [
      '一项写进了正文',
      '| 下面缩进的行都是正文，缩进太深的“- 标题: …”会原样印出来，这一项下面的内容也会归到别处。',
      '减少这一行的缩进，与同层的短横对齐；如果确是正文，去掉行首的短横。'
    ],
    [
      'Item inside a block of text',
      'Every indented line after | is text; an item that is indented too far is printed as it stands.',
      'Align it with the dashes of its level, or take the dash away.'
    ]
  ),
  notice(
    'comment-in-text',
    'hint',
    [
      '注释插在一段文字中间',
      'YAML 的文字到注释就结束了，后面的行读不进来；这里已跳过注释继续读取。',
      '把注释移到这段文字的前面。'
    ],
    [
      'Comment inside a text',
      'YAML ends a text at a comment; here the comment was skipped.',
      'Move the comment before the text.'
    ]
  ),
  notice(
    'comment-in-block',
    'warning',
    [
      '“校验忽略”写进了正文',
      '| 下面缩进的行都是正文，写在里面的“# 校验忽略”不起作用，还会印出来。',
      '把它移到字段名的上一行，与字段名对齐。'
    ],
    [
      'Suppression inside a block of text',
      'Every indented line after | is text, so that the comment does nothing and is printed.',
      'Move it to the line above the name of the field.'
    ]
  ),
  notice(
    'control-character',
    'warning',
    [
      '有看不见的控制字符',
      '从别的软件复制时会带进看不见的字符，排版时可能断行、显示成方框或打不开。',
      '删去这个字符；在 VS Code 中可以看到它的位置。'
    ],
    [
      'Invisible control character',
      'Copied along from other programs, it may break lines, show as a box or make files unreadable.',
      'Delete it.'
    ]
  ),
  notice(
    'folded-text',
    'hint',
    [
      '几行文字没有用 | 引出',
      '冒号后面没有 | 的多行文字，YAML 会用空格连成一段；这里句末换行的按分段、句中换行的按接排读取，空格不印。',
      '要分段就在冒号后面加 |，正文另起一行，一行一段；要连成一段就写在一行里。'
    ],
    [
      'Lines joined to one paragraph',
      'Without | YAML joins the lines of a text with spaces; here a line that ends a sentence ends a paragraph, and others go on.',
      'Put | after the colon to keep the lines, or write them on one line.'
    ]
  ),
  notice(
    'alias',
    'error',
    [
      '引用不能用在这里',
      '以 * 开头的引用指向它自己，或者展开后太大。',
      '不用引用，把内容再写一遍；如果是文字，给它加上引号。'
    ],
    [
      'Unusable alias',
      'The alias points to itself, or grows too large.',
      'Write the content out, or quote it if it is text.'
    ]
  ),
  notice(
    'odd-key',
    'error',
    ['字段名不是文字', '冒号前面是列表或花括号，不能当字段名。', '把字段名写成文字，或加上引号。'],
    [
      'Field name is no text',
      'A list or map stands before the colon.',
      'Write a text as the name, or quote it.'
    ]
  ),
  notice(
    'unread-text',
    'error',
    ['这里没有读进来', '这里的写法不合草稿的格式，内容没有读入。', '检查这一行和上一行的缩进、冒号和引号。'],
    [
      'Not read',
      'This does not fit the form of a draft and was not read.',
      'Check indentation, colons and quotes here and one line above.'
    ]
  )
] as const

/** The notices of this room by id, and of the YAML library those that we find ourselves. */
export const notices = {
  ...(Object.fromEntries(list.map(one => [one.id, one])) as Record<(typeof list)[number]['id'], Notice>),
  'yaml-bad-dq-escape': yamlNotices.BAD_DQ_ESCAPE,
  'yaml-duplicate-key': yamlNotices.DUPLICATE_KEY,
  'yaml-multiple-docs': yamlNotices.MULTIPLE_DOCS,
  'yaml-impossible': yamlNotices.IMPOSSIBLE,
  'yaml-resource-exhaustion': yamlNotices.RESOURCE_EXHAUSTION
} as const

export type NoticeId = keyof typeof notices

/** Every sort of finding that reading a draft may give. */
export const draftNotices: ReadonlyArray<Notice> = [...list, ...Object.values(yamlNotices)]
