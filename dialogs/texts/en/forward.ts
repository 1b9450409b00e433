import type { DialogWording } from '../../../bot/core/dialog.ts'

const yesNo = { yes: 'Yes', no: 'No' }
const notSure = 'I don’t know'

export const forward = {
  notice: (reference: string) => `Forwarding ${reference}`,
  line: (partner: string, ground: string) => `To ${partner}, on the ground of: ${ground}`,
  consultFirst: 'Talk first, don’t act on it yet.',
  sentOn: (day: string) => `Sent on ${day}`,
  mayTell: 'The reporter may hear this.',
  mayNotTell: 'The reporter does not hear this.',
  neverTold: 'The reporter never hears that a case is under investigation. Choose “No”.',
  noForward: 'I can’t find that with this signal. Open the signal again.',
  noPartner: 'That partner is not in the list any more. Choose another one.',
}

export const outcomeForm: DialogWording = {
  notice: 'News from the partner',
  title: 'What did the partner tell you?',
  questions: {
    to: { ask: 'Who is the news from?', hint: '', short: 'Partner', choices: {} },
    result: {
      ask: 'How do things stand?',
      hint: '',
      short: 'Standing',
      choices: {
        report: 'It became a formal report',
        investigated: 'Under investigation',
        care: 'Care has started',
        'no-step': 'No further step now',
        unknown: notSure,
      },
    },
    tell: {
      ask: 'May the reporter hear this?',
      hint: 'The reporter never hears that a case is under investigation.',
      short: 'To the reporter',
      choices: yesNo,
    },
    text: {
      ask: 'Do you want to add something?',
      hint: 'The reporter does not read this.',
      short: 'Explanation',
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep',
}
