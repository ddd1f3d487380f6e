import {strToU8, type Zippable, zipSync} from 'fflate'
import {defaultDay} from '../../default-day.ts'
import type {Report} from '../../finding.ts'
import {findingOf} from '../../notice.ts'
import {coverOf} from '../../photo/cover.ts'
import {framesOf as photoFrames} from '../photo-frames.ts'
import type {Sheet, StoryPart, VerticalLine} from '../sheet.ts'
import {sizeIn} from '../vertical-title.ts'
import {framesOf} from './idml-frames.ts'
import {furnitureOf, rulesOf} from './idml-furniture.ts'
import {
  type Box,
  type IdmlPicture,
  type IdmlRule,
  type IdmlStory,
  points,
  type StyledParagraph
} from './idml-parts.ts'
import {fontsXml, round, stylesOf, stylesXml} from './idml-styles.ts'
import {chartLeftOut} from './notices.ts'
import type {PageOutput} from './output.ts'

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const namespace = 'xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging" DOMVersion="7.0"'
const root = (name: string, content: string) => `<idPkg:${name} ${namespace}>${content}</idPkg:${name}>`
const mtime = new Date(`${defaultDay}T00:00:00Z`)
const noStyle = 'CharacterStyle/$ID/[No character style]'
const [red, tint] = ['C=0 M=100 Y=95 K=10', 'C=0 M=8 Y=10 K=0']

/**
 * An editable page for InDesign or Scribus (IDML 7.0): the same columns and photo frames, each story threaded through
 * its frames. Lines are broken anew by the program that opens it.
 */
