const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Words that stand in the middle of a sentence elsewhere, as choices of which each stands alone. */
export const asChoices = (words: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(words).map(([value, word]) => [value, capital(word)]))
