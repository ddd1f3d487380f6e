import {docx} from './docx/docx.ts'
import type {Format} from './format.ts'
import {markdown} from './markdown/markdown.ts'
import {ofd} from './ofd/ofd.ts'
import {pdf} from './pdf/pdf.ts'
import {press} from './press/press.ts'

/** All formats, in the order in which `--to` lists them. Each loads what it writes with when it is first used. */
export const formats: ReadonlyArray<Format> = [markdown, docx, pdf, ofd, press]
