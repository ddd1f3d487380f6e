/** A number as digits: `0.0000012` and `1e21` too; of what a computer adds to the fifteenth digit nothing is left. */
export function digitsOf(value: number): string {
  const [mantissa = '0', exponent = '0'] = Math.abs(value).toExponential(14).split('e')
  const digits = mantissa.replace('.', '').replace(/0+$/, '') || '0'
  const power = Number(exponent)
  if (power < 0) return `0.${'0'.repeat(-power - 1)}${digits}`
  const whole = digits.padEnd(power + 1, '0')
  const [before, after] = [whole.slice(0, power + 1), whole.slice(power + 1)]
  return after === '' ? before : `${before}.${after}`
}

/** Digits with the point moved: to the right for a positive count, `shifted('12.5', -4)` is `0.00125`. */
export function shifted(digits: string, places: number): string {
  const [whole = '', part = ''] = digits.split('.')
  const all = whole + part
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + all : all.padEnd(point, '0')
  const at = point <= 0 ? 1 : point
  const [before, after] = [padded.slice(0, at).replace(/^0+(?=\d)/, ''), padded.slice(at)]
  return after === '' ? before : `${before}.${after}`
}

/** Digits rounded half up to a number of decimals, which are all written. */
export function rounded(digits: string, decimals: number): string {
  const [whole = '0', part = ''] = digits.split('.')
  const kept = part.slice(0, decimals).padEnd(decimals, '0')
  const isUp = (part[decimals] ?? '0') >= '5'
  const all = isUp
    ? (BigInt(whole + kept) + 1n).toString().padStart(whole.length + decimals, '0')
    : whole + kept
  if (decimals === 0) return all
  return `${all.slice(0, all.length - decimals)}.${all.slice(all.length - decimals)}`
}

/** `1234567` with commas between the thousands. */
export const grouped = (whole: string): string => whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
