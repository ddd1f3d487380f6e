import type {Mistake} from '../mistakes.ts'
import {isUnquoted} from '../mistakes.ts'

const help = '支持|领导|指导|帮助|关心|关怀|帮扶|推动|带动|配合|努力|协助|监督|鼓励|感召|引领'

/** Frames that lack a word: 在……支持下, 学习贯彻……会议精神. */
export const missingWords: ReadonlyArray<Mistake> = [
  {
    // 在县委的领导和各界的支持，: 下 is missing. 在资金上给予的支持 has its own verb.
    pattern: new RegExp(
      `(?<=^|[。；]|[。；]\\s*(?:近年来|当前|目前)，)在(?![于建校岗场此这该我一会])(?:(?!下|[过程途其手当]中|期间|[给得争获提做开加强寻离需缺有为向使是][予到取供好展强大求不要乏])[^，。；：、？！]|、){2,44}(?:的|和|与|及)(?:(?![下是有])[^，。；：、？！的]){0,10}(?:${help})，(?=[^。；]{4})`,
      'gu'
    ),
    anchor: new RegExp(`(?:${help})，`, 'u'),
    isWrong: match =>
      isUnquoted(match) &&
      !/得到|争取|给予|提供|获得|加大|加强|强化|提出|寻求|离不开|上的|方面|里|内|前|后|时/u.test(match.words),
    says: words => `“在……${words.slice(-3, -1)}”后面缺“下”。`
  },
  {
    // 学习贯彻全县教育大会，: a meeting is no thing to carry out; what it said is.
    pattern:
      /(?:贯彻|落实)(?:好|了)?(?!党的|中共|中国共产党)(?:(?!精神|部署|要求|决[策定议]|讲话|安排|召开|举行|在|规划)[^，。；：、？！《》]){2,22}(?:工作会议|[工教科卫文体经民]\p{Script=Han}{1,4}大会|工作会|推进会|座谈会|动员大?会|部署会)(?=[，。；]|$)/gu,
    anchor: /[贯落][彻实]/u,
    isWrong: match => isUnquoted(match) && !/精神|部署|要求|决[策定议]|讲话/u.test(restOf(match)),
    says: () => '“贯彻”“落实”的是会议精神：后面加“精神”。',
    severity: 'hint'
  },
  {
    // 被评为全国文明村荣誉称号: 评为 takes what one becomes, 称号 goes with 授予.
    pattern:
      /(?:评为|评选为|命名为|认定为|确定为)(?:[^，。；：、“”]|“[^“”]{2,20}”|、){2,40}?(?:荣誉称号|称号|荣誉|奖励)(?=[，。；]|$)/gu,
    anchor: /为[^，。；]*(?:荣誉|称号|奖励)/u,
    says: words =>
      `“${words.slice(0, words.indexOf('为') + 1)}”不带“${/荣誉称号|称号|荣誉|奖励/u.exec(words)![0]}”：删去它，或改成“被授予……称号”。`,
    severity: 'hint'
  },
  {
    // 本着节约为原则: 本着……原则 and 以……为原则.
    pattern: /本着[^，。；：以]{2,20}为(?:原则|目的|宗旨|目标)/gu,
    anchor: /本着/u,
    says: () => '“本着……的原则”和“以……为原则”混在一起，只用一种。'
  },
  {
    // 对工作的开展起到了积极的推动。: played a part, but which?
    pattern:
      /(?<=起到)了?(?:[^，。；：、的]{1,4}的?)?(?:推动|促进|带动|示范|引领|保障|支撑|推进|保护)(?=[，。；]|$)/gu,
    anchor: /起到/u,
    isWrong: isUnquoted,
    says: () => '“起到……”后面缺“作用”。',
    severity: 'hint'
  }
]

const restOf = ({text, end}: {text: {value: string}; end: number}): string =>
  /^[^。；]*/u.exec(text.value.slice(end, end + 40))![0]
