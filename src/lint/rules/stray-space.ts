import {matchesIn, replacing} from '../matches.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'

// Wide spaces are left alone: they align two-character names and separate the halves of a couplet.
const space =
  /(?<=\p{Script=Han})[ \u00A0]+(?=\p{Script=Han})|(?<=\p{Script=Han})[ \u00A0]+(?=\d)|(?<=[\d%％])[ \u00A0]+(?=\p{Script=Han})|(?<=[\p{Script=Han}\d”》）])[ \u00A0]+(?=[，。、；：！？”》）])|(?<=[，、；：（《“])[ \u00A0]+(?=[\p{Script=Han}\d“《（])/gu
const pause = /[，。；：！？,;:!?]/u

/** 多余的空格：汉字之间、汉字和数字之间不空格。 */
export const straySpace = defineRule({
  id: 'stray-space',
  title: {zh: '多余的空格', en: 'Stray space'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '中文正文里，汉字与汉字、汉字与数字、汉字与标点之间都不空格；多余的空格多由复制、转换带来。',
    en: 'Chinese prose has no blanks between characters, nor around digits; they come from copying.'
  },
  how: {zh: '删去空格。', en: 'Delete the blank.'},
  fixable: true,
  check({texts}, report) {
    const prose = texts.filter(({block}) => block === 'paragraph')
    for (const {text, start, end, place} of matchesIn(prose, space)) {
      // 昆明信息港 记者周硕, 对标先进 争创一流: only inside a sentence is a blank certainly stray.
      if (
        !pause.test(text.value.slice(0, start)) ||
        !pause.test(text.value.slice(end)) ||
        isQuoted(text.value, start)
      )
        continue
      report({...place, message: '这里多了空格。', fix: replacing(place, '')})
    }
  },
  examples: [
    {bad: '会上，党委副书记⟦ ⟧李明介绍，情况很好。', good: '会上，党委副书记李明介绍，情况很好。'},
    {bad: '目前，全县⟦ ⟧9⟦ ⟧个乡镇全部达标，成效明显。', good: '目前，全县9个乡镇全部达标，成效明显。'},
    {good: '昆明信息港 记者张三 2015年1月，采访团来到社区。'},
    {good: '大家说，“互嵌互融同发展 携手同心共繁荣”是心声。组　长：王　芳，'}
  ]
})
