import type {Finding} from '../finding.ts'
import type {Claims} from '../lint/figures/across.ts'
import {inOrder} from '../lint/lint.ts'
import {linesOf} from '../report/lines.ts'
import type {Verdict} from '../report/verdict.ts'
import {startAcross} from '../rollup/across-counties.ts'
import {type CityClaim, cityProblems, claimsIn, usualPlan} from '../rollup/against-city.ts'
import {type County, countyOf} from '../rollup/county.ts'
import type {Plan} from '../rollup/plan.ts'
import {startRollup} from '../rollup/roll-up.ts'
import {spotIn} from '../rollup/spot.ts'
import type {Problem} from '../rollup/take.ts'
import {checkFile} from './check-file.ts'
import type {CheckJob, CheckOutcome, Input} from './job.ts'
import {left, unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readCounty} from './read-county.ts'
import {readInput} from './read-input.ts'
import {planOf} from './read-plan.ts'
import type {Workspace} from './workspace.ts'

/** Drafts that were read last, so that one from which many copied is not read for each of them. */
const mostKept = 8

/**
 * Check a city's draft, and hold it against those of its counties, and these against each other. Their own checks are not made.
 * Throws `Refusal` for a city's draft or a rollup file that cannot be used.
 */
export async function checkWithCounties(
  job: Omit<CheckJob, 'do'> & {readonly with: ReadonlyArray<Input>},
  workspace: Workspace,
  ports: Ports
): Promise<CheckOutcome> {
  const outcome = await checkFile({...job, compare: true}, workspace, ports)
  const {verdict, comparable} = outcome
  const city = await readCounty(job.file, ports)
  if (!verdict.source || 'refused' in city) return outcome
  const plan = job.expect && (await usablePlan(job.expect, ports))
  const own = countyOf(city.tree, city.model)
  const spotOf = spotIn(verdict.file, linesOf(verdict.source.text))
  const claims = [...claimsIn(own), ...toldIn(comparable?.claims, spotOf)]
  const parts = (city.model.draft.region?.parts ?? []).map(({text}) => text)
  const problems = await problemsOf({job, own, claims, plan, parts}, ports)

  const byFile = new Map<string, Problem[]>()
  for (const one of problems) byFile.set(one.spot.file, [...(byFile.get(one.spot.file) ?? []), one])
  const ownFindings = (byFile.get(verdict.file) ?? []).map(findingOf)
  byFile.delete(verdict.file)
  for (const {spot} of problems.flatMap(one => one.related))
    if (spot.file !== verdict.file && !byFile.has(spot.file)) byFile.set(spot.file, [])
  const inputs = new Map(
    [...job.with, ...(job.expect ? [job.expect] : [])].map(one => [one.name ?? one.path, one])
  )
  const counties: Verdict[] = []
  for (const [file, found] of byFile) {
    const input = inputs.get(file)
    if (input) counties.push(await verdictOf(input, found.map(findingOf), workspace, ports))
  }
  return {
    ...outcome,
    verdict: withFindings(verdict, ownFindings, comparable),
    counties,
    held: job.with.length
  }
}

interface Held {
  readonly job: {readonly with: ReadonlyArray<Input>}
  readonly own: County
  readonly claims: ReadonlyArray<CityClaim>
  readonly plan: Plan | undefined
  /** What the city's draft says belongs to it. */
  readonly parts: ReadonlyArray<string>
}

async function problemsOf({job, own, claims, plan, parts}: Held, ports: Ports): Promise<Problem[]> {
  const usual = plan ?? {...usualPlan(own, claims), expected: parts.map(name => ({name, spot: own.spot}))}
  const rolling = startRollup(usual)
  const across = startAcross(usual.expected.map(({name}) => name))
  const read = async (input: Input) => {
    const found = await readCounty(input, ports)
    if ('refused' in found) return found
    return {county: countyOf(found.tree, found.model), draft: found.model.draft, text: found.tree.source.text}
  }
  const inputs = new Map(job.with.map(one => [one.name ?? one.path, one]))
  for (const [file, input] of inputs) {
    if (file === own.file) continue
    ports.progress?.({file, doing: 'read'})
    const found = await read(input)
    if ('refused' in found) rolling.skip(file, found.refused)
    else if (rolling.add(found.county)) across.add(found.county, found.draft)
  }
  const {problems, worked} = rolling.finish()
  const kept = new Map<string, Awaited<ReturnType<typeof read>>>()
  const again = async (file: string) => {
    const known = kept.get(file) ?? (await read(inputs.get(file)!))
    kept.delete(file)
    kept.set(file, known)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value ?? '')
    return 'refused' in known ? undefined : known
  }
  // Without a rollup file nobody said that counties must have what the city has.
  const told = plan
    ? problems
    : problems.filter(({ruleId, severity}) => ruleId === 'county-unfit' && severity === 'error')
  return [
    ...told,
    ...cityProblems(claims, worked, {isUsual: plan === undefined}),
    ...(await across.finish(again))
  ]
}

async function usablePlan(file: Input, ports: Ports): Promise<Plan> {
  const {plan, verdict} = await planOf(file, ports)
  if (plan) return plan
  const [first] = verdict.findings
  throw new Refusal(
    `汇总文件“${verdict.file}”有错，没有开始核对：${first?.message ?? ''}先用 zongshu rollup 看看。`
  )
}

/** What a city's text says, beside its data. */
function toldIn(claims: Claims | undefined, spotOf: ReturnType<typeof spotIn>): CityClaim[] {
  return (claims?.labelled ?? []).flatMap(({label, quantity, scope, time, place, figure}): CityClaim[] => {
    if (scope !== '' || figure !== undefined || !/^(?:\d{4})?$/.test(time)) return []
    const year = time === '' ? claims?.asOf : Number(time)
    return [{names: [label], quantity, spot: spotOf(place.range), ...(year === undefined ? {} : {year})}]
  })
}

const findingOf = ({ruleId, severity, message, spot, related}: Problem): Finding => ({
  ruleId,
  severity,
  message,
  range: spot.range,
  related: related.map(({message, spot}) => ({message, range: spot.range, file: spot.file}))
})

/** A verdict with findings of its own; comments and settings have their say. */
function withFindings(
  verdict: Verdict,
  found: ReadonlyArray<Finding>,
  comparable: CheckOutcome['comparable']
): Verdict {
  if (found.length === 0 || !verdict.source) return verdict
  const {rulesSkipped} = verdict
  if (!comparable) return {...verdict, findings: inOrder([...verdict.findings, ...found])}
  const {unsettled, comments, config} = comparable
  return {...verdict, ...left([...unsettled, ...found], verdict.source, comments, {config, rulesSkipped})}
}

/** The verdict on a county's draft, of which nothing was checked but what it has to do with others. */
async function verdictOf(
  input: Input,
  found: ReadonlyArray<Finding>,
  {config}: Workspace,
  ports: Ports
): Promise<Verdict> {
  const {path, name = path} = input
  const nothing = unread(found, [])
  try {
    const {source, isText} = await readInput(input, ports)
    if (!isText) return {file: name, source: undefined, ...nothing}
    const read = await readCounty(input, ports)
    const comments = 'refused' in read ? [] : read.tree.comments
    const {rulesSkipped} = unread([])
    const settled = left(found, source, comments, {config, rulesSkipped})
    return {file: name, source, ...nothing, ...settled}
  } catch (error) {
    if (error instanceof Refusal) return {file: name, source: undefined, ...nothing}
    throw error
  }
}
