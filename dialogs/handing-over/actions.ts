import { functionarisOnly, type Press } from '../forward/directory.ts'
import { makeAgendaDocument } from './agenda-document.ts'

/** What a functionaris can press to put signals on paper. */
export const handingOverActions: Record<string, Press> = {
  'agenda-document': functionarisOnly(makeAgendaDocument),
}
