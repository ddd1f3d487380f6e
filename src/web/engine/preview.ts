import type {Ports, Workspace} from '../../browser.ts'
import {composeDraft} from '../../engine/compose-draft.ts'
import type {Path} from '../../finding.ts'
import type {Block, Words} from '../../official/block.ts'
import {blocksOf} from '../../official/blocks.ts'
import {geometryOf} from '../../style/geometry.ts'
import type {Profile, StyleName} from '../../style/profile.ts'
import {facesOf} from '../../style/profile.ts'

/** The composed document for the page's own preview: plain values. */
export interface Preview {
  readonly blocks: ReadonlyArray<Shown>
  readonly look: Look
}

/** Measures in points. */
export interface Look {
  readonly characters: number
  readonly lines: number
  readonly size: number
  readonly pitch: number
  readonly page: {readonly width: number; readonly height: number}
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
  readonly styles: Readonly<Record<StyleName, StyleLook>>
}

export interface StyleLook {
  readonly faces: ReadonlyArray<string>
  readonly size: number
  readonly align: 'left' | 'center' | 'right' | 'both'
  /** Characters. */
  readonly indent: number
  /** Points; of the grid where the style follows it. */
  readonly line: number
  /** Lines. */
  readonly before: number
  readonly after: number
  readonly bold: boolean
  readonly colour?: string
}

/** A block as it is shown: a line of text in a style, a photo, a table, or a rule. */
export type Shown =
  | {
      readonly type: 'text'
      readonly style: StyleName
      readonly runs: ReadonlyArray<Run>
      readonly lineAfter?: boolean
    }
  | {
      readonly type: 'photo'
      readonly file: string
      readonly path?: Path
      readonly captions: ReadonlyArray<Shown>
    }
  | {readonly type: 'table'; readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<Run>>>}
  | {readonly type: 'rule'; readonly isRed: boolean}
  | {readonly type: 'page'}

/** Words that look alike and come from one place. */
export interface Run {
  readonly text: string
  /** The field of the draft; absent for words of the template. */
  readonly path?: Path
  /** Where in the field they begin. */
  readonly start?: number
  readonly slot?: 'missing' | 'typed'
  readonly figure?: string
  readonly faces?: ReadonlyArray<string>
  readonly bold?: boolean
}

/** Compose a draft and lay it out as an official document; undefined when it cannot be composed. */
export async function previewOf(
  path: string,
  text: string,
  {kinds, campaigns, profile: profileNamed}: Workspace,
  _: Ports
): Promise<Preview | undefined> {
  const {article, kind, model} = await composeDraft({path, text, encoding: 'utf-8'}, {kinds, campaigns})
  if (!article || !kind) return undefined
  const asked = model.draft.style?.text
  const profile =
    (asked && (await profileNamed(asked, () => {}).catch(() => undefined))) ||
    (await profileNamed(kind.style, () => {}))
  if (!profile) return undefined
  const geometry = geometryOf(profile)
  const runs = (words: Words, look: Pick<Run, 'faces' | 'bold'> = {}): Run[] =>
    words.flatMap((node): Run[] => {
      if (node.type === 'break') return [{text: '\n'}]
      if (node.type === 'marked') {
        const faces = node.face ? {faces: facesOf(profile, node.face)} : {}
        return runs(node.children, {...look, ...faces, ...(node.bold ? {bold: true} : {})})
      }
      const {value, slot, figure} = node.data ?? {}
      return [
        {
          text: node.value,
          ...look,
          ...(value && {path: value.path, start: value.start}),
          ...(slot && {slot}),
          ...(figure !== undefined && {figure})
        }
      ]
    })
  const line = (style: StyleName, words: Words): Shown => ({type: 'text', style, runs: runs(words)})

  function shown(block: Block): Shown[] {
    switch (block.type) {
      // It has no pages here whose numbers could be shown.
      case 'contents':
        return []
      case 'paragraph':
        return [{...line(block.style, block.children), lineAfter: block.lineAfter} as Shown]
      case 'photo': {
        const placed = article!.photos.get(block.src)
        const file = placed?.file
        return [
          {
            type: 'photo',
            file: file?.text ?? block.src,
            path: file?.path,
            captions: block.captions.flatMap(shown)
          }
        ]
      }
      case 'chart':
        return [block.title, block.table].flatMap(shown)
      case 'table':
        return [{type: 'table', rows: block.rows.map(row => row.map(cell => runs(cell)))}]
      case 'letterhead': {
        const isLetter = block.form === 'letter'
        const marks = block.marks.map(({words}) => line('mark', words))
        return [
          ...(isLetter ? [] : marks),
          ...[block.issuer, ...(block.joint ? [...block.joint.issuers, block.joint.beside] : [])]
            .filter(words => words.length > 0)
            .map(words => line('issuer', words)),
          ...(isLetter ? [{type: 'rule' as const, isRed: true}] : []),
          ...(block.number.length > 0
            ? [
                line('number', [
                  ...block.number,
                  ...block.signers.flatMap(words => [{type: 'text' as const, value: '　　'}, ...words])
                ])
              ]
            : []),
          ...(isLetter ? marks : [{type: 'rule' as const, isRed: true}])
        ]
      }
      case 'attachments':
        return block.names.map(({words}) => line('attachments', words))
      case 'attendance':
        return block.rows.map(({label, words}) =>
          line('attachments', [{type: 'text', value: label}, ...words])
        )
      case 'signoff':
        return [...block.names, ...(block.date ? [block.date] : [])].map(words => line('signoff', words))
      case 'sheet':
        return [
          {type: 'page'},
          ...(block.mark ? [line('attachmentMark', block.mark)] : []),
          line('attachmentTitle', block.title)
        ]
      case 'imprint': {
        const rules: Shown[] = block.form === 'letter' ? [] : [{type: 'rule', isRed: false}]
        return [
          ...rules,
          ...(block.copyTo.length > 0 ? [line('imprint', block.copyTo)] : []),
          line('imprint', [...block.printedBy, {type: 'text', value: '　　'}, ...block.printedOn]),
          ...rules
        ]
      }
    }
  }

  return {blocks: blocksOf(article.tree.children, profile, geometry).flatMap(shown), look: lookOf(profile)}
}

function lookOf(profile: Profile): Look {
  const geometry = geometryOf(profile)
  const pt = (twips: number) => twips / 20
  const body = profile.styles.body
  const size = body.size ?? 16
  const styleOf = (name: StyleName): StyleLook => {
    const style = profile.styles[name]
    const line = style.line ?? body.line
    return {
      faces: facesOf(profile, style.face ?? body.face ?? '宋体'),
      size: style.size ?? size,
      align: style.align ?? body.align ?? 'both',
      indent: style.indent ?? body.indent ?? 2,
      line: line === 'grid' || line === undefined ? pt(geometry.pitch) : pt(line),
      before: style.before ?? 0,
      after: style.after ?? 0,
      bold: style.bold ?? false,
      ...(style.colour && {colour: `#${style.colour}`})
    }
  }
  const names = Object.keys(profile.styles) as StyleName[]
  return {
    characters: profile.grid.characters,
    lines: profile.grid.lines,
    size,
    pitch: pt(geometry.pitch),
    page: {width: pt(geometry.page.width), height: pt(geometry.page.height)},
    margins: {
      top: pt(geometry.margins.top),
      bottom: pt(geometry.margins.bottom),
      left: pt(geometry.margins.left),
      right: pt(geometry.margins.right)
    },
    styles: Object.fromEntries(names.map(name => [name, styleOf(name)])) as Look['styles']
  }
}
