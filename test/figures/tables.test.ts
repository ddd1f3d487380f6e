import {describe, expect, test} from 'vitest'
import type {GivenSheet} from '../sheets/workbook.ts'
import {held, planOf} from './department.ts'

const draft = `文种: 上报总结
地区: {名称: 东山县, 简称: 东山, 级别: 县级}
创建: {项目: 国家卫生县城, 数据截至: 2022年}
标题: 东山县创建工作总结
导语: 全县有公园{公园}。
数据:
  生产总值: {数值: 98.7亿元, 同比增长: 4.4%, 时间: 2022年}   # 初步核算
  工业增加值: 31.5亿元
  农民收入: {2021年: 12870元, 2022年: 13940元, 年均增长: 7.1%, 名称: 农村居民人均可支配收入}
  人口: {数值: 26.4万人, 名称: 常住人口}
  绿化覆盖率: 38.2%
  公园: 12个
  教师: {数值: 2310人, 名称: 专任教师}
  正高级教师: {数值: 21人, 占: 教师, 占比: 0.9%}
  茶叶产量: 1.2万吨
`

const cases: Readonly<
  Record<
    string,
    {
      readonly sheets: ReadonlyArray<GivenSheet>
      readonly changes: Record<string, string>
      readonly asked?: string[]
      readonly unknown?: string[]
      readonly conflicts?: string[]
    }
  >
