import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {Lcms} from 'lcms-wasm'
import {Refusal} from '../../engine/ports.ts'
import type {Inks} from '../../photo/inks.ts'
import {dataFolder} from '../data-folder.ts'

/** The registered name of the condition that the bundled profile is made of (CGATS/SNAP TR 002-2007). */
const newsprint = 'CGATS TR 002'

/** Pixels that are handed over at once, so that memory stays small. */
const atOnce = 500_000

/** Open a profile for output in CMYK, by default that of coldset printing on newsprint. */
export async function openInks(profile?: Uint8Array): Promise<Inks> {
  const bytes = profile ?? (await readFile(join(dataFolder('dist/inks', 'src/node/inks'), 'newsprint.icc')))
  // Few commands come here.
  const {cmsInfoDescription, INTENT_PERCEPTUAL, instantiate, TYPE_CMYK_8, TYPE_RGB_8} = await import(
    'lcms-wasm'
  )
  const folder = dataFolder('dist/inks', 'node_modules/lcms-wasm/dist')
  const wasmBinary = await readFile(join(folder, 'lcms.wasm'))
  const lcms = await instantiate({wasmBinary, locateFile: name => name, printErr: () => {}})
  const opened = isOutput(bytes) ? openedIn(lcms, bytes) : 0
  const name = opened === 0 ? '' : lcms.cmsGetProfileInfoASCII(opened, cmsInfoDescription, 'en', 'US')
  const transform =
    opened !== 0 && lcms.cmsGetColorSpaceASCII(opened) === 'CMYK'
      ? lcms.cmsCreateTransform(
          lcms.cmsCreate_sRGBProfile(),
          TYPE_RGB_8,
          opened,
          TYPE_CMYK_8,
          INTENT_PERCEPTUAL,
          0
        )
      : 0
  if (transform === 0)
    throw new Refusal('--icc 的文件不是 CMYK 印刷用的 ICC 色彩特性文件，请向印刷厂要一份（.icc 或 .icm）。')
  return {
    name: name.replace(/[\0\s]+$/, ''),
    ...(profile ? {} : {registered: newsprint}),
    profile: new Uint8Array(bytes),
    separate: rgb => separated(lcms, transform, rgb)
  }
}

/** Whether a file is an ICC profile of the class `prtr` (ICC.1:2010, 7.2.5 and 7.2.9). */
function isOutput(bytes: Uint8Array): boolean {
  const at = (from: number) => String.fromCharCode(...bytes.subarray(from, from + 4))
  return bytes.length > 128 && at(36) === 'acsp' && at(12) === 'prtr'
}

/** LittleCMS takes a profile by its place in its memory; 0 when it cannot be read. */
function openedIn(lcms: Lcms, bytes: Uint8Array): number {
  const place = lcms._malloc(bytes.length)
  lcms.HEAPU8.set(bytes, place)
  const opened = lcms.ccall('cmsOpenProfileFromMem', 'number', ['number', 'number'], [place, bytes.length])
  lcms._free(place)
  return opened
}

function separated(lcms: Lcms, transform: number, rgb: Uint8Array): Uint8Array {
  const count = rgb.length / 3
  const inks = new Uint8Array(count * 4)
  for (let from = 0; from < count; from += atOnce) {
    const some = rgb.subarray(from * 3, (from + atOnce) * 3)
    inks.set(lcms.cmsDoTransform(transform, some, some.length / 3), from * 4)
  }
  return inks
}
