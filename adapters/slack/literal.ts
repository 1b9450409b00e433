import { legible } from '../../bot/core/legible.ts'

/** Text that comes out as it was typed: Slack reads nothing into `rich_text`, where people's text stands. */
export const literal = legible

/**
 * The same for Slack's own markup, in which `<!channel>` would call everybody (docs.slack.dev, "Formatting message text"):
 * the three signs that it is made of are escaped, the others need a sign on both sides and only change how words look.
 */
export const escaped = (text: string): string =>
  literal(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** Slack's markup in what people typed, back into what they typed: `<tel:…|…>`, `<mailto:…|…>`, `<https://…>`, `&amp;`. */
export function typed(text: string): string {
  return text
    .replace(/<([^<>]*)>/g, (_all, inner: string) => said(inner))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

function said(inner: string): string {
  const bar = inner.indexOf('|')
  const target = bar < 0 ? inner : inner.slice(0, bar)
  const label = bar < 0 ? '' : inner.slice(bar + 1)
  if (target.startsWith('@') || target.startsWith('#')) return label ? `${target[0]}${label}` : target
  if (target.startsWith('!')) return label || `@${target.slice(1).split('^')[0]}`
  if (!label) return target
  // Slack itself puts what was typed behind what it made of it; words of somebody's own hide where a link goes.
  const isOwnWords = target.startsWith('http') && !target.includes(label) && !readable(target).includes(label)
  return isOwnWords ? `${label} (${target})` : label
}

/** An address with its `%7C` as the sign that was typed; as it is where that makes no text. */
function readable(address: string): string {
  try {
    return decodeURI(address).replaceAll('%7C', '|')
  } catch {
    return address
  }
}

/** A label that is longer than Slack takes: names of people and departments can be. `most` in characters. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most - 1).toWellFormed()}…`
