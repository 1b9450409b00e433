import { notTakenOver } from '../dialogs/hear.ts'
import { typedKoppelcode } from '../dialogs/office.ts'
import { givenBack, ownWords } from '../dialogs/own-words.ts'
import { clean, holdsNever } from '../dialogs/personal-data.ts'
import { toPrivateChat } from '../dialogs/talk.ts'
import { texts } from '../dialogs/texts/index.ts'
import {
  asksForLanguage,
  asksForOther,
  type Choosable,
  chooseActions,
  chosenView,
  referenceInCommand,
  sayingWhose,
  whichView,
} from '../dialogs/which-municipality.ts'
import { meansDanger } from '../knowledge/hearing/danger.ts'
import type { BotEvent, PersonKey, Reply } from './core/event.ts'
import type { Platform } from './core/platform.ts'
import { line, ownText, type View, view } from './core/view.ts'
import { pressedByTyping } from './core/words.ts'
import type { Log } from './log.ts'
import { OneAtATime } from './one-at-a-time.ts'
import { idBehind, readReceiptCode } from './receipt-code.ts'
import type { ReceiptCodes } from './receipt-codes.ts'
import { isHiddenFrom, isReporter, type Signal } from './signals/signal.ts'
import type { Choice } from './store/records.ts'
import type { Store } from './store/store.ts'

export interface WhichParts {
  group: string
  /** The organisations of the group, in the order of the settings. */
  organisations: readonly Choosable[]
  platforms: readonly Platform[]
  store: Store
  codes: Pick<ReceiptCodes, 'opened'>
  isKoppelcode: (organisation: string, code: string, now: Date) => boolean
  /** The bot, for an event of which the organisation is known. */
  handle: (event: BotEvent) => Promise<Reply>
  now: () => Date
  newId: () => string
  log: Log
}

/**
 * Settles, in front of the bot, to which organisation of a group each event belongs: `event.from.organisation` is the group when it comes in.
 * Never by what would tell that something exists in another organisation; everything is checked there as always.
 */
export function settlesOrganisation(parts: WhichParts): (event: BotEvent) => Promise<Reply> {
  const turns = new OneAtATime()
  const route = (event: BotEvent) =>
    event.place === 'shared' ? inShared(parts, event) : inPrivate(parts, event)
  return (event) =>
    turns.run(JSON.stringify([event.from.platform, event.from.id]), () =>
      route(event).catch((error: unknown) => {
        parts.log.alarm('organisation-not-settled', { organisation: parts.group, kind: event.kind }, error)
        return notKept(event)
      }),
    )
}

/** The event within the organisation that it would be settled to, where that takes no question. Changes nothing. */
export const alreadySettled =
  (parts: WhichParts) =>
  async (event: BotEvent): Promise<BotEvent> => {
    const known = event.place === 'private' ? await parts.store.choice(event.from) : undefined
    const chosen = parts.organisations.find(({ id }) => id === known?.chosen)
    const own = (await owner(parts, event, chosen)) ?? chosen
    return own ? within(event, own.id) : event
  }

/** Nothing was kept: what was typed is given back. */
function notKept(event: BotEvent): Reply {
  const t = texts[event.from.locale]
  if (event.place === 'shared') return { shows: [], aside: line(t.sorry.notKept) }
  const typed = event.kind === 'text' ? [event.text] : event.kind === 'action' ? ownWords(event.values) : []
  const said = view(t.menu.notice, [ownText(t.sorry.notKept, 'warning')])
  return { shows: [said, ...givenBack(t, typed)] }
}

const within = <E extends BotEvent>(event: E, organisation: string): E => ({
  ...event,
  from: { ...event.from, organisation },
})

/** In a channel: the organisation whose office it is. What is nobody's channel is bound by the organisation whose code it is. */
async function inShared(parts: WhichParts, event: BotEvent): Promise<Reply> {
  const found =
    (await boundTo(parts, event)) ?? byCode(parts, event) ?? (await owner(parts, event, undefined))
  if (found) return parts.handle(within(event, found.id))
  const t = texts[event.from.locale]
  const whisper = (aside: View): Reply => ({ shows: [], aside })
  if (event.kind === 'hello') return { shows: [] }
  if (event.kind === 'action') return whisper(line(t.sorry.notValid))
  if (typedKoppelcode(t, event) !== undefined) return whisper(line(t.office.wrongCode))
  const platform = parts.platforms.find(({ name }) => name === event.from.platform)
  return whisper(toPrivateChat(t, event.text, platform?.privateChatLink()))
}

