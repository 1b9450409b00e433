import type { Texts } from '../../dialogs/texts/index.ts'
import type { AdminDrawn, Filled } from './knowledge-screens.ts'

/** A dialog's field with its label, and the label of a choice where it has choices. */
export function filled(
  questions: Texts['dialogs']['assess']['questions'],
  name: string,
  value: string,
): Filled {
  const { ask = name, choices } = questions[name] ?? {}
  const choice = choices?.[value]
  return { name, label: ask, text: value, ...(choice ? { choice } : {}) }
}

/** Walks through what a functionaris does with a signal in the private chat, from "overzicht" to what was agreed about it. */
export async function drawDeskScreens(who: AdminDrawn, t: Texts, found: string): Promise<void> {
  const forms = t.dialogs
  await who.says(t.words.overview[0] ?? '')
  await who.sees(t.desk.lists.new)
  await who.draw('overview')
  await who.says(`${t.card.claim} ${found}`)
  await who.sees(t.desk.text(found))
  await who.presses(t.card.more)
  await who.sees(t.desk.moreTitle(found))
  await who.draw('more')
  await who.presses(t.desk.assess)
  await who.sees(forms.assess.title)
  await who.draw('assess')
  const assessment = [
    ['form', 'labour'],
    ['urgency', 'week'],
    ['sector', 'agriculture'],
  ].map(([name = '', value = '']) => filled(forms.assess.questions, name, value))
  await who.sends(forms.assess.send, assessment)
  await who.sees(t.desk.kept(found))
  await who.draw('kept')
  await who.presses(t.desk.goOn(found))
  await who.sees(t.desk.feedback)
  await who.presses(t.desk.feedback)
  await who.sees(forms.feedback.title)
  await who.draw('feedback')
  await who.sends(forms.feedback.send, [
    filled(forms.feedback.questions, 'ready', 'busy'),
    filled(forms.feedback.questions, 'cannotTell', 'yes'),
  ])
  await who.sees(t.desk.fedBack(found))
  await who.putsAway()
  await who.says(`${t.agenda.on} ${found}`)
  await who.says(t.words.agenda[0] ?? '')
  await who.sees(t.agenda.how)
  await who.draw('agenda')
  // In Slack a page opens by a press only.
  await who.says(`${t.desk.search} ${found}`)
  await who.sees(t.card.title(found))
  await who.presses(t.card.open)
  await who.sees(t.page.assessment)
  await who.draw('page')
  await who.putsAway()
  await who.says(t.words.partners[0] ?? '')
  await who.sees(t.forward.addPartner)
  await who.draw('partners')
  await who.says('rooster')
  await who.sees(t.duty.roster)
  await who.draw('roster')
  await who.says(`${t.desk.exclude} ${found}`)
  await who.sees(t.desk.excludeSure)
  await who.draw('exclude')
}