export const idml: PageOutput = {
  name: 'idml',
  summary: {zh: '可编辑版面（InDesign、Scribus）', en: 'editable page for InDesign or Scribus'},
  async write({set, articles, press, report}) {
    reportCharts(set.sheet, report)
    const {sheet, fitted} = set
    const parts = fitted.map((one, index) =>
      framesOf(one, sheet, set.numbers[index]!, articles[index]!.photos)
    )
    const stories = [...furnitureOf(sheet), ...parts.flatMap(part => part.stories)]
    const pictures = parts.flatMap(part => part.pictures)
    const [width, height] = [points(sheet.paper.width), points(sheet.paper.height)]
    const styles = stylesOf(sheet, fitted[0]!.part, press.families, verticalSizes(fitted, sheet))
    const shift = `1 0 0 1 ${round(-width / 2)} ${round(-height / 2)}`
    const count = sheet.pages.length
    const own = width / count
    const side = round((width - sheet.chars * sheet.size) / 2)
    const page = (self: string, nth: number, name: string, master: string) =>
      `<Page Self="${self}${nth || ''}" Name="${name}" AppliedMaster="${master}" GeometricBounds="0 0 ${round(height)} ${round(own)}" ItemTransform="1 0 0 1 ${round(nth * own - width / 2)} ${round(-height / 2)}"><MarginPreference ColumnCount="1" ColumnGutter="${sheet.size}" Top="${round(points(sheet.top))}" Bottom="0" Left="${side}" Right="${side}"/></Page>`
    const pages = (self: string, nameOf: (nth: number) => string, master: string) =>
      sheet.pages.map((_, nth) => page(self, nth, nameOf(nth), master)).join('')

    const files: Record<string, string> = {
      'META-INF/container.xml': `${head}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="designmap.xml" media-type="text/xml"/></rootfiles></container>`,
      'Resources/Graphic.xml':
        head +
        root(
          'Graphic',
          `<Color Self="Color/Black" Model="Process" Space="CMYK" ColorValue="0 0 0 100" Name="Black"/><Color Self="Color/${red}" Model="Process" Space="CMYK" ColorValue="0 100 95 10" Name="${red}"/><Color Self="Color/${tint}" Model="Process" Space="CMYK" ColorValue="0 8 10 0" Name="${tint}"/><Swatch Self="Swatch/None" Name="None"/><StrokeStyle Self="StrokeStyle/$ID/Solid" Name="$ID/Solid"/>`
        ),
      'Resources/Fonts.xml': fontsXml(styles, head, root),
      'Resources/Styles.xml': stylesXml(styles, head, root),
      'Resources/Preferences.xml':
        head +
        root(
          'Preferences',
          `<DocumentPreference PageHeight="${round(height)}" PageWidth="${round(own)}" PagesPerDocument="${count > 1 ? count + 1 : 1}" FacingPages="${count > 1}" DocumentBleedTopOffset="8.504" DocumentBleedBottomOffset="8.504" DocumentBleedInsideOrLeftOffset="8.504" DocumentBleedOutsideOrRightOffset="8.504" PageBinding="LeftToRight"/>`
        ),
      'MasterSpreads/MasterSpread_ma.xml':
        head +
        root(
          'MasterSpread',
          `<MasterSpread Self="ma" Name="A-主页" NamePrefix="A" BaseName="主页" PageCount="${count}" ItemTransform="1 0 0 1 0 0">${pages('map', () => 'A', 'n')}</MasterSpread>`
        ),
      // A document of facing pages begins with a right page, which stays empty, so that the spread is its pages 2 and 3.
      ...(count > 1 && {
        'Spreads/Spread_s0.xml':
          head +
          root(
            'Spread',
            `<Spread Self="s0p" PageCount="1" BindingLocation="0" ShowMasterItems="true" ItemTransform="1 0 0 1 0 0">${page('pe', 1, '1', 'ma')}</Spread>`
          )
      }),
      'Spreads/Spread_sp.xml':
        head +
        root(
          'Spread',
          `<Spread Self="sp" PageCount="${count}" BindingLocation="${count - 1}" AllowPageShuffle="${count === 1}" ShowMasterItems="true" ItemTransform="1 0 0 1 0 ${count > 1 ? round(height + betweenSpreads) : 0}">${pages('pg', nth => `${nth + count}`, 'ma')}${rulesOf(
            sheet
          )
            .map((rule, index) => ruleXml(rule, index, shift))
            .join(
              ''
            )}${stories.map((story, index) => frames(story, index, shift)).join('')}${pictures.map((picture, index) => frame(picture, index, shift)).join('')}</Spread>`
        ),
      'XML/BackingStory.xml': head + root('BackingStory', '<XmlStory Self="bs"/>'),
      'XML/Tags.xml': head + root('Tags', '<XMLTag Self="XMLTag/Root" Name="Root"/>')
    }
    stories.forEach((story, index) => {
      files[`Stories/Story_s${index}.xml`] = head + root('Story', storyXml(story, index, styles.小标题.font))
    })
    files['designmap.xml'] = designMap(sheet.name, stories, count)
    // The type of the package comes first and is stored as it is.
    const entries: Zippable = {
      mimetype: [strToU8('application/vnd.adobe.indesign-idml-package'), {level: 0, mtime}]
    }
    for (const [name, xml] of Object.entries(files)) entries[name] = [strToU8(xml), {level: 6, mtime}]
    return [{suffix: '.idml', bytes: zipSync(entries)}]
  }
}

/** Points from the foot of a spread to the next one. */
const betweenSpreads = 72

/** Tell which charts have no place there. */
function reportCharts({parts}: Sheet, report: Report): void {
  for (const part of parts) {
    if (part.kind !== 'story') continue
    for (const {picture} of photoFrames(part, {size: 1, pitch: 1})) {
      if (!picture.chart) continue
      const message = `图表“${picture.chart.title}”没有放进可编辑版面，请在排版软件里另画。`
      report(findingOf(chartLeftOut, {message, range: {start: 0, end: 0}}))
    }
  }
}

