import {type Parts, textOf} from '../../../ooxml/package.ts'
import {readXml} from '../../../ooxml/read-xml.ts'
import {openBraces, paragraphsIn, placeholdersIn, wordsIn} from './placeholders.ts'
import {textParts} from './template.ts'

/** The names in braces that a finished document still has, but for those that its own words bring along. */
export function leftIn(parts: Parts, main: string, own: ReadonlyArray<string>): string[] {
  const said = own.join('\n')
  const names = textParts(parts, main).flatMap(name => {
    const document = readXml(textOf(parts, name)!)
    const words = document ? paragraphsIn(document).map(wordsIn) : []
    return words.flatMap(line => [
      ...placeholdersIn(line).map(({start, end}) => line.slice(start, end)),
      ...openBraces(line)
    ])
  })
  return [...new Set(names)].filter(name => !said.includes(name))
}