> = {
  'a title, units in a column, 其中, growth beside, notes below': {
    sheets: [
      {
        rows: [
          ['表1　2023年东山县主要指标', null, null, null],
          ['指标', '计量单位', '绝对数', '比上年增长（%）'],
          ['生产总值', '亿元', {v: 104.1, f: '0.00'}, 5.2],
          ['　其中：工业增加值', '亿元', {v: 34, f: '0.00'}, 7.9],
          ['　　　　建筑业增加值', '亿元', 6.1, 2],
          ['注：绝对数按当年价格计算。', null, null, null]
        ],
        merges: ['A1:D1', 'A6:D6']
      }
    ],
    changes: {
      生产总值: '104.10亿元',
      生产总值·时间: '2023年',
      生产总值·同比增长: '5.2%',
      工业增加值: '34.00亿元'
    },
    unknown: ['生产总值（其中：建筑业增加值）']
  },
  'a column without a head beside one that has one': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '2023年', null],
          ['公园', '个', 14, 1],
          ['绿化覆盖率', '%', 39.1, 2]
        ]
      }
    ],
    changes: {公园: '14个', 绿化覆盖率: '39.1%'}
  },
  'a dash for an answer is asked about, and for growth it is not': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '2023年', '比上年增长（%）'],
          ['公园', '个', '—', '—'],
          ['绿化覆盖率', '%', 39.1, '－']
        ]
      }
    ],
    changes: {绿化覆盖率: '39.1%'},
    asked: ['公园']
  },
  'a row of 甲 乙 丙 1 2 names nothing': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '本年', '上年'],
          ['甲', '乙', '1', '2'],
          ['公园', '个', 14, 12]
        ]
      }
    ],
    changes: {公园: '14个'}
  },
  'months of a year that nobody names: the whole counts': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '一季度', '上半年', '前三季度', '全年'],
          ['公园', '个', 12, 12, 13, 14]
        ]
      }
    ],
    changes: {公园: '14个'}
  },
  'some months alone are asked about': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '1-9月'],
          ['公园', '个', 14]
        ]
      }
    ],
    changes: {},
    asked: ['公园']
  },
  'a number and its money in one row: the unit of the draft tells which': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '数量', '金额（万元）'],
          ['公园', '个', 14, 3200]
        ]
      }
    ],
    changes: {公园: '14个'}
  },
  'money never takes the place of a number': {
    sheets: [
      {
        rows: [
          ['指标', '投入（万元）'],
          ['公园', 3200]
        ]
      }
    ],
    changes: {},
    asked: [],
    unknown: ['公园投入']
  },
  'what is 其中 is counted as the whole is': {
    sheets: [
      {
        rows: [
          ['指标', '2023年'],
          ['生产总值（亿元）', {v: 104.1, f: '0.0'}],
          ['其中：工业增加值', {v: 34, f: '0.0'}]
        ]
      }
    ],
    changes: {生产总值: '104.1亿元', 生产总值·时间: '2023年', 工业增加值: '34.0亿元'}
  },
  'a head over years that says nothing of what is counted': {
    sheets: [
      {
        rows: [
          ['序号', '指标', '单位', '各年度完成情况', null, '备注'],
          [null, null, null, '2021年', '2022年', null],
          [1, '生产总值', '亿元', 98.7, 104.1, '初步核算'],
          [2, '公园', '个', 12, 15, null]
        ],
        merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:E1', 'F1:F2']
      }
    ],
    changes: {生产总值: '104.1亿元', 公园: '15个'}
  },
  'two rows of merged heads, sections, years': {
    sheets: [
      {
        rows: [
          ['项目', '单位', '2022年', '2023年', null],
          [null, null, '数量', '数量', '增长%'],
          ['一、人民生活', null, null, null, null],
          ['农村居民人均可支配收入', '元', 13940, 15010, 7.7],
          ['二、城市建设', null, null, null, null],
          ['公园', '个', 12, 14, null]
        ],
        merges: ['A1:A2', 'B1:B2', 'D1:E1']
      }
    ],
    changes: {农民收入·2023年: '15010元', 公园: '14个'}
  },
  'years below each other, figures side by side': {
    sheets: [
      {
        rows: [
          ['年份', '生产总值（亿元）', '常住人口/万人'],
          [2021, 94, 26.6],
          [2022, 98.7, 26.4],
          [2023, 104.1, 26.1]
        ]
      }
    ],
    changes: {生产总值: '104.1亿元', 生产总值·时间: '2023年', 人口: '26.1万人'}
  },
  'regions below each other: only the own row, not the sum': {
    sheets: [
      {
        rows: [
          ['县（区）', '生产总值（亿元）', '增速（%）', '位次'],
          ['全市', 900, 5, null],
          ['东山县', 104.1, 5.2, 2],
          ['西山区', 200, 4.1, 5]
        ]
      }
    ],
    changes: {生产总值: '104.1亿元', 生产总值·同比增长: '5.2%'}
  },
  'townships and their sum': {
    sheets: [
      {
        rows: [
          ['乡镇', '公园（个）', '专任教师（人）'],
          ['石桥镇', 5, 900],
          ['柳林乡', 9, 1500],
          ['合计', 14, 2400]
        ]
      }
    ],
    changes: {公园: '14个', 教师: '2400人'}
  },
  'two tables beside each other': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '2023年', '指标', '单位', '2023年'],
          ['公园', '个', 14, '茶叶产量', '万吨', 1.3],
          ['常住人口', '万人', 26.1, '绿化覆盖率', '%', 39]
        ]
      }
    ],
    changes: {公园: '14个', 人口: '26.1万人', 茶叶产量: '1.3万吨', 绿化覆盖率: '39%'}
  },
  'a name of row and column, and one whose words stand the other way round': {
    sheets: [
      {
        rows: [
          ['产品', '产量（万吨）'],
          ['茶叶', 1.3],
          ['烟叶', 0.4]
        ]
      },
      {
        rows: [
          ['类别', '合计（人）', '教师正高级（人）'],
          ['专任教师', 2400, null]
        ]
      }
    ],
    changes: {茶叶产量: '1.3万吨', 教师: '2400人'},
    unknown: ['烟叶产量']
  },
  'several tables on one sheet': {
    sheets: [
      {
        rows: [
          ['一、园林'],
          ['指标', '2023年'],
          ['公园（个）', 14],
          [],
          ['二、教育'],
          ['指标', '单位', '数值'],
          ['专任教师', '人', '2,400'],
          [],
          ['填表人：某某']
        ]
      }
    ],
    changes: {公园: '14个', 教师: '2400人'}
  },
  'two departments that contradict each other': {
    sheets: [
      {
        rows: [
          ['指标', '单位', '数值'],
          ['公园', '个', 14]
        ]
      },
      {
        rows: [
          ['指标', '单位', '数值'],
          ['公园', '个', 15]
        ]
      }
    ],
    changes: {},
    conflicts: ['公园']
  },
  'a month beside the sum up to it': {
    sheets: [
      {
        rows: [
          ['2023年12月月报'],
          ['指标', '单位', '12月', '1-12月', '同比±%'],
          ['生产总值', '亿元', 9, 104.1, 5.2]
        ]
      }
    ],
    changes: {生产总值: '104.1亿元', 生产总值·时间: '2023年', 生产总值·同比增长: '5.2%'}
  },
  'two units above the table: one for values, one for rates': {
    sheets: [
      {
        rows: [
          ['生产总值'],
          [null, null, '单位：亿元，%'],
          ['指标', '2023年', '增长'],
          ['生产总值', 104.1, 5.2]
        ]
      }
    ],
    changes: {生产总值: '104.1亿元', 生产总值·时间: '2023年', 生产总值·同比增长: '5.2%'}
  },
  'no head at all': {
    sheets: [
      {
        rows: [
          ['公园', '14个'],
          ['常住人口', '26.1万人']
        ]
      }
    ],
    changes: {公园: '14个', 人口: '26.1万人'}
  },
  'last year and this year by words': {
    sheets: [
      {
        rows: [
          ['代码', '指标名称', '计量单位', '本期', '上年同期'],
          ['01', '公园', '个', 14, 12]
        ]
      }
    ],
    changes: {公园: '14个'}
  }
}

