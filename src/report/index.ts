import {checkstyle} from './checkstyle.ts'
import {github} from './github.ts'
import {gitlab} from './gitlab.ts'
import {html} from './html.ts'
import {json} from './json.ts'
import {junit} from './junit.ts'
import type {Reporter} from './reporter.ts'
import {sarif} from './sarif.ts'
import {text} from './text.ts'

/** All reporters, in the order in which they are listed. */
export const reporters: ReadonlyArray<Reporter> = [text, json, sarif, github, gitlab, checkstyle, junit, html]
