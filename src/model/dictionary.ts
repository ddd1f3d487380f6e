/** Values under names of the author's own, which may be `constructor` or `__proto__`: nothing is there that was not put there. */
export function dictionary<Item>(entries: Iterable<readonly [string, Item]>): Record<string, Item> {
  const made: Record<string, Item> = Object.create(null)
  for (const [name, item] of entries) made[name] = item
  return made
}

/** No values under any name. */
export const noNames: Readonly<Record<string, never>> = dictionary<never>([])
