import {isWebLine} from './credits.ts'
import {bodies} from './names.ts'
import {numberedForm} from './numbered-form.ts'

const addressee = /^[^。！？；]{2,120}[：:]$/
/** What ends in a colon because it goes on: 现将有关情况报告如下： */
const goesOn =
  /(?:如下|以下|下列|汇报|指出|强调|要求|提出|表示|认为|介绍|就是|包括|其中|特点|方面|措施|做法|问题|原因|成效|有|是|为|即|说)[：:]$/

/** Whom a document is for: 各位代表： 市委、市政府： */
export function isAddressee(line: string): boolean {
  if (!addressee.test(line) || goesOn.test(line) || numberedForm(line) || isWebLine(line)) return false
  const parts = line
    .slice(0, -1)
    .replace(/[（(][^（）()]*[）)]/g, '')
    .split(/[，,、；]/)
    .map(part => part.trim())
  if (parts.length === 1 || !/[，,]/.test(line)) return true
  const addressed = parts.filter(part => bodies.test(part) || said.test(part))
  // 各大企业 end like nobody, and are addressed all the same.
  const isSaid = addressed.some(part => said.test(part))
  return isSaid
    ? addressed.length * 2 > parts.length && parts.every(part => part.length <= longestAddressed)
    : addressed.length === parts.length
}

/** What they are called first. */
const said = /^(?:各|驻|有关|尊敬的|敬爱的|亲爱的)/
/** No name of those addressed is longer. */
const longestAddressed = 26

/** The same where no title stands above: each part must name somebody. */
export const isAddressedFirst = (line: string): boolean =>
  isAddressee(line) &&
  line
    .slice(0, -1)
    .split(/[，,；]/)
    .every(part => bodies.test(part.trim()))
