import { dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { line } from '../../bot/core/view.ts'
import { groundsChange, partnerChange, withChange } from '../../bot/signals/directory-change.ts'
import { type Partner, partnerSchema } from '../../bot/signals/partner.ts'
import type { Functionaris } from '../../bot/signals/signal.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { functionarisOf } from '../rights.ts'
import { directoryView, mostPartners, partnersOf, partnerView } from './directory.ts'
import { groundsIn } from './directory-dialogs.ts'

type Submission = (parts: DialogParts, turn: ActionTurn, draft: Draft) => Promise<Outcome>
type OwnSubmission = (
  parts: DialogParts,
  turn: ActionTurn,
  draft: Draft,
  by: Functionaris,
) => Promise<Outcome>

/** Rights are checked again when it is sent; what was typed stays in the draft. */
const byFunctionaris =
  (submission: OwnSubmission): Submission =>
  async (parts, turn, draft) => {
    const by = await functionarisOf(parts, turn)
    return by
      ? submission(parts, turn, draft, by)
      : replaces(turn.person, line(textsFor(turn).refused.notFunctionaris))
  }

/** A new partner, or another text for one that is there; checked today. */
export const submitPartner = byFunctionaris(async (parts, turn, draft, by) => {
  const { forward } = textsFor(turn)
  const partner = partnerSchema.parse({
    ...draft.answers,
    id: draft.about ?? draft.id,
    checkedOn: dayOf(turn.now),
  })
  const others = (await partnersOf(parts, turn)).filter(({ id }) => id !== partner.id)
  if (others.length >= mostPartners) return replaces(turn.person, line(forward.directoryFull))
  await changePartner(parts, turn, by, partner.id, () => partner)
  const person = withoutDraft(turn.person, draft.id)
  return {
    ...replaces(person, line(forward.keptPartner(partner.name)), partnerView(turn, partner)),
    durable: true,
  }
})

type ChangePartner = (before: Partner | undefined) => Partner | undefined

/** In the place of its older self, at the end, or out of the list; with who did so. */
async function changePartner(
  parts: DialogParts,
  { event, now }: ActionTurn,
  by: Functionaris,
  about: string,
  change: ChangePartner,
): Promise<void> {
  await parts.store.changeOffice(event.from.organisation, (office) => {
    const { partners = [], directoryChanges } = office
    const at = partners.findIndex(({ id }) => id === about)
    const before = partners[at]
    const after = change(before)
    if (!before && !after) return office
    const rest = partners.toSpliced(at < 0 ? partners.length : at, before ? 1 : 0, ...(after ? [after] : []))
    const changes = withChange(directoryChanges, partnerChange(before, after), by, now)
    return { ...office, partners: rest, directoryChanges: changes }
  })
}

/** From now on these can be chosen; what was forwarded before keeps its own words. */
export const submitGrounds = byFunctionaris(async (parts, turn, draft, by) => {
  const grounds = groundsIn(draft.answers.text ?? '')
  const { shippedGrounds } = textsFor(turn).forward
  await parts.store.changeOffice(turn.event.from.organisation, (office) => {
    const change = groundsChange(office.grounds ?? shippedGrounds, grounds)
    return { ...office, grounds, directoryChanges: withChange(office.directoryChanges, change, by, turn.now) }
  })
  const person = withoutDraft(turn.person, draft.id)
  const said = line(textsFor(turn).forward.keptGrounds)
  return { ...replaces(person, said, await directoryView(parts, turn)), durable: true }
})

/** "Nog juist". */
export async function checkPartner(parts: DialogParts, turn: ActionTurn, by: Functionaris): Promise<Outcome> {
  const found = await namedPartner(parts, turn)
  if (!found) return replaces(turn.person, line(textsFor(turn).forward.noPartner))
  const checkedOn = dayOf(turn.now)
  await changePartner(parts, turn, by, found.id, (before) => before && { ...before, checkedOn })
  return { ...replaces(turn.person, partnerView(turn, { ...found, checkedOn })), durable: true }
}

export async function dropPartner(parts: DialogParts, turn: ActionTurn, by: Functionaris): Promise<Outcome> {
  const found = await namedPartner(parts, turn)
  const { forward } = textsFor(turn)
  if (!found) return replaces(turn.person, line(forward.noPartner))
  await changePartner(parts, turn, by, found.id, () => undefined)
  const said = line(forward.dropped(found.name))
  return { ...replaces(turn.person, said, await directoryView(parts, turn)), durable: true }
}

/** The one that a button is about, as it is now. */
export async function namedPartner(parts: DialogParts, turn: ActionTurn): Promise<Partner | undefined> {
  return (await partnersOf(parts, turn)).find(({ id }) => id === turn.event.data.about)
}
