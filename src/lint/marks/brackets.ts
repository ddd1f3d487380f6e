import type {Mistake} from '../mistakes.ts'

const han = '\\p{Script=Han}'

/** Brackets (4.9) and the marks of titles (4.15, appendix A.13). */
export const brackets: ReadonlyArray<Mistake> = [
  {
    pattern: new RegExp(`(?<=（[^（）。]{2,30})。(?=）${han})`, 'gu'),
    anchor: /。）/u,
    says: () => '句内括号的末尾不用句号。',
    basis: 'GB/T 15834—2011 附录B.2.2'
  },
  {
    pattern: /（(?:[^（）\n]{0,60}（[^（）\n]{0,40}）){1,4}[^（）\n]{0,40}）/gu,
    anchor: /（[^）]*（/u,
    severity: 'hint',
    says: () => '同一种括号不套用，里层换用“〔〕”或“［］”。',
    basis: 'GB/T 15834—2011 4.9.3.6',
    // The brackets in a title belong to it.
    isWrong: ({text, start, end, words}) =>
      words
        .slice(1)
        .replace(/《[^《》]*》/gu, '')
        .includes('（') &&
      !/[乡镇县市区街道村社]/u.test(text.value.slice(start, start + 3)) &&
      end - start > 12
  },
  {
    // 引进企业12家。（其中规上企业5家）
    pattern: /。(?=（(?:其中|含|包括|不含|下同|详见|另有)[^（）。]{0,40}）(?:$|[^\p{Script=Han}]))/gu,
    anchor: /。（[其含包不下详另]/u,
    says: () => '括号解释的是前一句里的话，句号移到括号后面。',
    basis: 'GB/T 15834—2011 附录B.2.2',
    severity: 'hint'
  },
  {
    // 召开《创建推进会》, 开展《宣传月》活动
    pattern:
      /《[^《》]{4,24}(?:推进会|动员会|表彰会|部署会|总结会|启动会|交流会|现场会|调度会|宣讲会|动员大会|表彰大会|会议)》|(?<=开展|举办|启动|组织|参加)《[^《》]{2,20}》(?=(?:主题|系列)?活动)|《[^《》]{2,20}(?:宣传[日周月]|专项行动|志愿服务)》/gu,
    anchor: /[会议日周月动务]》|》[主系活]/u,
    isWrong: ({text, end}) => !/^(?:一文|纪要|精神|等|的报告|决议|公报|通知)/u.test(text.value.slice(end)),
    says: words => `“${words}”：会议、活动不是作品，不用书名号，可用引号。`,
    basis: 'GB/T 15834—2011 附录A.13.1',
    severity: 'hint'
  },
  {
    // 1你好[世界]: narrow square brackets around Chinese words.
    pattern: new RegExp(`(?<=${han})\\[(?=${han}[${han}\\d、，]{0,20}\\])`, 'gu'),
    anchor: /\[/u,
    says: () => '中文里的方括号用全角的“［］”，一般的说明用“（）”。',
    basis: 'GB/T 15834—2011 4.9',
    severity: 'hint'
  },
  {
    // Prizes, courses, licences and events are no works.
    pattern:
      /《[^《》]{2,20}(?:培训班|研讨会|座谈会|大赛|比赛|晚会|文明村镇|示范县|示范区|先进集体|先进个人|劳动模范)》|《[^《》]{2,20}》(?=(?:荣誉)?称号|奖项|大赛|培训班|奖(?:[，。、]|$))/gu,
    anchor: /《/u,
    says: words => `“${words}”：奖项、课程、证照、活动不是作品，不用书名号，可用引号。`,
    basis: 'GB/T 15834—2011 附录A.13',
    severity: 'hint'
  },
  {
    pattern: /《[^《》]{0,20}《[^《》]{1,40}》/gu,
    anchor: /《[^《》]*《/,
    says: () => '书名号里面再用书名号，里层用“〈〉”。',
    basis: 'GB/T 15834—2011 4.15'
  },
  {
    pattern: new RegExp(`<(?=${han}{2,30}>)|＜(?=${han}{2,30}＞)`, 'gu'),
    anchor: /[<＜]/u,
    isWrong: ({text, end}) =>
      !/^(?:填|此处|请|待|[省市县区乡镇村]名|单位|姓名|日期|时间)/u.test(text.value.slice(end)),
    says: words => `“${words}”是小于号，书名用“《》”，里层用“〈〉”。`,
    basis: 'GB/T 15834—2011 4.15'
  }
]
