import type { Texts } from '../nl.ts'

export const documents: Texts['documents'] = {
  title: 'Document',
  make: 'Make a document',
  names: { agenda: 'Agenda of the meeting', pack: 'Handover to a colleague', agreements: 'Action points' },
  opensOnce: 'You open this document once, and within an hour. Do not share the link.',
  open: 'Open document',
  gone: 'This document was opened already, or the hour has passed. Make a new one in the chat.',
  savePdf: 'Save as PDF',
  notInPdf: 'Where you see �, there was a character that this PDF cannot show. Ask what it was.',
  saveSheet: 'Save as spreadsheet (CSV)',
  noAddress: 'A document is not possible here, because no web address was set.',
}

export const packs: Texts['packs'] = {
  notice: 'Handover',
  title: 'Handover',
  whose: 'Whose cases do you want to see?',
  nobody: 'There is nothing to hand over: nobody has a case in hand.',
  mine: (count) => `Mine (${count})`,
  of: (name, count) => `From ${name} (${count})`,
  gone: (name, count) => `From ${name}, who left (${count})`,
  myCases: 'My cases',
  casesOf: (name) => `Cases of ${name}`,
  since: (state, day) => `Status: ${state}, since ${day}`,
  asked: (day) => `Question to the reporter on ${day}, no answer yet`,
  askedBy: (day, answerBy) =>
    `Question to the reporter on ${day}, answer hoped for before ${answerBy}, no answer yet`,
  silent: (partner, day) => `${partner}: sent on ${day}, waits for news`,
  andMore: (count) => `And ${count} more. The document has all of it.`,
  take: (reference) => `Take over ${reference}`,
  taken: (reference) => `${reference} is yours now.`,
  takeAll: 'Take over all',
  askAll: (name, count) =>
    count === 1 ? `Do you take over the case of ${name}?` : `Do you take over all ${count} cases of ${name}?`,
  takeAllSure: 'Yes, take over all',
  no: 'No',
  allTaken: (count) => (count === 1 ? '1 case is yours now.' : `${count} cases are yours now.`),
  giveAll: 'Hand all over to …',
  toWhom: (count) =>
    count === 1 ? 'Who do you hand your case over to?' : `Who do you hand your ${count} cases over to?`,
  noSuccessor: 'No colleague can take over your cases now.',
  allGiven: (count, name) =>
    count === 1 ? `1 case is with ${name} now.` : `${count} cases are with ${name} now.`,
  stays: (reference, why) => `${reference} stays with you. ${why}`,
  back: 'Back to handover',
  documentTitle: (name) => `Handover of the cases of ${name}`,
  fileName: 'handover',
  onlyFor: 'Only for who takes over these cases. Throw it away afterwards.',
  standsOn: 'As it stands on',
}

export const directory: Texts['directory'] = {
  notice: 'Changes at partners',
  history: 'Who changed what',
  unchanged: 'Nothing was changed yet.',
  earlier: 'Earlier changes',
  acts: {
    added: 'partner added',
    changed: 'partner changed',
    checked: 'looked over, still right',
    dropped: 'partner taken out',
    grounds: 'grounds changed',
  },
  fields: {
    kind: 'Kind',
    name: 'Name',
    route: 'How it goes',
    contact: 'Reached by',
    grounds: 'Grounds',
  },
}
