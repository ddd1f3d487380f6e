import type {Notice} from '../notice.ts'

export const brokenCampaign: Notice = {
  id: 'broken-campaign',
  title: {zh: '创建资料自相矛盾', en: 'Campaign file that contradicts itself'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '创建资料规定一项创建要写哪些章、按什么指标测评；它自己前后不一，检查就没有准头，所以不使用。',
    en: 'A campaign file says which chapters and indicators there are; one that contradicts itself is not used.'
  },
  how: {zh: '照提示改正那一处。', en: 'Put the place right as the message says.'}
}

export const unknownCampaign: Notice = {
  id: 'unknown-campaign',
  title: {zh: '没有这项创建的资料', en: 'No data on this campaign'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '各项创建该写哪些章，记在创建资料里；没有资料的创建，只按文种检查，不核对缺哪一章。',
    en: 'Campaign files say which chapters a report must have; without one, only the kind is asked.'
  },
  how: {
    zh: '名称写错了就改；名称没错的，可以自己写一份资料（docs/文种.md），或者不必理会。',
    en: 'Mend the name, write a campaign file of your own, or leave it.'
  }
}

export const unknownRole: Notice = {
  id: 'unknown-role',
  title: {zh: '没有这个角色', en: 'No such role'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '“角色”说明一章写哪方面工作，用来核对缺不缺章；不认识的名称没法核对。',
    en: 'A role says which side of the work a chapter is about; nobody can check a name that is not known.'
  },
  how: {
    zh: '换成提示中的名称；自己另起的名称，写进“自定角色”，如“自定角色: [夜间经济]”。',
    en: 'Use the name of the message, or list a name of your own under `customRoles`.'
  }
}

/** All that campaigns can say. */
export const campaignNotices = [brokenCampaign, unknownCampaign, unknownRole] as const
