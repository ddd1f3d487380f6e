/**
 * What the engine and the page use and Chrome 86 has not: the browsers of 统信, 麒麟 and 360 stand there. Only what is missing is
 * put in; the sources of the engine stay as they are.
 */
const missing = (holder: object, name: PropertyKey, value: unknown) => {
  if (!(name in holder)) Object.defineProperty(holder, name, {value, configurable: true, writable: true})
}

type List = ArrayLike<unknown>
type Test = (one: unknown, index: number, list: List) => unknown
type Order = (a: unknown, b: unknown) => number

function at(this: List | string, index: number): unknown {
  const whole = Math.trunc(index) || 0
  return this[whole < 0 ? this.length + whole : whole]
}

function findLastIndex(this: List, test: Test): number {
  for (let index = this.length - 1; index >= 0; index--) if (test(this[index], index, this)) return index
  return -1
}

const typed = Object.getPrototypeOf(Uint8Array.prototype) as object
for (const holder of [Array.prototype, String.prototype, typed]) missing(holder, 'at', at)
for (const holder of [Array.prototype, typed]) {
  missing(holder, 'findLastIndex', findLastIndex)
  missing(holder, 'findLast', function (this: List, test: Test) {
    return this[findLastIndex.call(this, test)]
  })
}
missing(Array.prototype, 'toReversed', function (this: unknown[]) {
  return [...this].reverse()
})
missing(Array.prototype, 'toSorted', function (this: unknown[], order?: Order) {
  return [...this].sort(order)
})
missing(Array.prototype, 'toSpliced', function (this: unknown[], ...change: [number, number, ...unknown[]]) {
  const copy = [...this]
  copy.splice(...change)
  return copy
})
missing(Array.prototype, 'with', function (this: unknown[], index: number, value: unknown) {
  const copy = [...this]
  copy[index < 0 ? copy.length + index : index] = value
  return copy
})
missing(
  Object,
  'hasOwn',
  (holder: object, name: PropertyKey) => Object.getOwnPropertyDescriptor(holder, name) !== undefined
)
missing(String.prototype, 'replaceAll', function (this: string, found: string | RegExp, by: string) {
  return typeof found === 'string' ? this.split(found).join(by) : this.replace(found, by)
})
missing(String.prototype, 'isWellFormed', function (this: string) {
  return !/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/.test(this)
})
missing(globalThis, 'structuredClone', (given: unknown) => cloned(given, new Map()))
missing(Promise, 'withResolvers', () => {
  const made: Record<string, unknown> = {}
  made.promise = new Promise((resolve, reject) => Object.assign(made, {resolve, reject}))
  return made
})

const iterator = Object.getPrototypeOf(Object.getPrototypeOf([][Symbol.iterator]())) as object
const lazy: Record<string, (this: Iterable<unknown>, ...given: never[]) => unknown> = {
  map: function* (by: (one: unknown) => unknown) {
    for (const one of this) yield by(one)
  },
  filter: function* (by: (one: unknown) => unknown) {
    for (const one of this) if (by(one)) yield one
  },
  toArray() {
    return [...this]
  },
  some(by: Test) {
    return [...this].some(by)
  },
  every(by: Test) {
    return [...this].every(by)
  },
  find(by: Test) {
    return [...this].find(by)
  },
  forEach(by: Test) {
    for (const [index, one] of [...this].entries()) by(one, index, [])
  }
}
for (const [name, method] of Object.entries(lazy)) missing(iterator, name, method)

const sets: Record<string, (this: Set<unknown>, other: Set<unknown>) => unknown> = {
  union(other) {
    return new Set([...this, ...other])
  },
  intersection(other) {
    return new Set([...this].filter(one => other.has(one)))
  },
  difference(other) {
    return new Set([...this].filter(one => !other.has(one)))
  },
  isSubsetOf(other) {
    return [...this].every(one => other.has(one))
  },
  isDisjointFrom(other) {
    return [...this].every(one => !other.has(one))
  }
}
for (const [name, method] of Object.entries(sets)) missing(Set.prototype, name, method)

for (const group of [Object, Map] as const)
  missing(group, 'groupBy', (all: Iterable<unknown>, keyOf: (one: unknown) => PropertyKey) => {
    const groups = new Map<PropertyKey, unknown[]>()
    for (const one of all) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one])
    return group === Map ? groups : Object.fromEntries(groups)
  })

if (typeof AbortSignal !== 'undefined')
  missing(AbortSignal.prototype, 'throwIfAborted', function (this: AbortSignal) {
    if (this.aborted) throw new DOMException('aborted', 'AbortError')
  })

// Words cannot be divided without a dictionary: the rules that ask for it do not run, and say why.
missing(
  Intl,
  'Segmenter',
  class {
    constructor() {
      throw new Error('这个浏览器较旧，不会分词')
    }
  }
)

/** A copy of plain data, bytes, maps and sets. */
function cloned(given: unknown, done: Map<object, unknown>): unknown {
  if (typeof given !== 'object' || given === null) return given
  const known = done.get(given)
  if (known) return known
  if (ArrayBuffer.isView(given)) return (given as Uint8Array).slice()
  if (given instanceof Date) return new Date(given)
  if (given instanceof Map)
    return new Map([...given].map(([key, one]) => [cloned(key, done), cloned(one, done)]))
  if (given instanceof Set) return new Set([...given].map(one => cloned(one, done)))
  const copy: Record<string, unknown> | unknown[] = Array.isArray(given) ? [] : {}
  done.set(given, copy)
  for (const [name, one] of Object.entries(given)) (copy as Record<string, unknown>)[name] = cloned(one, done)
  return copy
}
