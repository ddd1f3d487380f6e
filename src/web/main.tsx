import './polyfills.ts'
import {render} from 'preact'
import {App} from './app.tsx'
import {chooseShell} from './choose-shell.ts'
import {startEngine} from './engine/client.ts'
import {startWorker, type WorkerScope} from './engine/worker.ts'

// The page and its workers are one script, so that the engine is in the file once.
if (typeof document === 'undefined') startWorker(globalThis as unknown as WorkerScope)
else startPage(document.currentScript?.textContent ?? '')

function startPage(script: string) {
  const shell = chooseShell()
  const engine = startEngine(script, shell)
  const place = document.getElementById('page')!
  place.replaceChildren()
  render(<App shell={shell} engine={engine} />, place)
}
