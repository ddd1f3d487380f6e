/** Work that is done for the latest state: after a pause, one at a time, and again when it was asked for meanwhile. */
export function latest(work: () => Promise<void>): {soon(pause: number): Promise<void>} {
  let timer: ReturnType<typeof setTimeout> | undefined
  let [isBusy, isAsked] = [false, false]

  async function begin(): Promise<void> {
    if (isBusy) {
      isAsked = true
      return
    }
    isBusy = true
    try {
      do {
        isAsked = false
        try {
          await work()
        } catch (error) {
          // What was asked for since is done all the same.
          if (!isAsked) throw error
        }
      } while (isAsked)
    } finally {
      isBusy = false
    }
  }

  return {
    soon(pause) {
      clearTimeout(timer)
      return new Promise((resolve, reject) => {
        timer = setTimeout(() => begin().then(resolve, reject), pause)
      })
    }
  }
}
