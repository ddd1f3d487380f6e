/** Lists that are the same for thousands of verdicts, of which each has its own, are held once. */
export function oneOfEqual(): <Item>(list: ReadonlyArray<Item>) => ReadonlyArray<Item> {
  const known = new Map<string, ReadonlyArray<unknown>>()
  return <Item>(list: ReadonlyArray<Item>) => {
    const key = JSON.stringify(list)
    if (!known.has(key)) known.set(key, list)
    return known.get(key) as ReadonlyArray<Item>
  }
}
