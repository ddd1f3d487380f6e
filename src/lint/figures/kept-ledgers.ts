import type {Quantity} from '../../language/quantity.ts'

/** What the first draft that says a figure says of it. */
export interface Said extends Pick<Quantity, 'sense' | 'value' | 'step' | 'low' | 'high'> {
  readonly file: string
  /** As a message quotes it. */
  readonly said: string
  /** Its place in the file. */
  readonly start: number
  readonly end: number
}

/** What drafts say of places, by what makes figures one. */
export interface Ledgers {
  /** That of a place, into which is written; it is held until those of many other places were asked for. */
  of(region: string): Map<string, Said>
}

/** How many are held as they are; a packed one is read in a third of a millisecond. */
const mostOpen = 200

/** Ledgers of thousands of places: all but those that were asked for last are packed, for each has dozens of figures. */
export function startLedgers(): Ledgers {
  const packed = new Map<string, Uint8Array>()
  const open = new Map<string, Map<string, Said>>()
  return {
    of(region) {
      const known = open.get(region) ?? unpack(packed.get(region))
      packed.delete(region)
      open.delete(region)
      open.set(region, known)
      for (const [old, ledger] of open) {
        if (open.size <= mostOpen) break
        open.delete(old)
        packed.set(old, pack(ledger))
      }
      return known
    }
  }
}

type Row = readonly [string, file: number, said: string, sense: Said['sense'], ...numbers: string[]]

/** A file stands in many rows; JSON knows no infinite numbers. */
function pack(ledger: ReadonlyMap<string, Said>): Uint8Array {
  const files = [...new Set([...ledger.values()].map(({file}) => file))]
  const rows = [...ledger].map(([key, one]): Row => {
    const {value, step, low, high, start, end} = one
    return [
      key,
      files.indexOf(one.file),
      one.said,
      one.sense,
      ...[value, step, low, high, start, end].map(String)
    ]
  })
  return new TextEncoder().encode(JSON.stringify([files, rows]))
}

function unpack(bytes: Uint8Array | undefined): Map<string, Said> {
  if (!bytes) return new Map()
  const [files, rows]: [string[], Row[]] = JSON.parse(new TextDecoder().decode(bytes))
  return new Map(
    rows.map(([key, file, said, sense, ...numbers]) => {
      const [value, step, low, high, start, end] = numbers.map(Number) as [
        number,
        number,
        number,
        number,
        number,
        number
      ]
      return [key, {file: files[file]!, said, sense, value, step, low, high, start, end}]
    })
  )
}
