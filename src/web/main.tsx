import {render} from 'preact'
import {App} from './app.tsx'
import {chooseShell} from './choose-shell.ts'
import {type CampaignInfo, createTools} from './desk-context.ts'
import {startEngine} from './engine/client.ts'
import type {KindInfo} from './engine/form-read.ts'
import {autosave} from './history/autosave.ts'
import {openJournal} from './history/journal.ts'
import {keepCopies} from './served/keep-copies.ts'
import {servedEngine} from './served/served-engine.ts'
import {createSession} from './session.ts'

startPage()

function startPage() {
  const scripts = ['shared', 'engine'].map(id => document.getElementById(id)?.textContent ?? '')
  const shell = chooseShell()
  // One worker checks and writes, the other reads for the form: typing never waits for a check.
  const own = startEngine(scripts, shell)
  const engine = shell.sort === 'served' ? servedEngine(own) : own
  const reader = startEngine(scripts, shell)
  const session = createSession(engine, reader)
  const journal = openJournal()
  const tools = createTools({shell, engine, reader, session, journal, autosave: autosave(session, journal)})
  if (shell.sort === 'served') keepCopies(session)
  void reader.wish<ReadonlyArray<KindInfo>>({ask: 'kinds'}).then(kinds => {
    tools.kinds.value = kinds
  })
  void reader.wish<ReadonlyArray<CampaignInfo>>({ask: 'campaigns'}).then(campaigns => {
    tools.campaigns.value = campaigns
  })
  const place = document.getElementById('page')!
  place.replaceChildren()
  render(<App tools={tools} />, place)
}
