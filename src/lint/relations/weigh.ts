/** What is seen of a relation that figures may be in, by name. */
export type Evidence<Of> = Readonly<Record<string, (of: Of) => boolean>>

/** How much each of it says for the relation or against it, and where the scale begins. */
export type Weights<All> = Readonly<Record<keyof All, number>> & {readonly base: number}

/**
 * How likely figures are meant to be in a relation, as log odds. The weights were fitted on edited prose, in which a relation
 * that is meant comes out: what comes out speaks for the evidence, what comes out in no way speaks against it.
 */
export function weigh<Of, All extends Evidence<Of>>(of: Of, evidence: All, weights: Weights<All>): number {
  let weight = weights.base
  for (const name in evidence) if (evidence[name]!(of)) weight += weights[name]!
  return weight
}
