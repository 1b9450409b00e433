import { functionarisOnly, type Press } from '../functionaris-only.ts'
import { shows } from '../parts.ts'
import { makeAgendaDocument } from './agenda-document.ts'
import { makePackDocument } from './pack-document.ts'
import { packsView, packView } from './packs.ts'
import { askTakeAll, chooseSuccessor, giveAll, takeAll, withPack } from './take-over.ts'

/** What a functionaris can press to hand over cases and to put signals on paper; about one signal see `takingActions`. */
export const handingOverActions: Record<string, Press> = {
  'agenda-document': functionarisOnly(makeAgendaDocument),
  packs: functionarisOnly(async (parts, turn, by) => shows(turn.person, await packsView(parts, turn, by))),
  pack: functionarisOnly(withPack((turn, pack, by) => packView(turn, pack, by))),
  'pack-all': functionarisOnly(withPack(askTakeAll)),
  'pack-all-sure': functionarisOnly(takeAll),
  'pack-give': functionarisOnly(chooseSuccessor),
  'pack-give-to': functionarisOnly(giveAll),
  'pack-document': functionarisOnly(makePackDocument),
}
