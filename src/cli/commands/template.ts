import {runJob} from '../../engine/run-job.ts'
import {openWorkspace} from '../../engine/workspace.ts'
import type {TemplateCheck, TemplatePlace} from '../../formats/docx/template/check-template.ts'
import {printable, printableLine} from '../../report/printable.ts'
import {defineCommand} from '../command.ts'
import {portsOf} from '../host.ts'
import {tellUndone} from '../tell.ts'
import {UsageError} from '../usage-error.ts'

export const template = defineCommand({
  name: 'template',
  usage: {zh: 'check <红头.docx>', en: 'check <letterhead.docx>'},
  summary: {
    zh: '看看单位自己的红头模板会怎样填，可以画成图',
    en: 'Say how an office’s own template will be filled, and draw it'
  },
  options: {
    picture: {
      value: {zh: '图片.png', en: 'picture.png'},
      help: {
        zh: '填好后画成图（要有 LibreOffice）',
        en: 'Draw a page, filled, as a picture (needs LibreOffice)'
      }
    },
    page: {
      value: {zh: '页', en: 'number'},
      default: '1',
      help: {zh: '画第几页，如封面之后的正文', en: 'Which page to draw, such as the one after a cover'}
    },
    draft: {
      value: {zh: '草稿', en: 'draft'},
      help: {
        zh: '用这份草稿填（默认用自带的样稿），与 --picture 同用',
        en: 'Fill it with this draft (default: a specimen), with --picture'
      }
    },
    force: {
      help: {
        zh: '同名的图片不是本工具写的，或有人改过，也覆盖它',
        en: 'Overwrite a picture of that name even if others made or changed it'
      }
    }
  },
  examples: [
    {
      line: 'zongshu template check 红头.docx',
      says: {zh: '列出模板要填的地方，和填不了的', en: 'List what it asks for, and what will not be filled'}
    },
    {
      line: 'zongshu template check 红头.docx --picture 红头.png --draft 昭阳区.yaml',
      says: {zh: '再把填好的第一页画成图', en: 'Also draw the first page, filled'}
    }
  ],
  async run([word, path, ...more], {picture, page, draft, force}, host) {
    if (word !== 'check' || path === undefined || more.length > 0)
      throw new UsageError('请写出要看的模板，例如：zongshu template check 红头.docx')
    if (picture === undefined && (draft !== undefined || page !== '1'))
      throw new UsageError('--draft 和 --page 是画图用的，请同时用 --picture 写出图片的文件名。')
    if (picture !== undefined && !/\.png$/i.test(picture))
      throw new UsageError(`图片是 PNG，文件名要以 .png 结尾，例如：${picture}.png`)
    if (!/^[1-9]\d{0,3}$/.test(page)) throw new UsageError(`--page 后面写页码，例如 2；“${page}”不是页码。`)
    const ports = portsOf(host)
    const outcome = await runJob(
      {
        do: 'template',
        template: path,
        picture: picture !== undefined,
        page: Number(page),
        ...(draft === undefined ? {} : {draft: {path: draft}})
      },
      await openWorkspace({}, ports),
      ports
    )
    if (tellUndone(outcome, host) || !outcome.check) return 2
    const {check, outputs, unpictured, pages} = outcome
    host.say(printable(inWords(path, check)))
    if (unpictured !== undefined) host.complain(printableLine(unpictured))
    const [drawn] = outputs
    if (drawn && picture !== undefined) {
      const placed = await host.place(picture, drawn.bytes, {force, exact: true})
      const filler = draft === undefined ? '样稿' : `“${draft}”`
      host.say(
        printable(
          `用${filler}填好有 ${pages} 页，第 ${page} 页画在“${placed.path}”，是 LibreOffice 排的，换行和字体与 Word、WPS 可能不同。`
        )
      )
    }
    return check.warnings.length > 0 || unpictured !== undefined ? 1 : 0
  }
})

const parts = {body: '正文里', header: '页眉', footer: '页脚', note: '脚注或尾注', properties: '文档属性'}
const ways = {
  braces: '双花括号',
  control: '内容控件',
  'merge-field': '邮件合并域',
  'alternative-text': '替代文字'
}

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

const placeInWords = ({name, where, by, isLeft}: TemplatePlace): string =>
  `  ${name}（${parts[where]}，${ways[by]}${isLeft ? '；这里不写正文，去掉' : ''}）`