function storyXml({name, paragraphs}: IdmlStory, index: number, headFont: string): string {
  const content = paragraphs.map((paragraph, at) => {
    const {style, runs, size, rightTab} = paragraph
    const end = at < paragraphs.length - 1 ? '<Br/>' : ''
    const ranges = runs.map(({text, isHead}, nth) => {
      const face = isHead ? ` FontStyle="Bold"` : ''
      const font = isHead ? `<AppliedFont type="string">${headFont}</AppliedFont>` : ''
      return `<CharacterStyleRange AppliedCharacterStyle="${noStyle}"${face}${sizeOf(size, font)}<Content>${escaped(text)}</Content>${nth === runs.length - 1 ? end : ''}</CharacterStyleRange>`
    })
    return `<ParagraphStyleRange AppliedParagraphStyle="ParagraphStyle/${style}">${tabAt(rightTab, paragraph)}${ranges.join('')}</ParagraphStyleRange>`
  })
  return `<Story Self="s${index}" AppliedTOCStyle="n" TrackChanges="false" StoryTitle="${escaped(name)}"><StoryPreference OpticalMarginAlignment="false" StoryOrientation="Horizontal" StoryDirection="LeftToRightDirection"/>${content.join('')}</Story>`
}

/** Where a paragraph has a tab, the place at which what follows it ends. */
function tabAt(place: number | undefined, {runs}: StyledParagraph): string {
  if (place === undefined || !runs.some(({text}) => text.includes('\t'))) return ''
  return `<Properties><TabList type="list"><ListItem type="record"><Alignment type="enumeration">RightAlign</Alignment><AlignmentCharacter type="string">.</AlignmentCharacter><Leader type="string"></Leader><Position type="unit">${round(place)}</Position></ListItem></TabList></Properties>`
}

/** The sizes of titles at the side of their stories, those of the first. */
function verticalSizes(
  fitted: ReadonlyArray<{readonly part: StoryPart}>,
  {pitch, size}: Sheet
): Partial<Record<VerticalLine['role'], number>> {
  const part = fitted.find(({part: {side}}) => side)?.part
  const lines = part?.side?.lines ?? []
  const depth = (part?.rows ?? 0) * pitch - (pitch - size)
  return Object.fromEntries(lines.map(line => [line.role, sizeIn(part!.side!, line, depth)]))
}

/** A straight line. */
function ruleXml({x, y, width, height, weight, isRed}: IdmlRule, index: number, shift: string): string {
  const point = (...at: number[]) => {
    const place = at.map(round).join(' ')
    return `<PathPointType Anchor="${place}" LeftDirection="${place}" RightDirection="${place}"/>`
  }
  return `<GraphicLine Self="gl${index}" ItemLayer="ly" AppliedObjectStyle="ObjectStyle/$ID/[None]" ItemTransform="${shift}" StrokeWeight="${weight}" StrokeColor="Color/${isRed ? red : 'Black'}" StrokeType="StrokeStyle/$ID/Solid"><Properties><PathGeometry><GeometryPathType PathOpen="true"><PathPointArray>${point(x, y)}${point(x + width, y + height)}</PathPointArray></GeometryPathType></PathGeometry></Properties></GraphicLine>`
}

/** The end of a tag, with what runs of a size or a face of their own have. */
function sizeOf(size: number | undefined, font: string): string {
  const leading = size === undefined ? '' : `<Leading type="unit">${round(size * 1.2)}</Leading>`
  const properties = leading + font
  const end = properties ? `><Properties>${properties}</Properties>` : '>'
  return size === undefined ? end : ` PointSize="${round(size)}"${end}`
}

