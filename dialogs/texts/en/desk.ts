import type { Texts } from '../nl.ts'

export const card: Texts['card'] = {
  notice: (reference) => `New signal ${reference}`,
  title: (reference) => `Signal ${reference}`,
  possibleRepeat: 'This signal may stand here twice: the first message was not confirmed.',
  danger: 'Danger now',
  form: 'What it looks like',
  place: 'Kind of place',
  reporter: 'Reporter',
  named: 'known by name',
  withheld: 'name withheld',
  code: 'with a code only',
  minor: 'Someone under 18',
  minors: { yes: 'yes', no: 'no', unknown: 'not known' },
  department: 'Department',
  talkTitle: (reference) => `Asks to talk, ${reference}`,
  talk: 'A colleague is in doubt and wants to talk to you. Nothing about a case was asked. With “Open” you see who it is.',
  status: 'Status',
  states: {
    new: () => 'new',
    claimed: (name) => `being handled by ${name}`,
    closed: (name) => `closed by ${name}`,
    withdrawn: () => 'taken back by the reporter',
  },
  notHere: 'Don’t type anything about the case here.',
  open: 'Open',
  claim: 'Take this on',
  back: 'Hide',
  notAsked: 'not asked',
}

export const desk: Texts['desk'] = {
  list: 'Open signals',
  none: 'Nothing is open.',
  parked: 'Not delivered',
  parkedText:
    'These signals have a message that I could not deliver. Try again once the cause has been taken away.',
  sendAgain: (reference) => `Send again: ${reference}`,
  sentAgain: (reference) => `I am trying again to deliver the messages about ${reference}.`,
  notice: (reference) => `You handle ${reference}`,
  text: (reference) =>
    `You have taken on ${reference}. Everything about this signal is done here, in the private chat.`,
  open: 'Open',
  ask: 'Ask a question',
  feedback: 'Give feedback',
  close: 'Close',
  claimed: (reference, name) => `${reference} is being handled by ${name}.`,
  closed: (reference, name) => `${reference} has been closed by ${name}.`,
  asked: (reference) => `Your question about ${reference} has been kept and goes to the reporter.`,
  fedBack: (reference) => `Your feedback about ${reference} has been kept and goes to the reporter.`,
  withdrawn: (reference) => `${reference} has been taken back by the reporter. The text is gone.`,
  addedText: (reference) => `The reporter has added something to ${reference}. Read it with “Open”.`,
  withdrawalText: (reference) =>
    `The reporter wants to take ${reference} back. It has been read, so you decide: close it, or explain why it stays.`,
  answerNotice: (reference) => `Message from the reporter about ${reference}`,
  answerText: (reference) => `The reporter has answered about ${reference}. Read it with “Open”.`,
  alertNotice: (reference) => `Signal ${reference} waits for you`,
  alertText: (reference) =>
    `There is a new signal, ${reference}, that I can’t post in the channel. Take it on here and warn whoever manages the channel.`,
}

export const page: Texts['page'] = {
  told: {
    what: 'What the reporter saw or heard',
    subject: 'Someone who may be a victim',
    neighbourhood: 'Neighbourhood or town',
    address: 'Address',
    company: 'Company',
    when: 'When',
    number: 'How many people',
    group: 'Extra vulnerable',
    source: 'How the reporter knows',
    knows: 'Does the person know',
    wish: 'What the person wants',
    contact: 'Safe contact',
    told: 'Already told',
  },
  hidden: (name) =>
    `The reporter does not want ${name} to see this. Don’t talk about it with ${name} either.`,
  withdrawal: 'The reporter wants to take this back.',
  reporter: 'Reporter',
  course: 'Course',
  earlier: 'Earlier steps',
  later: 'Later steps',
  by: { bot: 'Signaalpunt', reporter: 'reporter' },
  entries: {
    received: 'passed on',
    read: 'opened',
    claimed: 'taken on',
    asked: 'question to the reporter',
    answered: 'answer from the reporter',
    feedback: 'feedback to the reporter',
    seen: 'read by the reporter',
    added: 'added by the reporter',
    withdrawn: 'taken back by the reporter',
    withdrawalAsked: 'reporter asks to take it back',
    closed: 'closed',
  },
  silent: 'No feedback, because',
}

export const refused: Texts['refused'] = {
  notFunctionaris: 'Only an aandachtsfunctionaris who is in the functionaris channel can do this.',
  unknown: 'I don’t know that signal. Check the number, for example S-2026-7K4M.',
  taken: (name) => `${name} already handles this signal.`,
  unclaimed: 'Take this signal on first.',
  closed: (name) => `This signal has already been closed by ${name}.`,
  feedbackOrReason: 'Write what the reporter hears, or say why you give no feedback.',
  withdrawn: 'This signal has been taken back by the reporter.',
  noAddition:
    'You can’t add anything to this. Do you want to pass something on? Then type “pass something on”.',
  which: 'Add the number of the signal, for example: give feedback S-2026-7K4M.',
}

export const office: Texts['office'] = {
  bound: (names) => `Connected. New signals come to this channel. Aandachtsfunctionaris: ${names}.`,
  wrongCode:
    'This code is wrong or has expired. Ask the administrator for a new one; it works for a quarter of an hour and once.',
  notInPrivate: 'You connect in the channel itself. Type there: @Signaalpunt koppel and then the code.',
}

export const absence: Texts['absence'] = {
  away: (day) => `Fine. Who passes something on now reads that you are back on ${day}.`,
  back: 'Welcome back. Who passes something on now simply reads your name again.',
  when: 'Until when are you away? Type the first day that you are back, for example: away until 24-11.',
}
