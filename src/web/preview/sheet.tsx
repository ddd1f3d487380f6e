import type {JSX} from 'preact'
import {fieldPath} from '../../amend/where.ts'
import type {Look, Preview, Run, Shown} from '../engine/preview.ts'
import {Thumb} from '../photos/thumb.tsx'
import {say} from '../words/say.ts'

/** One long sheet of paper, as wide as its place; a mark at each height of a page says where the next would begin. */
export function Sheet({preview, width}: {preview: Preview; width: number}) {
  const {look, blocks} = preview
  const scale = width / look.page.width
  const area = look.characters * look.size
  // The margins share what the characters leave.
  const left = (look.page.width - area) / 2
  const pt = (points: number) => `${(points * scale).toFixed(2)}px`
  const height = look.lines * look.pitch
  return (
    <article
      class="sheet"
      lang="zh-CN"
      aria-label={say('文稿预览', 'Preview')}
      style={{
        width: pt(look.page.width),
        minHeight: pt(look.page.height),
        padding: `${pt(look.margins.top)} ${pt(left)} ${pt(look.margins.bottom)}`
      }}
    >
      <div
        style={{
          backgroundImage: `repeating-linear-gradient(to bottom, transparent 0, transparent calc(${pt(height)} - 1px), var(--page-line) calc(${pt(height)} - 1px), var(--page-line) ${pt(height)})`
        }}
      >
        {blocks.map((block, index) => (
          <Part key={index} block={block} look={look} pt={pt} />
        ))}
      </div>
    </article>
  )
}

function Part({block, look, pt}: {block: Shown; look: Look; pt: (points: number) => string}): JSX.Element {
  switch (block.type) {
    case 'rule':
      return <hr class={block.isRed ? 'red' : ''} />
    case 'page':
      return <hr class="page-break" />
    case 'photo':
      return (
        <figure data-field={block.path && JSON.stringify(block.path)}>
          <Thumb file={block.file} name="placed" />
          <figcaption>
            {block.captions.map((caption, index) => (
              <Part key={index} block={caption} look={look} pt={pt} />
            ))}
          </figcaption>
        </figure>
      )
    case 'table':
      return (
        <table>
          <tbody>
            {block.rows.map((row, index) => (
              <tr key={index}>
                {row.map((cell, column) => (
                  <td
                    key={column}
                    style={{
                      fontSize: pt(look.styles.tableCell.size),
                      lineHeight: pt(look.styles.tableCell.line)
                    }}
                  >
                    <Words runs={cell} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )
    default: {
      const style = look.styles[block.style]
      return (
        <p
          class={`line ${block.style}`}
          style={{
            fontFamily: families(style.faces),
            fontSize: pt(style.size),
            lineHeight: pt(style.line),
            textAlign: style.align === 'both' ? 'justify' : style.align,
            textIndent: `${style.indent}em`,
            marginTop: pt(style.before * look.pitch),
            marginBottom: pt((style.after + (block.lineAfter ? 1 : 0)) * look.pitch),
            fontWeight: style.bold ? 'bold' : 'normal',
            ...(style.colour && {color: style.colour}),
            ...(block.style === 'signoff' && {paddingRight: '4em'})
          }}
        >
          <Words runs={block.runs} />
        </p>
      )
    }
  }
}

function Words({runs}: {runs: ReadonlyArray<Run>}) {
  return (
    <>
      {runs.map(({text, path, start, slot, figure, faces, bold}, index) => {
        const style = {...(faces && {fontFamily: families(faces)}), ...(bold && {fontWeight: 'bold'})}
        const name = slot ? 'slot' : figure === undefined ? undefined : 'figure'
        if (text === '\n') return <br />
        if (!path)
          return name || faces || bold ? (
            <span key={index} class={name} style={style}>
              {text}
            </span>
          ) : (
            text
          )
        return (
          <span
            key={index}
            class={name}
            style={style}
            data-word={JSON.stringify(path)}
            data-field={JSON.stringify(fieldPath(path))}
            data-start={start}
          >
            {text}
          </span>
        )
      })}
    </>
  )
}

const standIns: ReadonlyArray<readonly [RegExp, string]> = [
  [/仿宋/, 'FangSong, STFangsong, "FZFangSong-Z02", "Noto Serif CJK SC", "Noto Serif SC", serif'],
  [/楷/, 'KaiTi, STKaiti, "LXGW WenKai", "Noto Serif CJK SC", serif'],
  [/黑/, 'SimHei, STHeiti, "Noto Sans CJK SC", "Source Han Sans SC", sans-serif'],
  [/小标宋/, '"FZXiaoBiaoSong-B05S", "Noto Serif CJK SC Black", SimSun, STSong, "Noto Serif CJK SC", serif']
]

/** The faces of a style, and what stands in for them on machines that have none. */
function families(faces: ReadonlyArray<string>): string {
  const others =
    standIns.find(([pattern]) => pattern.test(faces[0] ?? ''))?.[1] ??
    'SimSun, STSong, "Noto Serif CJK SC", serif'
  return `"Times New Roman", ${faces.map(face => JSON.stringify(face)).join(', ')}, ${others}`
}
