import type {Paragraph} from '../../official/block.ts'
import {chartBlock} from './chart.ts'
import {attachments, attendance, sheet, signoff} from './closing.ts'
import {anchored, contents} from './contents.ts'
import type {Builders, Render} from './engine.ts'
import {imprint} from './imprint.ts'
import {letterhead} from './letterhead.ts'
import {paragraph} from './paragraph.ts'
import {photoBlock} from './picture.ts'
import {table} from './table.ts'
import type {Work} from './work.ts'

/** Builders for the blocks of an official document. */
export function blockBuilders(work: Work): Builders {
  const {pitch} = work.geometry
  return {
    contents: contents(work),
    paragraph({style, children, keepsNext, lineAfter, anchor}: Paragraph, render: Render) {
      const after = lineAfter ? pitch : undefined
      return [paragraph(style, {keepNext: keepsNext, after}, anchored(anchor, render(children)))]
    },
    photo: photoBlock(work),
    chart: chartBlock(work),
    table: table(work),
    letterhead: letterhead(work),
    attachments: attachments(work),
    attendance: attendance(work),
    signoff: signoff(work),
    sheet: sheet(),
    imprint: imprint(work)
  }
}
