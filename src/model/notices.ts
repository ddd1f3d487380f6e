import type {Notice} from '../notice.ts'

export const unknownField: Notice = {
  id: 'unknown-field',
  title: {zh: '未知字段', en: 'Unknown field'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '草稿里有工具不认识的字段，它的内容不会写进任何文件。',
    en: 'The draft has a field that is not part of the model; its content would appear nowhere.'
  },
  how: {
    zh: '改成提示中的字段名；不需要的内容请删去，或改成以 # 开头的注释。',
    en: 'Use the suggested name, or turn the line into a comment.'
  }
}

export const repeatedField: Notice = {
  id: 'repeated-field',
  title: {zh: '同一字段写了两遍', en: 'Field given twice'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '同一字段的中文名和英文名都写了，工具不知道以哪个为准，先用前一个。',
    en: 'The same field is given under its Chinese and its English name; the first one is used.'
  },
  how: {zh: '把两处合并，只留一个。', en: 'Merge them and keep one.'}
}

export const wrongType: Notice = {
  id: 'wrong-type',
  title: {zh: '写法不对', en: 'Wrong type'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '该写文字的地方写成了列表或下级字段，或者反过来，内容无法放进文章。',
    en: 'A list or fields stand where text belongs, or the other way round.'
  },
  how: {
    zh: '照提示改写；zongshu new 生成的空白草稿里有每个字段的样子。',
    en: 'Write it as the message says; `zongshu new` shows the form of every field.'
  }
}

export const invalidChoice: Notice = {
  id: 'invalid-choice',
  title: {zh: '不在可选范围', en: 'Not one of the choices'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '这个字段只能填给定的几个词。', en: 'The field takes only the words listed.'},
  how: {zh: '换成提示中列出的词。', en: 'Use one of the words listed.'}
}

export const missingField: Notice = {
  id: 'missing-field',
  title: {zh: '缺少字段', en: 'Missing field'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '缺了这个字段，这一项内容无法使用。', en: 'Without this field the entry cannot be used.'},
  how: {zh: '补上提示中的字段。', en: 'Add the field.'}
}

/** All that reading a draft into the model can say. */
export const modelNotices = [unknownField, repeatedField, wrongType, invalidChoice, missingField] as const