async function boundTo(
  { organisations, platforms, store }: WhichParts,
  { from, at }: BotEvent,
): Promise<Choosable | undefined> {
  const platform = platforms.find(({ name }) => name === from.platform)
  for (const one of organisations) {
    const { channel } = await store.office(one.id)
    if (channel?.platform === from.platform && platform?.isSamePlace(channel.address, at)) return one
  }
  return undefined
}

function byCode({ organisations, isKoppelcode, now }: WhichParts, event: BotEvent): Choosable | undefined {
  const typed = event.kind === 'text' ? typedKoppelcode(texts[event.from.locale], event) : undefined
  return typed === undefined ? undefined : organisations.find(({ id }) => isKoppelcode(id, typed, now()))
}

async function inPrivate(parts: WhichParts, event: BotEvent): Promise<Reply> {
  const kept = await parts.store.choice(event.from)
  // It says the same wherever the message went, so it chooses and keeps nothing.
  if (event.kind === 'text' && event.changed) {
    const locale = kept?.locale ?? event.from.locale
    return { shows: [notTakenOver(texts[locale], event.text)], locale }
  }
  const known = kept ?? nothingYet(parts, event.from)
  const chosen = parts.organisations.find(({ id }) => id === known.chosen)
  const picked = pickedIn(parts, event, chosen || !kept ? undefined : known)
  if (picked) return choose(parts, event, known, picked)
  if (wantsOther(event)) return ask(parts, event, { ...known, chosen: undefined })
  const own = await owner(parts, event, chosen)
  if (own && own !== chosen) return goOver(parts, event, known, own)
  return chosen ? parts.handle(within(event, chosen.id)) : hold(parts, event, known)
}

const nothingYet = ({ newId }: WhichParts, { organisation, platform, id }: PersonKey): Choice => ({
  kind: 'choice',
  id: newId(),
  organisation,
  platform,
  personId: id,
  held: [],
})

/** The municipality that was pressed, or named or numbered by who was asked. */
function pickedIn(
  { organisations }: WhichParts,
  event: BotEvent,
  asked: Choice | undefined,
): Choosable | undefined {
  const pressed =
    event.kind === 'action' && event.name === 'choose-municipality'
      ? event
      : event.kind === 'text' && asked
        ? pressedByTyping(event.text, chooseActions(organisations, false), true)
        : undefined
  return organisations.find(({ id }) => id === pressed?.data.value)
}

const wantsOther = (event: BotEvent): boolean =>
  (event.kind === 'action' && event.name === 'other-municipality') ||
  (event.kind === 'text' && asksForOther(event.text))

/** What was sent waits for the choice, once however often it comes. */
function hold(parts: WhichParts, event: BotEvent, known: Choice): Promise<Reply> {
  const locale = event.kind === 'text' ? asksForLanguage(event.text) : undefined
  const stale = event.kind === 'action' && event.name === 'choose-municipality'
  if (locale || stale || event.kind === 'hello' || holdsCode(event))
    return ask(parts, event, locale ? { ...known, locale } : known)
  const repeated = event.id !== '' && known.held.some(({ id }) => id === event.id)
  if (repeated) return ask(parts, event, known)
  const { id } = event
  const at = parts.now().toISOString()
  const sent =
    event.kind === 'text'
      ? { kind: 'text' as const, id, at, text: clean(event.text), ...filesOf(event) }
      : { kind: 'action' as const, id, at, name: event.name, data: event.data, values: cleaned(event.values) }
  return ask(parts, event, { ...known, held: [...known.held, sent] })
}

/**
 * The four words of a receipt, typed or in a form. Held, they would join who sent them to a signal that is known by a code only
 * (product.md, "The reporter", 5).
 */
const holdsCode = (event: BotEvent): boolean =>
  (event.kind === 'text' && readReceiptCode(event.text) !== undefined) ||
  (event.kind === 'action' &&
    Object.values(event.values).some((typed) => readReceiptCode(typed) !== undefined))

/** That something came with it is said when it is dealt with. */
const filesOf = ({ files }: { files?: true | undefined }) => (files ? { files } : {})

/** What is never kept is not kept here either, not even until the choice. */
const cleaned = (values: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(values).map(([name, typed]) => [name, clean(typed)]))

async function ask(parts: WhichParts, event: BotEvent, choice: Choice): Promise<Reply> {
  await parts.store.saveChoice(choice)
  const locale = choice.locale ?? event.from.locale
  const danger = event.kind === 'text' && meansDanger(event.text)
  const home = event.kind === 'hello' && event.screen === 'home'
  const asking = { held: choice.held.length > 0, code: holdsCode(event), danger, home }
  const t = texts[locale]
  const mustDelete = event.kind === 'text' && holdsNever(event.text)
  const takenOut = mustDelete ? [line(t.takenOut[event.from.platform])] : []
  return { shows: [...takenOut, whichView(t, parts.organisations, asking)], locale }
}

