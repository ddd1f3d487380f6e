import {EditorState} from '@codemirror/state'

/** What the editor says, in Chinese. */
export const chinese = EditorState.phrases.of({
  Find: '查找',
  Replace: '替换为',
  next: '下一个',
  previous: '上一个',
  all: '全部',
  'match case': '区分大小写',
  'by word': '整词',
  regexp: '正则',
  replace: '替换',
  'replace all': '全部替换',
  close: '关闭',
  'Folded lines': '已折叠的行',
  'Unfolded lines': '已展开的行',
  'Fold line': '折叠',
  'Unfold line': '展开',
  'folded code': '已折叠',
  unfold: '展开',
  Completions: '可以填写',
  Diagnostics: '问题',
  'No diagnostics': '没有问题',
  'Go to line': '转到行',
  go: '转到',
  'Selection deleted': '已删除所选',
  'current match': '当前匹配',
  'replaced $ matches': '已替换 $ 处',
  'replaced match on line $': '已替换第 $ 行',
  'on line': '在第',
  'Control character': '控制字符'
})
