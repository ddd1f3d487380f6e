import type {DraftTree} from '../draft/tree.ts'
import {parseQuantity, type Quantity} from '../language/quantity.ts'
import type {Model} from '../model/read.ts'
import type {Figure, Honor} from '../model/schema.ts'
import {findSlots} from '../model/slots.ts'
import {placeIn, type Value} from '../model/value.ts'
import {linesOf} from '../report/lines.ts'
import {type Spot, spotIn} from './spot.ts'

/** A text of a draft that outlives it. */
export interface Told {
  readonly text: string
  readonly spot: Spot
}

/** A value of a figure, of one year where it says so. */
export interface ToldValue extends Told {
  readonly quantity?: Quantity
  readonly year?: number
}

/** A figure of a county's draft. */
export interface CountyFigure {
  readonly name: string
  readonly label: string
  /** The figure that it is a share of. */
  readonly of?: string
  readonly share?: Told
  readonly basis: string
  readonly values: ReadonlyArray<ToldValue>
  /** 同比增长, 年均增长 and 累计增长, as printed. */
  readonly growth: Partial<Record<Growth, ToldValue>>
  readonly spot: Spot
}

export type Growth = 'yearOnYear' | 'averageGrowth' | 'totalGrowth'

export interface CountyHonor {
  readonly name: string
  readonly by: string
  readonly date: string
  readonly holder: string
  readonly count: string
  readonly spot: Spot
}

/** What a rollup needs of a county's draft; nothing in it holds on to the text of the draft. */
export interface County {
  /** Empty where the draft does not say which place it is about. */
  readonly name: string
  readonly shortName: string
  readonly file: string
  /** The year that its figures are of, where they say none. */
  readonly year?: number
  /** Where its name is, or should be. */
  readonly spot: Spot
  /** Where a figure would be added. */
  readonly figuresSpot: Spot
  readonly figures: ReadonlyArray<CountyFigure>
  readonly honors: ReadonlyArray<CountyHonor>
}

/** What a rollup needs of a draft that was read; figures that are not wanted (default: all are) have no values. */
export function countyOf(
  {source}: DraftTree,
  {draft, placeOf}: Model,
  wants: (name: string) => boolean = () => true
): County {
  const spotOf = spotIn(source.path, linesOf(source.text))
  const region = filled(draft.region?.name)
  const asOf = draft.campaign?.dataAsOf
  const year = asOf && yearIn(asOf.text)
  return {
    name: own(region?.text ?? ''),
    shortName: own(filled(draft.region?.shortName)?.text ?? ''),
    file: source.path,
    ...(year === undefined ? {} : {year}),
    spot: spotOf(placeOf(['region', 'name'])),
    figuresSpot: spotOf(placeOf(['figures'])),
    figures: Object.entries(draft.figures ?? {}).map(([name, figure]) =>
      wants(name) || (figure.label && wants(figure.label.text))
        ? figureOf(name, figure, spotOf(placeOf(['figures', name])), spotOf)
        : untold(name, figure, spotOf(placeOf(['figures', name])))
    ),
    honors: (draft.honors ?? []).flatMap(honor => honorOf(honor, spotOf) ?? [])
  }
}

type SpotOf = ReturnType<typeof spotIn>

/** A slice of a text keeps all of it in memory. */
const own = (text: string): string => (text.length < 12 ? text : JSON.parse(JSON.stringify(text)))

/** A value that its author filled in. */
const filled = (value: Value | undefined): Value | undefined =>
  value && value.slot === undefined && findSlots(value.text).length === 0 ? value : undefined

function figureOf(name: string, figure: Figure, spot: Spot, spotOf: SpotOf): CountyFigure {
  const time = figure.time && yearIn(figure.time.text)
  const told = (value: Value | undefined, year?: number): ToldValue[] => {
    const known = filled(value)
    if (!known) return []
    const quantity = parseQuantity(known.text)
    return [
      {
        text: own(known.text),
        spot: spotOf(placeIn(known)),
        ...(quantity ? {quantity: ownQuantity(quantity)} : {}),
        ...(year === undefined ? {} : {year})
      }
    ]
  }
  const share = told(figure.share)[0]
  return {
    name: own(name),
    label: own(figure.label?.text ?? name),
    ...(figure.of ? {of: own(figure.of.text)} : {}),
    ...(share ? {share} : {}),
    basis: own(figure.basis?.text ?? ''),
    values: [
      ...(figure.points ?? []).flatMap(point => told(point.value, yearIn(point.time.text))),
      ...told(figure.value, time)
    ],
    growth: {
      yearOnYear: told(figure.yearOnYear)[0],
      averageGrowth: told(figure.averageGrowth)[0],
      totalGrowth: told(figure.totalGrowth)[0]
    },
    spot
  }
}

const untold = (name: string, {label}: Figure, spot: Spot): CountyFigure => ({
  name: own(name),
  label: own(label?.text ?? name),
  basis: '',
  values: [],
  growth: {},
  spot
})

const ownQuantity = (quantity: Quantity): Quantity => ({
  ...quantity,
  printed: own(quantity.printed),
  number: own(quantity.number),
  unit: own(quantity.unit)
})

function honorOf({name, by, date, holder, count}: Honor, spotOf: SpotOf): CountyHonor | undefined {
  const known = filled(name)
  if (!known) return undefined
  const words = (value: Value | undefined) => own(filled(value)?.text ?? '')
  return {
    name: own(known.text),
    by: words(by),
    date: words(date),
    holder: words(holder),
    count: words(count),
    spot: spotOf(placeIn(known))
  }
}

export function yearIn(text: string): number | undefined {
  const found = /(?<!\d)((?:19|20)\d\d)(?!\d)/.exec(text)
  return found ? Number(found[1]) : undefined
}