describe('a table gives what it says', () => {
  test.each(Object.entries(cases))('%s', async (_, {
    sheets,
    changes,
    asked = [],
    unknown = [],
    conflicts = []
  }) => {
    expect(await planOf(draft, sheets)).toMatchObject({changes, asked, unknown, conflicts})
  })
})

describe('what is doubtful is asked and not taken', () => {
  const table = (value: GivenSheet['rows'][number][number], unit = '个', name = '公园'): GivenSheet => ({
    rows: [
      ['指标', '单位', '数值'],
      [name, unit, value]
    ]
  })

  test('why the number of a name that the draft has not is not sure is told', async () => {
    const {plan} = await planOf(draft, [{...table(7, '个', '风雨桥'), hiddenRows: [1]}])
    expect(plan.unknown).toMatchObject([{name: '风雨桥', why: ['在隐藏的行、列或表里']}])
  })

  test.each<[string, GivenSheet, RegExp]>([
    ['an error', table({v: '#N/A', t: 'error'}), /错误/],
    ['a formula without a result', table({v: null, formula: 'A1+1'}), /没有存/],
    ['a hidden row', {...table(14), hiddenRows: [1]}, /隐藏/],
    ['a hidden sheet', {...table(14), hidden: true}, /隐藏/],
    ['no unit', table(14, ''), /没有写单位.*“个”/],
    ['two units above the table', {rows: [['单位：个、座'], ...table(14, '').rows]}, /没有写单位/],
    ['a rate for a number of things', table(14, '%'), /不是一类/],
    ['a format that nobody surely knows', table({v: 14.5, f: '# ?/?'}), /格式特别.*14\.5/],
    ['decimals by the width of the column', table(100 / 7), /小数位数/],
    ['ten times as much', table(1400), /十倍/],
    ['a format that prints another number', table({v: 14000, f: '0!.0,"千"'}), /对不上/],
    ['a fraction in the place of percent', table(0.391, '%', '绿化覆盖率'), /没有乘100/],
    ['half a year', {rows: [['2023年上半年'], ...table(14).rows]}, /不是全年/],
    ['an older year', {rows: [['2020年'], ...table(14).rows]}, /已是2022年/],
    [
      'a cell that spans two rows',
      {
        rows: [
          ['指标', '单位', '数值'],
          ['公园', '个', 14],
          ['茶叶产量', '万吨', null]
        ],
        merges: ['C2:C3']
      },
      /合并/
    ],
    [
      'words',
      {
        rows: [
          ['指标', '单位', '2023年'],
          ['公园', '个', '十余个'],
          ['常住人口', '万人', 26.4]
        ]
      },
      /不是数/
    ]
  ])('%s', async (_, sheet, why) => {
    const {changes, plan} = await planOf(draft, [sheet])
    expect(changes).toEqual({})
    expect(plan.questions[0]?.why.join('；')).toMatch(why)
  })

  test('and taken when somebody says so, but for what is no number', async () => {
    expect((await planOf(draft, [table(14, '')], {take: ['公园']})).changes).toEqual({公园: '14'})
    expect((await planOf(draft, [table({v: '#N/A', t: 'error'})], {take: ['公园']})).changes).toEqual({})
  })

  test('women of the teachers are not the women of the county', async () => {
    const own = draft.replace('  公园:', '  女性: 13万人\n  公园:')
    const sheets = [
      {
        rows: [
          ['指标', '单位', '数值'],
          ['专任教师', '人', 2400],
          ['其中：女性', '人', 1500]
        ]
      }
    ]
    const {changes, asked} = await planOf(own, sheets)
    expect([changes, asked]).toEqual([{教师: '2400人'}, ['女性']])
  })
})

