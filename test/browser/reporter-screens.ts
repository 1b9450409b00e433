import type { Texts } from '../../dialogs/texts/index.ts'

/** Somebody with a client of a platform, as far as drawing screens needs it. */
export interface Drawn {
  says(text: string): Promise<unknown>
  /** Presses a button, with what was filled in before: a field by its name and its label. */
  presses(label: string, fill?: { name: string; label: string; text: string }): Promise<unknown>
  sees(text: string): Promise<unknown>
  draw(name: string): Promise<void>
  /** Puts away what was opened, where the platform opens something. */
  putsAway(): Promise<unknown>
}

const stories = {
  nl: 'Gisteren bij een nagelsalon geweest, drie meiden slapen achter in de zaak',
  en: 'Yesterday I visited a nail salon, three girls sleep at the back of the shop',
}

/** Walks through what a reporter can see, from the first screen to a code, in one language. */
export async function drawReporterScreens(who: Drawn, t: Texts, locale: 'nl' | 'en'): Promise<void> {
  const { report } = t.dialogs
  const choice = (question: string, value: string) => report.questions[question]?.choices?.[value] ?? ''
  const ask = (question: string) => report.questions[question]?.ask ?? ''
  const word = (name: keyof Texts['words']) => t.words[name][0] ?? ''
  const codeAsked = t.dialogs.code.questions.text?.ask ?? ''
  await who.says(word('menu'))
  await who.sees(t.menu.doubt)
  await who.draw('menu')
  await who.presses(t.menu.whoSees)
  await who.sees(t.whoSees.title)
  await who.draw('who-sees')
  await who.says(`${stories[locale]}. 06-12345678, BSN 123456782.`)
  await who.sees(t.offer.yes)
  await who.draw('offer')
  await who.presses(t.offer.yes)
  await who.sees(ask('danger'))
  await who.presses(choice('danger', 'yes'))
  await who.sees(ask('keep'))
  await who.draw('danger-and-keep')
  await who.presses(choice('keep', 'remove'))
  await who.sees(report.review)
  await who.draw('review')
  await who.presses(t.steps.more)
  await who.sees(ask('subject'))
  await who.draw('question-choice')
  await who.says(choice('subject', 'person'))
  for (const passed of ['form', 'place']) {
    await who.sees(ask(passed))
    await who.says(t.steps.skip)
  }
  await who.sees(ask('neighbourhood'))
  await who.draw('question-text')
  await who.says(t.steps.enough)
  await who.sees(report.review)
  await who.presses(t.steps.change)
  await who.sees(t.steps.changeWhich)
  await who.draw('change')
  await who.presses(t.steps.whole)
  await who.sees(ask('contact'))
  await who.draw('form')
  await who.putsAway()
  await who.says(word('resume'))
  await who.sees(report.review)
  await who.presses(t.steps.rather(choice('known', 'code')))
  await who.sees(t.reportNotes.code.slice(0, 30))
  await who.draw('review-code')
  await who.presses(report.send)
  await who.sees(t.code.title)
  await who.draw('receipt-code')
  await who.presses(t.code.written)
  await who.sees(t.code.hiddenNow.slice(0, 20))
  await who.says(word('mine'))
  await who.sees(t.menu.code)
  await who.draw('mine')
  await who.presses(t.menu.code)
  await who.sees(codeAsked)
  await who.draw('code-form')
  const code = { name: 'text', label: codeAsked, text: 'een twee drie vier' }
  await who.presses(t.dialogs.code.send, code)
  await who.sees(t.sorry.tryAgain)
  await who.draw('code-wrong')
  await who.putsAway()
  await who.says(word('doubt'))
  await who.sees(t.doubt.title)
  await who.draw('doubt')
  await who.presses(t.doubt.secrecy)
  await who.sees(t.doubt.secrecyTitle)
  await who.draw('secrecy')
  await who.presses(t.dialogs.talk.send)
  await who.sees(t.receipt.talkTitle)
  await who.draw('talk-receipt')
  await who.says(stories[locale].replace(/nagelsalon|nail salon/, 'hotel'))
  await who.sees(t.offer.yes)
  await who.presses(t.offer.yes)
  await who.presses(choice('danger', 'no'))
  await who.sees(report.review)
  await who.presses(report.send)
  await who.sees(t.receipt.title)
  await who.draw('receipt')
  await who.says(word('mine'))
  await who.draw('mine-one')
  await who.says('1')
  await who.sees(t.mine.add)
  await who.draw('my-signal')
  await who.presses(t.mine.withdraw)
  await who.sees(t.mine.yesWithdraw)
  await who.draw('withdraw')
  await who.presses(t.mine.yesWithdraw)
  await who.says(
    locale === 'nl'
      ? 'Mijn leidinggevende dwingt een schoonmaakster om haar loon af te geven, zag ik gisteren'
      : 'My manager forces a cleaner to hand over her wages, I saw that yesterday',
  )
  await who.sees(t.offer.yes)
  await who.presses(t.offer.yes)
  await who.presses(choice('danger', 'no'))
  await who.sees(ask('insider'))
  await who.draw('insider')
  await who.presses(choice('insider', 'exploits'))
  await who.sees(t.elsewhere.insider.title)
  await who.draw('elsewhere-insider')
  await who.presses(t.steps.discard)
  await who.says(
    locale === 'nl'
      ? 'Ik word zelf gedwongen om te werken en moet mijn loon afgeven'
      : 'I am being forced to work myself and have to hand over my wages',
  )
  await who.sees(ask('self'))
  await who.presses(choice('self', 'yes'))
  await who.sees(t.elsewhere.self.title)
  await who.draw('elsewhere-self')
}
