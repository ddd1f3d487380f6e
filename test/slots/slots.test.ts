import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {findSlots} from '../../src/model/slots.ts'

/** Each line: a sentence with ⟦ ⟧ around its slots, then the subjects in order. */
const sentences: ReadonlyArray<readonly [marked: string, ...subjects: string[]]> = [
  ['⟦*⟧县是边疆多民族县', '县名'],
  ['印发《⟦*⟧县民族团结进步创建方案》', '县名'],
  ['经验在⟦*⟧市推广', '市名'],
  ['⟦**⟧县⟦**⟧镇', '县名', '镇名'],
  ['⟦**⟧族⟦*⟧族乡获得表彰', '地名和民族名', '民族名'],
  ['党支部书记⟦*⟧被评为模范', '姓名'],
  ['党总支书记⟦*⟧带领群众种下果树', '姓名'],
  ['发展⟦*⟧、⟦*⟧、⟦*⟧等特色产业', '产业名', '产业名', '产业名'],
  ['居住着⟦*⟧、⟦*⟧等民族', '民族名', '民族名'],
  ['讲述⟦*⟧的创建故事', '名称'],
  ['评选出⟦*⟧能人⟦*⟧、⟦*⟧族养殖大户⟦*⟧等典型', '称呼', '姓名', '民族名', '姓名'],
  ['⟦*⟧茶叶专业合作社发展壮大', '单位名'],
  ['⟦*⟧完小、⟦*⟧民族小学', '学校名', '学校名'],
  ['稿件被⟦*⟧晚报、⟦*⟧卫视采用', '媒体名', '媒体名'],
  ['下辖⟦*⟧个乡镇⟦*⟧个村', '个数', '个数'],
  ['建成示范户⟦*⟧余户⟦*⟧万余人', '户数', '人数'],
  ['以⟦*⟧至⟦*⟧户为一组', '户数', '户数'],
  ['覆盖率达⟦*⟧%', '百分比'],
  ['投入资金⟦*⟧亿元、补助⟦*⟧万元', '金额', '金额'],
  ['硬化道路⟦*⟧万平方米', '面积'],
  ['⟦*⟧周岁以上老人', '年龄'],
  ['截至⟦*⟧年底', '年份'],
  ['⟦*⟧年—⟦*⟧年', '年份', '年份'],
  ['⟦*⟧—⟦*⟧年', '年份', '年份'],
  ['连续⟦*⟧年被评为优秀', '年数'],
  ['深入开展“⟦*⟧+N进”活动', '提法中的数'],
  ['实行“⟦*⟧户⟦*⟧户共管”', '提法中的数', '提法中的数'],
  ['弘扬“⟦*⟧精神”', '地名'],
  ['总产值达⟦*⟧。', '数字'],
  ['市政发〔2023〕⟦*⟧号', '编号'],
  ['志愿服务⟦×⟧小时', '时长'],
  ['⟦×⟧县、⟦××⟧市、⟦×××⟧同志', '县名', '市名', '姓名'],
  ['⟦xx⟧县、⟦XX⟧镇、⟦X⟧村', '县名', '镇名', '村名'],
  ['⟦X⟧年⟦X⟧月⟦X⟧日', '年份', '月份', '日期'],
  ['⟦某⟧县⟦某某⟧局', '县名', '名称'],
  ['全县共有村民小组⟦___⟧个', '个数'],
  ['⟦＿＿⟧县', '县名'],
  ['⟦○○⟧县⟦〇〇⟧镇⟦□□⟧村', '县名', '镇名', '村名'],
  ['辖区面积⟦【待补】⟧', '内容'],
  ['辖区面积⟦（待填）⟧平方公里', '面积'],
  ['下一步打算⟦（略）⟧', '内容'],
  ['牵头单位⟦待定⟧', '内容'],
  ['数字⟦待核⟧。', '内容'],
  ['联系人⟦TBD⟧', '内容'],
  ['户数⟦？？⟧户', '户数'],
  ['⟦20XX⟧年、⟦201x⟧年、⟦20××⟧年、⟦202*⟧年', '年份', '年份', '年份', '年份'],
  ['民宗发〔⟦20XX⟧〕⟦XX⟧号', '年份', '编号'],
  ['2023年⟦　　⟧月⟦　　⟧日，20⟦　　⟧年', '月份', '日期', '年份'],
  ['⟦____⟧年⟦__⟧月⟦__⟧日', '年份', '月份', '日期'],
  ['增长⟦X.X⟧%，投入⟦××.×⟧万元，占⟦**.*⟧%', '百分比', '金额', '百分比'],
  ['全县共⟦（　）⟧个村，其中示范村⟦()⟧个', '个数', '个数'],
  ['联系人：⟦XXX⟧，电话：⟦XXXXXXXX⟧', '内容', '内容'],
  ['⟦XX⟧市⟦XX⟧区⟦XX⟧街道⟦XX⟧社区', '市名', '区名', '街道名', '社区名'],
  ['县委书记⟦***⟧同志出席', '姓名'],
  ['⟦〔待填：地区名称〕⟧地处滇东北', '地区名称']
]

