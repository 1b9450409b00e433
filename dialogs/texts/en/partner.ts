import type { DialogWording } from '../../../bot/core/dialog.ts'
import type { Texts } from '../index.ts'
import { close } from './forms.ts'
import { outcomeForm } from './forward.ts'

/** Between two organisations of one installation. */
export const neighbour: Texts['neighbour'] = {
  // Who forwards.
  send: 'Send the card',
  directory: 'Partners that get a card',
  directoryText:
    'These partners get a card in a channel of their own. Whoever runs Signaalpunt decides which these are.',
  cardReview: (name: string) =>
    `Is this right? Nothing goes out yet. After this you send the card to ${name} yourself.`,
  notAllowed:
    'You can’t send a card to this partner any more. Ask whoever runs Signaalpunt, or choose another one.',
  cameFrom: 'This signal came from there. Give it back or answer. Is it closed here? Then reopen it first.',
  underWay: (day: string) => `Sent on ${day}, on its way`,
  acceptedBy: (name: string, day: string) => `accepted by ${name} on ${day}`,
  returnedBy: (name: string, day: string) => `given back by ${name} on ${day}`,
  why: 'Why',
  toldNotice: (reference: string) => `News from the partner about ${reference}`,
  lateNotice: (reference: string) => `Not arrived yet: ${reference}`,
  late: (reference: string, name: string) =>
    `What you sent to ${name} about ${reference} has not arrived there yet. I keep trying. If it can’t wait, ring them yourself.`,
  givenUp: (reference: string, name: string) =>
    `What you sent to ${name} about ${reference} does not arrive there. I have stopped trying. Ring them yourself, or send it again under “My signals”.`,
  lateKept: (reference: string, name: string) =>
    `Who may not see ${reference} here can still see it at ${name}. Ring them about it yourself.`,
  told: {
    forwardAccepted: (reference: string, name: string) => `${name} has accepted ${reference}.`,
    forwardReturned: (reference: string, name: string) =>
      `${name} gives ${reference} back. You read why with “Open”. You can forward it again, also to somebody else.`,
    outcome: (reference: string, name: string) =>
      `${name} has answered about ${reference}. You read it with “Open”.`,
  },
  // Who gets it.
  accept: 'Accept',
  reply: 'Answer',
  giveBack: 'Give back',
  from: 'Forwarded by',
  reporterAt: (name: string) => `known to ${name}`,
  theirNumber: 'Their number',
  theirAssessment: (name: string) => `As ${name} sees it`,
  theirNote: (name: string) => `From ${name} to us`,
  theirReason: 'Why they forward this',
  consultFirst: (name: string) => `Talk to ${name} first, don’t act on it yet.`,
  contactWarnings: {
    no: (name: string) => `Contact is not safe. Do not approach the person and talk to ${name} first.`,
    unknown: (name: string) =>
      `It is not known if contact is safe. Talk to ${name} first, before anybody approaches the person.`,
  },
  hidden: (name: string) => `${name} must not see this. Don’t talk about it with ${name} either.`,
  silent: 'No answer, because',
  replied: (reference: string) => `Your answer about ${reference} is kept and goes to who forwarded it.`,
  gaveBack: (reference: string) => `${reference} goes back to who forwarded it. It is done here.`,
  said: (reference: string, name: string) => `${reference} was given back by ${name}.`,
  noReporter:
    'This signal comes from another organisation. The reporter is known there: answer that organisation.',
  notForwarded: 'This signal came in with you. There is nobody to give it back to.',
  wasReturned: 'This signal was given back to who forwarded it.',
  atPartner:
    'You forwarded this yourself and have no answer yet. Wait for it, or note what the partner told you.',
  goneThere: 'This signal is not kept there any more. Close it here or forward it.',
  cameBack: (reference: string, name: string) =>
    `You gave ${reference} back to ${name}, but it is not kept there any more. It is open here again. Close it or forward it.`,
  answerOrReason: 'Answer who forwarded it first, or write why you don’t.',
}

const { to: _whom, ...asked } = outcomeForm.questions

export const reply: DialogWording = {
  notice: 'Answer to who forwarded',
  title: 'What do you tell them?',
  questions: {
    ...asked,
    text: {
      ask: 'Do you want to add something?',
      hint: 'The organisation that forwarded it reads this.',
      short: 'Explanation',
    },
  },
  enough: '',
  review: 'Shall I send this?',
  send: 'Send the answer',
}

export const giveBack: DialogWording = {
  notice: 'Give back',
  title: 'Give this signal back',
  questions: {
    text: {
      ask: 'Why do you give it back?',
      hint: 'The organisation that forwarded it reads this. After that it is done here.',
      short: 'Reason',
    },
  },
  enough: '',
  review: 'Shall I give this signal back?',
  send: 'Give back',
}

export const closeForwarded: DialogWording = {
  notice: 'Close the signal',
  title: 'Close this signal',
  questions: {
    ...(close.questions.reason ? { reason: close.questions.reason } : {}),
    silent: {
      ask: 'You have not answered? Why not?',
      hint: 'Only needed when the organisation that forwarded it has no answer yet.',
      short: 'No answer, because',
    },
  },
  enough: '',
  review: 'Shall I close this signal?',
  send: 'Close',
}