/** A story's frames, each linked to the next. */
function frames(
  {name, frames: boxes, isTinted, isCentred = isTinted}: IdmlStory,
  index: number,
  shift: string
): string {
  const self = (at: number) => (at < 0 || at >= boxes.length ? 'n' : `tf${index}x${at}`)
  return boxes
    .map(
      (box, at) =>
        `<TextFrame Self="${self(at)}" ItemLayer="ly" ParentStory="s${index}" PreviousTextFrame="${self(at - 1)}" NextTextFrame="${self(at + 1)}" ContentType="TextType" AppliedObjectStyle="ObjectStyle/$ID/[None]" ItemTransform="${shift}" StrokeWeight="0" FillColor="${isTinted ? `Color/${tint}` : 'Swatch/None'}" StrokeColor="Swatch/None" Name="${escaped(name)}">${outline(box)}<TextFramePreference TextColumnCount="1"${isCentred ? ' VerticalJustification="CenterAlign"' : ''}/></TextFrame>`
    )
    .join('')
}

/** A photo fills its frame, cropped to it as on the page. */
function frame({name, uri, natural, focus, ...box}: IdmlPicture, index: number, shift: string): string {
  const {width, height} = natural ?? box
  const scale = Math.max(box.width / width, box.height / height)
  const cover = coverOf(width / height, [box.width, box.height], focus)
  const [x, y] = [box.x + cover.x, box.y + cover.y]
  // A thousandth of the scale would be a point of a large picture.
  const transform = [scale, 0, 0, scale, x, y].map(value => Number(value.toFixed(6))).join(' ')
  return `<Rectangle Self="rc${index}" ItemLayer="ly" ContentType="GraphicType" AppliedObjectStyle="ObjectStyle/$ID/[None]" ItemTransform="${shift}" StrokeWeight="0" Name="${escaped(name)}">${outline(box)}<FrameFittingOption FittingOnEmptyFrame="FillProportionally" FittingAlignment="CenterAnchor"/><Image Self="im${index}" ItemTransform="${transform}"><Properties><GraphicBounds Left="0" Top="0" Right="${round(width)}" Bottom="${round(height)}"/></Properties><Link Self="lk${index}" LinkResourceURI="${escaped(uri)}" StoredState="Normal"/></Image></Rectangle>`
}

function outline({x, y, width, height}: Box): string {
  const corners = [
    [x, y],
    [x, y + height],
    [x + width, y + height],
    [x + width, y]
  ] as const
  const list = corners.map(corner => {
    const at = corner.map(round).join(' ')
    return `<PathPointType Anchor="${at}" LeftDirection="${at}" RightDirection="${at}"/>`
  })
  return `<Properties><PathGeometry><GeometryPathType PathOpen="false"><PathPointArray>${list.join('')}</PathPointArray></GeometryPathType></PathGeometry></Properties>`
}

function designMap(name: string, stories: ReadonlyArray<IdmlStory>, pages: number): string {
  const resources = ['Graphic', 'Fonts', 'Styles', 'Preferences'].map(
    part => `<idPkg:${part} src="Resources/${part}.xml"/>`
  )
  const list = stories.map((_, index) => `s${index}`)
  return `${head}<?aid style="50" type="document" readerVersion="6.0" featureSet="513" product="7.0(355)" ?>\n<Document xmlns:idPkg="http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging" DOMVersion="7.0" Self="d" StoryList="${list.join(' ')} bs" Name="${escaped(name)}"><Language Self="Language/$ID/Chinese: Simplified" Name="$ID/Chinese: Simplified" ICULocaleName="zh_CN"/>${resources.join('')}<idPkg:Tags src="XML/Tags.xml"/><Layer Self="ly" Name="图层 1" Visible="true" Locked="false" Printable="true"/><idPkg:MasterSpread src="MasterSpreads/MasterSpread_ma.xml"/>${pages > 1 ? '<idPkg:Spread src="Spreads/Spread_s0.xml"/>' : ''}<idPkg:Spread src="Spreads/Spread_sp.xml"/><idPkg:BackingStory src="XML/BackingStory.xml"/>${list.map(story => `<idPkg:Story src="Stories/Story_${story}.xml"/>`).join('')}</Document>`
}

const entities: Readonly<Record<string, string>> = {'&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;'}

/** Text for XML 1.0, without the controls that it cannot hold. */
const escaped = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/[&<>"]/g, character => entities[character]!)
