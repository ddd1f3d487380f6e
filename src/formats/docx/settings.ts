import {declaration, ns, tag} from '../../ooxml/xml.ts'
import type {Geometry} from '../../style/geometry.ts'
import {facesOf, type Profile} from '../../style/profile.ts'

/** `word/settings.xml`: how Chinese text is set, and footers that differ on odd and even pages. */
export function settingsXml(profile: Profile, {pitch}: Geometry): string {
  const compat = [
    'spaceForUL',
    'balanceSingleByteDoubleByteWidth',
    'doNotLeaveBackslashAlone',
    'ulTrailSpace'
  ]
  const mode = {
    'w:name': 'compatibilityMode',
    'w:uri': 'http://schemas.microsoft.com/office/word',
    'w:val': 15
  }
  const settings = tag(
    'w:settings',
    {'xmlns:w': ns.w},
    tag('w:zoom', {'w:percent': 100}),
    tag('w:bordersDoNotSurroundHeader'),
    tag('w:bordersDoNotSurroundFooter'),
    tag('w:defaultTabStop', {'w:val': 420}),
    profile.pageNumber.side !== 'none' && tag('w:evenAndOddHeaders'),
    tag('w:drawingGridVerticalSpacing', {'w:val': pitch}),
    tag('w:characterSpacingControl', {'w:val': 'compressPunctuation'}),
    tag(
      'w:compat',
      {},
      ...[...compat, 'doNotExpandShiftReturn', 'adjustLineHeightInTable', 'useFELayout'].map(name =>
        tag(`w:${name}`)
      ),
      tag('w:compatSetting', mode)
    ),
    tag('w:themeFontLang', {'w:val': 'en-US', 'w:eastAsia': 'zh-CN'})
  )
  return `${declaration}${settings}`
}

/** `word/fontTable.xml`: the fonts and what may stand in for those a machine lacks. */
export function fontTableXml(profile: Profile): string {
  const fonts = Object.keys(profile.faces).map(name => {
    const [face, ...others] = facesOf(profile, name)
    return tag(
      'w:font',
      {'w:name': face},
      others.length > 0 && tag('w:altName', {'w:val': others.join(',')}),
      tag('w:charset', {'w:val': '86'}),
      tag('w:family', {'w:val': 'auto'}),
      tag('w:pitch', {'w:val': 'variable'})
    )
  })
  const latin = tag(
    'w:font',
    {'w:name': profile.latin},
    tag('w:charset', {'w:val': '00'}),
    tag('w:family', {'w:val': 'roman'}),
    tag('w:pitch', {'w:val': 'variable'})
  )
  return `${declaration}${tag('w:fonts', {'xmlns:w': ns.w}, ...new Set([...fonts, latin]))}`
}
