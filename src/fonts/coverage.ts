/** The code points that a font has a glyph for, from its `cmap` table (OpenType 1.9, formats 4 and 12). */
export function coverageOf(font: Uint8Array): Set<number> {
  const view = new DataView(font.buffer, font.byteOffset, font.byteLength)
  const covered = new Set<number>()
  const cmap = tableAt(view, 'cmap')
  if (cmap === undefined) return covered
  for (let index = 0; index < view.getUint16(cmap + 2); index++) {
    const subtable = cmap + view.getUint32(cmap + 8 + index * 8)
    const format = view.getUint16(subtable)
    if (format === 4) addSegments(view, subtable, covered)
    if (format === 12) addGroups(view, subtable, covered)
  }
  return covered
}

function tableAt(view: DataView, tag: string): number | undefined {
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map(step => view.getUint8(record + step)))
    if (name === tag) return view.getUint32(record + 8)
  }
  return undefined
}

function addSegments(view: DataView, table: number, covered: Set<number>): void {
  const count = view.getUint16(table + 6) / 2
  const ends = table + 14
  const starts = ends + count * 2 + 2
  const deltas = starts + count * 2
  const offsets = deltas + count * 2
  for (let index = 0; index < count; index++) {
    const end = view.getUint16(ends + index * 2)
    const start = view.getUint16(starts + index * 2)
    const delta = view.getUint16(deltas + index * 2)
    const offset = view.getUint16(offsets + index * 2)
    for (let code = start; code <= end && code < 0xffff; code++) {
      const glyph =
        offset === 0
          ? (code + delta) & 0xffff
          : view.getUint16(offsets + index * 2 + offset + (code - start) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
}

function addGroups(view: DataView, table: number, covered: Set<number>): void {
  for (let index = 0; index < view.getUint32(table + 12); index++) {
    const group = table + 16 + index * 12
    for (let code = view.getUint32(group); code <= view.getUint32(group + 4); code++) covered.add(code)
  }
}