const filled = [
  '推行5×8小时值班和24×7值守，调用main()函数，版本x.x.1',
  '3 x 5米，宽5 × 长8，x.509证书',
  '展板3×5米、2米×3米、150×200mm',
  '4×100米接力、3*5=15、5*8小时',
  '占比=分项*100%÷合计，单价*数量=总价',
  '某些地方、某种意义上、某一方面、某项工作、某个村',
  '在某县城、某市民反映、某区域',
  '张某某、李某',
  'XXL码、EXX型、Linux、C919、exe文件、1.5x、x-ray',
  'size XX large、https://example.com/xx/XX',
  'X光、X射线、XX染色体',
  '*ST金泰、*.docx、/**/',
  '□张启民',
  '□是　□否',
  '二〇二三年六月、二○○八年、二〇〇二年、〇五年',
  '增长7.8%*，投资1.2亿元*。',
  '*注：数据为快报数',
  '* 健全组织体系',
  '带*号的为必填项',
  '**重点工作。**抓实抓细',
  '**加强领导**',
  '电话138****5678',
  '身份证53210119900101123X',
  '停电时长（户×小时），1′×1′网格，带有*标记的品种',
  '非遗×旅游、文化×乡村振兴、长×宽×高',
  '对的打√，错的打×',
  '有待定期检查、等待定论、尚待核实。',
  '第二名（略有不同）',
  '为什么？？因为没有人去做'
]

describe('findSlots', () => {
  test.each(sentences)('%s', (marked, ...subjects) => {
    const slots = findSlots(marked.replace(/[⟦⟧]/gu, ''))
    expect(marked).toBe(mark(marked.replace(/[⟦⟧]/gu, ''), slots))
    expect(slots.map(slot => slot.subject)).toEqual(subjects)
  })

  test.each(filled)('finds nothing in %s', sentence => {
    expect(findSlots(sentence)).toEqual([])
  })

  test('knows the words of the user', () => {
    expect(findSlots('全县有社区△个，另附件续补', {words: ['续补']}).map(slot => slot.text)).toEqual([
      '△',
      '续补'
    ])
  })

  test('leaves alone what the user allows', () => {
    expect(findSlots('开展“*+N进”活动，覆盖*个村', {allow: ['“*+N进”']}).map(slot => slot.start)).toEqual([
      13
    ])
  })

  test('gives ordered ranges that do not overlap and hold the text', () => {
    const letters = fc.constantFrom(...'*×xX_＿○〇□某待定核补填（）【】？?年月日县市族个万元%“”+N20 　，。')
    fc.assert(
      fc.property(fc.array(letters, {maxLength: 40}), characters => {
        const text = characters.join('')
        let last = 0
        for (const slot of findSlots(text)) {
          expect(slot.start).toBeGreaterThanOrEqual(last)
          expect(slot.end).toBeGreaterThan(slot.start)
          expect(slot.text).toBe(text.slice(slot.start, slot.end))
          last = slot.end
        }
      })
    )
  })
})

function mark(text: string, slots: ReadonlyArray<{start: number; end: number}>): string {
  let marked = ''
  let at = 0
  for (const {start, end} of slots) {
    marked += `${text.slice(at, start)}⟦${text.slice(start, end)}⟧`
    at = end
  }
  return marked + text.slice(at)
}
