import type { Texts } from '../nl.ts'

export const menu: Texts['menu'] = {
  notice: 'Signaalpunt',
  hello: (receiver) =>
    `I am Signaalpunt, an automated assistant. What you pass on here goes to ${receiver}, in confidence.`,
  danger: 'Danger now? Call 112.',
  report: 'Pass something on',
  doubt: 'I am in doubt',
  ask: 'Ask a question',
  mine: 'My signals',
  code: 'I have a code',
  whoSees: 'Who sees this?',
  english: 'Nederlands',
  notUnderstood:
    'I don’t understand that. Choose below what you would like to do, or type what you saw or heard.',
  languageSet: 'From now on I will talk English with you.',
}

export const whoSees: Texts['whoSees'] = {
  title: 'Who sees what you pass on?',
  lines: (receivers, platform) => [
    `At first only ${receivers} reads your signal. If somebody else has to go on with it, such as the police, they get only what is needed.`,
    'It is recorded who opens your signal here. You can keep a colleague out.',
    'If you choose “Name withheld”, nobody who reads your signal sees who you are. I pass messages on.',
    'If you choose “With a code only”, you get four words. I then don’t keep who you are and send you nothing.',
    'We don’t pass on your name without asking you, unless the law obliges us.',
    `It is never fully anonymous: ${platform} also keeps what you type and knows who typed it.`,
    'Meld Misdaad Anoniem, 0800-7000, is anonymous. You will hear nothing back. As an official you have to keep secrets: first ask a lawyer or the confidential adviser whether you may tell them. This number has not yet been checked by this municipality.',
  ],
}

export const offer: Texts['offer'] = {
  ask: (receiver) =>
    `It seems that you saw or heard something. Would you like to pass this on to ${receiver}?`,
  yes: 'Yes, pass it on',
  no: 'No',
  refused:
    'Fine, I pass nothing on and have not kept your text. You can delete your own message in this chat.',
}

export const danger: Texts['danger'] = {
  title: 'Call 112 now',
  text: 'Is someone in danger now? Then call 112 first. This chat is not an emergency line. You can still pass it on afterwards.',
}

export const draft: Texts['draft'] = {
  resumed: (day) =>
    `Welcome back. You were busy with this; your answers are still here. If you do nothing with them, I throw them away on ${day}.`,
  resumedEmpty: 'Welcome back. This is where you were.',
  stopped: (day) =>
    `Fine, I keep what you have filled in. Type “continue” when you want to go on. On ${day} I throw it away.`,
  stoppedEmpty: 'Fine. There was nothing to keep yet.',
  discarded:
    'Thrown away. I passed nothing on and kept nothing. You can delete your own messages in this chat.',
  gone: 'This has already been sent or thrown away.',
  goneTyped:
    'This had already been sent or thrown away. So I have done nothing with what you sent just now. It is below. Copy it if you still need it.',
  notInSignal: (reference) =>
    `This had already been sent as ${reference}. What is below did not go along, and I have not kept it.`,
  addWithCode: 'Do you still want to add it? Then open your signal with your code.',
  alreadyAnswered: 'You had already answered this. Below is where you were.',
  alreadyAnsweredTyped:
    'You had already answered this. I have not kept what you wrote just now. It is below. Copy it if you still need it.',
  writtenMeanwhile:
    'You have written something more meanwhile. I have added it. Would you like to read it over? Then choose “Change”.',
  sent: 'Sent.',
  sentAs: (reference) => `Sent under number ${reference}.`,
  below: 'Continued below.',
  added: 'I have added what you typed.',
  chooseOrType: 'Choose one of the buttons, or type its word or number.',
  reminderNotice: 'Something is still open',
  reminder: (day) =>
    `Something of yours is still open. Would you like to go on, or shall I throw it away? If you do nothing, I throw it away on ${day}.`,
  resume: 'Continue',
}

