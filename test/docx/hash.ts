import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import type {Article} from '../../src/compose/article.ts'
import {writeDocument} from '../../src/formats/docx/write-document.ts'
import {loadProfile} from '../../src/style/load-profile.ts'
import {full} from './full.ts'
import {articleTree} from './tree.ts'

/** Run by itself, bundled, in another process: prints the hash of the full document. */
const file = {name: 'gbt9704', path: 'gbt9704.yaml', text: readFileSync('styles/gbt9704.yaml', 'utf8')}
const profile = loadProfile('gbt9704', [file], () => {})!
const bytes = new Uint8Array(Buffer.from(process.argv[2] ?? '', 'base64'))
const photos = new Map([['photos/a.jpg', {bytes, caption: '', credit: ''}]])
const article = {tree: articleTree(full), photos} as unknown as Article
const written = await writeDocument(article, {report: () => {}, profile})
console.log(createHash('sha256').update(written!).digest('hex'))
