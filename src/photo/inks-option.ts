import {defineOptions} from '../options.ts'

/** Whether pages are written for the press, and for which. */
export const inksOption = defineOptions({
  pressReady: {
    flag: 'press-ready',
    help: {
      zh: '版面另写可以直接付印的 PDF/X-4：照片裁好、转成 CMYK，带裁切线和色标',
      en: 'Pages also as PDF/X-4 for the press: photos cropped and turned into CMYK, crop marks'
    }
  },
  icc: {
    value: {zh: '文件', en: 'file'},
    help: {
      zh: '付印时按印刷厂给的 ICC 文件转换照片；不写时按新闻纸（CGATS TR 002）',
      en: 'For the press: the printer’s ICC profile (default: newsprint, CGATS TR 002)'
    }
  }
})

/** What was given for these options. */
export interface InksGiven {
  readonly pressReady?: boolean
  /** The path of an ICC profile; whoever names one wants pages for the press. */
  readonly icc?: string
}

export const wantsInks = ({pressReady, icc}: InksGiven): boolean => pressReady === true || icc !== undefined
