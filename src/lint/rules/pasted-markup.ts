import type {Pasted} from '../../language/pasted.ts'
import {pastedIn} from '../../language/pasted.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

const names: Readonly<Record<Pasted['kind'], string>> = {
  bold: '粗体标记',
  heading: '标题标记',
  entity: '网页里的符号',
  tag: '网页标记',
  link: '链接标记',
  fence: '代码标记'
}
const emoji = /\p{Emoji_Presentation}|\p{Extended_Pictographic}\uFE0F/gu

/** Half of one, or the blocks that the others stand in: quicker to look for. */
const mayHaveEmoji = /[\u2300-\u2bff\ud83c-\ud83e\ufe0f]/

export const pastedMarkup = defineRule({
  id: 'pasted-markup',
  title: {zh: '粘贴带来的标记', en: 'Markup that was pasted along'},
  severity: 'warning',
  basis: '本工具',
  why: {
    zh: '从网页、聊天软件或写作工具粘贴的文字常带着“**”“&nbsp;”“<br>”一类的标记，会照样印出来。',
    en: 'Words pasted from elsewhere bring marks along that are printed as they are.'
  },
  how: {
    zh: '删去标记，留下文字；插入数据只写{名称}，前面不加“$”。',
    en: 'Delete the marks; a figure is inserted as {name}, without $.'
  },
  check({texts, draft}, report) {
    for (const text of texts) {
      for (const {start, end, kind} of pastedIn(text.value)) {
        // In a finished Markdown file stars beside Chinese marks are bold that the parser does not know.
        if (kind === 'bold' && !draft) continue
        const place = text.place(start, end)
        const words = text.value.slice(start, end)
        if (place)
          report({...place, message: `“${words}”是粘贴带来的${names[kind]}，会照样印出来，删去标记。`})
      }
      for (const {0: words, index} of mayHaveEmoji.test(text.value) ? text.value.matchAll(emoji) : []) {
        const place = text.place(index, index + words.length)
        if (place) report({...place, message: `“${words}”是表情符号，公文里不用。`})
      }
      for (const start of dollarsIn(text)) {
        const place = text.place(start, start + 1)
        if (place) report({...place, message: '插入数据只写{名称}，前面的符号“$”会照样印出来，删去。'})
      }
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 上报总结\n导语: 各级⟦**层层压实责任**⟧，确保落实。\n',
      good: '文种: 上报总结\n导语: 各级层层压实责任，全县**个乡镇确保落实。\n'
    },
    {bad: '⟦### ⟧健全组织体系'},
    {bad: '巩固成果⟦&nbsp;⟧扩大战果⟦<br/>⟧，见⟦[公告](https://a.cn/b)⟧'},
    {bad: '群众齐声叫好⟦👍⟧'},
    {
      draft: true,
      bad: '文种: 上报总结\n导语: |\n  全县共有公厕⟦$⟧{公厕}。\n数据:\n  公厕: 46座\n',
      good: '文种: 上报总结\n导语: |\n  全县共有公厕{公厕}。\n数据:\n  公厕: 46座\n'
    },
    {good: '全县**个乡镇**个村，**同志任组长，5*6=30，R&D投入，<填县名>，“#1”机组，★级，①，附件[1]'}
  ]
})

/** The signs before figures that were put into a text: `${公厕}`. */
const dollarsIn = ({pieces, value}: Text): number[] =>
  pieces.flatMap(({figure, start}, index) =>
    figure !== undefined &&
    pieces[index - 1]?.figure !== figure &&
    /(?<!US)\$$/u.test(value.slice(Math.max(0, start - 3), start))
      ? [start - 1]
      : []
  )
