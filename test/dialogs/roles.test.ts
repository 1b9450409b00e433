import assert from 'node:assert/strict'
import { presses } from '../../dialogs/presses.ts'
import { type Role, roleFor } from '../../dialogs/roles.ts'

/** Written out by hand from what product.md says of each, so that a change of the table has to be meant. */
const expected: Record<Role, string> = {
  everybody: `report report-form doubt secrecy colleague code written mine question question-form send-question entry
    report-theme unclear none-of-these other-municipality who-sees language read clear put-away reply my-signal add
    withdraw withdraw-sure withdraw-not resume`,
  functionaris: `open hide claim take-over ask feedback close assess note check case-number link hand-over reopen agree
    exclude exclude-sure exclude-not desk desk-more search list agenda agreements parked enter tell-also send-again on-agenda off-agenda
    agreement-done agenda-document forward forwards forward-show forward-document forward-copy forward-sent
    partner-reply partner-return outcome outcomes partners partner-lists partner-list partner partner-add
    partner-change partner-check partner-drop partner-history grounds packs pack pack-claim pack-take-over pack-all
    pack-all-sure pack-give pack-give-to pack-document member-add roster held-release held-drop`,
  admin: `admin admin-add admin-change admin-retract admin-import admin-due admin-own admin-all admin-kind admin-entry
    admin-look admin-export admin-history admin-updates admin-seen admin-check-updates admin-questions admin-drop
    admin-belongs admin-check admin-bring-back admin-restore admin-keep admin-roll-back`,
  decider: 'newcomers member-confirm member-not',
  keeper: 'hold hold-end requests request-new request request-search request-answer request-free inventory',
  privacyOfficer: 'request-agree readings reading-sample reading-fine reading-ask',
  authoriser: 'destruction-sure',
  overseer: 'destruction statement',
  figuresReader: 'figures figures-document',
}

describe('the table of roles', () => {
  const found = Map.groupBy(Object.keys(presses), roleFor)

  for (const [role, named] of Object.entries(expected) as [Role, string][])
    it(`C1: has these presses, and no others, for: ${role}`, () =>
      assert.deepEqual(found.get(role)?.sort(), named.split(/\s+/).sort()))
})
