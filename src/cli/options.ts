import {usualConfig} from '../engine/load-config.ts'
import type {Config} from '../lint/config.ts'
import {defineOptions} from '../options.ts'

/** The stage to check for. */
export const stageOption = defineOptions({
  stage: {
    value: 'draft|final',
    values: ['draft', 'final'],
    help: {
      zh: '起草时用 draft；报送前用 final，有待填或错误就不放行（不写时按设置里的“阶段”，没有就是 draft）',
      en: 'final is the gate before submission (default: that of the settings, or draft)'
    }
  }
})

/** The stage that was asked for, or that the config has. */
export const stageOf = (asked: 'draft' | 'final' | undefined, config: Config): 'draft' | 'final' =>
  asked ?? config.stage ?? 'draft'

/** From which findings on a command fails. */
export const failOnOption = defineOptions({
  'fail-on': {
    value: 'error|warning|hint',
    values: ['error', 'warning', 'hint'],
    help: {
      zh: '到哪一级问题就以退出码 1 结束（不写时按设置，没有就是 error）',
      en: 'Severity from which the exit code is 1 (default: that of the settings, or error)'
    }
  }
})

/** The user's own kinds. */
/** Says what did not come over of a file, without cutting lists short. */
export const wholeOption = {
  all: {
    help: {
      zh: '没有照搬的、有变的全部列出，不省略',
      en: 'List all that did not come over as it was, cutting nothing short'
    }
  }
} as const

export const templatesOption = defineOptions({
  templates: {
    value: {zh: '文件夹', en: 'folder'},
    many: true,
    help: {zh: '自己的文种文件夹，与自带的一起用', en: 'A folder with kinds of your own'}
  }
})

/** The user's own campaigns. */
export const campaignsOption = defineOptions({
  campaigns: {
    value: {zh: '文件夹', en: 'folder'},
    many: true,
    help: {zh: '自己的创建资料文件夹，与自带的一起用', en: 'A folder with campaigns of your own'}
  }
})

/** What a workspace is opened with. */
export const workspaceOptions = defineOptions({
  ...templatesOption,
  ...campaignsOption,
  config: {
    value: {zh: '文件', en: 'file'},
    help: {
      zh: `检查的设置，不写时用当前文件夹的 ${usualConfig}`,
      en: `Settings (default: ${usualConfig} in this folder)`
    }
  }
})

/** How stories fit their pages, for the layout desk. */
export const fitReportOption = defineOptions({
  'fit-report': {
    value: 'text|json',
    values: ['text', 'json'],
    help: {zh: '列出版面上每篇每栏排了几行、超几行缺几行', en: 'Report how each story and column fits'}
  }
})
