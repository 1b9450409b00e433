import type { Outcome } from '../../bot/core/bot.ts'
import { line } from '../../bot/core/view.ts'
import { functionarisOnly, type Press } from '../functionaris-only.ts'
import { type ActionTurn, type DialogParts, replaces, shows, textsFor } from '../parts.ts'
import { directoryView, openFilled, partnerView } from './directory.ts'
import { showHistory } from './directory-history.ts'
import { showPartnerList, showPartners } from './partner-list.ts'
import { checkPartner, dropPartner, namedPartner } from './submit-directory.ts'

/** What a functionaris can press to forward, and to keep to whom. */
export const forwardActions: Record<string, Press> = {
  partners: functionarisOnly(async (parts, turn) => shows(turn.person, await directoryView(parts, turn))),
  'partner-lists': functionarisOnly(showPartners),
  'partner-list': functionarisOnly(showPartnerList),
  outcomes: functionarisOnly((parts, turn) => openFilled(parts, turn, 'outcomes', {}, turn.event.data.about)),
  partner: functionarisOnly(showPartner),
  'partner-add': functionarisOnly((parts, turn) => openFilled(parts, turn, 'partner', {})),
  'partner-change': functionarisOnly(changePartner),
  'partner-check': functionarisOnly(checkPartner),
  'partner-drop': functionarisOnly(dropPartner),
  'partner-history': functionarisOnly(showHistory),
  grounds: functionarisOnly(changeGrounds),
}

async function showPartner(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await namedPartner(parts, turn)
  return found
    ? shows(turn.person, partnerView(turn, found))
    : replaces(turn.person, line(textsFor(turn).forward.noPartner))
}

async function changePartner(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const found = await namedPartner(parts, turn)
  if (!found) return replaces(turn.person, line(textsFor(turn).forward.noPartner))
  const { kind, name, route, contact } = found
  return openFilled(parts, turn, 'partner', { kind, name, route, contact }, found.id)
}

async function changeGrounds(parts: DialogParts, turn: ActionTurn): Promise<Outcome> {
  const { grounds } = await parts.store.office(turn.event.from.organisation)
  const text = (grounds ?? textsFor(turn).forward.shippedGrounds).join('\n')
  return openFilled(parts, turn, 'grounds', { text })
}
