/** Whether a path is a draft's; standard input is. */
export const isDraft = (path: string): boolean => path === '-' || /\.ya?ml$/i.test(path)
