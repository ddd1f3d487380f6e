import {bundledFamilies, type Families, type FontRole, smallFamilies} from '../../fonts/families.ts'
import type {Sheet, StoryPart, VerticalLine} from '../sheet.ts'
import {advance} from '../vertical-title.ts'
import type {StyleName} from './idml-parts.ts'
import {headScales} from './idml-words.ts'

interface Style {
  readonly font: string
  readonly face: string
  readonly size: number
  readonly leading: number
  readonly attributes: string
  /** Whether it stands on the tint of the page, and which of its edges have a red line, by their weights in points. */
  readonly ground?: {readonly isTinted: boolean; readonly left: number; readonly others: number}
}

const red = 'FillColor="Color/C=0 M=100 Y=95 K=10"'

/** The paragraph styles, in the sizes that the page was set with; `vertical`: those of titles at the side. */
export function stylesOf(
  {size, pitch}: Sheet,
  {most, 'deck-size': deck}: StoryPart,
  families: Families = bundledFamilies,
  vertical: Partial<Record<VerticalLine['role'], number>> = {}
): Readonly<Record<StyleName, Style>> {
  // The layout program gets the face with all characters, not the one that is opened sooner.
  const whole = (role: FontRole) => families[role].find(family => !smallFamilies.has(family))!
  const [title, song, hei, kai] = [whole('title'), whole('song'), whole('hei'), whole('kai')]
  const [centred, right] = ['Justification="CenterAlign"', 'Justification="RightAlign"']
  const body = (indent: boolean) => `Justification="LeftJustified" FirstLineIndent="${indent ? size * 2 : 0}"`
  const upright = (own = 16) => ({size: own, leading: own * advance.down, attributes: centred})
  return {
    竖引题: {...upright(vertical.kicker), font: hei, face: 'Bold'},
    竖题: {...upright(vertical.title), font: title, face: 'Black'},
    竖副题: {...upright(vertical.deck), font: kai, face: 'Regular'},
    引题: {font: hei, face: 'Bold', size: 15, leading: 19, attributes: centred},
    主标题: {font: title, face: 'Black', size: most, leading: most * 1.2, attributes: centred},
    副题: {font: kai, face: 'Regular', size: deck, leading: deck * 1.3, attributes: centred},
    署名: {font: kai, face: 'Regular', size: 10.5, leading: 14, attributes: centred},
    编者按: {
      font: kai,
      face: 'Regular',
      size,
      leading: pitch,
      attributes: body(true),
      ground: {isTinted: false, left: 0.5, others: 0.5}
    },
    导语: {font: kai, face: 'Regular', size, leading: pitch, attributes: body(true)},
    正文: {font: song, face: 'Regular', size, leading: pitch, attributes: body(true)},
    续文: {font: song, face: 'Regular', size, leading: pitch, attributes: body(false)},
    落款: {font: song, face: 'Regular', size, leading: pitch, attributes: right},
    栏题: {
      font: song,
      face: 'Black',
      size: 15,
      leading: 18,
      attributes: `Justification="LeftAlign" LeftIndent="10" ${red}`
    },
    联办: {font: kai, face: 'Regular', size: 10.5, leading: 14, attributes: right},
    章题: {
      font: song,
      face: 'Black',
      size: size * headScales.section,
      leading: pitch * 1.35,
      attributes: `Justification="LeftAlign" KeepWithNext="2" LeftIndent="5" RightIndent="5" SpaceBefore="${round(pitch * 0.25)}" ${red}`,
      ground: {isTinted: true, left: 2.2, others: 0}
    },
    小标题: {
      font: hei,
      face: 'Bold',
      size: size * headScales.sub,
      leading: pitch * 1.1,
      attributes: `${centred} KeepWithNext="2" SpaceBefore="${pitch / 3}" SpaceAfter="${pitch / 3}"`
    },
    图说: {
      font: kai,
      face: 'Regular',
      size: size * 0.94,
      leading: pitch,
      attributes: 'Justification="LeftAlign"'
    },
    报眉左: {font: hei, face: 'Bold', size: 10.5, leading: 14, attributes: 'Justification="LeftAlign"'},
    报名: {font: song, face: 'Black', size: 15, leading: 18, attributes: centred},
    报眉右: {font: hei, face: 'Bold', size: 10.5, leading: 14, attributes: right},
    责编: {font: hei, face: 'Regular', size: 8, leading: 11, attributes: centred}
  }
}

