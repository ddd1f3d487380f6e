/** Ctrl-C, a system that shuts down, a window that is closed. */
const signals: ReadonlyArray<NodeJS.Signals> = ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGBREAK']

/** Waits until the user or the system wants the process to end; a second Ctrl-C does not wait any more. */
export function untilStopped(): Promise<NodeJS.Signals> {
  return new Promise(resolve => {
    for (const signal of signals) process.once(signal, () => resolve(signal))
  })
}
