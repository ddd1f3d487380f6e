import {loadCampaigns} from '../src/engine/read-campaigns.ts'
import {readKinds} from '../src/engine/read-kinds.ts'
import {nodeFiles} from '../src/node/files.ts'

/** Our own kinds, as the command line loads them. */
export const kinds = await readKinds(nodeFiles(), [])

/** Our own campaigns. */
export const campaigns = await loadCampaigns([], kinds, {files: nodeFiles()})

export function campaignCalled(id: string) {
  const campaign = campaigns.find(known => known.id === id)
  if (!campaign) throw new Error(`Cannot find the campaign ${id}`)
  return campaign
}

export function kindCalled(id: string) {
  const kind = kinds.find(known => known.id === id)
  if (!kind) throw new Error(`Cannot find the kind ${id}`)
  return kind
}
