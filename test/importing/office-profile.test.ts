import {chmod, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, join} from 'node:path'
import {expect, test, vi} from 'vitest'
import {convertByOffice} from '../../src/node/office.ts'

/** A program that stands for LibreOffice: it tells what it was started with, and gives back what it was given. */
const program = `#!/bin/sh
printf '%s\\n' "$@" > "$ASKED"
for word; do
  case "$word" in
    -env:UserInstallation=file://*) cat "\${word#-env:UserInstallation=file://}/user/registrymodifications.xcu" > "$SETTINGS" ;;
  esac
  last="$word"
done
mkdir -p "$(dirname "$last")/out"
cp "$last" "$(dirname "$last")/out/a.docx"
`

test.skipIf(process.platform === 'win32')(
  'LibreOffice runs in a profile of its own, in which no macro runs and no link is followed',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'zongshu-profile-'))
    const at = (name: string) => join(folder, name)
    try {
      await writeFile(at('soffice'), program)
      await chmod(at('soffice'), 0o755)
      vi.stubEnv('PATH', `${folder}${delimiter}${process.env.PATH}`)
      vi.stubEnv('ASKED', at('asked'))
      vi.stubEnv('SETTINGS', at('settings'))
      expect(await convertByOffice(new TextEncoder().encode('甲'), 'rtf', '甲.rtf')).toEqual(
        new TextEncoder().encode('甲')
      )
      const asked = (await readFile(at('asked'), 'utf8')).split('\n')
      const profile = asked.find(word => word.startsWith('-env:UserInstallation=file://'))!
      expect(profile).toContain('zongshu-office-')
      expect(asked).toContain('--headless')
      // It is gone afterwards, with all that was in it.
      await expect(readFile(asked.at(-2)!)).rejects.toThrow('ENOENT')
      const settings = await readFile(at('settings'), 'utf8')
      for (const [name, value] of [
        ['DisableMacrosExecution', 'true'],
        ['DisableActiveContent', 'true'],
        ['BlockUntrustedRefererLinks', 'true'],
        ['MacroSecurityLevel', '3'],
        ['Link', '0']
      ])
        expect(settings).toContain(`<prop oor:name="${name}"><value>${value}</value></prop>`)
    } finally {
      vi.unstubAllEnvs()
      await rm(folder, {recursive: true, force: true})
    }
  }
)
