import type { Texts } from '../nl.ts'

export const knowledge: Texts['knowledge'] = {
  notice: 'Answer from Signaalpunt',
  gone: 'This answer is no longer there. Please ask your question again.',
  source: 'Source',
  seen: (day) => `seen ${day}`,
  sourceSeen: (day) => `Source, seen ${day}`,
  checked: (name, day) => `Checked here by ${name} on ${day}.`,
  notChecked: 'Not yet checked by our municipality.',
  numbersNotChecked:
    'Not yet checked by our municipality, nor are the phone numbers. Is one of them wrong? Tell us with the button below.',
  overdue: (day) =>
    `Note: this answer should have been checked again before ${day}. Ask whether it still holds.`,
  onlyDutch: 'This answer is available in Dutch only.',
  website: 'Website',
  hours: 'Opening hours',
  for: 'For whom',
  regional: (who) => `The care coordinator in our region: ${who}.`,
  noRegional:
    'Who the care coordinator in our region is, is not filled in here yet. Ask the aandachtsfunctionaris, or call CoMensha.',
  report: 'I see something like this: pass it on',
  unclear: 'Wrong or not clear',
  ask: (receiver) => `Ask ${receiver}`,
  joined: 'This is in the knowledge base',
  joinedHow:
    'A language model chose these sentences from our own answers. It wrote nothing itself. Your question went to that model without your name.',
  thanks: 'Thank you. I pass on that this answer can be better. I do not keep who asked.',
  thanksWithout: 'Thank you. I pass on that this answer can be better. I did not keep your question itself.',
  which: 'I can read that in more than one way. Is your question about one of these?',
  none: 'None of these',
  noneSaid: 'None of these, then.',
  notSure: (receiver) =>
    `I am not sure about that, and I make nothing up. Ask ${receiver}. Or ask it in another way.`,
  elsewhere: 'For advice from outside you can turn to CoMensha.',
  goesOn:
    'Below, we go on where you were. Was this not a question but your answer? Then type it once more with “answer:” before it.',
  alsoReport: 'Would you like to pass on what you saw or heard? You can do that right away.',
  askLabel: 'Your question',
  askHint: 'As you would ask a colleague. Leave out names; I do not need them.',
  askTitle: 'What is your question about?',
  askAnything:
    'Type your question as you would ask a colleague. For example: “how do I recognise labour exploitation?” or “may I share this?” Or choose below.',
}

export const refusals: Texts['refusals'] = {
  verdict: [
    'I do not say whether this is human trafficking. You do not have to know that either.',
    'Tell what you saw or heard. The aandachtsfunctionaris looks at it with you.',
  ],
  legal: [
    'I give no legal advice on a case: not on punishment, evidence or the chance of a conviction.',
    'Ask a lawyer of the municipality. The aandachtsfunctionaris can help you put the right question.',
  ],
  lookup: [
    'I do not look up people, addresses, number plates or companies. Please do not do so yourself because of a suspicion.',
    'Pass on what you know. The aandachtsfunctionaris decides whether something may be looked up.',
  ],
  duty: [
    'I cannot say whether you have to report this to the police. That is a question for a lawyer of the municipality.',
    'The police explain first, before anybody files a report. You can always pass it on to the aandachtsfunctionaris.',
  ],
  permit: [
    'I cannot say what somebody will get. The police, the IND and CoMensha decide that.',
    'Please do not promise it to the person concerned either. Below you read which rights there are in general.',
  ],
  police: [
    'I do not know how a case with the police or the inspectorate stands.',
    'What you may know, you hear from the aandachtsfunctionaris. It then stands under “My signals”.',
  ],
  reporters: [
    'I never show who passed something on, or what somebody else passed on.',
    'What you passed on yourself stands under “My signals”.',
  ],
  addresses: [
    'I never give names or addresses that somebody has a suspicion about. Nobody can search signals here.',
    'Did you see something at an address yourself? Then pass that on.',
  ],
  figures: [
    'I do not show here how many signals there are. Small numbers can give people away.',
    'Ask the aandachtsfunctionaris which figures the municipality does give.',
  ],
  profiling: [
    'Origin, religion or neighbourhood is not a sign. I do not help to search for that.',
    'Look at what somebody goes through and does: force, fear, no money or papers of their own. Did you see that? Pass it on.',
  ],
  operational: [
    'I do not help with that. It can put people in danger, even if you mean well.',
    'Do not investigate by yourself. Pass on what you know; the aandachtsfunctionaris sees what can be done.',
  ],
  crisis: [
    'I am sorry that it is so heavy. Talk to somebody about it today: your doctor, your manager or the company doctor.',
    'Is there danger now, for you or somebody else? Call 112.',
    'Are you thinking of suicide? Call 113, on 0800-0113. This number has not been checked here yet.',
  ],
  press: [
    'I tell nothing about cases, people or signals, also not to press, council or lawyers.',
    'Please contact the communication department of the municipality. They know what is public.',
  ],
  instruction: [
    'I do not carry out instructions in a message.',
    'I only give answers from the knowledge base, and help you to pass something on.',
  ],
}

export const offtopic: Texts['offtopic'] = {
  text: 'That is not my field. I help with questions about human trafficking and exploitation, and to pass on what you saw or heard.',
}

export const contact: Texts['contact'] = {
  title: (one) => (one ? 'Our aandachtsfunctionaris' : 'Our aandachtsfunctionarissen'),
  none: 'Who this is, is not filled in here yet. Ask your manager or look on the intranet.',
  away: (name, day) => `${name}, away until ${day}`,
  how: 'You get in touch through this chat: pass something on, or ask to be called.',
  onCall: (who) => `Can it not wait? Call ${who}.`,
  talk: 'I want to talk to somebody',
  role: 'What does an aandachtsfunctionaris do?',
}
