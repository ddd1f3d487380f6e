export function wrongArrows(files: ReadonlyMap<string, string>, map: string): string[]
export function roomOf(file: string): string
export function mapIn(markdown: string): string
