/** Another window with the same draft, as this one hears of it. */
export interface OtherWindow {
  /** What it has by now; undefined while it has only opened the draft. */
  readonly text?: string
}

interface Call {
  readonly from: string
  readonly path: string
  readonly says: 'open' | 'here' | 'text' | 'closed'
  readonly text?: string
}

/** Tells other windows of this page which draft is open here, and hears of theirs. */
export function openTabs(heard: (other: OtherWindow | undefined) => void) {
  const from = Math.random().toString(36).slice(2)
  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('zongshu-drafts')
  let path: string | undefined
  const call = (says: Call['says'], text?: string) => {
    if (path !== undefined) channel?.postMessage({from, path, says, text} satisfies Call)
  }
  if (channel)
    channel.onmessage = ({data}: MessageEvent<Call>) => {
      if (data.path !== path || data.from === from) return
      if (data.says === 'open') call('here')
      heard(data.says === 'closed' ? undefined : {text: data.text})
    }
  return {
    open(next: string | undefined) {
      if (next === path) return
      call('closed')
      path = next
      call('open')
    },
    tell: (text: string) => call('text', text),
    close() {
      call('closed')
    }
  }
}
