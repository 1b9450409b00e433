import type { DialogWording } from '../../../bot/core/dialog.ts'
import type { Texts } from '../nl.ts'
import { report } from './report.ts'

const notSure = 'I don’t know'

/** The same answers as the reporter can give. */
const choicesOf = (question: string) => report.questions[question]?.choices ?? {}

export const assess: DialogWording = {
  notice: 'Assess',
  title: 'How do you assess this signal?',
  questions: {
    form: {
      ask: 'What do you think it looks like?',
      hint: 'A suspicion is enough. You can change it later.',
      short: 'Form',
      choices: {
        labour: 'Labour exploitation',
        sexual: 'Sexual exploitation',
        criminal: 'Criminal exploitation',
        domestic: 'Exploitation in a household',
        begging: 'Forced begging',
        organ: 'Forced removal of organs',
        marriage: 'Forced marriage',
        other: 'Another form',
        none: 'No human trafficking',
        unknown: notSure,
      },
    },
    urgency: {
      ask: 'How soon must something happen?',
      hint: '',
      short: 'Urgency',
      choices: {
        now: 'Today',
        week: 'This week',
        normal: 'It can wait',
      },
    },
    sector: {
      ask: 'In which sector is it?',
      hint: '',
      short: 'Sector',
      choices: {
        agriculture: 'Farming, horticulture or fishing',
        hospitality: 'Hotels and restaurants',
        industry: 'Industry and food processing',
        construction: 'Construction',
        transport: 'Transport, storage and port',
        trade: 'Shops and wholesale',
        cleaning: 'Cleaning',
        beauty: 'Nail studio, massage or hairdresser',
        sex: 'Sex industry',
        household: 'Household or au pair',
        other: 'Another sector',
        none: 'No sector',
        unknown: notSure,
      },
    },
    age: {
      ask: 'How old are the people that it is about?',
      hint: '',
      short: 'Age',
      choices: choicesOf('age'),
    },
    place: {
      ask: 'What kind of place is it?',
      hint: '',
      short: 'Kind of place',
      choices: choicesOf('place'),
    },
    subject: {
      ask: 'Is it about somebody or about a place?',
      hint: '',
      short: 'Who or what it is about',
      choices: { person: 'About one or more people', location: 'Only about a place', unknown: notSure },
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep',
}

const ownText = (title: string, ask: string, hint: string, short: string): DialogWording => ({
  notice: title,
  title,
  questions: { text: { ask, hint, short } },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep',
})

export const note = ownText(
  'Note',
  'What do you want to add?',
  'The reporter does not read this. Leave out BSN and medical details.',
  'Your note',
)

export const caseNumber = ownText(
  'Case number',
  'Under which number is this in your own system?',
  'Only the number, no names.',
  'Case number',
)

export const reopen = ownText(
  'Reopen',
  'Why do you reopen this signal?',
  'After that you have it in hand.',
  'Reason',
)

export const link = ownText(
  'Link',
  'Which signal does this belong with?',
  'Fill in the number, for example S-2026-7K4M. Each reporter hears from you apart; they do not know of each other.',
  'Number',
)

export const check: DialogWording = {
  notice: 'Looked up',
  title: 'Something looked up',
  questions: {
    text: {
      ask: 'Where did you look?',
      hint: 'For example the trade register. Do not write down what you found.',
      short: 'Looked up in',
    },
    ground: {
      ask: 'What allowed you to do so?',
      hint: 'Not sure? Ask the privacy officer first.',
      short: 'On the ground of',
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep',
}

export const handOver: DialogWording = {
  notice: 'Hand over',
  title: 'Hand over to a colleague',
  questions: { to: { ask: 'To whom do you hand this over?', hint: '', short: 'To', choices: {} } },
  enough: '',
  review: 'Shall I hand this over?',
  send: 'Hand over',
}

export const feedbackText: Texts['feedbackText'] = {
  ready: {
    'no-step':
      'No further step is needed now. Your signal counts in the picture that we have of our municipality. Thank you for passing it on.',
    'passed-on': 'We have passed your signal on to who can go on with it. Thank you for passing it on.',
    help: 'Help or contact has been arranged. Thank you for passing it on.',
    busy: 'We are still working on it.',
  },
  cannotTell: 'I can’t tell you more. That is to protect the people it is about.',
  again: (day) => `You will hear from me again before ${day}.`,
}

export const enter: DialogWording = {
  notice: 'Enter a signal',
  title: 'A signal that came in another way',
  questions: {
    how: {
      ask: 'How did it come in?',
      hint: '',
      short: 'Came in',
      choices: {
        phone: 'By phone',
        mail: 'By e-mail',
        person: 'In a conversation',
        letter: 'By letter',
        other: 'In another way',
      },
    },
    what: {
      ask: 'What did the reporter see or hear?',
      hint: 'Write it down as it was told. Leave out BSN and medical details.',
      short: 'What the reporter saw or heard',
    },
    day: {
      ask: 'On which day did it come in?',
      hint: 'Empty is today.',
      short: 'Day',
      misfit: 'Type a day like 24-11-2026.',
    },
    teller: {
      ask: 'Who told it, and how can they be reached?',
      hint: 'Only you see this. May stay empty.',
      short: 'Who told it',
    },
  },
  enough: '',
  review: 'Shall I keep this signal?',
  send: 'Keep the signal',
}

export const agree: DialogWording = {
  notice: 'Note what was agreed',
  title: 'Agreed in the meeting',
  questions: {
    text: {
      ask: 'What was agreed, and who does it?',
      hint: 'Name the organisation or role, no names of people in the case.',
      short: 'The agreement',
    },
    due: {
      ask: 'Before which day is it done?',
      hint: 'May stay empty.',
      short: 'Done before',
      misfit: 'Type a day like 24-11-2026.',
    },
  },
  enough: '',
  review: 'Shall I keep this agreement?',
  send: 'Keep the agreement',
}

export const agenda: Texts['agenda'] = {
  notice: 'Agenda of the meeting',
  title: (day) => `Agenda of the signals meeting, ${day}`,
  empty: 'Nothing is on the agenda yet. Choose “More” at a signal and then “On the agenda”.',
  how: 'Without names and without text: you can share it with partners like this. Look it over first.',
  on: 'On the agenda',
  off: 'Off the agenda',
  isOn: (reference) => `${reference} is on the agenda.`,
  isOff: (reference) => `${reference} is off the agenda.`,
  agree: 'Note an agreement',
  agreeOn: (reference) => `Agreement on ${reference}`,
  agreementOf: (nth, day) => `Agreement ${nth}: ${day}`,
  before: (day) => `before ${day}`,
  toFill: 'Agreement:',
  agreed: 'an agreement is open',
  agreedBy: (day) => `agreement before ${day}`,
  agreements: 'Open agreements',
  nothingAgreed: 'No agreements are open.',
  noDay: 'without a day',
  late: (day) => `late, was to be done before ${day}`,
  doneWith: (nth, reference) => `Done: ${nth}, ${reference}`,
  isDone: (reference) => `The agreement on ${reference} is done.`,
  noAgreement: 'That agreement is not open any more.',
}
