import type {Photo as PhotoBlock} from '../../official/block.ts'
import {photoSize} from '../../official/photo-size.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {type Content, element} from './raw.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/** English Metric Units in a twip. */
const emu = 635

/** A photo with its caption below. Where there is no usable photo, a highlighted note keeps the place. */
export function photoBlock(work: Work): Builder<PhotoBlock> {
  const {profile, geometry, photos, pictures} = work
  return ({src, alt, captions: below}, render) => {
    const captions = render(below)
    const photo = photos.get(src)
    if (!photo) {
      const note = run(`〔图片：${src}〕`, profile, {highlight: true})
      return [paragraph('caption', {after: 0, keepNext: captions.length > 0}, note), ...captions]
    }
    const known = pictures.indexOf(photo)
    const number = known >= 0 ? known + 1 : pictures.push(photo)
    const size = photoSize(photo, profile, geometry)
    // The grid would round its height up below it and part it from its caption: what is missing goes above instead.
    const rows = Math.ceil((size.height + leastAbove) / geometry.pitch)
    const before = Math.round(rows * geometry.pitch - size.height)
    return [
      paragraph(
        'caption',
        {before, after: 0, line: 'auto', offGrid: true, keepNext: captions.length > 0},
        picture(number, alt, size)
      ),
      ...captions
    ]
  }
}

/** Twips between the words above a photo and the photo, at least. */
const leastAbove = 120

function picture(number: number, alt: string, {width, height}: ReturnType<typeof photoSize>): Content {
  const extent = {cx: width * emu, cy: height * emu}
  const name = `图片${number}`
  const main = 'http://schemas.openxmlformats.org/drawingml/2006/main'
  const namespace = 'http://schemas.openxmlformats.org/drawingml/2006/picture'
  const blip = element('a:blip', {'r:embed': `rIdImage${number}`})
  const shape = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', {x: 0, y: 0}), element('a:ext', extent)),
    element('a:prstGeom', {prst: 'rect'}, element('a:avLst'))
  )
  const content = element(
    'pic:pic',
    {'xmlns:pic': namespace},
    element('pic:nvPicPr', {}, element('pic:cNvPr', {id: number, name}), element('pic:cNvPicPr')),
    element('pic:blipFill', {}, blip, element('a:stretch', {}, element('a:fillRect'))),
    shape
  )
  const inline = element(
    'wp:inline',
    {distT: 0, distB: 0, distL: 0, distR: 0},
    element('wp:extent', extent),
    // Renumbered over the whole document by the finishing pass.
    element('wp:docPr', {id: number, name, descr: alt}),
    element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', {'xmlns:a': main, noChangeAspect: 1})),
    element('a:graphic', {'xmlns:a': main}, element('a:graphicData', {uri: namespace}, content))
  )
  return element('w:r', {}, element('w:drawing', {}, inline))
}
