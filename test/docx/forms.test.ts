import {expect, test} from 'vitest'
import {articleOf, make, profile} from './article.ts'
import {canValidate, errorsOf} from './validator.ts'

const head = (form: string, parts: string) => `
:::letterhead{form="${form}"}
:issuer[河谷县人民政府${form === '纪要' ? '会议纪要' : form === '文件' ? '文件' : ''}]

${parts}
:number[河政〔2024〕12号]
:::

# 河谷县关于创建工作有关事项的情况

全县稳定。

## 一、做法

:run-in[（一）建机制。]各级落实责任。
`
const signed = (units: number) => `
:::signoff
${['河谷县人民政府', '河谷县民政局', '河谷县水利局', '河谷县财政局'].slice(0, units).join('\n\n')}

2024年5月8日
:::
`
const imprint = (form: string) => `
:::imprint{form="${form}"}
:copy-to[河谷县档案馆]

${form === '信函' ? '' : ':printed-by[河谷县人民政府办公室]\n\n:printed-on[2024年5月8日]'}
:::
`
const joint = ':joint-issuer[河谷县民政局]\n\n:joint-issuer[河谷县水利局]\n\n:joint-issuer[河谷县财政局]\n'
const forms: Readonly<Record<string, string>> = {
  document: head('文件', ':signed-by[张三]\n') + signed(1) + imprint('文件'),
  letter: head('信函', ':copy-number[000012]\n\n:urgency[特急]\n') + signed(1) + imprint('信函'),
  'joint document':
    head('文件', `${joint}\n:signed-by[张三　李四　王五　赵六]\n`) + signed(4) + imprint('文件'),
  'joint letter': head('信函', joint) + signed(4) + imprint('信函'),
  minutes: `${head('纪要', '')}
:::attendance
:present[县政府办 甲，县民政局 乙、丙]

:excused[县水利局 丁]

:sitting-in[县档案馆 戊]
:::
${imprint('纪要')}`
}

const settings = {
  clean: {},
  'dialog geometry': {geometry: 'dialog' as const},
  'not sealed': {profile: {...profile(), signoff: {...profile().signoff, sealed: false}}},
  review: {review: {findings: []}}
}

const all = Object.entries(forms).flatMap(([form, text]) =>
  Object.entries(settings).map(([name, options]) => ({form, name, text, options}))
)

test.skipIf(!canValidate).each(all)(
  'Microsoft’s validator has nothing against a $form, $name',
  async ({text, options}) => {
    const {bytes, findings} = await make(articleOf(text), options)
    expect(findings).toEqual([])
    expect(await errorsOf(bytes)).toEqual([])
  }
)
