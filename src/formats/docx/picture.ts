import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {creditApart} from '../../official/credit-apart.ts'
import type {Photo} from '../../photo/prepare-photos.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {type Content, element} from './raw.ts'
import {run} from './runs.ts'
import type {Work} from './work.ts'

/** English Metric Units in a twip. */
const emu = 635

/** No photo is set larger than it would be at this many pixels an inch. */
const coarsest = 110

/** A photo with its caption below. Where there is no usable photo, a highlighted note keeps the place. */
export function photoBlock(work: Work): Builder<ContainerDirective> {
  const {profile, geometry, photos, pictures} = work
  return (node, render) => {
    const points = profile.styles.caption.size ?? profile.styles.body.size ?? 16
    const perLine = Math.floor(geometry.width / (points * 20))
    const captions = render(creditApart(node.children, perLine), {style: 'caption'})
    const photo = photos.get(node.attributes?.src ?? '')
    if (!photo) {
      const note = run(`〔图片：${node.attributes?.src ?? ''}〕`, profile, {highlight: true})
      return [paragraph('caption', {after: 0, keepNext: captions.length > 0}, note), ...captions]
    }
    const known = pictures.indexOf(photo)
    const number = known >= 0 ? known + 1 : pictures.push(photo)
    const size = sizeOf(photo, work)
    // The grid would round its height up below it and part it from its caption: what is missing goes above instead.
    const rows = Math.ceil((size.height + leastAbove) / geometry.pitch)
    const before = Math.round(rows * geometry.pitch - size.height)
    return [
      paragraph(
        'caption',
        {before, after: 0, line: 'auto', offGrid: true, keepNext: captions.length > 0},
        picture(number, wordsOf(node), size)
      ),
      ...captions
    ]
  }
}

/** Twips between the words above a photo and the photo, at least. */
const leastAbove = 120

interface Size {
  readonly width: number
  readonly height: number
}

/** How large a photo is set, in twips. */
function sizeOf(photo: Photo, {profile, geometry}: Work): Size {
  const natural = 1440 / coarsest
  const scale = Math.min(
    natural,
    (geometry.width * profile.photo.share) / photo.width,
    profile.photo.height / photo.height
  )
  return {width: Math.round(photo.width * scale), height: Math.round(photo.height * scale)}
}

function picture(number: number, alt: string, {width, height}: Size): Content {
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
