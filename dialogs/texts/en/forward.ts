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
  groundsUnchecked: 'Your privacy officer has not checked these grounds yet. Do that first.',
  keptGrounds: 'The grounds are kept.',
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
      hint: 'Put each ground on a line of its own. Have your privacy officer check them first.',
      short: 'Grounds',
      misfit: 'Put each ground on a line of its own: twelve at most, each of 70 characters at most.',
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep',
}
