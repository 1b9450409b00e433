/**
 * A pattern as the source of an expression over plain words with one space between: `[a, b]` is either, `*` the rest of
 * a word or its start, `#` a digit, `~3` at most three words between. That is bounded, so that reading stays linear.
 */
export const sourceOf = (pattern: string): string =>
  pattern
    .trim()
    .replace(/\s+/g, ' ')
    .replaceAll(', ', '|')
    .replaceAll('[', '(?:')
    .replaceAll(']', ')')
    .replaceAll('*', '\\S*')
    .replaceAll('#', '\\d')
    .replace(/ ~(\d) /g, '(?: \\S+){0,$1} ')

/** Every place where a pattern stands. `before` and `after`: source of what has to stand around it. */
export const everywhere = (pattern: string, before = '', after = ''): RegExp =>
  new RegExp(`${before}(?<!\\S)(?:${sourceOf(pattern)})(?!\\S)${after}`, 'g')

/** Whether a pattern is heard in words with one space between. */
export type Heard = (words: string) => boolean

export function hears(pattern: string): Heard {
  const expression = new RegExp(everywhere(pattern).source)
  return (words) => expression.test(words)
}
