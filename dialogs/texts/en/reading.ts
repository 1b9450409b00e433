import type { DialogWording } from '../../../bot/core/dialog.ts'
import type { Texts } from '../nl.ts'

export const readings: Texts['readings'] = {
  notice: 'Readings',
  title: (month) => `Who looked at what, ${month}`,
  none: 'Nothing was looked at in this month.',
  counts: 'Number of times',
  people: 'By',
  peopleCount: (count) => (count === 1 ? '1 person' : `${count} people`),
  ofOthers: 'In a case of somebody else',
  oddHours: 'Evening, night or weekend',
  kinds: {
    page: 'looked at',
    preview: 'looked over what goes to a partner',
    forwards: 'looked at where it went',
    searched: 'looked up',
    found: 'found for a request',
    exported: 'opened the document for a partner',
    agenda: 'opened the agenda',
    pack: 'opened the handover to a colleague',
    agreements: 'looked at action points',
    inventory: 'opened the inventory',
  },
  whose: { own: 'handles it', nobody: 'nobody’s yet', other: 'does not handle it' },
  oddHour: 'outside working hours',
  more: (count) => `And ${count} more.`,
  gone: (count) =>
    count === 1
      ? 'And once for a signal that has expired: the name is gone there.'
      : `And ${count} times for signals that have expired: the names are gone there.`,
  older: 'Further back',
  newer: 'Later in the month',
  month: (month) => `To ${month}`,
  sample: (month) => `Sample of ${month}`,
  toOverview: (month) => `All of ${month}`,
  sampleNotice: 'Sample of readings',
  sampleTitle: (month) => `Sample of ${month}`,
  sampleText: 'See if you understand for each line why it was needed. You see nothing of the case itself.',
  noSample: 'There is no sample of that month.',
  ownLeftOut: 'What you looked at yourself is not in it. Let somebody else look at that.',
  sampleGone: (count) =>
    count === 1
      ? '1 line is gone, because that signal has expired.'
      : `${count} lines are gone, because those signals have expired.`,
  fine: 'All right',
  ask: 'I ask about it',
  steps: 'What you did with it:',
  did: { fine: 'all right', asks: 'asks about it' },
  step: (did, name, day) => `${did}, ${name}, ${day}`,
  notDone: 'not looked at yet',
  standing: 'Sample',
  kept: 'Kept with the sample.',
}

export const readingAsk: DialogWording = {
  notice: 'Question about the sample',
  title: 'I ask about it',
  questions: {
    text: {
      ask: 'What do you ask about, and whom?',
      hint: 'For example: line 3, Megan. Write nothing about the case.',
      short: 'Question',
    },
  },
  enough: '',
  review: 'Shall I keep this?',
  send: 'Keep the question',
}
