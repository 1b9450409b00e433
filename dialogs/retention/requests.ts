import type { Outcome } from '../../bot/core/bot.ts'
import { line, type View } from '../../bot/core/view.ts'
import { endHold, type Keeper } from '../../bot/signals/holding.ts'
import { holdsFor, type Request, standingOf, withStep } from '../../bot/signals/request.ts'
import { openFilled } from '../forward/directory.ts'
import { offerDocument } from '../handing-over/offer.ts'
import { type ActionTurn, type DialogParts, replaces, shows, textsFor } from '../parts.ts'
import { requestsView, requestView } from './request-view.ts'
import { keeperOf, only, type Press, privacyOfficerOf } from './rights.ts'

type OwnPress<B> = (parts: DialogParts, turn: ActionTurn, by: B, request: Request) => Promise<Outcome>

/** The request that a button or a form is about, as it is now. */
export const requestOf = async (
  parts: DialogParts,
  { event }: ActionTurn,
  id: string | undefined,
): Promise<Request | undefined> =>
  (await parts.store.requests(event.from.organisation)).find((one) => one.id === id)

const withRequest =
  <B>(press: OwnPress<B>) =>
  async (parts: DialogParts, turn: ActionTurn, by: B): Promise<Outcome> => {
    const request = await requestOf(parts, turn, turn.event.data.about)
    return request
      ? press(parts, turn, by, request)
      : shows(turn.person, line(textsFor(turn).requests.unknown))
  }

/** The request as it stands now, after something was done to it. */
async function shown(
  parts: DialogParts,
  turn: ActionTurn,
  by: Keeper,
  request: Request,
  ...said: View[]
): Promise<Outcome> {
  return { ...shows(turn.person, ...said, await requestView(parts, turn, request, by)), durable: true }
}

/** Only after a functionaris has searched; what is found later asks for it anew. */
const agree: OwnPress<Extract<Keeper, { role: 'privacyOfficer' }>> = async (parts, turn, by, request) => {
  const made = { now: turn.now, newId: parts.newId }
  const changed = await parts.store.changeRequest(request.organisation, request.id, (newest) =>
    standingOf(newest) === 'agree' ? withStep(newest, by, { what: 'agreed' }, made) : newest,
  )
  return shown(parts, turn, by, changed ?? request)
}

const startAnswer: OwnPress<Keeper> = async (parts, turn, _by, request) =>
  standingOf(request) === 'answer'
    ? openFilled(parts, turn, 'requestAnswer', {}, request.id)
    : shows(turn.person, line(textsFor(turn).requests.notTogether))

/** What this request held is no longer held; what something else holds stays. */
const free: OwnPress<Keeper> = async (parts, turn, by, request) => {
  const { organisation, id, number, signals } = request
  if (standingOf(request) !== 'answered') return shown(parts, turn, by, request)
  const made = { now: turn.now, newId: parts.newId }
  let isAllFree = true
  for (const signal of signals) {
    const found = await parts.store.signal(organisation, signal)
    for (const held of found ? holdsFor(found, number) : []) {
      const ended = await parts.store.changeSignal(organisation, signal, endHold(by, held.id, made))
      if (ended && 'refused' in ended && ended.refused !== 'not-held') isAllFree = false
    }
  }
  // What is kept from this person they can't let go of: then the button stays for somebody else.
  if (!isAllFree) return shown(parts, turn, by, request)
  const changed = await parts.store.changeRequest(organisation, id, (newest) =>
    withStep(newest, by, { what: 'freed' }, made),
  )
  return shown(parts, turn, by, changed ?? request)
}

const makeInventory: OwnPress<Keeper> = async (parts, turn, _by, request) =>
  standingOf(request) === 'answer' || standingOf(request) === 'answered'
    ? shows(
        turn.person,
        offerDocument(parts, turn, {
          subject: { kind: 'inventory', request: request.id },
          notice: textsFor(turn).requests.inventoryNotice,
        }),
      )
    : shows(turn.person, line(textsFor(turn).requests.notTogether))

export const requestActions: Record<string, Press> = {
  requests: only(keeperOf, async (parts, turn) => shows(turn.person, await requestsView(parts, turn))),
  'request-new': only(keeperOf, (parts, turn) => openFilled(parts, turn, 'request', {})),
  request: only(
    keeperOf,
    withRequest(async (parts, turn, by, request) =>
      replaces(turn.person, await requestView(parts, turn, request, by)),
    ),
  ),
  'request-search': only(
    keeperOf,
    withRequest((parts, turn, _by, request) => openFilled(parts, turn, 'requestSearch', {}, request.id)),
  ),
  'request-agree': only(privacyOfficerOf, withRequest(agree)),
  'request-answer': only(keeperOf, withRequest(startAnswer)),
  'request-free': only(keeperOf, withRequest(free)),
  inventory: only(keeperOf, withRequest(makeInventory)),
}
