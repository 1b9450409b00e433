import assert from 'node:assert/strict'
import type { Texts } from '../../dialogs/texts/index.ts'
import { filled } from './desk-screens.ts'
import type { AdminDrawn } from './knowledge-screens.ts'

interface Reader extends AdminDrawn {
  /** All that stands before the eyes of this person. */
  reads(): Promise<string>
  /** Opens the form that was offered, where the platform opens something. */
  opens(): Promise<unknown>
}

/** Walks through what is kept how long, who asks for it and who read it, by somebody who is functionaris and privacy officer in one. */
export async function drawTrustScreens(who: Reader, t: Texts, found: string): Promise<void> {
  const { hold, request, requestSearch } = t.dialogs
  await who.says(`${t.retention.hold} ${found}`)
  await who.sees(hold.title)
  await who.opens()
  await who.draw('hold')
  await who.sends(hold.send, [
    filled(hold.questions, 'why', 'woo'),
    filled(hold.questions, 'text', 'Woo-verzoek 2026-14'),
  ])
  await who.sees(t.retention.held(found))
  await who.draw('held')
  await who.putsAway()
  await who.says(t.words.requests[0] ?? '')
  await who.sees(t.requests.none)
  await who.draw('requests')
  await who.presses(t.requests.fresh)
  // The title stands on the button as well.
  await who.sees(request.questions.what?.ask ?? '')
  await who.draw('request-form')
  await who.sends(request.send, [
    filled(request.questions, 'what', 'access'),
    filled(request.questions, 'who', 'subject'),
    filled(request.questions, 'text', 'Z-2026-118'),
  ])
  await who.putsAway()
  await who.says(t.words.requests[0] ?? '')
  await who.sees('V-2026-')
  const [number = ''] = (await who.reads()).match(/V-\d{4}-\w{4}/) ?? []
  assert.ok(number)
  await who.presses(number)
  await who.presses(t.requests.search)
  await who.sees(requestSearch.title)
  await who.draw('search')
  await who.sends(requestSearch.send, [filled(requestSearch.questions, 'text', found)])
  await who.sees(t.requests.found(1))
  await who.draw('found')
  await who.putsAway()
  await who.says(t.words.readings[0] ?? '')
  await who.sees(t.readings.counts)
  await who.draw('readings')
  await who.says(t.words.destruction[0] ?? '')
  await who.sees(t.retention.title)
  await who.draw('destruction')
  await who.says(t.words.figures[0] ?? '')
  await who.sees(t.figures.none)
  await who.draw('figures')
}
