import type {Finding} from '../finding.ts'

/**
 * What a finding is known by when lines have moved: its rule and the words it marks with a few around them, as 16 hex
 * digits. Equal findings are told apart by `occurrence`.
 */
export function fingerprintOf(finding: Finding, text: string, occurrence = 0): string {
  const {start, end} = finding.range
  // Within the line only: the lines around it come and go.
  const before = text
    .slice(Math.max(0, start - 8), start)
    .split(/[\r\n]/)
    .at(-1)!
  const after = text.slice(end, end + 8).split(/[\r\n]/, 1)[0]!
  const around = [before, text.slice(start, end), after]
  const words = around.map(part => part.replace(/\s+/g, '')).join('|')
  return hash(
    [finding.ruleId, finding.range.end > start ? words : (finding.path ?? []).join('.'), occurrence].join(
      '\n'
    )
  )
}

/** The fingerprints of findings, in their order, each of them once. */
export function fingerprintsOf(findings: ReadonlyArray<Finding>, text: string): string[] {
  const seen = new Map<string, number>()
  return findings.map(finding => {
    const first = fingerprintOf(finding, text)
    const occurrence = seen.get(first) ?? 0
    seen.set(first, occurrence + 1)
    return occurrence === 0 ? first : fingerprintOf(finding, text, occurrence)
  })
}

/** FNV-1a with 64 bits over UTF-16 units, in two halves. */
function hash(text: string): string {
  let high = 0xcbf29ce4
  let low = 0x84222325
  for (let index = 0; index < text.length; index++) {
    low = (low ^ text.charCodeAt(index)) >>> 0
    // Times 0x100000001b3: 0x1b3 times each half, and the low half shifted by 40 bits.
    const product = low * 0x1b3
    const carry = Math.floor(product / 0x100000000)
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) >>> 0
    low = product >>> 0
  }
  return high.toString(16).padStart(8, '0') + low.toString(16).padStart(8, '0')
}
