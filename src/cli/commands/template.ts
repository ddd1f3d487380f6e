import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import type {TemplateCheck, TemplatePlace} from '../../formats/docx/template/check-template.ts'
import {printable} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

export const template = defineCommand({
  name: 'template',
  usage: {zh: 'check <红头.docx>', en: 'check <letterhead.docx>'},
  summary: {
    zh: '看看单位自己的红头模板会怎样填，不写任何文件',
    en: 'Say how an office’s own template will be filled, write nothing'
  },
  options: {},
  examples: [
    {
      line: 'zongshu template check 红头.docx',
      says: {zh: '列出模板要填的地方，和填不了的', en: 'List what it asks for, and what will not be filled'}
    }
  ],
  async run([word, path, ...more], _given, host) {
    if (word !== 'check' || path === undefined || more.length > 0)
      throw new UsageError('请写出要看的模板，例如：zongshu template check 红头.docx')
    const ports = portsOf(host)
    const outcome = await runJob({do: 'template', template: path}, await openWorkspace({}, ports), ports)
    if (tellUndone(outcome, host) || !outcome.check) return 2
    host.say(printable(inWords(path, outcome.check)))
    return outcome.check.warnings.length > 0 ? 1 : 0
  }
})

const parts = {body: '正文里', header: '页眉', footer: '页脚', note: '脚注或尾注'}
const ways = {braces: '双花括号', control: '内容控件', 'merge-field': '邮件合并域'}

/** What was found in a template, for people. */
function inWords(path: string, {places, absent, lost, warnings}: TemplateCheck): string {
  const known = places.filter(({isKnown}) => isKnown)
  return [
    known.length > 0 ? `“${path}”要填 ${known.length} 处：` : `“${path}”没有要填的地方。`,
    ...known.map(placeInWords),
    ...(absent.length > 0 ? ['模板里没有位置、草稿里有就随正文一起写出的：', `  ${absent.join('、')}`] : []),
    ...(lost.length > 0
      ? ['模板自己有版头、落款或版记，里面却没有位置，草稿里有也印不出的：', `  ${lost.join('、')}`]
      : []),
    ...(warnings.length > 0 ? ['请注意：', ...warnings.map(line => `  ${line}`)] : [])
  ].join('\n')
}

const placeInWords = ({name, where, by}: TemplatePlace): string => `  ${name}（${parts[where]}，${ways[by]}）`
