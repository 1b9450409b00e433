import { asChoices } from '../../../bot/core/choices.ts'
import type { Texts } from '../nl.ts'

export const retention: Texts['retention'] = {
  tombstone: (reference) => `${reference}: expired, the texts are gone`,
  notYours: 'Only who is named for this in the settings can do this, in the private chat with me.',
  hold: 'Hold',
  holdEnd: 'No longer hold',
  held: (reference) => `${reference} does not expire as long as you hold it.`,
  freed: (reference) => `${reference} is no longer held. Its term counts again.`,
  heldFor: (numbers) =>
    `This signal is held for ${numbers}. You let go of that with the request itself, once it is answered.`,
  notHeld: 'This signal is not held.',
  reasons: { woo: 'Woo request', request: 'request of somebody it is about', other: 'another reason' },
  categories: {
    withdrawn: 'withdrawn',
    mistake: 'mistake or double',
    talk: 'talk in doubt',
    'no-step': 'no further step',
    handled: 'handled',
    'passed-on': 'forwarded',
    report: 'became a report with a partner',
    location: 'a place only',
  },
  notice: 'Destruction list',
  title: 'Destruction list',
  due: 'The term of these signals has passed:',
  none: 'There is nothing to destroy now.',
  row: (category, day) => `${category}, term passed on ${day}`,
  soon: 'In the next thirty days:',
  heldTitle: 'Held, does not go along:',
  more: (count) => `And ${count} more, after these.`,
  beforehand: 'It was agreed beforehand that signals are destroyed: it happens by itself, on the day.',
  askEach:
    'When you agree, the texts and the reporter’s name are gone within a quarter of an hour. You can’t undo that.',
  authorise: (count) => (count === 1 ? 'Agree for this signal' : `Agree for these ${count}`),
  authorised: (count) => (count === 1 ? 'You agreed for 1 signal.' : `You agreed for ${count} signals.`),
  changed: 'The list has changed. Look at it once more.',
  told: (count) =>
    count === 1
      ? 'The term of 1 signal has passed. Look at the destruction list.'
      : `The term of ${count} signals has passed. Look at the destruction list.`,
  statement: (day) => `Statement of ${day}`,
  statementTitle: (day) => `Statement of destruction, ${day}`,
  body: 'Responsible',
  ground: 'Ground',
  protocol: 'Privacy protocol',
  count: 'Number of signals',
  what: 'Destroyed: all texts, the reporter’s name, who worked on it, search marks and the bot’s messages about it. What stays is the number, an empty course and the kind for the figures.',
  selection: (text) => `Selection list: ${text}`,
  noSelection: 'Selection list: not filled in yet',
  term: (days) => (days === 1 ? 'Term: 1 day' : `Term: ${days} days`),
  authorisedBy: (name) => `Authorised by ${name}`,
  authorisedBeforehand: 'Authorised beforehand',
  notDecided: 'not filled in yet',
}

