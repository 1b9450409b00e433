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
  start: 'Forward',
  list: 'Forwarded',
  title: (reference: string) => `Hand-over of signal ${reference}`,
  off: {
    address: 'The address is off.',
    reporter: 'The name of the reporter is off. Tick it only if the reporter agrees.',
  },
  gets: (partner: string) => `This is what ${partner} gets:`,
  to: 'To',
  number: 'Our number',
  ground: 'On the ground of',
  reason: 'Why we forward this',
  note: 'From us to you',
  contactSafe: 'Safe contact with the person',
  safe: { yes: 'yes', no: 'no', unknown: 'unknown' },
  contactWarnings: {
    no: 'Contact is not safe. Do not approach the person and talk to us first.',
    unknown: 'We do not know if contact is safe. Do not approach the person and talk to us first.',
  },
  stands: 'Status',
  prepared: 'prepared, not sent yet',
  waits: 'waits for news',
  copy: 'Copy field by field',
  noAddress: 'Copy the text field by field.',
  toForward: 'Back',
  partnerList: 'Partner list',
  partnerListText: 'Of these partners we don’t know yet how it ended. Ask them once in a quarter.',
  partnerListEmpty: 'We are not waiting for any partner now.',
  waiting: (partner: string, count: string) => `${partner} (${count})`,
  askPartner: 'Ask how things stand with these numbers. Press a number to keep the answer.',
  allAnswers: 'Fill in all answers',
  noAnswers: 'Fill in at least one answer.',
  andMore: (count: string) => `And ${count} more.`,
  markSent: 'Sent',
  noteOutcome: 'News from the partner',
  nowhere: 'This signal was not forwarded to anybody yet.',
  notOfTalk: 'Nothing about a case is known here, so there is nothing to forward.',
  firstPartner: 'There is no partner in the list yet. Add one first and then press Forward again.',
  directory: 'Partners',
  directoryText: 'Who you forward signals to. You keep this list yourselves.',
  directoryEmpty: 'Nobody is in the list yet.',
  directoryFull: 'The list is full. Take a partner out first.',
  kinds: {
    toezicht: 'Inspection and enforcement',
    jeugd: 'Youth',
    wijkteam: 'Neighbourhood team',
    gemeente: 'Another municipality',
    zorgcoordinator: 'Care coordinator',
    politie: 'Police',
    arbeidsinspectie: 'Labour Authority',
    comensha: 'CoMensha',
    'veilig-thuis': 'Veilig Thuis',
    riec: 'RIEC',
    other: 'Another partner',
  },
  kind: 'Kind',
  route: 'How it goes',
  contact: 'Reached by',
  checkedOn: 'Checked on',
  stale: (name: string, day: string) =>
    `The details of ${name} were last checked on ${day}. That is more than six months ago. See first if they are still right.`,
  addPartner: 'Add a partner',
  changePartner: 'Change partner',
  dropPartner: 'Take out of the list',
  stillRight: 'Still right',
  toDirectory: 'Back to partners',
  keptPartner: (name: string) => `${name} is in the list.`,
  dropped: (name: string) => `${name} is not in the list any more. What was forwarded stays.`,
  changeGrounds: 'Change the grounds',
  groundsTitle: 'Grounds',
  groundsUnchecked: 'Nobody has checked these grounds yet. Ask the privacy officer to do that first.',
  keptGrounds: 'The grounds are kept.',
  // Neutral words. Consent is only one of six grounds (domain.md 4.3, [TROUW]); which one holds is for the privacy officer (5.1).
  shippedGrounds: ['Statutory task', 'Vital interest', 'Consent of the person'],
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
      short: 'Status',
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

export const partner: DialogWording = {
  notice: 'Partner',
  title: 'A partner in the list',
  questions: {
    kind: { ask: 'What kind of partner is it?', hint: '', short: 'Kind', choices: forward.kinds },
    name: { ask: 'What is the partner called?', hint: 'For example: Inspection, team East.', short: 'Name' },
    route: {
      ask: 'How do you send it?',
      hint: 'For example: secure mail, their form, telephone.',
      short: 'How it goes',
    },
    contact: {
      ask: 'How is the partner reached?',
      hint: 'An address or number that you have checked yourself.',
      short: 'Reached by',
    },
  },
  enough: '',
  review: 'Shall I keep this? Then today stands as the day on which it was checked.',
  send: 'Keep',
}

export const grounds: DialogWording = {
  notice: 'Grounds',
  title: 'Grounds for forwarding',
  questions: {
    text: {
      ask: 'On which grounds do you forward?',
      hint: 'Put each ground on a line of its own. Have the privacy officer check them first.',
      short: 'Grounds',
      misfit: 'Put each ground on a line of its own: twelve at most, each of 70 characters at most.',
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep',
}

export const forwardForm: DialogWording = {
  notice: 'Forward',
  title: 'Forward this signal',
  questions: {
    partner: {
      ask: 'Who do you forward this to?',
      hint: 'Is the partner not there? Type “partners” first.',
      short: 'To',
      choices: {},
    },
    reason: { ask: 'Why do you forward this?', hint: 'The partner reads this.', short: 'Why' },
    ground: {
      ask: 'On which ground is that allowed?',
      hint: 'Not sure? Ask the privacy officer first.',
      short: 'Ground',
      choices: {},
    },
    contactSafe: {
      ask: 'Can the partner safely get in touch with the person?',
      hint: '',
      short: 'Safe contact',
      choices: { yes: 'Yes', no: 'No', unknown: notSure },
    },
    consult: {
      ask: 'Does the partner have to talk to you first?',
      hint: 'Then it says: talk first, don’t act on it yet.',
      short: 'Talk first',
      choices: yesNo,
    },
    fields: {
      ask: 'What goes along?',
      hint: 'Only what the partner needs.',
      short: 'Goes along',
      choices: {},
    },
    text: { ask: 'Do you want to add something?', hint: 'The partner reads this.', short: 'From us to you' },
  },
  enough: '',
  review: 'Is this right? Nothing goes out yet: you send it yourself after this.',
  send: 'Yes, this is right',
  preview: 'See what goes along',
}

export const outcomesForm: DialogWording = {
  notice: 'Answers from the partner',
  title: 'What did the partner tell you?',
  questions: {},
  enough: '',
  review: 'Shall I keep this? The reporter hears nothing of it.',
  send: 'Keep',
}
