/**
 * What SARIF 2.1.0 says of the parts that we write: the required properties, the enumerations and the minimums of the
 * OASIS schema, with unknown properties refused.
 */
const strict = (properties: object, required: string[] = []) => ({
  type: 'object',
  additionalProperties: false,
  properties,
  required
})
const list = (items: object, rest = {}) => ({type: 'array', items, ...rest})
const text = {type: 'string'}
const message = strict({text}, ['text'])
const level = {enum: ['none', 'note', 'warning', 'error']}
const index = {type: 'integer', minimum: 1}
const region = strict({startLine: index, startColumn: index, endLine: index, endColumn: index})
const artifactLocation = strict({uri: {type: 'string', pattern: '^[^ <>"{}|\\\\^`]*$'}})
const physicalLocation = strict({artifactLocation, region}, ['artifactLocation'])
const location = strict({id: {type: 'integer', minimum: 0}, message, physicalLocation})
const replacement = strict({deletedRegion: region, insertedContent: message}, ['deletedRegion'])
const change = strict({artifactLocation, replacements: list(replacement, {minItems: 1})}, [
  'artifactLocation',
  'replacements'
])

const result = strict(
  {
    ruleId: text,
    ruleIndex: {type: 'integer', minimum: 0},
    level,
    message,
    locations: list(location),
    relatedLocations: list(location, {uniqueItems: true}),
    partialFingerprints: {type: 'object', additionalProperties: text},
    fixes: list(strict({artifactChanges: list(change, {minItems: 1})}, ['artifactChanges']))
  },
  ['message', 'ruleId', 'locations', 'partialFingerprints']
)

const descriptor = strict(
  {
    id: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: {type: 'string', pattern: '^[a-z]+:'},
    defaultConfiguration: strict({level})
  },
  ['id']
)

export const sarifSubset = strict(
  {
    $schema: text,
    version: {const: '2.1.0'},
    runs: list(
      strict(
        {
          tool: strict(
            {
              driver: strict({name: text, version: text, rules: list(descriptor, {uniqueItems: true})}, [
                'name'
              ])
            },
            ['driver']
          ),
          columnKind: {enum: ['utf16CodeUnits', 'unicodeCodePoints']},
          invocations: list(
            strict(
              {
                executionSuccessful: {type: 'boolean'},
                toolExecutionNotifications: list(
                  strict({level, descriptor: strict({id: text}, ['id']), message}, ['message'])
                )
              },
              ['executionSuccessful']
            )
          ),
          results: list(result)
        },
        ['tool', 'results']
      )
    )
  },
  ['version', 'runs']
)
