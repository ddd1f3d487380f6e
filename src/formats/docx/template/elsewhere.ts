import {type Parts, textOf} from '../../../ooxml/package.ts'
import {related} from '../../../ooxml/parts.ts'
import {readXml} from '../../../ooxml/read-xml.ts'
import {placeholdersIn} from './placeholders.ts'

/** Parts whose words are shown and not filled, by the relationship that leads to them. */
const sorts: Readonly<Record<string, string>> = {
  comments: '批注',
  chart: '图表',
  diagramData: '智能图形（SmartArt）'
}

/** One sentence for each name in braces that stands where nothing is filled. */
export function namesElsewhere(parts: Parts, texts: ReadonlyArray<string>): string[] {
  return Object.entries(sorts).flatMap(([sort, title]) => {
    const names = texts
      .flatMap(from => related(parts, from, sort))
      .flatMap(part => placeholdersIn(readXml(textOf(parts, part) ?? '')?.documentElement?.textContent ?? ''))
      .map(({name}) => name)
    return [...new Set(names)].map(name => `模板的${title}里有“{{${name}}}”，那里不会替换，请删去或改写。`)
  })
}
