/** A report of about 5,000 characters as blocks: the same words for every tool. */
export interface Block {
  readonly depth: 0 | 1 | 2 | 3
  readonly text: string
}

const sentences = [
  '全区坚持以铸牢中华民族共同体意识为主线，把民族团结进步创建融入基层治理、产业发展和民生改善。',
  '制定五年规划和年度要点，区委常委会每季度专题研究，科级领导干部730人，其中少数民族干部152人，占20.8%。',
  '累计投入各级各类资金233.57亿元，实施项目1200余个，惠及群众20.3万人，农村居民人均可支配收入增长9.25%。'
]

export function reportOf(characters = 5000): Block[] {
  const blocks: Block[] = [{depth: 1, text: '昭阳区创建全国民族团结进步示范区工作情况的报告'}]
  let length = 0
  for (let index = 0; length < characters; index += 1) {
    if (index % 12 === 0) blocks.push({depth: 2, text: `一、党建引领强根基，凝聚创建合力${index}`})
    if (index % 4 === 0) blocks.push({depth: 3, text: `（一）健全组织体系，压实创建责任${index}`})
    const text = sentences.map((_, at) => sentences[(at + index) % sentences.length]).join('')
    blocks.push({depth: 0, text})
    length += text.length
  }
  return blocks
}