export const requests: Texts['requests'] = {
  notice: 'Requests',
  title: 'Requests',
  none: 'There are no open requests.',
  fresh: 'New request',
  kinds: { access: 'access', correction: 'correction', objection: 'objection', woo: 'Woo' },
  requesters: { reporter: 'the reporter', subject: 'somebody in the signal', other: 'somebody else' },
  results: { given: 'given', partly: 'refused in part', refused: 'refused', nothing: 'nothing found' },
  kind: 'Kind',
  from: 'From',
  own: 'Own number',
  standing: 'Status',
  stands: {
    search: 'a functionaris still has to search',
    agree: 'waits for the privacy officer',
    answer: 'found together, still to be answered',
    answered: 'answered',
  },
  toAgree: (number) => `A search was done for request ${number}. See whether everything was found.`,
  waiting: (number, day) => `Request ${number} of ${day} has no answer yet.`,
  row: (kind, from, standing) => `${kind}, from ${from}, ${standing}`,
  signals: 'It is about these:',
  signal: (category, month) => `${category}, ${month}`,
  open: 'still open',
  nothing: 'Nothing was found yet.',
  steps: 'Steps:',
  step: (at, what, who) => `${at} · ${what} · ${who}`,
  did: {
    entered: 'request entered',
    searched: (found) => `searched, ${found} found`,
    searchedByOther: 'searched',
    agreed: 'agreed that this is all',
    answered: (result, ground) => `${result}, ground: ${ground}`,
    freed: 'no longer held',
  },
  search: 'Search',
  agree: 'Agreed, this is all',
  answer: 'Answer',
  free: 'No longer hold',
  inventory: 'Make the inventory',
  toAll: 'Back to requests',
  care: 'Give nothing from which it shows who passed it on, or that a partner investigates. Nobody hears from us whether there is a signal.',
  found: (count) =>
    count === 0
      ? 'Nothing found. What you typed was not kept.'
      : `${count} found and held. What you typed was not kept.`,
  notTogether: 'This can be done once a functionaris has searched and the privacy officer agrees.',
  needsGround: 'Choose the ground of a refusal.',
  unknown: 'I do not know that request.',
  isAnswered: 'This request was answered already.',
  inventoryTitle: (number) => `Inventory for ${number}`,
  inventoryNotice: 'Inventory',
  inventoryWhat: 'A proposal. The lawyer decides what is disclosed.',
  inventoryLine: (category, month, form) => `Kind: ${category}. Month: ${month}. Form: ${form}.`,
  inventoryColumns: ['No', 'Kind', 'Month', 'Form', 'To be refused', 'Grounds'],
  refusedParts:
    'To be refused: the texts, the names and all that points to a reporter, a team or another person.',
  refusedGrounds: 'Grounds to refuse:',
  noForm: 'not recorded',
}

const grounds = {
  'woo-1d': 'Woo 5.1 (1) d: special and penal data',
  'woo-2c': 'Woo 5.1 (2) c: investigation of offences',
  'woo-2d': 'Woo 5.1 (2) d: supervision',
  'woo-2e': 'Woo 5.1 (2) e: privacy',
  'woo-2h': 'Woo 5.1 (2) h: security of persons',
  'avg-23': 'Safety (article 23 GDPR, 41 UAVG)',
  none: 'No refusal',
}

export const hold: Texts['dialogs']['hold'] = {
  notice: 'Hold',
  title: 'Hold this signal',
  questions: {
    why: { ask: 'Why do you hold it?', hint: '', short: 'Reason', choices: asChoices(retention.reasons) },
    text: {
      ask: 'What is the reason exactly?',
      hint: 'For instance the number of the request. No names.',
      short: 'Explanation',
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Hold the signal',
}

export const request: Texts['dialogs']['request'] = {
  notice: 'New request',
  title: 'New request',
  questions: {
    what: { ask: 'What is asked for?', hint: '', short: 'Kind', choices: asChoices(requests.kinds) },
    who: {
      ask: 'Who asks?',
      hint: 'A name is not needed here.',
      short: 'From',
      choices: asChoices(requests.requesters),
    },
    text: {
      ask: 'Under which number is it in your own system?',
      hint: 'Only the number, no names. May stay empty.',
      short: 'Own number',
    },
  },
  enough: '',
  review: 'Shall I keep this request?',
  send: 'Keep the request',
}

export const requestSearch: Texts['dialogs']['requestSearch'] = {
  notice: 'Search',
  title: 'Search for a request',
  questions: {
    text: {
      ask: 'What do I search for?',
      hint: 'A number such as S-2026-7K4M, or what is in it: an address, phone number, number plate, company or name. I do not keep what you type.',
      short: 'Search for',
    },
  },
  enough: '',
  review: 'Shall I search for this?',
  send: 'Search this',
}

export const requestAnswer: Texts['dialogs']['requestAnswer'] = {
  notice: 'Answer a request',
  title: 'Answer a request',
  questions: {
    result: {
      ask: 'What is the answer?',
      hint: '',
      short: 'Answer',
      choices: asChoices(requests.results),
    },
    ground: { ask: 'On which ground was something refused?', hint: '', short: 'Ground', choices: grounds },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep the answer',
}
