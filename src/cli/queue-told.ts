import {failedIn} from '../queue/intake.ts'
import {patientStore} from '../queue/patient-store.ts'
import type {Queue} from '../queue/peers.ts'
import type {Store} from '../queue/store.ts'
import {storeAt} from '../queue/store-at.ts'
import {printableLine} from '../report/printable.ts'
import type {Host} from './host.ts'
import {needed, type QueueGiven} from './queue-options.ts'

/** The store that was given, which is waited for while it is away. */
export function storeFor({store}: Pick<QueueGiven, 'store'>, host: Host): Store {
  const told = (line: string) => host.complain(printableLine(line))
  return patientStore(storeAt(needed(store, 'store', '/mnt/共享')), {told})
}

/** Tell what failed as often as it was tried. */
export async function tellFailed(queue: Queue, host: Host): Promise<void> {
  for (const {stem, reason} of await failedIn(queue))
    host.complain(printableLine(`${stem} 没有做成：${reason}`))
}
