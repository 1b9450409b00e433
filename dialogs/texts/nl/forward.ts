import type { DialogWording } from '../../../bot/core/dialog.ts'

const yesNo = { yes: 'Ja', no: 'Nee' }
const notSure = 'Weet ik niet'

export const forward = {
  notice: (reference: string) => `Doorzetten van ${reference}`,
  line: (partner: string, ground: string) => `Aan ${partner}, op grond van: ${ground}`,
  consultFirst: 'Eerst overleg, nog niet handhaven.',
  sentOn: (day: string) => `Verstuurd op ${day}`,
  mayTell: 'De melder mag dit horen.',
  mayNotTell: 'De melder hoort dit niet.',
  neverTold: 'De melder hoort nooit dat een zaak in onderzoek is. Kies “Nee”.',
  noForward: 'Dat vind ik niet bij dit signaal. Open het signaal opnieuw.',
  noPartner: 'Die partner staat niet meer in de lijst. Kies een andere.',
}

export const outcomeForm: DialogWording = {
  notice: 'Bericht van de partner',
  title: 'Wat liet de partner weten?',
  questions: {
    to: { ask: 'Van wie is het bericht?', hint: '', short: 'Partner', choices: {} },
    result: {
      ask: 'Hoe staat het ervoor?',
      hint: '',
      short: 'Stand',
      choices: {
        report: 'Het werd een melding',
        investigated: 'In onderzoek',
        care: 'Zorg is gestart',
        'no-step': 'Nu geen verdere stap',
        unknown: notSure,
      },
    },
    tell: {
      ask: 'Mag de melder dit horen?',
      hint: 'Dat een zaak in onderzoek is, hoort de melder nooit.',
      short: 'Naar de melder',
      choices: yesNo,
    },
    text: {
      ask: 'Wil je er iets bij schrijven?',
      hint: 'De melder leest dit niet.',
      short: 'Toelichting',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Bewaren',
}
