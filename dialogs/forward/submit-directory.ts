import { dayOf } from '../../bot/calendar.ts'
import type { Outcome } from '../../bot/core/bot.ts'
import type { Draft } from '../../bot/core/dialog.ts'
import { withoutDraft } from '../../bot/core/person.ts'
import { line } from '../../bot/core/view.ts'
import { type Partner, partnerSchema } from '../../bot/signals/partner.ts'
import { type ActionTurn, type DialogParts, replaces, textsFor } from '../parts.ts'
import { functionarisOf } from '../rights.ts'
import { directoryView, mostPartners, partnersOf, partnerView } from './directory.ts'
import { groundsIn } from './directory-dialogs.ts'

type Submission = (parts: DialogParts, turn: ActionTurn, draft: Draft) => Promise<Outcome>

/** Rights are checked again when it is sent; what was typed stays in the draft. */
const byFunctionaris =
  (submission: Submission): Submission =>
  async (parts, turn, draft) =>
    (await functionarisOf(parts, turn))
      ? submission(parts, turn, draft)
      : replaces(turn.person, line(textsFor(turn).refused.notFunctionaris))

/** A new partner, or another text for one that is there; checked today. */
export const submitPartner = byFunctionaris(async (parts, turn, draft) => {
  const { forward } = textsFor(turn)
  const partner = partnerSchema.parse({
    ...draft.answers,
    id: draft.about ?? draft.id,
    checkedOn: dayOf(turn.now),
  })
  const others = (await partnersOf(parts, turn)).filter(({ id }) => id !== partner.id)
  if (others.length >= mostPartners) return replaces(turn.person, line(forward.directoryFull))
  await putPartner(parts, turn, partner)
  const person = withoutDraft(turn.person, draft.id)
  return {
    ...replaces(person, line(forward.keptPartner(partner.name)), partnerView(turn, partner)),
    durable: true,
  }
})

/** In the place of its older self, or at the end. */
async function putPartner(parts: DialogParts, turn: ActionTurn, partner: Partner): Promise<void> {
  await parts.store.changeOffice(turn.event.from.organisation, ({ partners = [], ...office }) => ({
    ...office,
    partners: partners.some(({ id }) => id === partner.id)
      ? partners.map((one) => (one.id === partner.id ? partner : one))
      : [...partners, partner],
  }))
}

/** From now on these can be chosen; what was forwarded before keeps its own words. */
export const submitGrounds = byFunctionaris(async (parts, turn, draft) => {
  const grounds = groundsIn(draft.answers.text ?? '')
  await parts.store.changeOffice(turn.event.from.organisation, (office) => ({ ...office, grounds }))
  const person = withoutDraft(turn.person, draft.id)
  const said = line(textsFor(turn).forward.keptGrounds)
  return { ...replaces(person, said, await directoryView(parts, turn)), durable: true }
})

/** "Nog juist". */
export async function checkPartner(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await namedPartner(parts, turn)
  if (!found) return replaces(turn.person, line(textsFor(turn).forward.noPartner))
  const checked = { ...found, checkedOn: dayOf(turn.now) }
  await putPartner(parts, turn, checked)
  return { ...replaces(turn.person, partnerView(turn, checked)), durable: true }
}

export async function dropPartner(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await namedPartner(parts, turn)
  const { forward } = textsFor(turn)
  if (!found) return replaces(turn.person, line(forward.noPartner))
  await parts.store.changeOffice(turn.event.from.organisation, ({ partners = [], ...office }) => ({
    ...office,
    partners: partners.filter(({ id }) => id !== found.id),
  }))
  const said = line(forward.dropped(found.name))
  return { ...replaces(turn.person, said, await directoryView(parts, turn)), durable: true }
}

/** The one that a button is about, as it is now. */
export async function namedPartner(parts: DialogParts, turn: ActionTurn): Promise<Partner | undefined> {
  return (await partnersOf(parts, turn)).find(({ id }) => id === turn.event.data.about)
}
