/** A draft by its name, whatever its file is called: `草稿.yaml.txt` was read as one. */
export const asDraft = (path: string): string => (/\.ya?ml$/i.test(path) ? path : `${path}.yaml`)
