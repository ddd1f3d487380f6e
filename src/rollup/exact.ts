/**
 * Numbers as whole billionths: binary fractions do not add up, 0.1 + 0.2 is not 0.3. All of this room is computed in them;
 * they become numbers again when they leave it.
 */
export type Exact = bigint

const places = 9
/** One. */
export const one: Exact = 10n ** BigInt(places)

/** A printed number, which has no more than 15 digits that count, as it was printed. */
export function exactOf(value: number): Exact {
  const [digits = '0', power = '0'] = value.toExponential(14).split('e')
  const exponent = Number(power) - 14 + places
  const whole = BigInt(digits.replace('.', ''))
  return exponent >= 0 ? whole * 10n ** BigInt(exponent) : divided(whole, 10n ** BigInt(-exponent))
}

/** A number as near to it as one can be. */
export const toNumber = (value: Exact): number => Number(decimal(value, -places))

/** `a ÷ b`, rounded to the nearest; halves go away from 0. */
export function divided(a: bigint, b: bigint): bigint {
  const [above, below] = b < 0n ? [-a, -b] : [a, b]
  const half = below / 2n
  return above >= 0n ? (above + half) / below : -((-above + half) / below)
}

/** `a ÷ b`, rounded down. */
export function floored(a: bigint, b: bigint): bigint {
  const quotient = a / b
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient
}

/** A whole number of tens to a power, as a decimal number: `(4553, -1)` is `455.3`. */
export function decimal(count: bigint, power: number): string {
  if (power >= 0) return String(count * 10n ** BigInt(power))
  const sign = count < 0n ? '-' : ''
  const digits = String(count < 0n ? -count : count).padStart(1 - power, '0')
  return `${sign}${digits.slice(0, power)}.${digits.slice(power)}`
}
