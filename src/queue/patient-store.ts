import {type Store, StoreAway} from './store.ts'

export interface PatientOptions {
  /** Milliseconds that a store may be away before `StoreAway` is thrown (default: half a minute). */
  readonly patience?: number
  /** Told once that it is away, and once that it is there again. */
  readonly told: (line: string) => void
  /** Whether nobody wants to wait any more (default: never). */
  readonly isOver?: () => boolean
}

/** Milliseconds between two tries, at most. */
const longest = 5_000

/** Does work again while it throws `StoreAway`, until there is no more patience. */
export type Patiently = <Result>(work: () => Promise<Result>) => Promise<Result>

export function patience({patience = 30_000, told, isOver = () => false}: PatientOptions): Patiently {
  let isAway = false
  return async work => {
    const end = Date.now() + patience
    for (let pause = 200; ; pause = Math.min(pause * 2, longest)) {
      try {
        const result = await work()
        if (isAway) told('存放处又能用了，接着做。')
        isAway = false
        return result
      } catch (error) {
        if (!(error instanceof StoreAway)) throw error
        if (!isAway) told(`${error.message}正在重试……`)
        isAway = true
        if (isOver() || Date.now() + pause > end) throw error
      }
      await new Promise(resolve => setTimeout(resolve, pause))
    }
  }
}

/** A store that is asked again while it is away. */
export function patientStore(store: Store, options: PatientOptions): Store {
  const patiently = patience(options)
  return {
    begin: isInUse => patiently(() => store.begin(isInUse)),
    has: name => patiently(() => store.has(name)),
    get: name => patiently(() => store.get(name)),
    put: (name, bytes) => patiently(() => store.put(name, bytes))
  }
}
