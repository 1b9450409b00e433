import type { Texts } from '../nl.ts'

export const duty: Texts['duty'] = {
  notice: 'Roster',
  roster: 'Who works when',
  days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'],
  morning: 'morning',
  afternoon: 'afternoon',
  always: 'all working days',
  isDeputy: 'steps in when nobody is there',
  head: 'Head of the team',
  nameless: 'name not known yet',
  is: {
    roster: (names) => `On duty now: ${names}.`,
    deputies: (names) => `Stepping in now: ${names}.`,
    head: (names) =>
      `No functionaris is there now. Head of the team ${names} hears when something can’t wait.`,
  },
  nobody:
    'Nobody is on duty now. Who passes something on reads from which day it will be read and whom they can ring.',
  howAway: 'Not there for a while? Type for example: away 3–17 August, replacement and then the name.',
  change: 'Change my days',
  kept: (days) => `Fine. You work: ${days}.`,
  keptDeputy: (days) => `Fine. You work: ${days}. You step in when nobody else is there.`,
  whichHead: 'Name one person with an @, for example: @Signaalpunt head @Name. Or type: head none.',
  headIs: (name) =>
    `Head of the team is now ${name}, who hears how many signals are left lying and reads none of them.`,
  noHead: 'Fine. There is no head of the team any more.',
  you: 'You',
  now: 'now',
  away: (who, from, back) => `Fine. ${who} will be away from ${from}, until ${back}.`,
  isTold: (name) => `${name} is told so.`,
  notedAway: (name, days) => `${name} has noted that you are away ${days}.`,
  notAway: 'Is that not so? Then type: back.',
  replacedBy: (name) => `Meanwhile ${name} is on duty.`,
  replacementAway: (name) =>
    `Mind: ${name} is away for some of that time too. Better choose somebody else, or agree on who is there.`,
  between: (from, back) => `from ${from} until ${back}`,
  isAway: (days) => `away ${days}`,
  dropped: (days) => `This no longer holds: away ${days}.`,
  alsoAway: (days) => `Also noted: away ${days}.`,
  noReplacement: 'You can name a replacement too. After the days, type: replacement and the name.',
  unknownColleague: (names) =>
    `I don’t know whom you mean. Name one of the functionarissen: ${names}. I have not changed anything yet.`,
  ownReplacement: (names) =>
    `Nobody can be their own replacement. Choose somebody else: ${names}. I have not changed anything yet.`,
  isBack: (name) => `Fine. ${name} is back.`,
}

export const roster: Texts['dialogs']['roster'] = {
  notice: 'Your roster',
  title: 'Your roster',
  questions: {
    works: {
      ask: 'On which half-days do you work?',
      hint: 'For example: Mon, Tue morning, Thu afternoon. Or: Mon-Fri. The morning is 9 to 13, the afternoon is 13 to 17.',
      short: 'Your half-days',
      misfit:
        'I can’t read this. Write the days with commas in between, for example: Mon, Tue morning, Thu afternoon.',
    },
    deputy: {
      ask: 'Are you there only when nobody else is?',
      hint: '',
      short: 'Only stepping in',
      choices: { no: 'No, I am on duty like others', yes: 'Yes, I only step in' },
    },
  },
  enough: '',
  review: 'Shall I keep your roster like this?',
  send: 'Keep',
}

export const digest: Texts['digest'] = {
  notice: 'How the signals stand',
  title: 'What there is',
  fresh: (count) => (count === 1 ? '1 signal has nobody yet.' : `${count} signals have nobody yet.`),
  urgent: (count) =>
    count === 1 ? '1 of them can’t wait. Start there.' : `${count} of them can’t wait. Start there.`,
  late: (count) =>
    count === 1
      ? '1 has been there for more than a working day.'
      : `${count} have been there for more than a working day.`,
  waiting: (count) =>
    count === 1
      ? '1 signal of yours waits for a reaction.'
      : `${count} signals of yours wait for a reaction.`,
  overdue: (count) =>
    count === 1
      ? 'A day that was agreed on has passed for 1 signal of yours.'
      : `A day that was agreed on has passed for ${count} signals of yours.`,
  absent: (count) =>
    count === 1
      ? '1 signal of a colleague who is away can’t be left lying.'
      : `${count} signals of colleagues who are away can’t be left lying.`,
  partners: (count) =>
    count === 1
      ? 'A partner has not said anything yet about 1 signal. This is the moment to ask how things stand.'
      : `A partner has not said anything yet about ${count} signals. This is the moment to ask how things stand.`,
  silenceNotice: 'No signal for three months',
  silenceTitle: 'No signal for three months',
  silence: [
    'Nothing came in for three months. That does not mean that there is nothing. This helps:',
    'Visit teams that work outside or at the counter, and tell what you do with a signal.',
    'Show how to pass something on, and that doubt is enough.',
    'See whether the link on the intranet still works.',
  ],
  headNotice: 'Signals are left lying',
  head: {
    late: (count) =>
      count === 1
        ? 'There is 1 signal that nobody has taken on for two working days.'
        : `There are ${count} signals that nobody has taken on for two working days.`,
    urgent: (count) =>
      count === 1
        ? 'There is 1 signal that can’t wait, and no functionaris is there now.'
        : `There are ${count} signals that can’t wait, and no functionaris is there now.`,
    overdue: (count) =>
      count === 1
        ? 'A day that was agreed on has passed for 1 signal, and no functionaris is there now.'
        : `A day that was agreed on has passed for ${count} signals, and no functionaris is there now.`,
    unreadable: (count) =>
      count === 1
        ? 'There is 1 open signal that no functionaris may see.'
        : `There are ${count} open signals that no functionaris may see.`,
    unlisted: (count) =>
      count === 1
        ? 'There is 1 open signal, and there is no functionaris any more.'
        : `There are ${count} open signals, and there is no functionaris any more.`,
  },
  headKept: {
    urgent: (count) =>
      count === 1
        ? 'There is 1 signal that can’t wait. Who may see it is not there now.'
        : `There are ${count} signals that can’t wait. Who may see them is not there now.`,
    overdue: (count) =>
      count === 1
        ? 'A day that was agreed on has passed for 1 signal. Who may see it is not there now.'
        : `A day that was agreed on has passed for ${count} signals. Who may see them is not there now.`,
  },
  headDo: {
    look: 'See to it that somebody looks at it today. You do not hear here what it is about.',
    kept: 'Ask a functionaris who is not there now to look. Say nothing to who is there: who may not see a signal must notice nothing of it.',
    unreadable:
      'Have somebody added to the list of functionarissen, or ask who runs the bot for a code for “koppel”. Don’t tell them why: who may not see a signal must notice nothing of it.',
    unlisted:
      'Who it was is no longer in the functionaris channel. Name somebody, and ask who runs the bot for a code for “koppel”.',
  },
}
