import type {Campaign} from '../campaign/campaign.ts'
import type {Kind} from '../kind/kind.ts'
import type {Role} from '../model/roles.ts'
import {pack} from './pack.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readSettings} from './settings-file.ts'

/** The campaigns of our own folder. */
export async function ownCampaigns(
  kinds: ReadonlyArray<Kind>,
  ports: Ports
): Promise<ReadonlyArray<Campaign>> {
  return pack?.campaigns() ?? withFolder([], `${ports.files.home}/campaigns`, kinds, ports)
}

/**
 * Our own campaigns and those of the user's folders, whose files add to ours by taking their names. Throws `Refusal` for a
 * file that contradicts itself, with every place.
 */
export async function loadCampaigns(
  folders: ReadonlyArray<string>,
  kinds: ReadonlyArray<Kind>,
  ports: Ports
): Promise<ReadonlyArray<Campaign>> {
  let campaigns = await ownCampaigns(kinds, ports)
  for (const folder of folders) {
    const names = await ports.files.list(folder)
    if (!names.some(isCampaign))
      throw new Refusal(
        `创建资料的文件夹“${folder}”不存在，或里面没有 .yaml 文件，请核对 --campaigns 和设置里的“创建文件夹”。`
      )
    campaigns = await withFolder(campaigns, folder, kinds, ports)
  }
  return campaigns
}

/** The roles of all campaigns, for kinds that ask for them; `folders` as for `loadCampaigns`, which tells of their files. */
export async function campaignRoles(
  folders: ReadonlyArray<string>,
  {log: _, ...ports}: Ports
): Promise<ReadonlyArray<Role>> {
  const campaigns = await loadCampaigns(folders, [], ports)
  return campaigns.flatMap(({roles}) => roles)
}

const isCampaign = (name: string): boolean => /^[^._].*\.ya?ml$/i.test(name)

async function withFolder(
  others: ReadonlyArray<Campaign>,
  folder: string,
  kinds: ReadonlyArray<Kind>,
  ports: Ports
): Promise<ReadonlyArray<Campaign>> {
  // Our own stand ready in the pack, and few have others.
  const {readCampaign} = await import('../campaign/read-campaign.ts')
  const campaigns = [...others]
  /** By name, the file of this folder. */
  const inFolder = new Map<string, string>()
  const names = kinds.flatMap(({id, name, aliases}) => [id, name.zh, ...aliases])
  for (const file of (await ports.files.list(folder)).filter(isCampaign)) {
    const options = {
      id: file.replace(/\.ya?ml$/i, ''),
      others: campaigns,
      ...(names.length > 0 && {kinds: names})
    }
    const one = await readSettings(
      `${folder}/${file}`,
      (source, report) => readCampaign(source, report, options),
      ports,
      {name: '创建资料', docs: 'docs/文种.md'}
    )
    const before = inFolder.get(one.name)
    if (before)
      throw new Refusal(
        `创建资料“${folder}/${file}”的名称“${one.name}”同“${folder}/${before}”一样，不知道用哪份：另起一个名称，或者合成一份。`
      )
    inFolder.set(one.name, file)
    const index = campaigns.findIndex(({name}) => name === one.name)
    if (index < 0) campaigns.push(one)
    else campaigns[index] = one
  }
  return campaigns
}
