import type {Plain} from './reading.ts'

/** What a person types: `⟦ ⟧` marks what a finding must point at, in order with `finds`. */
export interface Slip {
  readonly name: string
  readonly typed: string
  readonly finds: ReadonlyArray<string>
  /** What is read; undefined when nothing can be. */
  readonly value: Plain | undefined
  /** The text after all fixes (default: as typed, when nothing has a fix). */
  readonly fixed?: string
}

const slip = (
  name: string,
  typed: string,
  finds: string[],
  value: Plain | undefined,
  fixed?: string
): Slip => ({name, typed, finds, value, fixed})

const star = 'yaml-bare-star'
const indicator = 'yaml-indicator'

/** Everything of this sort that is known to be typed in county offices, and what becomes of it. */
export const slips: ReadonlyArray<Slip> = [
  // Stars
  slip('a lone star', '乡镇数: ⟦*⟧\n', [star], {乡镇数: '*'}, '乡镇数: "*"\n'),
  slip('a star for a name', '县名: ⟦*⟧县\n', [star], {县名: '*县'}, '县名: "*县"\n'),
  slip(
    'a star before more words',
    '县名: ⟦*⟧县 人民政府\n',
    [star],
    {县名: '*县 人民政府'},
    '县名: "*县 人民政府"\n'
  ),
  slip('two stars', '人口: ⟦*⟧*\n', [star], {人口: '**'}, '人口: "**"\n'),
  slip(
    'a star and a unit',
    '占比: ⟦*⟧%\n投入: ⟦*⟧亿元\n',
    [star, star],
    {占比: '*%', 投入: '*亿元'},
    '占比: "*%"\n投入: "*亿元"\n'
  ),
  slip(
    'a star at the beginning of a sentence',
    '概况: ⟦*⟧县辖*个乡\n',
    [star],
    {概况: '*县辖*个乡'},
    '概况: "*县辖*个乡"\n'
  ),
  slip('a star in the name of a field', '⟦*⟧县: 1\n', [star], {'*县': '1'}, '"*县": 1\n'),
  slip('a star before a comment', '人口: ⟦*⟧ # 待填\n', [star], {人口: '*'}, '人口: "*" # 待填\n'),
  slip(
    'stars in a list',
    '民族:\n  - ⟦*⟧族\n  - ⟦*⟧\n',
    [star, star],
    {民族: ['*族', '*']},
    '民族:\n  - "*族"\n  - "*"\n'
  ),
  slip(
    'stars in brackets',
    '民族: [⟦*⟧族, 彝族]\n地区: {名称: ⟦*⟧县}\n',
    [star, star],
    {民族: ['*族', '彝族'], 地区: {名称: '*县'}},
    '民族: ["*族", 彝族]\n地区: {名称: "*县"}\n'
  ),
  slip(
    'a star that begins a text of several lines',
    '导语: ⟦*⟧县位⟦于⟧\n  南部\n',
    [star, 'folded-text'],
    {导语: '*县位于南部'},
    '导语: "*县位于\n  南部"\n'
  ),
  slip(
    'a star and a quote in one text',
    '导语: ⟦*⟧县"石榴红"工程\n',
    [star],
    {导语: '*县"石榴红"工程'},
    '导语: \'*县"石榴红"工程\'\n'
  ),
  slip(
    'a star with Windows line ends',
    '乡镇数: ⟦*⟧\r\n人口: 5\r\n',
    [star],
    {乡镇数: '*', 人口: '5'},
    '乡镇数: "*"\r\n人口: 5\r\n'
  ),
  slip(
    'stars that YAML can read',
    '概况: 全县*个乡镇\n甲: "*"\n乙: |\n  *县\n  丙\n丁: ⟦丙⟧\n  *县\n',
    ['folded-text'],
    {
      概况: '全县*个乡镇',
      甲: '*',
      乙: '*县\n丙\n',
      丁: '丙*县'
    }
  ),
  slip(
    'a star beside noncharacters',
    '人口: ⟦*⟧\ufdd0\ufdd1\ufdef\n',
    [star],
    {人口: '*\ufdd0\ufdd1\ufdef'},
    '人口: "*\ufdd0\ufdd1\ufdef"\n'
  ),

  // Other indicators
  slip('a percent sign in front', '占比: ⟦%⟧5\n', [indicator], {占比: '%5'}, '占比: "%5"\n'),
  slip('an at sign', '人物: ⟦@⟧张三\n', [indicator], {人物: '@张三'}, '人物: "@张三"\n'),
  slip('a back quote', '甲: ⟦`⟧x`\n', [indicator], {甲: '`x`'}, '甲: "`x`"\n'),
  slip('an exclamation mark', '甲: ⟦!⟧重要\n', [indicator], {甲: '!重要'}, '甲: "!重要"\n'),
  slip('a number that is more than', '占比: ⟦>⟧80%\n', [indicator], {占比: '>80%'}, '占比: ">80%"\n'),
  slip('a bar before words', '甲: ⟦|⟧…\n', [indicator], {甲: '|…'}, '甲: "|…"\n'),
  slip('an ampersand', '甲: ⟦&⟧补充\n', [indicator], {甲: '&补充'}, '甲: "&补充"\n'),
  slip(
    'brackets before words',
    '甲: ⟦[⟧综述] 正文\n乙: 1\n',
    [indicator],
    {甲: '[综述] 正文', 乙: '1'},
    '甲: "[综述] 正文"\n乙: 1\n'
  ),
  slip(
    'a figure at the beginning of prose',
    '正文: ⟦{⟧科级干部}，其中女{女干部}。\n',
    [indicator],
    {正文: '{科级干部}，其中女{女干部}。'},
    '正文: "{科级干部}，其中女{女干部}。"\n'
  ),
  slip('a figure alone', '正文: ⟦{⟧科级干部}\n', [indicator], {正文: '{科级干部}'}, '正文: "{科级干部}"\n'),
  slip('two braces', '甲: ⟦{⟧{县名}}\n', [indicator], {甲: '{{县名}}'}, '甲: "{{县名}}"\n'),
  slip(
    'a figure inside an item',
    '甲: [共⟦{⟧干部}人, 乙]\n',
    [indicator],
    {甲: ['共{干部}人', '乙']},
    '甲: ["共{干部}人", 乙]\n'
  ),
  slip(
    'a dash, a question mark and a colon for nothing',
    '甲: ⟦-⟧\n乙: ⟦?⟧\n丙: ⟦:⟧\n',
    [indicator, indicator, indicator],
    {甲: '-', 乙: '?', 丙: ':'},
    '甲: "-"\n乙: "?"\n丙: ":"\n'
  ),
  slip('a list on the line of its field', '甲: ⟦-⟧ 乙\n', [indicator], {甲: '- 乙'}, '甲: "- 乙"\n'),
  slip('a comma in front', '甲: ⟦,⟧乙\n', [indicator], {甲: ',乙'}, '甲: ",乙"\n'),
  slip(
    'Chinese marks, which YAML does not know',
    '甲: 「乙」\n丙: “丁”\n戊: ！\n己: ——庚\n辛: 【壬】\n',
    [],
    {甲: '「乙」', 丙: '“丁”', 戊: '！', 己: '——庚', 辛: '【壬】'}
  ),

  // Hashes
  slip('a word after a hash', '主题: ⟦#⟧重点\n', ['hash-value'], {主题: '#重点'}, '主题: "#重点"\n'),
  slip(
    'a topic between hashes',
    '主题: 晒晒 ⟦#⟧石榴红# 的故事\n',
    ['hash-value'],
    {主题: '晒晒 #石榴红# 的故事'},
    '主题: "晒晒 #石榴红# 的故事"\n'
  ),
  slip(
    'a numbered thing',
    '甲: 机组 ⟦#⟧3 投产\n',
    ['hash-value'],
    {甲: '机组 #3 投产'},
    '甲: "机组 #3 投产"\n'
  ),
  slip(
    'a word after a hash behind a value',
    '展望: 接续 ⟦#⟧奋斗 1号工程。\n级别: 县级 # 注\n人口: 5 #校验忽略 规则\n',
    ['hash-value'],
    {展望: '接续 #奋斗 1号工程。', 级别: '县级', 人口: '5'}
  ),
  slip(
    'a hash with a blank behind it, in the midst of a sentence',
    '展望: 改造第1 ⟦# 楼，惠及居民40户。⟧\n级别: 县级 # 注，说明级别\n单位: 甲  # 发文的单位，写全称。\n',
    ['hash-value'],
    {展望: '改造第1', 级别: '县级', 单位: '甲'}
  ),
  slip(
    'comments, however long, behind values that are none of a sentence',
    '级别: 县级 # 县、市、区都写县级，州市写市级。\n附表: 是    # 文末附上主要数据，由下面的数据生成\n',
    [],
    {级别: '县级', 附表: '是'}
  ),
  slip(
    'a hash in brackets',
    '地区: {名称: 甲 ⟦#⟧乙, 级别: 县级} # 注\n',
    ['hash-value'],
    {地区: {名称: '甲 #乙', 级别: '县级'}},
    '地区: {名称: "甲 #乙", 级别: 县级} # 注\n'
  ),
  slip(
    'a suppression inside a block',
    '正文: |\n  ⟦# 校验忽略 term -- 理由⟧\n  一段。\n  # 一般的行\n',
    ['comment-in-block'],
    {正文: '# 校验忽略 term -- 理由\n一段。\n# 一般的行\n'}
  ),
  slip('a declaration without dashes', '⟦%YAML 1.2⟧\n名称: 甲\n', ['stray-line'], {名称: '甲'}),
  slip('a declaration with dashes', '%YAML 1.2\n---\n名称: 甲\n', [], {名称: '甲'}),
  slip(
    'comments',
    '# 头\n名称: # 全称\n级别: 县级 # 注\n创建: #重点\n  项目: 甲\n人口: #校验忽略 规则\n',
    [],
    {名称: '', 级别: '县级', 创建: {项目: '甲'}, 人口: ''}
  ),

  // Colons
  slip(
    'a full-width colon',
    '县名⟦：⟧昭阳区\n乡镇数⟦：⟧9\n',
    ['full-width-colon', 'full-width-colon'],
    {县名: '昭阳区', 乡镇数: '9'},
    '县名: 昭阳区\n乡镇数: 9\n'
  ),
  slip(
    'a full-width colon between right ones',
    '县名: 甲\n乡镇数⟦：⟧9\n人口: 5\n',
    ['full-width-colon'],
    {县名: '甲', 乡镇数: '9', 人口: '5'},
    '县名: 甲\n乡镇数: 9\n人口: 5\n'
  ),
  slip(
    'a full-width colon in the last line',
    '县名: 甲\n标题⟦：⟧',
    ['full-width-colon'],
    {县名: '甲', 标题: ''},
    '县名: 甲\n标题:'
  ),
  slip(
    'full-width colons one level down',
    '领导机制⟦：⟧\n  组长⟦：⟧张三\n  副组长⟦：⟧李四\n经济: 1\n',
    ['full-width-colon', 'full-width-colon', 'full-width-colon'],
    {领导机制: {组长: '张三', 副组长: '李四'}, 经济: '1'},
    '领导机制:\n  组长: 张三\n  副组长: 李四\n经济: 1\n'
  ),
  slip(
    'a full-width colon in an item',
    '章节:\n  - 角色⟦：⟧领导机制\n    标题⟦： ⟧甲\n',
    ['full-width-colon', 'full-width-colon'],
    {章节: [{角色: '领导机制', 标题: '甲'}]},
    '章节:\n  - 角色: 领导机制\n    标题: 甲\n'
  ),
  slip(
    'a full-width colon in braces',
    '地区: {名称⟦：⟧昭阳区⟦，⟧简称⟦：⟧昭阳}\n',
    ['full-width-colon', 'full-width-comma', 'full-width-colon'],
    {地区: {名称: '昭阳区', 简称: '昭阳'}},
    '地区: {名称: 昭阳区, 简称: 昭阳}\n'
  ),
  slip(
    'full-width colons after names of the author’s own',
    '数据:\n  科级干部⟦：⟧730人\n  女干部⟦：⟧200人\n',
    ['full-width-colon', 'full-width-colon'],
    {数据: {科级干部: '730人', 女干部: '200人'}},
    '数据:\n  科级干部: 730人\n  女干部: 200人\n'
  ),
  slip(
    'a full-width colon after a quoted name',
    '"名称"⟦：⟧甲\n',
    ['full-width-colon'],
    {名称: '甲'},
    '"名称": 甲\n'
  ),
  slip('a colon without a space', '县名⟦:⟧昭阳区\n', ['colon-space'], {县名: '昭阳区'}, '县名: 昭阳区\n'),
  slip('a wide space after the colon', '组长⟦:　⟧书记\n', ['colon-space'], {组长: '书记'}, '组长: 书记\n'),
  slip(
    'a colon without a space in braces',
    '地区: {名称⟦:⟧昭阳区, 级别: 县级}\n',
    ['colon-space'],
    {地区: {名称: '昭阳区', 级别: '县级'}},
    '地区: {名称: 昭阳区, 级别: 县级}\n'
  ),
  slip(
    'a colon and a space in a text',
    '导语: 会议强调⟦:⟧ 要求: 落实\n标题: 甲\n',
    ['colon-in-value'],
    {导语: '会议强调: 要求: 落实', 标题: '甲'},
    '导语: "会议强调: 要求: 落实"\n标题: 甲\n'
  ),
  slip(
    'a colon at the end of a text',
    '导语: 如下⟦:⟧\n标题: 甲\n',
    ['colon-in-value'],
    {导语: '如下:', 标题: '甲'},
    '导语: "如下:"\n标题: 甲\n'
  ),
  slip(
    'colons of prose',
    '主题: “石榴红：同心” 工程\n导语:\n  会议强调：要落实，全面推进。\n时间: 9:30\n网址: http://a.cn/b\n小节:\n  - 投入：5万元\n',
    [],
    {
      主题: '“石榴红：同心” 工程',
      导语: '会议强调：要落实，全面推进。',
      时间: '9:30',
      网址: 'http://a.cn/b',
      小节: ['投入：5万元']
    }
  ),
  slip('a colon of prose in a block', '导语: |\n  名称：不是字段\n  会议强调：要落实\n', [], {
    导语: '名称：不是字段\n会议强调：要落实\n'
  }),

  // Fields that are written otherwise than YAML wants
  slip(
    'blanks inside the name of a field',
    '名称: 甲\n⟦级　别：⟧县级\n⟦单 位: ⟧乙\n',
    ['odd-field-name', 'odd-field-name'],
    {名称: '甲', 级别: '县级', 单位: '乙'},
    '名称: 甲\n级别: 县级\n单位: 乙\n'
  ),
  slip(
    'a name in marks of emphasis, in brackets or in quotes',
    '名称: 甲\n⟦**级别**：⟧县级\n⟦【单位】：⟧乙\n⟦“日期”：⟧丙\n',
    ['odd-field-name', 'odd-field-name', 'odd-field-name'],
    {名称: '甲', 级别: '县级', 单位: '乙', 日期: '丙'},
    '名称: 甲\n级别: 县级\n单位: 乙\n日期: 丙\n'
  ),
  slip(
    'an equals sign, a semicolon and two colons for one',
    '名称: 甲\n⟦级别＝⟧县级\n⟦单位；⟧乙\n日期⟦:: ⟧丙\n',
    ['odd-field-name', 'odd-field-name', 'colon-space'],
    {名称: '甲', 级别: '县级', 单位: '乙', 日期: '丙'},
    '名称: 甲\n级别: 县级\n单位: 乙\n日期: 丙\n'
  ),
  slip(
    'a dash, brackets, a blank or a number, which may have been meant otherwise',
    '名称: 甲\n⟦展望——⟧继续努力。\n⟦【级别】⟧县级\n⟦单位　⟧乙\n⟦四、日期：⟧丙\n',
    ['odd-field-name', 'odd-field-name', 'odd-field-name', 'odd-field-name'],
    {名称: '甲', 展望: '继续努力。', 级别: '县级', 单位: '乙', 日期: '丙'}
  ),
  slip(
    'a short dash, an arrow or a stop for the colon, where what follows is short',
    '名称: 甲\n⟦级别－⟧县级\n⟦单位→⟧乙\n⟦日期。⟧丙\n',
    ['odd-field-name', 'odd-field-name', 'odd-field-name'],
    {名称: '甲', 级别: '县级', 单位: '乙', 日期: '丙'}
  ),
  slip(
    'a blank inside a name in braces',
    '落款: {⟦单　位：⟧甲, ⟦日 期: ⟧乙}\n',
    ['odd-field-name', 'odd-field-name'],
    {落款: {单位: '甲', 日期: '乙'}},
    '落款: {单位: 甲, 日期: 乙}\n'
  ),
  slip(
    'names of fields in the words of a text',
    '导语: |\n  【标题】是第一行。\n  展望——这是一章。\n标题: 甲\n',
    [],
    {
      导语: '【标题】是第一行。\n展望——这是一章。\n',
      标题: '甲'
    }
  ),

  // Items
  slip(
    'numbers and stars for dashes before fields',
    '小节:\n  ⟦1. ⟧标题: 甲\n     正文: 乙\n  ⟦2. ⟧标题: 丙\n     正文: 丁\n章节:\n  ⟦* ⟧标题: 戊\n    正文: 己\n',
    ['list-bullet', 'list-bullet', 'list-bullet'],
    {
      小节: [
        {标题: '甲', 正文: '乙'},
        {标题: '丙', 正文: '丁'}
      ],
      章节: [{标题: '戊', 正文: '己'}]
    },
    '小节:\n  1. 标题: 甲\n     正文: 乙\n  2. 标题: 丙\n     正文: 丁\n章节:\n  - 标题: 戊\n    正文: 己\n'
  ),
  slip(
    'stars before items',
    '民族:\n  ⟦* ⟧汉族\n  ⟦* ⟧彝族\n',
    ['list-bullet', 'list-bullet'],
    {民族: ['汉族', '彝族']},
    '民族:\n  - 汉族\n  - 彝族\n'
  ),
  slip(
    'words between a field and its items',
    '小节: ⟦分述如下⟧\n  - 标题: 甲\n    正文: 乙\n标题: ⟦如下⟧\n  主题: 丙\n',
    ['stray-text', 'stray-text'],
    {小节: [{标题: '甲', 正文: '乙'}], 标题: {主题: '丙'}}
  ),
  slip(
    'items without dashes',
    '章节:\n  标题: 甲\n  正文: 乙\n  ⟦标题⟧: 丙\n  正文: 丁\n',
    ['missing-dash'],
    {
      章节: [
        {标题: '甲', 正文: '乙'},
        {标题: '丙', 正文: '丁'}
      ]
    }
  ),
  slip(
    'a second item without its dash',
    '章节:\n  - 标题: 甲\n    正文: 乙\n    ⟦标题⟧: 丙\n    正文: 丁\n',
    ['missing-dash'],
    {
      章节: [
        {标题: '甲', 正文: '乙'},
        {标题: '丙', 正文: '丁'}
      ]
    }
  ),
  slip(
    'an item that slipped into the text above it',
    '小节:\n  - 标题: 甲\n    正文: |\n      乙\n      ⟦- 标题: 丙⟧\n',
    ['item-in-block'],
    {小节: [{标题: '甲', 正文: '乙\n- 标题: 丙\n'}]}
  ),

  // Figures
  slip(
    'periods in full-width braces',
    '数据:\n  增加值: ⟦｛⟧2016年⟦：⟧3亿元⟦，⟧2022年⟦：⟧4亿元｝\n',
    ['full-width-bracket', 'full-width-colon', 'full-width-comma', 'full-width-colon'],
    {数据: {增加值: {'2016年': '3亿元', '2022年': '4亿元'}}},
    '数据:\n  增加值: {2016年: 3亿元, 2022年: 4亿元}\n'
  ),

  // Lines of a text that no bar keeps apart
  slip(
    'a text wrapped by hand',
    '导语: 全县坚持党建引领，凝聚各方合力，推动民族团⟦结⟧\n  进步事业蒸蒸日上，各项工作取得了新的成效。GDP\n  连年增长，农业、工业和服务业齐头并进。\n',
    ['folded-text'],
    {
      导语: '全县坚持党建引领，凝聚各方合力，推动民族团结进步事业蒸蒸日上，各项工作取得了新的成效。GDP连年增长，农业、工业和服务业齐头并进。'
    }
  ),
  slip('paragraphs after a folding mark', '导语: >\n  第一段⟦。⟧\n  第二段。\n', ['folded-text'], {
    导语: '第一段。\n第二段。\n'
  }),
  slip('numbered lines', '导语:\n  主要做⟦法⟧\n  一是抓机制\n  二是抓落实\n', ['folded-text'], {
    导语: '主要做法\n一是抓机制\n二是抓落实'
  }),

  // Indentation
  slip(
    'tabs',
    '领导机制:\n⟦\t⟧组长: 张三\n⟦\t⟧副组长: 李四\n经济: 1\n',
    ['wide-indent', 'wide-indent'],
    {领导机制: {组长: '张三', 副组长: '李四'}, 经济: '1'},
    '领导机制:\n  组长: 张三\n  副组长: 李四\n经济: 1\n'
  ),
  slip(
    'a tab among spaces',
    '领导机制:\n    组长: 张三\n⟦\t⟧副组长: 李四\n',
    ['wide-indent'],
    {领导机制: {组长: '张三', 副组长: '李四'}},
    '领导机制:\n    组长: 张三\n    副组长: 李四\n'
  ),
  slip(
    'wide spaces',
    '领导机制:\n⟦　　⟧组长: 书记\n⟦　　⟧副组长: 县长\n',
    ['wide-indent', 'wide-indent'],
    {领导机制: {组长: '书记', 副组长: '县长'}},
    '领导机制:\n    组长: 书记\n    副组长: 县长\n'
  ),
  slip(
    'wide spaces among spaces',
    '领导机制:\n  组长: 书记\n⟦　　⟧副组长: 县长\n',
    ['wide-indent'],
    {领导机制: {组长: '书记', 副组长: '县长'}},
    '领导机制:\n  组长: 书记\n  副组长: 县长\n'
  ),
  slip(
    'spaces of Word and of web pages',
    '领导机制:\n⟦\u00a0\u00a0⟧组长: 书记\n⟦\u200b⟧经济: 1\n',
    ['wide-indent', 'wide-indent'],
    {领导机制: {组长: '书记'}, 经济: '1'},
    '领导机制:\n  组长: 书记\n经济: 1\n'
  ),
  slip(
    'a wide space in an empty line',
    '名称: 甲\n⟦　⟧\n级别: 乙\n',
    ['wide-indent'],
    {名称: '甲', 级别: '乙'},
    '名称: 甲\n\n级别: 乙\n'
  ),
  slip(
    'one space too many',
    '领导机制:\n  组长: 张三\n⟦   ⟧副组长: 李四\n',
    ['uneven-indent'],
    {领导机制: {组长: '张三', 副组长: '李四'}},
    '领导机制:\n  组长: 张三\n  副组长: 李四\n'
  ),
  slip(
    'one space too few',
    '领导机制:\n  组长: 张三\n⟦ ⟧副组长: 李四\n',
    ['uneven-indent'],
    {领导机制: {组长: '张三', 副组长: '李四'}},
    '领导机制:\n  组长: 张三\n  副组长: 李四\n'
  ),
  slip(
    'a space before the first field',
    '⟦ ⟧名称: 甲\n级别: 乙\n',
    ['uneven-indent'],
    {名称: '甲', 级别: '乙'},
    '名称: 甲\n级别: 乙\n'
  ),
  slip(
    'an item too deep',
    '民族:\n  - 汉族\n⟦    ⟧- 彝族\n',
    ['uneven-indent'],
    {民族: ['汉族', '彝族']},
    '民族:\n  - 汉族\n  - 彝族\n'
  ),
  slip('tabs and blanks that do no harm', '组长:\t书记\t\n地区:\n- 甲\n-   乙\n', [], {
    组长: '书记',
    地区: ['甲', '乙']
  }),
  slip('spaces at the end of lines', '组长: 书记  \n导语: |  \n  甲  \n地区:  \n  名称: 乙 \n', [], {
    组长: '书记',
    导语: '甲  \n',
    地区: {名称: '乙'}
  }),

  // Blocks of text
  slip(
    'paragraphs indented with wide spaces',
    '正文: |\n⟦　　⟧第一段\n　　第二段\n展望: 甲\n',
    ['wide-indent'],
    {正文: '第一段\n第二段\n', 展望: '甲'},
    '正文: |\n  第一段\n  第二段\n展望: 甲\n'
  ),
  slip(
    'paragraphs at the margin',
    '正文: |\n⟦第一段，会议强调：落实⟧\n第二段\n展望: 甲\n',
    ['stray-line'],
    {正文: '第一段，会议强调：落实\n第二段\n', 展望: '甲'},
    '正文: |\n  第一段，会议强调：落实\n  第二段\n展望: 甲\n'
  ),
  slip(
    'a paragraph pasted behind others',
    '正文: |\n  第一段\n⟦　　⟧第二段\n\n  第三段\n展望: 甲\n',
    ['wide-indent'],
    {正文: '第一段\n第二段\n\n第三段\n', 展望: '甲'},
    '正文: |\n  第一段\n  第二段\n\n  第三段\n展望: 甲\n'
  ),
  slip(
    'a paragraph indented less than the first',
    '正文: |\n    第一段\n⟦  ⟧第二段\n展望: 甲\n',
    ['uneven-indent'],
    {正文: '第一段\n第二段\n', 展望: '甲'},
    '正文: |\n    第一段\n    第二段\n展望: 甲\n'
  ),
  slip('wide spaces inside a block, which are text', '正文: |\n  　　第一段\n', [], {正文: '　　第一段\n'}),
  slip(
    'a full-width bar',
    '正文: ⟦｜⟧\n  甲\n  乙\n',
    ['full-width-bar'],
    {正文: '甲\n乙\n'},
    '正文: |\n  甲\n  乙\n'
  ),
  slip('paragraphs without a bar', '正文:\n  第一段⟦。⟧\n  第二段。\n', ['folded-text'], {
    正文: '第一段。\n第二段。'
  }),
  slip(
    'a text that goes on at the margin',
    '导语: 2023年，全⟦区⟧\n⟦坚持党建⟧\n展望: 甲\n',
    ['folded-text', 'stray-line'],
    {导语: '2023年，全区坚持党建', 展望: '甲'},
    '导语: 2023年，全区\n  坚持党建\n展望: 甲\n'
  ),
  slip(
    'a text that begins at the margin',
    '导语:\n⟦2023年，全区⟧\n展望: 甲\n',
    ['stray-line'],
    {导语: '2023年，全区', 展望: '甲'},
    '导语:\n  2023年，全区\n展望: 甲\n'
  ),
  slip('a line that belongs nowhere', '导语: "甲"\n⟦一段话⟧\n展望: 乙\n', ['stray-line'], {
    导语: '甲',
    展望: '乙'
  }),
  slip('a heading above the fields', '⟦昭阳区总结⟧\n名称: 甲\n', ['stray-line'], {名称: '甲'}),
  slip('a line of dashes', '名称: 甲\n⟦--------⟧\n级别: 乙\n', ['stray-line'], {名称: '甲', 级别: '乙'}),
  slip(
    'a comment inside a text',
    '导语: ⟦甲⟧\n  ⟦# 注⟧\n  yi\n展望: 乙\n',
    ['folded-text', 'comment-in-text'],
    {
      导语: '甲yi',
      展望: '乙'
    }
  ),

  // Lists
  slip(
    'full-width dashes',
    '民族:\n  ⟦－ ⟧汉族\n  ⟦－⟧彝族\n',
    ['list-bullet', 'list-bullet'],
    {民族: ['汉族', '彝族']},
    '民族:\n  - 汉族\n  - 彝族\n'
  ),
  slip(
    'dots',
    '民族:\n  ⟦• ⟧汉族\n  ⟦· ⟧彝族\n  ⟦● ⟧回族\n',
    ['list-bullet', 'list-bullet', 'list-bullet'],
    {民族: ['汉族', '彝族', '回族']},
    '民族:\n  - 汉族\n  - 彝族\n  - 回族\n'
  ),
  slip(
    'dashes without a space',
    '民族:\n  ⟦-⟧汉族\n  ⟦-⟧彝族\n',
    ['list-bullet', 'list-bullet'],
    {民族: ['汉族', '彝族']},
    '民族:\n  - 汉族\n  - 彝族\n'
  ),
  slip(
    'dashes of Word',
    '民族:\n  ⟦– ⟧汉族\n  ⟦— ⟧彝族\n',
    ['list-bullet', 'list-bullet'],
    {民族: ['汉族', '彝族']},
    '民族:\n  - 汉族\n  - 彝族\n'
  ),
  slip(
    'a bullet before fields',
    '章节:\n  ⟦-⟧角色: 其他\n   标题: 甲\n',
    ['list-bullet'],
    {章节: [{角色: '其他', 标题: '甲'}]},
    '章节:\n  - 角色: 其他\n    标题: 甲\n'
  ),
  slip(
    'a dash that begins a sentence or a number',
    '副题:\n  ——昭阳区综述\n增长:\n  －5%\n降幅:\n  -5%\n',
    [],
    {副题: '——昭阳区综述', 增长: '－5%', 降幅: '-5%'}
  ),
  slip('a full-width comma in brackets', '民族: [汉族⟦，⟧彝族]\n', ['full-width-comma'], {
    民族: ['汉族，彝族']
  }),
  slip('an enumeration in brackets', '民族: [汉族、彝族]\n', [], {民族: ['汉族、彝族']}),
  slip('a phrase with a comma in brackets', '标题: [党建引领强根基，凝聚创建合力促发展]\n', [], {
    标题: ['党建引领强根基，凝聚创建合力促发展']
  }),
  slip(
    'a bracket of the Chinese keyboard',
    '民族: ⟦[汉族, 彝族］⟧\n',
    ['unclosed-bracket'],
    {民族: ['汉族', '彝族']},
    '民族: [汉族, 彝族]\n'
  ),
  slip('a bracket that is never closed', '民族: ⟦[⟧汉族, 彝族\n人口: 5\n', ['unclosed-bracket'], {
    民族: '[汉族, 彝族',
    人口: '5'
  }),
  slip(
    'a tab that stands for eight columns',
    '章节:\n  - 角色: 甲\n    小节:\n      - 标题: 乙\n⟦\t⟧正文: 丙\n      - 标题: 丁\n        正文: 戊\n',
    ['wide-indent'],
    {
      章节: [
        {
          角色: '甲',
          小节: [
            {标题: '乙', 正文: '丙'},
            {标题: '丁', 正文: '戊'}
          ]
        }
      ]
    },
    '章节:\n  - 角色: 甲\n    小节:\n      - 标题: 乙\n        正文: 丙\n      - 标题: 丁\n        正文: 戊\n'
  ),
  slip(
    'tabs that stand for four columns',
    '章节:\n  - 角色: 甲\n    小节:\n      - 标题: 乙\n⟦\t\t⟧正文: 丙\n',
    ['wide-indent'],
    {章节: [{角色: '甲', 小节: [{标题: '乙', 正文: '丙'}]}]},
    '章节:\n  - 角色: 甲\n    小节:\n      - 标题: 乙\n        正文: 丙\n'
  ),
  slip(
    'a bracket that a line at the margin closes',
    '民族: ⟦[⟧汉族,\n⟦: 彝族]⟧\n级别: 1\n',
    ['unclosed-bracket', 'stray-line'],
    {民族: '[汉族, : 彝族]', 级别: '1'}
  ),
  slip(
    'braces that are never closed',
    '地区: ⟦{⟧名称: 昭阳区, 上级: [昭通市, 云南省]\n落款: ⟦{⟧单位: 民宗局, 日期: 2023年 # 注\n',
    ['unclosed-bracket', 'unclosed-bracket'],
    {地区: {名称: '昭阳区', 上级: ['昭通市', '云南省']}, 落款: {单位: '民宗局', 日期: '2023年'}}
  ),
  slip(
    'a list in braces that is never closed',
    '地区: ⟦{⟧名称: 昭阳区, 上级: [昭通市, 云南省}\n级别: 1\n',
    ['unclosed-bracket'],
    {地区: {名称: '昭阳区', 上级: ['昭通市', '云南省']}, 级别: '1'}
  ),
  slip(
    'braces over two lines that are never closed',
    '地区: ⟦{⟧名称: 昭阳区,\n  上级: [昭通市, 云南省]\n级别: 1\n',
    ['unclosed-bracket'],
    {地区: {名称: '昭阳区', 上级: ['昭通市', '云南省']}, 级别: '1'}
  ),
  slip(
    'a brace of the Chinese keyboard around a list',
    '地区: ⟦{名称: 昭阳区, 上级: [昭通市, 云南省]｝⟧\n',
    ['unclosed-bracket'],
    {地区: {名称: '昭阳区', 上级: ['昭通市', '云南省']}},
    '地区: {名称: 昭阳区, 上级: [昭通市, 云南省]}\n'
  ),
  slip(
    'full-width braces',
    '地区: ⟦｛⟧名称⟦：⟧昭阳区⟦，⟧级别⟦：⟧县级｝\n',
    ['full-width-bracket', 'full-width-colon', 'full-width-comma', 'full-width-colon'],
    {地区: {名称: '昭阳区', 级别: '县级'}},
    '地区: {名称: 昭阳区, 级别: 县级}\n'
  ),
  slip(
    'full-width brackets in braces',
    '地区: {名称: 昭阳区, 上级: ⟦［⟧昭通市, 云南省］}\n',
    ['full-width-bracket'],
    {地区: {名称: '昭阳区', 上级: ['昭通市', '云南省']}},
    '地区: {名称: 昭阳区, 上级: [昭通市, 云南省]}\n'
  ),
  slip(
    'full-width brackets that are words',
    '标题: ［综述］\n主题: ｛甲｝\n正文: ［注］见后，略。［完］\n',
    [],
    {
      标题: '［综述］',
      主题: '｛甲｝',
      正文: '［注］见后，略。［完］'
    }
  ),
  slip(
    'words after fields in braces',
    '地区: ⟦{⟧名称: 昭阳区}等\n落款: ⟦{⟧单位: 甲}}\n民族: ⟦[⟧汉族, 彝族]]\n',
    ['text-after-bracket', 'text-after-bracket', 'text-after-bracket'],
    {地区: '{名称: 昭阳区}等', 落款: '{单位: 甲}}', 民族: '[汉族, 彝族]]'}
  ),

  // Quotes
  slip(
    'words after quotes',
    '主题: ⟦"⟧石榴红"工程\n级别: 1\n',
    ['text-after-quotes'],
    {主题: '"石榴红"工程', 级别: '1'},
    '主题: \'"石榴红"工程\'\n级别: 1\n'
  ),
  slip(
    'two quoted words',
    '主题: ⟦"⟧甲"、"乙"\n',
    ['text-after-quotes'],
    {主题: '"甲"、"乙"'},
    '主题: \'"甲"、"乙"\'\n'
  ),
  slip(
    'quotes in the name of a field',
    '⟦"⟧石榴红"工程: 1\n',
    ['text-after-quotes'],
    {'"石榴红"工程': '1'},
    '\'"石榴红"工程\': 1\n'
  ),
  slip(
    'a Chinese closing quote',
    '主题: ⟦"石榴红”⟧\n级别: 1\n',
    ['mixed-quotes'],
    {主题: '石榴红', 级别: '1'},
    '主题: "石榴红"\n级别: 1\n'
  ),
  slip(
    'a Chinese opening quote',
    '主题: ⟦“石榴红"⟧\n级别: 1\n',
    ['mixed-quotes'],
    {主题: '石榴红', 级别: '1'},
    '主题: "石榴红"\n级别: 1\n'
  ),
  slip(
    'a Chinese closing quote before more words',
    '主题: ⟦"⟧石榴红”工程\n级别: 1\n',
    ['text-after-quotes'],
    {主题: '"石榴红”工程', 级别: '1'},
    "主题: '\"石榴红”工程'\n级别: 1\n"
  ),
  slip(
    'quotes of which one is Chinese, and a line at the margin that closes them',
    '主题: ⟦"⟧石榴红”工程\n⟦建设"⟧\n级别: 1\n',
    ['text-after-quotes', 'stray-line'],
    {主题: '"石榴红”工程建设"', 级别: '1'}
  ),
  slip(
    'quotes that are never closed',
    '主题: ⟦"⟧石榴红\n级别: "乙"\n',
    ['unclosed-quote'],
    {主题: '石榴红', 级别: '乙'},
    '主题: "石榴红"\n级别: "乙"\n'
  ),
  slip(
    'a lone quote',
    '主题: ⟦"⟧\n级别: 1\n',
    ['unclosed-quote'],
    {主题: '', 级别: '1'},
    '主题: ""\n级别: 1\n'
  ),
  slip(
    'a path of Windows',
    '文件: "photos⟦\\⟧古城.jpg"\n',
    ['yaml-bad-dq-escape'],
    {文件: 'photos\\古城.jpg'},
    '文件: "photos\\\\古城.jpg"\n'
  ),
  slip('smart quotes pasted from Word', '导语: “三个离不开”写进‘村规民约’\n', [], {
    导语: '“三个离不开”写进‘村规民约’'
  }),
  slip('quotes over several lines', '甲: "⟦乙⟧\n  丙"\n丁: \'戊\n\n  己\'\n', ['folded-text'], {
    甲: '乙丙',
    丁: '戊\n己'
  }),

  // Fields
  slip('a field written twice', '⟦名称: 甲⟧\n名称: 乙\n', ['yaml-duplicate-key'], {名称: '乙'}),
  slip('a field left empty the second time', '名称: 甲\n⟦名称:⟧\n', ['yaml-duplicate-key'], {名称: '甲'}),
  slip(
    'numbers',
    'a: 12.10\nb: 2025.10\nc: 0123\nd: 0o17\ne: 1e3\nf: 532101199001011234\ng: yes\nh: ~\ni: null\nj: 2025-01-09\nk: 1,234.50\nl: ９.５０\n',
    [],
    {
      a: '12.10',
      b: '2025.10',
      c: '0123',
      d: '0o17',
      e: '1e3',
      f: '532101199001011234',
      g: 'yes',
      h: '~',
      i: 'null',
      j: '2025-01-09',
      k: '1,234.50',
      l: '９.５０'
    }
  ),
  slip('rare characters', '姓名: 𠮷\ue863\ud800\n称号: 👨‍👩‍👧🏅\n说明: \u0002\u001f\u0018\n', [], {
    姓名: '𠮷\ue863\ud800',
    称号: '👨‍👩‍👧🏅',
    说明: '\u0002\u001f\u0018'
  }),
  slip('a mark of byte order', '\ufeff名称: 甲\n', [], {名称: '甲'}),
  slip('the manner of JSON', '{"名称":"昭阳区", "上级": ["昭通市","云南省"]}\n', [], {
    名称: '昭阳区',
    上级: ['昭通市', '云南省']
  }),
  slip('line ends of old Macintoshes', '名称: 甲\r导语: |\r  乙\r  丙\r', [], {名称: '甲', 导语: '乙\n丙\n'}),
  slip(
    'anchors, aliases and merged fields',
    '甲: &a {名称: 1, 级别: 2}\n乙: *a\n丙:\n  <<: *a\n  名称: 3\n',
    [],
    {甲: {名称: '1', 级别: '2'}, 乙: {名称: '1', 级别: '2'}, 丙: {名称: '3', 级别: '2'}}
  ),
  slip(
    'an alias without an anchor',
    '甲: &a 1\n乙: *a\n丙: ⟦*⟧b\n',
    [star],
    {甲: '1', 乙: '1', 丙: '*b'},
    '甲: &a 1\n乙: *a\n丙: "*b"\n'
  ),
  slip('an alias of what it stands in', '甲: &a [乙, ⟦*a⟧]\n', ['alias'], {甲: ['乙', '']}),
  slip(
    'a tag that means nothing',
    '甲: ⟦!⟧!int 5\n乙: !!str 6\n',
    [indicator],
    {甲: '!!int 5', 乙: '6'},
    '甲: "!!int 5"\n乙: !!str 6\n'
  ),

  // Files
  slip('nothing', '⟦⟧', ['empty-draft'], undefined),
  slip('comments only', '⟦#⟧ 一\n\n# 二\n', ['empty-draft'], undefined),
  slip('a list', '⟦- 甲\n- 乙⟧\n', ['draft-not-map'], undefined),
  slip('a text', '⟦第一句。\n第二句。⟧\n', ['draft-not-map'], undefined),
  slip('two documents', '---\n名称: 甲\n⟦---\n名称: 乙⟧\n', ['yaml-multiple-docs'], {名称: '甲'}),
  slip('the marks of one document', '%YAML 1.2\n---\n名称: 甲\n...\n', [], {名称: '甲'})
]
