const pairs: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
  '(': '（',
  ')': '）'
}

/** Half-width marks that stand next to a 汉字 or a full-width mark as full-width ones; cluster for cluster. */
export function fullWidth(clusters: ReadonlyArray<string>): string[] {
  return clusters.map((cluster, index) => {
    const wide = pairs[cluster]
    if (!wide) return cluster
    return isWide(clusters[index - 1]) || isWide(clusters[index + 1]) ? wide : cluster
  })
}

const isWide = (cluster: string | undefined): boolean =>
  cluster !== undefined && /^[\p{Script=Han}，。、；：！？（）《》“”‘’…—]/u.test(cluster)