/** What waited is dealt with in the order in which it was sent; kept until it was, so that a crash loses nothing. */
async function choose(parts: WhichParts, event: BotEvent, known: Choice, one: Choosable): Promise<Reply> {
  const isNew = known.chosen !== one.id
  const chosen = { ...known, chosen: one.id }
  await parts.store.saveChoice(chosen)
  const { from, at, place } = within(event, one.id)
  const base = { from: known.locale ? { ...from, locale: known.locale } : from, at, place }
  const waiting = known.held.map(
    (sent): BotEvent =>
      sent.kind === 'text'
        ? { ...base, kind: 'text', id: sent.id, text: sent.text, mentions: [], ...filesOf(sent) }
        : { ...base, kind: 'action', id: sent.id, name: sent.name, data: sent.data, values: sent.values },
  )
  const hello: BotEvent = { ...base, kind: 'hello', id: '', screen: 'chat' }
  const replies: Reply[] = []
  for (const sent of waiting.length === 0 && isNew ? [hello] : waiting) replies.push(await parts.handle(sent))
  if (waiting.length > 0) await parts.store.saveChoice({ ...chosen, held: [] })
  const locale = replies.at(-1)?.locale ?? known.locale ?? event.from.locale
  const said = replies.flatMap(({ replace, shows, aside }) => [replace, ...shows, aside])
  const shows = said.filter((view) => view !== undefined)
  return { replace: chosenView(texts[locale], one), shows, locale }
}

/** What is done about something of another municipality takes the conversation there: what is typed next is about that too. */
async function goOver(parts: WhichParts, event: BotEvent, known: Choice, own: Choosable): Promise<Reply> {
  await parts.store.saveChoice({ ...known, chosen: own.id })
  const reply = await parts.handle(within(event, own.id))
  return sayingWhose(texts[reply.locale ?? event.from.locale], own, reply)
}

/** The organisation in which this person has what the event names: their draft, their signal, or one that they may handle. */
async function owner(
  parts: WhichParts,
  event: BotEvent,
  chosen: Choosable | undefined,
): Promise<Choosable | undefined> {
  const first = [...(chosen ? [chosen] : []), ...parts.organisations]
  for (const one of first) if (await owns(parts, within(event, one.id))) return one
  return undefined
}

async function owns({ store, codes, now }: WhichParts, event: BotEvent): Promise<boolean> {
  const { from } = event
  const { organisation } = from
  if (event.kind === 'text') {
    const reference = referenceInCommand(event.text)
    return reference ? mayKnow(store, from, await store.signalByReference(organisation, reference)) : false
  }
  if (event.kind !== 'action') return false
  const { draft, about } = event.data
  const drafts = draft ? ((await store.person(from))?.drafts ?? []) : []
  if (drafts.some(({ id }) => id === draft)) return true
  const sent = draft ? await store.signal(organisation, draft) : undefined
  if (sent && isReporter(sent, from)) return true
  if (draft && (await store.signal(organisation, idBehind(draft)))) return true
  if (!about) return false
  return (
    codes.opened(from, about, now()) !== undefined ||
    mayKnow(store, from, await store.signal(organisation, about))
  )
}

/** Who wrote it, or who is named there for handling signals and not kept out of this one. */
async function mayKnow(store: Store, person: PersonKey, signal: Signal | undefined): Promise<boolean> {
  if (!signal) return false
  if (isReporter(signal, person)) return true
  const { functionarissen } = await store.office(person.organisation)
  const listed = functionarissen.some(({ platform, id }) => platform === person.platform && id === person.id)
  return listed && !isHiddenFrom(signal, person)
}

const heldFor = 14 * 24 * 3_600_000

/** What nobody chose a municipality for is not kept for longer than a draft. */
export async function dropHeld(store: Store, group: string, now: Date): Promise<void> {
  const since = new Date(now.getTime() - heldFor).toISOString()
  const isOld = ({ held }: Choice): boolean => held.some(({ at }) => at <= since)
  for (const { platform, personId: id } of (await store.choicesOf(group)).filter(isOld)) {
    // Read anew: while another one was written this person may have gone on.
    const newest = await store.choice({ organisation: group, platform, id })
    if (newest && isOld(newest))
      await store.saveChoice({ ...newest, held: newest.held.filter(({ at }) => at > since) })
  }
}
