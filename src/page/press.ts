import type {Families} from '../fonts/families.ts'
import {boughtFamilies, bundledFamilies, familiesWith} from '../fonts/families.ts'
import type {Coverage} from '../fonts/missing-glyph.ts'
import type {Fonts, Manuscript, Shown, Typesetter} from '../typst/typesetter.ts'
import type {Sheet} from './sheet.ts'
import type {StoryFit} from './story-fit.ts'

/** A page that Typst sets when something of it is asked for. */
export interface Typeset {
  fits(): Promise<ReadonlyArray<StoryFit>>
  /** `standard`: as Typst names it, e.g. `a-2a`. */
  pdf(standard?: string): Promise<Uint8Array>
  svg(): Promise<string>
  /** As `Typesetter` has it. */
  drawing(): Promise<string>
}

export type Palette = 'cmyk' | 'rgb'

/** Sets pages of the same articles; their pictures are kept as long as it is. */
export interface Press {
  /** The families in use, by role. */
  readonly families: Families
  /** What the fonts of the package can show. */
  coverage(): Coverage
  /** Show a picture of a type such as `jpg`, `called` by its file; gives the name by which sheets call it. */
  show(bytes: Uint8Array, type: string, called: string): string
  /** The bytes of a picture that was shown. */
  shown(name: string): Uint8Array
  /** `palette`: CMYK with black on K alone (default), or RGB for archives. */
  set(sheet: Sheet, palette?: Palette): Typeset
}

/** With fonts of the machine, bought ones come before those of the package. */
export async function press(typst: Typesetter, fonts: Fonts = 'bundled'): Promise<Press> {
  const families = fonts === 'bundled' ? bundledFamilies : await familiesHere(typst)
  const pictures = new Map<string, Shown>()
  return {
    families,
    coverage: () => typst.coverage(),
    show(bytes, type, called) {
      const name = typst.nameOf(bytes, type)
      pictures.set(name, {name, bytes, called})
      return name
    },
    shown(name) {
      const picture = pictures.get(name)
      if (!picture) throw new Error(`Cannot find the picture ${name}: it was never shown`)
      return picture.bytes
    },
    set(sheet, palette = 'cmyk') {
      const inputs = {palette, families: JSON.stringify(families)}
      const manuscript: Manuscript = {
        main: 'page',
        data: sheet,
        inputs,
        pictures: [...pictures.values()],
        fonts
      }
      return {
        fits: () => typst.fits({...manuscript, data: {...sheet, 'fit-only': true}}) as Promise<StoryFit[]>,
        pdf: standard => typst.pdf(manuscript, standard),
        svg: () => typst.svg(manuscript),
        drawing: () => typst.drawing(manuscript)
      }
    }
  }
}

async function familiesHere(typst: Typesetter): Promise<Families> {
  const there = new Set(await typst.familiesOf([...new Set(Object.values(boughtFamilies).flat())]))
  return familiesWith(family => there.has(family))
}
