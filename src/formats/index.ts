import type {Format} from './format.ts'
import {markdown} from './markdown/markdown.ts'

/** All formats, in the order in which `--to` lists them. */
export const formats: ReadonlyArray<Format> = [markdown]
