import {numberOf} from '../number-of.ts'
import {plainHeadingLength, standsAlone} from './marks.ts'

/** What the name of a body or of those who are addressed ends in. */
export const bodies =
  /(?:委|府|局|办|会|部|院|室|司|厅|署|处|所|站|校|行|团|社|心|位|门|关|县|市|区|州|旗|乡|镇|街道|员|任|席|长|志|们|表|记|友|宾|导)$/

/** Who made a document, alone on a line. */
export const office =
  /^[\p{Script=Han}（）()]{2,24}(?:委员会|办公室|人民政府|办事处|领导小组|工作组|课题组|\p{Script=Han}委|党委|党组|党支部|工作专班|局|厅|院|中心|公司|学校|协会|联合会)$/u

/** Whether a line is the name of a body and nothing else. */
export const isBody = (line: string): boolean =>
  bodies.test(line) &&
  standsAlone(line, plainHeadingLength) &&
  !/[，：:\s　]/.test(line) &&
  numberOf(line) === undefined

/** Who wrote an article, behind where: 某某报社 程墨 */
export function isSignedName(line: string): boolean {
  const words = line.split(/[\s　]+/)
  const [name = ''] = words.splice(-1)
  const isPlace = (word: string) =>
    word.length <= 16 && (bodies.test(word) || /(?:报|集团|台|网|刊|中心)$/.test(word))
  return words.length > 0 && /^\p{Script=Han}{2,4}$/u.test(name) && words.every(isPlace)
}

/** Who wrote an article, in brackets under its title. */
export const isBracketed = (line: string): boolean =>
  /^[（(](?:[^，。；：（）()]{2,24}|[^。；：（）()]{2,60}\d{6})[）)]$/.test(line)
