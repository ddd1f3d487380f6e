import type {Mistake} from '../mistakes.ts'
import {isUnquoted} from '../mistakes.ts'

/** Pairs of conjunctions whose second half is another pair's, and sides that do not answer each other. */
export const conjunctions: ReadonlyArray<Mistake> = [
  {
    // 只有……，就能: where 只有 counts (只有3公里) or tells who, it is no condition.
    pattern:
      /(?<=^|[。；，：])只有(?![\d一两三几十百千万半这那少这点这些])(?=[^，。；：？！]{0,24}(?:把|坚持|做到|不断|通过|加强|加快|始终|切实|真正|认真|坚定|紧紧|牢牢|敢于|善于|抓|落实|建立|形成|发展|深化|扎根|深入|依靠|让|使|先|从))[^，。；：？！才]{4,36}，[^，。；：？！才]{0,8}就(?=[能会可要]|必[然须将定])(?![^。；？！]{0,40}才)/gu,
    anchor: /只有[^。]*就/u,
    isWrong: isUnquoted,
    says: () => '“只有”和“才”呼应，“只要”和“就”呼应：改成“只有……才……”。'
  },
  {
    pattern:
      /(?<=^|[。；，：])只要[^，。；：？！就便都人刚方]{4,30}，[^，。；：？！就便都人刚方]{0,6}才(?=[能会可有是])(?![^，。；]{0,12}[就呢])/gu,
    anchor: /只要[^。]*才/u,
    isWrong: isUnquoted,
    says: () => '“只要”和“就”呼应，“只有”和“才”呼应：改成“只要……就……”。'
  },
  {
    // 能否……，是……的关键: two sides, one side. 是决定成败的关键 answers both.
    pattern:
      /(?<=^|[。；：]|，(?=[能是]否))(?:能否|是否)[^，。；：？！]{3,40}，(?:直接)?是(?!否|不是|决定|影响|衡量|检验|考验|评价|关系|区[分别]|一)[^，。；：？！否]{2,30}(?:的|之)(?:重要|根本|首要|必要|基本|坚实|有力|核心|先决|关键)?(?:关键|保证|前提|基础|保障|根本|条件|基石)(?=[，。；！]|$|所在)(?!，?(?:[^。；]{0,4})[能是]否)/gu,
    anchor: /[能是]否[^。]*是/u,
    isWrong: match =>
      isUnquoted(match) && !/成败|与否|好坏|高低|得失|如何|多少|程度|能不能/u.test(match.words),
    says: words => `“${words.slice(0, 2)}”说的是两面，后面只说一面：删去“${words.slice(0, 2)}”，或两面都说。`,
    severity: 'hint'
  },
  {
    // 不管天气十分寒冷，都: what does not matter must be open.
    pattern:
      /(?<=^|[。；，：])(?:不管|无论|不论)(?![^，。；：]*(?:什么|怎[么样]|如何|多[么少大高长难远]|是否|能否|有无|哪|谁|何|几|还是|或|与否|大小|好坏|高低|[、和与及]|前后|上下|各|任|不|没|每|刮风|天[晴南]|城里|男女|老[少人]|春夏))[^，。；：]{1,20}(?:十分|非常|很|极其|特别)[^，。；：]{1,10}，(?=[^，。；：]{0,14}(?:都|也|总|始终))/gu,
    anchor: /不管|无论|不论/u,
    isWrong: isUnquoted,
    says: words => `“${words.slice(0, 2)}”后面要有“多么”“如何”一类的说法；说的是事实，改用“尽管”“虽然”。`
  },
  {
    // 不仅他修好了路，还: one and the same stands before 不仅.
    pattern:
      /(?<=^|[。；：])(?:不仅|不但)(?:[他她它]们?|我们?|该[县市区乡镇村局院校站所队])(?!自己|自身|本人|所)[^，。；：]{3,30}，(?:还|也|而且还|并且还|更)(?=\p{Script=Han})(?![^。；]{0,8}(?:让|使|给|为|被|令))/gu,
    anchor: /不[仅但][他她它我该]/u,
    isWrong: isUnquoted,
    says: words => `前后是同一个主语，主语放在“${words.slice(0, 2)}”的前面。`,
    severity: 'hint'
  },
  {
    // 虽然……，所以: a cause and what stands against it.
    pattern:
      /(?<=^|[。；：])(?:虽然|尽管)(?![^。；！？]*(?:但|却|可[是惟]|然而|不过|仍|依然|还是))[^，。；：]{2,30}，所以/gu,
    anchor: /[虽尽][^。]*所以/u,
    isWrong: isUnquoted,
    says: words => `“${words.slice(0, 2)}”和“但是”呼应，“所以”和“因为”呼应：改掉其中一个。`
  }
]
