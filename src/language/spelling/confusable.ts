import data from './words.json' with {type: 'json'}

const known = new Map<number, ReadonlyArray<number>>()

/** The characters for which one is written by mistake, as code units. */
export function standIns(unit: number): ReadonlyArray<number> {
  const found = known.get(unit) ?? othersWith(String.fromCharCode(unit))
  known.set(unit, found)
  return found
}

/** All that stand in one group with a character. They are looked for when they are wanted: most texts have few characters. */
function othersWith(one: string): number[] {
  const found = new Set<number>()
  for (const group of groupsWith(data.alike, one))
    for (const other of group) if (other !== one) found.add(other.charCodeAt(0))
  return [...found]
}

/** The groups of a list, between blanks, in which a character stands. */
function groupsWith(list: string, one: string): string[] {
  const found: string[] = []
  for (let at = list.indexOf(one); at >= 0; at = list.indexOf(one, at + 1)) {
    const end = list.indexOf(' ', at)
    found.push(list.slice(list.lastIndexOf(' ', at) + 1, end < 0 ? undefined : end))
  }
  return found
}

/** Whether one of two characters is written for the other: they look and sound alike. */
export function isAlike(one: string, other: string): boolean {
  return standIns(one.charCodeAt(0)).includes(other.charCodeAt(0))
}

/** Whether two characters may sound the same, tones and the ends of a syllable that many people do not tell apart left aside. */
export function isSameSound(one: string, other: string): boolean {
  const sounds = soundsOf(one.charCodeAt(0)).map(roughly)
  return soundsOf(other.charCodeAt(0)).some(sound => sounds.includes(roughly(sound)))
}

/** Sounds are numbered by what many people do not tell apart, and within that by the syllable. */
const roughly = (sound: number): number => sound >> 3

/** The sounds of all characters by code unit. */
interface Sounds {
  /** One more than the number of the only sound; `several` where there are more, 0 where there is none. */
  readonly one: Uint16Array
  readonly more: ReadonlyMap<number, ReadonlyArray<number>>
}

let sounds: Sounds | undefined

const several = 0xffff

/** The syllables of a character, tones left aside, each a number. */
export function soundsOf(unit: number): ReadonlyArray<number> {
  sounds ??= readSounds()
  const sound = sounds.one[unit]!
  return sound === 0 ? silent : sound === several ? sounds.more.get(unit)! : [sound - 1]
}

/** Whether a character has one of some sounds. */
export function hasSound(unit: number, some: ReadonlyArray<number>): boolean {
  sounds ??= readSounds()
  const sound = sounds.one[unit]!
  if (sound === several) return sounds.more.get(unit)!.some(other => some.includes(other))
  return some.length === 1 ? some[0] === sound - 1 : some.includes(sound - 1)
}

const silent: ReadonlyArray<number> = []

function readSounds(): Sounds {
  const one = new Uint16Array(0x10000)
  const more = new Map<number, number[]>()
  let sound = 0
  for (let at = 0; at < data.sounds.length; at++) {
    const unit = data.sounds.charCodeAt(at)
    if (unit === blank) sound = (roughly(sound) + 1) << 3
    else if (unit === bar) sound++
    else if (one[unit] === 0) one[unit] = sound + 1
    else {
      more.set(unit, [...(more.get(unit) ?? [one[unit]! - 1]), sound])
      one[unit] = several
    }
  }
  return {one, more}
}

const [blank, bar] = [0x20, 0x7c]

let alone: Uint8Array | undefined

/** How often a character is a word by itself, as a power of two. */
export function aloneness(unit: number): number {
  alone ??= readAlone()
  return alone[unit] ?? 0
}

function readAlone(): Uint8Array {
  const found = new Uint8Array(0x10000)
  for (const [power, group] of data.alone.split(' ').entries())
    for (const one of group) found[one.charCodeAt(0)] = power
  return found
}