export const takenOut: Texts['takenOut'] = {
  teams:
    'Your message held something that I never keep, such as a BSN. Please delete your message too: point at it or hold it down, choose the three dots and then “Delete”.',
  slack:
    'Your message held something that I never keep, such as a BSN. Please delete your message too: point at it or hold it down, choose the three dots and then “Delete message”.',
}

export const receipt: Texts['receipt'] = {
  title: 'Your signal has been kept',
  reference: 'Number',
  waits: (receiver, day) => `A message is on its way to ${receiver}. It will be read ${day} at the earliest.`,
  today: 'today',
  backOn: (name, day) => `${name} is back on ${day}.`,
  follows: 'Questions and feedback will reach you in this chat.',
  delayed: (receiver) =>
    `The message to ${receiver} is not getting through at the moment. I have kept it and keep trying. If it can’t wait, please call.`,
  onCall: (whom) => `Can’t it wait? Call ${whom}. In danger? Call 112.`,
  urgent:
    'Can’t it wait? Call the police: 112 in danger, otherwise 0900-8844. The second number has not yet been checked by this municipality.',
  adviceTitle: 'What you can do now',
  advice: [
    'Don’t confront the people it is about, and don’t investigate yourself.',
    'Keep in touch as usual and don’t stop any help or service without consulting.',
    'Write down for yourself what you saw and when.',
    'Does it become dangerous? Call 112.',
  ],
  meldcode:
    'This does not replace the meldcode (the reporting code for domestic violence and child abuse): take those steps too. Veilig Thuis gives advice, 0800-2000, free, day and night. This number has not yet been checked by this municipality.',
  meldcodePerhaps:
    'This does not replace the meldcode (the reporting code for domestic violence and child abuse). If it applies to your work, take those steps too. Veilig Thuis gives advice, 0800-2000, free, day and night. This number has not yet been checked by this municipality.',
  talkTitle: 'Your question has been kept',
  talk: 'I ask for someone to contact you. Nothing about a case has been kept.',
}

export const code: Texts['code'] = {
  title: 'Your code',
  keep: 'Write these four words down now, best on paper. Only with them can you see whether there is a question or message for you. Without the words nobody can find this signal for you, not even we.',
  written: 'I have written them down',
  hiddenNow:
    'Fine, the words are no longer here. Look in a few days whether there is a message for you: choose “My signals” and then “I have a code”.',
  later: 'I send you no messages: you look yourself, with your code.',
  deleteTyped:
    'Delete the message with your four words in this chat. Otherwise whoever looks here can use them too.',
  unreadable:
    'These are not the four words of a code. Check that you typed all four, with spaces in between.',
  wrong:
    'I find nothing with these four words. Check whether they are typed right. Have you lost them? Then nobody can get them back. Feel free to pass on again what you saw.',
  lost: 'Have you lost the four words? Then nobody can get them back, not even we. Feel free to pass on again what you saw.',
  locked: (time) => `A wrong code was typed too often. Try again after ${time}.`,
  expired:
    'Your code is no longer open here. Your text is still below. Copy it, fill in your code again and then add it.',
}

export const mine: Texts['mine'] = {
  older: (more) => `And ${more} that you passed on before these.`,
  title: 'My signals',
  none: 'You have not passed anything on under your name yet.',
  row: (date, status) => `${date} · ${status}`,
  status: {
    new: 'not being handled yet',
    claimed: 'being handled',
    closed: 'closed',
    reopened: 'being handled again',
    expired: 'closed and cleared away',
    returned: 'given back',
    withdrawn: 'taken back',
  },
  undelivered: 'kept, not delivered yet',
  unread: 'there is a message for you',
  read: (reference) => `Read ${reference}`,
  open: (reference) => `More about ${reference}`,
  one: (reference) => `About ${reference}`,
  state: 'Status',
  passedOn: 'Passed on',
  messages: 'Messages for you',
  unreadCount: (count) => `${count} not read yet`,
  noMessages: 'none',
  allRead: 'all read',
  add: 'Add something',
  added: (reference) => `I have added it to ${reference}.`,
  withdraw: 'Take back',
  sure: 'Do you want to take this back? If nobody has read it yet, I throw the text away at once. Otherwise I ask whoever handles it to take it back.',
  yesWithdraw: 'Yes, take it back',
  noWithdraw: 'No, leave it',
  withdrawn: (reference) => `${reference} has been taken back. The text is gone.`,
  withdrawalAsked: (reference) =>
    `Someone had already read ${reference}. I have asked to take it back. You see under “My signals” what happens.`,
  alreadyAsked: 'you asked to take this back',
  stays: 'Fine, it stays.',
}

