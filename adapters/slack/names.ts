import { typed } from './literal.ts'
import type { Incoming } from './receive.ts'

/** Slack is asked for each name, so one message may not cause more of that; whoever is named after these stays an id in the text. */
const namesAsked = 20

/** Who is named in a text, each once. */
export const mentioned = (said: string): string[] => {
  const named = [...said.matchAll(/<@([UW][A-Z0-9]+)/g)].map(([, one = '']) => one)
  return [...new Set(named)].slice(0, namesAsked)
}

/** What was typed; without the mention that called the bot. */
export function plainly(said: string, me: string[], isPrivate: boolean): string {
  const calls = me.reduce((rest, one) => rest.replaceAll(new RegExp(`<@${one}(\\|[^>]*)?>`, 'g'), ' '), said)
  return typed(isPrivate ? said : calls).trim()
}

/** Somebody who was named with an @. */
export type Mention = { id: string; name: string }

/** Slack writes an id where somebody was named; who reads it needs the name. */
export function withNames(what: Incoming['what'], mentions: Mention[]) {
  const named = (text: string) =>
    mentions.reduce((rest, { id, name }) => rest.replaceAll(`@${id}`, `@${name}`), text)
  switch (what.kind) {
    case 'hello':
      return what
    case 'text':
      return { ...what, text: named(what.text), mentions }
    case 'action': {
      const { what: taken } = what.values
      return taken === undefined ? what : { ...what, values: { ...what.values, what: named(taken) } }
    }
  }
}
