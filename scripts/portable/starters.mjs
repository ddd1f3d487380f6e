/** What starts the page on a system, by name, and what to know of it. */
export function startersFor({os}) {
  return os === 'win32'
    ? {'综述.cmd': windows, 'app/portable.cjs': launcher, '说明.txt': crlf(about('双击“综述.cmd”'))}
    : {
        '综述.sh': linux,
        '综述.desktop': desktop,
        'app/portable.cjs': launcher,
        '说明.txt': about('双击“综述.desktop”（要问就选“允许启动”），或在终端里运行 ./综述.sh')
      }
}

const crlf = text => `\uFEFF${text.replaceAll('\n', '\r\n')}`

/** In ASCII: cmd reads a batch file in the code page of the machine. A folder that is dropped on it is opened. */
const windows = [
  '@echo off',
  'title zongshu',
  'chcp 65001 >nul',
  '"%~dp0node\\node.exe" "%~dp0app\\portable.cjs" %*',
  'if errorlevel 2 pause',
  ''
].join('\r\n')

const linux = `#!/bin/sh
# Opens the page to write in on the folder 稿件 beside this file, or on the folder that is named.
here=$(cd "$(dirname "$0")" && pwd)
[ -t 0 ] || exec "$here/node/node" "$here/app/portable.cjs" "$@"
"$here/node/node" "$here/app/portable.cjs" "$@"
code=$?
# A window that closes at once tells nobody what went wrong.
if [ "$code" -ge 2 ]; then
  printf '按回车键关闭。'
  read -r _
fi
exit "$code"
`

const desktop = `[Desktop Entry]
Type=Application
Name=综述
Comment=写创建工作综述
Terminal=true
Categories=Office;
Exec=sh -c '"$(dirname "$*")"/综述.sh' dummy %k
`

const launcher = `// Opens the page on the folder 稿件 beside the program, unless another is named.
const {join} = require('node:path')
const {mkdirSync} = require('node:fs')
const words = process.argv.slice(2)
if (!words.some(word => !word.startsWith('-'))) {
  const drafts = join(__dirname, '..', '稿件')
  try {
    mkdirSync(drafts, {recursive: true})
  } catch {
    // A medium that cannot be written to: then it says so when something is saved.
  }
  words.unshift(drafts)
}
process.argv.splice(2, process.argv.length, 'serve', ...words)
require('./dist/cli.cjs')
`

const about = start => `综述：写创建工作综述的工具（免安装）

怎么用
  ${start}，浏览器会打开写稿的网页。
  稿子放在“稿件”文件夹里；要用别的文件夹，就把那个文件夹拖到启动文件上。
  用完关掉黑色窗口，或在里面按 Ctrl-C。
  只想看看、检查、写 Word 文件，不用启动：直接双击“综述.html”。

要知道的
  不用安装，不用联网，不写注册表，不需要管理员权限。整个文件夹可以放在 U 盘里、可以改名、路径里可以有汉字和空格。
  网页只有这台电脑能打开，稿子不会传到任何地方。
  系统：Windows 10 及以上（64 位）；统信 UOS 20、麒麟 V10 及其他 glibc 2.28 以上的 Linux。Windows 7 请用“综述.html”。

许可
  本工具：app/LICENSE（MIT）。随带的 Node.js：node/LICENSE。字体和其他组件：app/NOTICE.md、app/dist/THIRD-PARTY-LICENSES.txt。
`
