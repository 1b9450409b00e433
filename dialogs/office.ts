import type { Outcome, Turn } from '../bot/core/bot.ts'
import type { TextEvent } from '../bot/core/event.ts'
import { line, ownText, view } from '../bot/core/view.ts'
import { plain } from '../bot/core/words.ts'
import { inNewChannel } from '../bot/members.ts'
import { postAgain } from '../bot/signals/deliveries.ts'
import { type DialogParts, localeOf, shows, type TextTurn, tells, textsFor } from './parts.ts'
import type { Texts } from './texts/index.ts'

const codesRemembered = 20

/** What stands behind "koppel"; `undefined` when the text is no such command. */
export function typedKoppelcode(t: Texts, { text, mentions }: TextEvent): string | undefined {
  // Who is named may stand before the word too; Slack leaves the names in the text.
  const bare = mentions.reduce((rest, { name }) => rest.replaceAll(`@${name}`, ' '), text)
  const [word = '', typed = ''] = bare.trim().split(/\s+/)
  return t.words.bind.includes(plain(word)) ? typed : undefined
}

/**
 * "@Signaalpunt koppel CODE @one @two": this channel receives signals from now on, handled by who is named here;
 * without names, by who typed it. `undefined`: the text is no such command.
 */
export async function bindChannel(parts: DialogParts, turn: TextTurn): Promise<Outcome | undefined> {
  const t = textsFor(turn)
  const typed = typedKoppelcode(t, turn.event)
  if (typed === undefined) return undefined
  if (turn.event.place === 'private') return tells(turn, line(t.office.notInPrivate))
  const { organisation, platform, id, name } = turn.event.from
  const code = plain(typed)
  const { usedCodes } = await parts.store.office(organisation)
  if (usedCodes.includes(code) || !parts.isKoppelcode(organisation, typed, turn.now)) {
    return tells(turn, line(t.office.wrongCode))
  }
  const named = turn.event.mentions.length > 0 ? turn.event.mentions : [{ id, name }]
  const functionarissen = named.map((one) => ({ platform, id: one.id, name: one.name }))
  const { at } = turn.event
  await parts.store.changeOffice(organisation, ({ left = [], test: _elsewhere, ...office }) => ({
    ...(office.channel?.address === at ? office : inNewChannel(office)),
    channel: { platform, address: at },
    // Who stays keeps their roster and absence.
    functionarissen: functionarissen.map((one) => ({
      ...[...office.functionarissen, ...left].find(({ id }) => id === one.id),
      ...one,
    })),
    usedCodes: [...office.usedCodes, code].slice(-codesRemembered),
  }))
  const names = new Intl.ListFormat(localeOf(turn.person)).format(functionarissen.map((one) => one.name))
  return shows(turn.person, view(t.menu.notice, [ownText(t.office.bound(names))]))
}

/** The bot was put (back) into the functionaris channel: what is open there is posted anew, because cards sent before can be gone. */
export async function newInChannel(parts: DialogParts, turn: Turn): Promise<Outcome> {
  const { event } = turn
  const { channel } = await parts.store.office(event.from.organisation)
  if (channel?.address !== event.at) return shows(turn.person)
  const made = { now: turn.now, newId: parts.newId }
  for (const { organisation, id } of await parts.store.openSignals(event.from.organisation)) {
    await parts.store.changeSignal(organisation, id, (signal) => postAgain(signal, made))
  }
  return shows(turn.person)
}