export const news: Texts['news'] = {
  next: (more) => `Read the next message (${more} more)`,
  notice: (reference) => `There is a message about ${reference}`,
  text: (reference) => `There is a message for you about ${reference}. Press “Read” when nobody is looking.`,
  delayed: (reference) =>
    `${reference} has been kept but not delivered yet. I deliver it as soon as that works again. If it can’t wait, please call. In danger: 112.`,
  read: 'Read',
  putAway: 'Hide',
  isAway: 'Hidden. Read it again with “My signals”.',
  none: 'There are no new messages for you.',
  question: (name) => `Question from ${name}`,
  feedback: (name) => `Feedback from ${name}`,
  answer: 'Answer',
  answerBy: (day) => `An answer before ${day} would help. Later is fine too.`,
  isClear: 'Is this clear?',
  clear: 'Yes, clear',
  more: 'I have something else',
  cleared: 'Good. If you see something again, do pass it on.',
  answered: (reference) =>
    `Your answer about ${reference} has been kept and goes to whoever handles the signal.`,
  alreadyAnswered: 'You have already answered this question.',
  thanks: 'Have you seen something else? You can add it, or pass something on again.',
}

export const doubt: Texts['doubt'] = {
  title: 'I am in doubt',
  lines: (receiver) => [
    'Doubt is reason enough. You don’t have to be sure and you don’t have to prove anything.',
    `Shall I ask for someone to contact you? The question goes to ${receiver} with only your name. Don’t tell anything about the case here yet.`,
    'It becomes a signal only when you pass it on yourself.',
  ],
  notKept:
    'I have not kept what you just typed. Do you want to pass it on after all? Then choose “Pass something on”.',
  secrecy: 'I have professional secrecy or am a boa',
  secrecyTitle: 'Professional secrecy or work as a boa',
  secrecyLines: [
    'Do you have professional secrecy? Then you can first talk it over without saying who it is about. Leave out everything by which someone can be recognised.',
    'Are you an enforcement officer (boa)? What you know from an investigation falls under the Police Data Act (Wpg). It never belongs in this chat.',
    'After that you decide yourself whether you pass something on.',
  ],
  colleague: 'About a colleague, alderman, mayor or councillor',
}

export const elsewhere: Texts['elsewhere'] = {
  nothingSent: 'I have passed nothing on.',
  insider: {
    title: 'Talk about this with the confidential adviser',
    lines: [
      'Is it about one of our own who may be exploiting someone? Then it does not belong in the usual channel, where that person or a colleague could see it.',
      'The municipality has rules for reporting misconduct. The Whistleblowers Protection Act (Wet bescherming klokkenluiders) can protect who reports.',
    ],
  },
  self: {
    title: 'Thank you for telling this',
    lines: [
      'What happens to you is not your fault. You don’t have to fill in anything here.',
      'CoMensha helps people who are exploited: 033-448 11 86.',
      'The police: 112 in danger, otherwise 0900-8844. Ask for a human trafficking detective.',
      'Slachtofferhulp Nederland (victim support): 0900-0101.',
      'These numbers have not yet been checked by this municipality.',
    ],
  },
  hidden: {
    title: 'Then nobody is left to read it',
    lines: [
      'There is nobody else who reads signals at the moment. Talk about it with the confidential adviser.',
    ],
  },
  adviser: (who) => `The confidential adviser: ${who}.`,
  noAdviser: 'Find the confidential adviser on the intranet, or ask the personnel department.',
  talk: 'I want to talk to someone',
  back: 'Back',
}
