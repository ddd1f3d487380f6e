import type {Campaign} from '../campaign/campaign.ts'
import type {Kind} from '../kind/kind.ts'
import {kindOf} from '../kind/precompiled.ts'
import type {Config} from '../lint/config.ts'
import {loadConfig} from './load-config.ts'
import {pack} from './pack.ts'
import type {Ports} from './ports.ts'
import {campaignRoles, loadCampaigns} from './read-campaigns.ts'
import {type ProfileNamed, profilesFrom} from './styles.ts'

export interface WorkspaceOptions {
  /** Folders with kinds of the user's own, beside those of the settings. */
  readonly templates?: ReadonlyArray<string>
  /** Folders with campaigns of the user's own, beside those of the settings. */
  readonly campaigns?: ReadonlyArray<string>
  /** The file of settings (default: `zongshu.config.yaml` in the working folder, if there is one). */
  readonly config?: string
}

/** What jobs share: kinds, campaigns, settings with terms, styles. Loaded once; nothing in it changes. */
export interface Workspace {
  readonly kinds: ReadonlyArray<Kind>
  readonly campaigns: ReadonlyArray<Campaign>
  readonly config: Config
  readonly profile: ProfileNamed
  /** The same, read anew. */
  refresh(): Promise<Workspace>
}

/** Load what jobs share. Throws `Refusal` when the settings or a kind or campaign of the user's do not hold together. */
export async function openWorkspace(options: WorkspaceOptions, ports: Ports): Promise<Workspace> {
  const config = await loadConfig(options.config, ports)
  const folders = [...config.campaigns, ...(options.campaigns ?? [])]
  const kinds = await loadKinds([...config.templates, ...(options.templates ?? [])], ports, folders)
  return {
    kinds,
    campaigns: await loadCampaigns(folders, kinds, ports),
    config,
    profile: profilesFrom(ports.files),
    refresh: () => openWorkspace(options, ports)
  }
}

/**
 * Our own kinds, and those of the user's folders, who may replace ours by taking their names. They may ask for roles of
 * campaigns, ours and those of the folders `campaigns` (default: none).
 */
export async function loadKinds(
  folders: ReadonlyArray<string>,
  ports: Ports,
  campaigns: ReadonlyArray<string> = []
): Promise<ReadonlyArray<Kind>> {
  if (pack && folders.length === 0) return pack.kinds().map(kindOf)
  const {readKinds} = await import('./read-kinds.ts')
  const roles = folders.length > 0 ? await campaignRoles(campaigns, ports) : []
  return readKinds(ports.files, folders, {roles})
}
