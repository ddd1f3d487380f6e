// Makes the pictures of the README from the examples: the first page of the report's DOCX, and newspaper pages.
// Needs LibreOffice (soffice) and poppler (pdftoppm).
import {execFileSync} from 'node:child_process'
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'zongshu-'))
const run = (command, ...words) =>
  execFileSync(command, words, {cwd: folder, stdio: ['ignore', 'ignore', 'inherit']})
const zongshu = (...words) => run(process.execPath, join(root, 'dist/cli.cjs'), ...words)

zongshu('render', join(root, 'examples/zhaoyang/draft.yaml'), '--to', 'docx', '--out', folder, '--quiet')
run('soffice', '--headless', '--convert-to', 'pdf', 'draft.docx')
run('pdftoppm', '-r', '72', '-png', '-f', '1', '-l', '1', '-singlefile', 'draft.pdf', 'report')

zongshu('page', join(root, 'examples/zhaotong-page/page.yaml'), '--out', folder)
run('pdftoppm', '-r', '52', '-png', '-singlefile', 'page.pdf', 'page')

for (const name of ['front', 'inside', 'vertical', 'spread']) {
  zongshu('page', join(root, `examples/zhaotong-page/${name}.yaml`), '--out', folder)
  run('pdftoppm', '-r', '52', '-png', '-singlefile', `${name}.pdf`, name)
}

for (const name of ['report.png', 'page.png', 'front.png', 'inside.png', 'vertical.png', 'spread.png'])
  copyFileSync(join(folder, name), join(root, 'docs/pictures', name))
rmSync(folder, {recursive: true})
