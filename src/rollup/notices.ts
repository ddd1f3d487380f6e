import type {Notice} from '../notice.ts'

export const brokenRollup: Notice = {
  id: 'broken-rollup',
  title: {zh: '汇总文件写错', en: 'Rollup file that is wrong'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '汇总文件规定每个数据怎样由各县得出；写得不清楚，得出的数就不可靠，所以不汇总。',
    en: 'The rollup file says how each figure is made of those of the counties; nothing is made by one that is wrong.'
  },
  how: {zh: '照提示改正那一处；写法见 docs/rollup.md。', en: 'Put the place right; docs/rollup.md shows how.'}
}

export const countyMissing: Notice = {
  id: 'county-missing',
  title: {zh: '县（市、区）没有报', en: 'A county has not handed in'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '汇总文件的“应报”里有这个县，给出的草稿里没有它；缺了它的合计不是全市的数。',
    en: 'A county that is expected has no draft; a sum without it is not that of the city.'
  },
  how: {
    zh: '收齐草稿再汇总；名称写得不同的，改成与草稿的“地区”一样。',
    en: 'Get its draft, or write its name as the draft has it.'
  }
}

export const countyUnfit: Notice = {
  id: 'county-unfit',
  title: {zh: '草稿没有算进汇总', en: 'A draft that was left out'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '这份草稿读不成、没写“地区”、同一个县有两份，或者不在“应报”之列，没有算进去。',
    en: 'The draft cannot be read, names no region, is the second of its county, or is not expected.'
  },
  how: {zh: '照提示改正，或把这份草稿从命令里去掉。', en: 'Put it right, or leave it out of the command.'}
}

export const countyFigureMissing: Notice = {
  id: 'county-figure-missing',
  title: {zh: '县里缺这个数据', en: 'A county lacks a figure'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '汇总文件要汇总这个数据，这个县的草稿里没有；缺了它的合计不是全市的数。',
    en: 'A figure that is to be rolled up is not in the draft of this county.'
  },
  how: {
    zh: '补上；县里叫法不同的，写进汇总文件的“别名”；不必汇总的，方法写“不汇总”。',
    en: 'Add it, name what the county calls it under 别名, or write 不汇总.'
  }
}

export const countyFigureUnfit: Notice = {
  id: 'county-figure-unfit',
  title: {zh: '县里的数据合不到一起', en: 'A figure that cannot be added'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '单位换算不了、年份或口径不同、不是一个数，都不能相加；没有算进合计。',
    en: 'Other units, years or bases, or what is no number, cannot be added, and was left out.'
  },
  how: {
    zh: '照提示改成同一单位、同一年份、同一口径。',
    en: 'Give it in the unit, year and basis of the others.'
  }
}

export const notDerived: Notice = {
  id: 'rollup-not-derived',
  title: {zh: '占比、增长没有得出', en: 'A share or growth that was not computed'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '占比和增长由合计重新计算，从不取各县的平均；材料不够，或概数太多、算不准，就不写。',
    en: 'Shares and growth are computed anew from the sums, never averaged; where the parts do not allow it, none is written.'
  },
  how: {
    zh: '补齐提示中的数据，或由主管部门提供全市的数。',
    en: 'Complete what the message names, or ask for the figure of the city.'
  }
}

export const unlistedFigure: Notice = {
  id: 'rollup-unlisted-figure',
  title: {zh: '县里有、汇总文件没写的数据', en: 'Figures that the rollup file does not name'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '这个数据有两个以上的县报了，汇总文件没说怎样汇总，没有写进市的草稿。',
    en: 'Two counties or more have this figure, and the rollup file does not say what to do with it.'
  },
  how: {zh: '要汇总的写上方法；不要的写“不汇总”。', en: 'Give it a method, or write 不汇总.'}
}

export const cityDiffers: Notice = {
  id: 'city-differs',
  title: {zh: '市的数与各县对不上', en: 'City and counties contradict each other'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '市里写的数，与由各县同一数据算出的数不可能是同一个数（四舍五入和约、余已经考虑）。',
    en: 'What the city says cannot be what its counties come to, rounding and 约 or 余 included.'
  },
  how: {
    zh: '逐县核对；市里另有来源或口径的，写明“来源”“口径”。',
    en: 'Check the counties; where the city has another source or basis, say so.'
  }
}

export const copiedPassage: Notice = {
  id: 'copied-passage',
  title: {zh: '与别县雷同', en: 'Passage of another county'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '两个县的草稿有连续30字以上完全相同（标点和空格不计，固定提法不计），多半是抄来的。',
    en: 'Thirty characters or more are the same in the drafts of two counties; set phrases do not count.'
  },
  how: {zh: '请县里改写成自己的情况。', en: 'Have it written anew.'}
}

export const siblingName: Notice = {
  id: 'sibling-name',
  title: {zh: '写着别县的名称', en: 'Name of another county'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '这一处写的是一同上报的另一个县，句中没有说明缘由（毗邻、协作、来访等），像是套用别县材料没有改净。',
    en: 'Another county that hands in, too, is named without a reason; it may be left from its text.'
  },
  how: {
    zh: '改成本县；确实写那里的，写进“校验”的“放行地名”。',
    en: 'Put the right name, or list it under 放行地名.'
  }
}

/** All that rolling up can say. */
export const rollupNotices = [
  brokenRollup,
  countyMissing,
  countyUnfit,
  countyFigureMissing,
  countyFigureUnfit,
  notDerived,
  unlistedFigure,
  cityDiffers,
  copiedPassage,
  siblingName
] as const