/** `Resources/Styles.xml`. */
export function stylesXml(
  styles: Readonly<Record<string, Style>>,
  head: string,
  root: (name: string, content: string) => string
): string {
  const list = Object.entries(styles).map(([name, style]) => {
    const {font, size, leading, attributes} = style
    return `<ParagraphStyle Self="ParagraphStyle/${name}" Name="${name}" PointSize="${round(size)}" FontStyle="${faceOf(style)}" KinsokuSet="KinsokuTable/$ID/SimplifiedChinese" Mojikumi="MojikumiTable/$ID/SimpChineseDefault" AppliedLanguage="$ID/Chinese: Simplified" ${attributes}${attributes.includes('FillColor') ? '' : ' FillColor="Color/Black"'}${groundOf(style)}><Properties><BasedOn type="string">$ID/[No paragraph style]</BasedOn><Leading type="unit">${round(leading)}</Leading><AppliedFont type="string">${font}</AppliedFont>${style.ground ? groundColours : ''}</Properties></ParagraphStyle>`
  })
  return (
    head +
    root(
      'Styles',
      `<RootCharacterStyleGroup Self="u1"><CharacterStyle Self="CharacterStyle/$ID/[No character style]" Name="$ID/[No character style]"/></RootCharacterStyleGroup><RootParagraphStyleGroup Self="u2"><ParagraphStyle Self="ParagraphStyle/$ID/[No paragraph style]" Name="$ID/[No paragraph style]" FillColor="Color/Black"><Properties><Leading type="enumeration">Auto</Leading><AppliedFont type="string">Noto Serif SC</AppliedFont></Properties></ParagraphStyle>${list.join('')}</RootParagraphStyleGroup><RootObjectStyleGroup Self="u3"><ObjectStyle Self="ObjectStyle/$ID/[None]" Name="$ID/[None]"/></RootObjectStyleGroup>`
    )
  )
}

const groundColours =
  '<ParagraphShadingColor type="object">Color/C=0 M=8 Y=10 K=0</ParagraphShadingColor><ParagraphBorderColor type="object">Color/C=0 M=100 Y=95 K=10</ParagraphBorderColor>'

/** What stands behind and around paragraphs; InDesign knows it since 2015 and 2018, others pass it over. */
function groundOf({ground}: Style): string {
  if (!ground) return ''
  const shading = ground.isTinted
    ? ' ParagraphShadingOn="true" ParagraphShadingTint="100" ParagraphShadingWidth="ColumnWidth"'
    : ''
  const edges = ['Top', 'Bottom', 'Right'].map(edge => ` ParagraphBorder${edge}LineWeight="${ground.others}"`)
  return `${shading} ParagraphBorderOn="true" ParagraphBorderWidth="ColumnWidth" ParagraphBorderLeftLineWeight="${ground.left}"${edges.join('')}`
}

/** What the files of our faces call themselves; those of others are called as their families are. */
const postScriptNames: Readonly<Record<string, string>> = {
  'Noto Serif SC': 'NotoSerifSC',
  'Noto Sans S Chinese': 'NotoSansHans',
  'LXGW WenKai': 'LXGWWenKai'
}

function postScriptName(family: string, face: string): string {
  const own = postScriptNames[family]
  return own ? `${own}-${face}` : family.replaceAll(' ', '')
}

/** A bought face has one weight. */
const faceOf = ({font, face}: Style): string => (Object.hasOwn(postScriptNames, font) ? face : 'Regular')

/** `Resources/Fonts.xml`. */
export function fontsXml(
  styles: Readonly<Record<string, Style>>,
  head: string,
  root: (name: string, content: string) => string
): string {
  const families = [...new Set(Object.values(styles).map(({font}) => font))]
  const list = families.map((family, index) => {
    const faces = [
      ...new Set(
        Object.values(styles)
          .filter(({font}) => font === family)
          .map(faceOf)
      )
    ]
    const fonts = faces.map(
      (face, at) =>
        `<Font Self="ff${index}Fontn${at}" FontFamily="${family}" Name="${family} ${face}" PostScriptName="${postScriptName(family, face)}" Status="Installed" FontStyleName="${face}" FontType="OpenTypeCID" WritingScript="1"/>`
    )
    return `<FontFamily Self="ff${index}" Name="${family}">${fonts.join('')}</FontFamily>`
  })
  return head + root('Fonts', list.join(''))
}

export const round = (value: number): number => Math.round(value * 1000) / 1000
