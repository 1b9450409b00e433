import { shows, textsFor } from '../parts.ts'
import { actOn, checkAll, rollBack, showHistory } from './changes.ts'
import { startAdding, startChanging, startImporting, startRetracting } from './edit.ts'
import { aboutOf, entryView, exportEntry, lookAt } from './entry-screen.ts'
import { adminView, kindsView, showDue, showKind, showOwn } from './home.ts'
import { addExamples, dropQuestions, showQuestions } from './open-questions.ts'
import { adminOnly, type Press } from './rights.ts'
import { checkUpdates, markSeen, showUpdates } from './updates.ts'

/** What an admin can press outside a form. */
export const adminActions: Record<string, Press> = {
  admin: adminOnly(async (parts, turn) => shows(turn.person, await adminView(parts, turn))),
  'admin-add': adminOnly(startAdding),
  'admin-change': adminOnly(startChanging),
  'admin-retract': adminOnly(startRetracting),
  'admin-import': adminOnly(startImporting),
  'admin-due': adminOnly(showDue),
  'admin-own': adminOnly(showOwn),
  'admin-all': adminOnly(async (_parts, turn) => shows(turn.person, kindsView(textsFor(turn)))),
  'admin-kind': adminOnly(showKind),
  'admin-entry': adminOnly(async (parts, turn) =>
    shows(turn.person, await entryView(parts, turn, aboutOf(turn))),
  ),
  'admin-look': adminOnly(lookAt),
  'admin-export': adminOnly(exportEntry),
  'admin-history': adminOnly(showHistory),
  'admin-updates': adminOnly(showUpdates),
  'admin-seen': adminOnly(markSeen),
  'admin-check-updates': adminOnly(checkUpdates),
  'admin-questions': adminOnly(showQuestions),
  'admin-drop': adminOnly(dropQuestions),
  'admin-belongs': adminOnly(addExamples),
  'admin-check': adminOnly(checkAll),
  'admin-bring-back': adminOnly((parts, turn, by) => actOn(parts, turn, by, 'bring-back')),
  'admin-restore': adminOnly((parts, turn, by) => actOn(parts, turn, by, 'restore')),
  'admin-keep': adminOnly((parts, turn, by) => actOn(parts, turn, by, 'keep')),
  'admin-roll-back': adminOnly(rollBack),
}