describe('the draft', () => {
  const sheets = [
    {
      rows: [
        ['指标', '单位', '2023年'],
        ['农村居民人均可支配收入', '元', 15010],
        ['公园数', '个', 14],
        ['生产总值', '万元', 1041000]
      ]
    }
  ]

  test('keeps its comments and its layout, and says which sentences change', async () => {
    const {text, sentences} = await held(draft, sheets)
    const lines = draft.split('\n')
    const changed = text!.split('\n').flatMap((line, at) => (line === lines[at] ? [] : [line]))
    expect(changed).toEqual([
      '  生产总值: {数值: 1041000万元, 同比增长: 4.4%, 时间: 2023年}   # 初步核算',
      '  农民收入: {2021年: 12870元, 2022年: 13940元, 2023年: 15010元, 年均增长: 7.1%, 名称: 农村居民人均可支配收入}',
      '  公园: 14个'
    ])
    expect(sentences).toEqual([{before: '全县有公园12个。', after: '全县有公园14个。', stale: []}])
  })

  test('keeps its units where that is asked: only the point moves', async () => {
    expect((await planOf(draft, sheets, {keepUnits: true})).changes).toMatchObject({生产总值: '104.1亿元'})
  })

  test('is told of changed units, of what was computed from old values, and of names that differ', async () => {
    const {plan} = await planOf(draft, sheets)
    const notes = Object.fromEntries(
      plan.changes.map(({figure, field, notes}) => [`${figure} ${field}`, notes.join('；')])
    )
    expect(notes['生产总值 value']).toBe('单位由“亿元”变为“万元”，合104.1亿元')
    expect(notes['农民收入 2023年']).toBe('年均增长（7.1%）要跟着核对')
    expect(notes['公园 value']).toContain('表里写作“公园数”')
  })

  test('takes names by the mapping beside it, and leaves out what the mapping does not want', async () => {
    const table = [
      {
        rows: [
          ['指标', '单位', '数值'],
          ['城区公园绿地', '个', 14],
          ['茶叶产量', '万吨', 1.3]
        ]
      }
    ]
    const mapping = '城区公园绿地: 公园   # 住建局的叫法\n茶叶产量: 不取\n'
    expect(await planOf(draft, table, {}, mapping)).toMatchObject({changes: {公园: '14个'}, unknown: []})
    const {mapping: kept} = await held(draft, table, {matches: {茶叶产量: '公园'}}, mapping)
    expect(kept.text).toBe('城区公园绿地: 公园   # 住建局的叫法\n茶叶产量: 公园\n')
  })

  test('gets new figures where they are asked for', async () => {
    const table = [
      {
        rows: [
          ['指标', '单位', '2022年', '2023年'],
          ['医院', '家', 8, 9],
          ['图书馆', '个', null, 2]
        ]
      }
    ]
    const {text, added} = await held(draft, table, {add: ['医院']})
    expect(added).toEqual([{name: '医院', value: '2022年 8家，2023年 9家'}])
    expect(text!.slice(draft.length - 1)).toBe('\n  医院:\n    2022年: 8家\n    2023年: 9家\n')
  })
})

test('a workbook without figures, and files that are none, are refused in one sentence', async () => {
  const encode = (text: string) => new TextEncoder().encode(text)
  for (const [bytes, words] of [
    [encode('\u00d0\u00cf'), /没有认出|不是表格|读不出来/],
    [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), /另存为 \.xlsx/],
    [encode('<html><table><tr><td>1'), /网页/],
    [new Uint8Array(), /空文件/],
    [encode('随便写的一句话'), /没有认出数据/]
  ] as const) {
    const {refusal, fault} = await held(draft, bytes)
    expect([fault, refusal]).toEqual([undefined, expect.stringMatching(words)])
  }
})
