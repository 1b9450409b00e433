import type { BotEvent, Reply } from '../../bot/core/event.ts'

/** Teams has no message for one pair of eyes: the word stands on the presser's own view of the card, or in the open. */
export function withAside({ aside, ...reply }: Reply, event: BotEvent): Reply {
  if (!aside) return reply
  if (event.kind !== 'action') return { ...reply, shows: [...reply.shows, aside] }
  const { replace } = reply
  return { ...reply, replace: replace ? { ...replace, body: [...replace.body, ...aside.body] } : aside }
}
