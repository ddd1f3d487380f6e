import {say} from '../words/say.ts'

/** How much is filled, as a ring that closes. */
export function Ring({filled, wanted}: {filled: number; wanted: number}) {
  const share = wanted === 0 ? 1 : filled / wanted
  const isFull = filled >= wanted
  return (
    <svg
      class={isFull ? 'ring full' : 'ring'}
      viewBox="0 0 20 20"
      width="18"
      height="18"
      role="img"
      aria-label={
        isFull ? say('已填完', 'filled') : say(`已填${filled}，共${wanted}`, `${filled} of ${wanted} filled`)
      }
    >
      <circle cx="10" cy="10" r="8" class="ring-track" />
      <circle
        cx="10"
        cy="10"
        r="8"
        class="ring-done"
        stroke-dasharray={`${share * 50.27} 50.27`}
        transform="rotate(-90 10 10)"
      />
      {isFull && <path d="M6.2 10.4l2.5 2.5 5-5.4" class="ring-tick" />}
    </svg>
  )
}
