/** The sentences of an entry's text in order; each point of a list is one. */
export const sentencesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((row) => row.trim().replace(/^- /, ''))
    .flatMap((row) => row.split(/(?<=[.!?])\s+(?=\p{Lu})/u))
    .filter((sentence) => sentence !== '')
