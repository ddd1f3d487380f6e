import type {Root} from 'mdast'
import {visit} from 'unist-util-visit'
import type {Report} from '../finding.ts'
import {type ContainerName, containerDirectives} from '../kind/directives.ts'
import {findingOf} from '../notice.ts'
import {officialPartsLeftOut} from './notices.ts'

/** Parts of an official document that no newspaper prints. */
const left: ReadonlySet<string> = new Set<ContainerName>([
  'letterhead',
  'addressee',
  'attachments',
  'attachment',
  'annotation',
  'annex',
  'imprint'
])

export const isOfficialPart = (name: string): name is ContainerName => left.has(name)

/** Tell, once an article, which parts of an official document are not on the page. */
export function reportOfficialParts(tree: Root, report: Report): void {
  const names = new Set<string>()
  visit(tree, 'containerDirective', ({name}) => {
    if (isOfficialPart(name)) names.add(containerDirectives[name].split('：')[0]!)
  })
  if (names.size === 0) return
  const message = `版面上不排${[...names].join('、')}，这些只写进公文。`
  report(findingOf(officialPartsLeftOut, {message, range: {start: 0, end: 0}}))
}
