import type {Notice} from '../notice.ts'

export const unknownFigure: Notice = {
  id: 'unknown-figure',
  title: {zh: '正文引用了没有的数据', en: 'Reference to a figure that is not there'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '正文中的{名称}会换成“数据”里同名的数据；没有这个名称，只好把花括号原样留在文中。',
    en: '{name} in prose is replaced by the figure of that name; without one the braces stay in the text.'
  },
  how: {
    zh: '改成“数据”里有的名称，或在“数据”里补上这一项。',
    en: 'Use a name that `figures` has, or add it there.'
  }
}

export const missingFigurePart: Notice = {
  id: 'missing-figure-part',
  title: {zh: '数据缺少被引用的部分', en: 'Figure without the part asked for'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '正文用{名称.部分}引用的部分，数据里没有写；或者整项数据是空的。',
    en: 'Prose asks for {name.part}, and the figure has no such part, or is empty altogether.'
  },
  how: {
    zh: '部分可以是：数值、占比、年均增长、累计增长、同比增长、时间、口径、来源、名称，或某一年份。',
    en: 'A part is one of value, share, averageGrowth, totalGrowth, yearOnYear, time, basis, source, label, or a year.'
  }
}

export const figureSaidTwice: Notice = {
  id: 'figure-said-twice',
  title: {zh: '一个数说了两遍', en: 'One number said twice'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '{名称}会连同占比、增长一起写出，同一段里再写{名称.占比}，读者就会看到同一个数两遍。',
    en: '{name} is printed with its share and growth; with {name.share} in the same paragraph the number stands there twice.'
  },
  how: {
    zh: '自己组织语句的，用{名称.数值}；否则删去后一处。',
    en: 'Use {name.value} and word the rest yourself, or leave the other out.'
  }
}

export const chartUnfit: Notice = {
  id: 'chart-unfit',
  title: {zh: '图表画不出来', en: 'Chart that cannot be drawn'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '图按“数据”里的数画，一张图只有一条数轴：数据要有数，单位要相同，至少要有两个数。',
    en: 'A chart draws figures on one axis: they need numbers, one unit, and there must be two at least.'
  },
  how: {
    zh: '核对“图表”里写的数据名；单位不同的分成两张图，或把单位统一。',
    en: 'Check the names; draw figures of different units as two charts.'
  }
}

export const brokenReference: Notice = {
  id: 'broken-reference',
  title: {zh: '花括号不成对', en: 'Braces that are no reference'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '正文里的花括号用来插入数据，写成{名称}；少了一半或多写了一层，花括号会照原样印出来。',
    en: 'Braces in prose insert a figure, {name}; with one too few or too many they are printed.'
  },
  how: {zh: '补上另一半，或删去多余的。', en: 'Add the other half, or delete what is too much.'}
}

export const unknownPhoto: Notice = {
  id: 'unknown-photo',
  title: {zh: '引用了没有的图片', en: 'Reference to a photo that is not there'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '章节里写的图片名，“图片”里没有。', en: 'A section names a photo that `photos` does not have.'},
  how: {
    zh: '改成“图片”里有的名称，或在“图片”里补上这一项。',
    en: 'Use a name that `photos` has, or add it there.'
  }
}

export const unseenCharacter: Notice = {
  id: 'unseen-character',
  title: {zh: '有看不见的字符', en: 'Character that nobody sees'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '零宽空格、软连字符、改变文字方向的符号等看不见，却会把一个词、一个数断开，使查找和核对落空；写文件时已去掉。',
    en: 'Zero-width blanks, soft hyphens, marks of direction and the like divide words and numbers unseen; they are left out of every file.'
  },
  how: {
    zh: '删去它，再核对这一处的文字；--fix 可以删去。',
    en: 'Delete it and look at the words there again.'
  }
}

export const elementForm: Notice = {
  id: 'element-form',
  title: {zh: '公文要素写法不对', en: 'Wrong form of an official element'},
  severity: 'error',
  basis: 'GB/T 9704—2012',
  why: {
    zh: '成文日期、发文字号、附件名称、密级等要素的写法，国家标准有规定；它们照草稿里写的印出来。',
    en: 'A national standard fixes the form of dates, numbers, names of attachments and other elements; they are printed as the draft has them.'
  },
  how: {zh: '照提示改写。', en: 'Write it as the message says.'}
}

export const noPlace: Notice = {
  id: 'no-place',
  title: {zh: '本文种没有位置放', en: 'No place in this kind'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '草稿里填了这项内容，但所选文种的模板没有它的位置，所以没有写进文件。',
    en: 'The draft fills this field, but the template of the chosen kind has no place for it, so it is not in the output.'
  },
  how: {
    zh: '把内容移到有位置的字段，换一个文种，或不必理会。',
    en: 'Move the content, choose another kind, or leave it.'
  }
}

/** All that composing can say. */
export const composeNotices = [
  unknownFigure,
  missingFigurePart,
  figureSaidTwice,
  chartUnfit,
  brokenReference,
  unknownPhoto,
  unseenCharacter,
  elementForm,
  noPlace
] as const
