import * as adminTexts from './en/admin.ts'
import * as desk from './en/desk.ts'
import * as dutyTexts from './en/duty.ts'
import { figures } from './en/figures.ts'
import { add, answer, close, code, feedback, question, steps, talk } from './en/forms.ts'
import { forward, forwardForm, grounds, outcomeForm, outcomesForm, partner } from './en/forward.ts'
import * as handingOver from './en/handing-over.ts'
import * as knowledge from './en/knowledge.ts'
import { members } from './en/members.ts'
import { closeForwarded, giveBack, neighbour, reply } from './en/partner.ts'
import { readingAsk, readings } from './en/reading.ts'
import { report, reportNotes } from './en/report.ts'
import * as reporter from './en/reporter.ts'
import * as kept from './en/retention.ts'
import { secondRoute } from './en/second-route.ts'
import { selfTest } from './en/self-test.ts'
import {
  agenda,
  agree,
  assess,
  caseNumber,
  check,
  enter,
  feedbackText,
  handOver,
  link,
  note,
  reopen,
} from './en/triage.ts'
import { which } from './en/which.ts'
import type { Texts } from './nl.ts'

export const en: Texts = {
  ...reporter,
  ...desk,
  ...knowledge,
  ...handingOver,
  retention: kept.retention,
  requests: kept.requests,
  readings,
  which,
  forward,
  neighbour,
  admin: adminTexts.admin,
  duty: dutyTexts.duty,
  selfTest,
  secondRoute,
  members,
  figures,
  digest: dutyTexts.digest,
  steps,
  reportNotes,
  feedbackText,
  agenda,
  dialogs: {
    report,
    talk,
    add,
    code,
    question,
    answer,
    feedback,
    close,
    enter,
    assess,
    note,
    check,
    caseNumber,
    link,
    handOver,
    reopen,
    agree,
    roster: dutyTexts.roster,
    reply,
    giveBack,
    closeForwarded,
    outcome: outcomeForm,
    outcomes: outcomesForm,
    forward: forwardForm,
    partner,
    grounds,
    entry: adminTexts.entry,
    retract: adminTexts.retract,
    import: adminTexts.importing,
    hold: kept.hold,
    request: kept.request,
    requestSearch: kept.requestSearch,
    requestAnswer: kept.requestAnswer,
    readingAsk,
  },

  receiver: 'the contact person for human trafficking (aandachtsfunctionaris)',
  shared: {
    notice: 'Continue in the private chat',
    text: 'Others read along in a channel. Open a private chat with me and we will continue there. I have not kept what you typed here; delete it if it is about a case.',
    open: 'Open private chat',
    takenOver: 'I have put the text in our private chat. Nothing has been passed on yet: you do that there.',
    openChatFirst:
      'I could not open a private chat with you. Open a chat with me yourself and then try again.',
  },
  modal: {
    title: 'Signaalpunt',
    close: 'Close',
    keptBesides: (typed) =>
      `Your text of ${typed} characters has been kept. It is too long for this window. To change it, use the chat.`,
    longerByChat: (max) => `Is it longer than ${max} characters? Then type it in the chat.`,
  },
  sorry: {
    notKept:
      'Nothing has been kept yet: storage does not work at the moment. Your text is below. Please try again shortly. If it can’t wait, ring the aandachtsfunctionaris or your manager.',
    tooMany:
      'Too much is coming in at once. This last thing has not been kept; what you filled in before is still there. Please try again in a minute. If it can’t wait, ring the aandachtsfunctionaris or your manager.',
    unanswered: (platform) =>
      `${platform} does not answer now, so I can’t see whether you may do this. Nothing has changed, and what you filled in is still there. Try again in a few minutes.`,
    failed: (number) =>
      `Something went wrong on our side. What you had filled in is still there. Please try again. If it keeps going wrong, give this number to whoever runs Signaalpunt: ${number}.`,
    noFiles:
      'I can’t take photos, files, voice or forwarded messages and have not kept them. Write in a few words what you saw. Was it a long text? Then send it in parts of at most 4,000 characters.',
    changed:
      'I do not take over a change in a message that you sent before. Type what has to change in a new message. Has your signal been sent already? Then choose “My signals” and add it there.',
    oneMoment: 'One moment, I am storing it. You will hear shortly whether it worked.',
    tryAgain: 'Try again',
    notValid: 'I don’t know this button any more. Type “menu” to start again.',
  },
  words: {
    menu: [
      'menu',
      'hi',
      'hello',
      'hey',
      'good morning',
      'good afternoon',
      'good evening',
      'help',
      'start',
      'hoi',
      'hallo',
    ],
    report: ['pass something on', 'report', 'report something', 'report a signal'],
    mine: ['my signals', 'my signal', 'status', 'my reports'],
    agenda: ['agenda'],
    agreements: ['agreements'],
    handover: ['handover', 'handovers', 'hand over my cases'],
    overview: ['overview'],
    openList: ['open', 'open signals', 'all open signals'],
    partnerList: ['partner list', 'partner lists', 'quarterly list'],
    figures: ['figures', 'the figures', 'see the figures'],
    destruction: ['destruction', 'destruction list', 'statement of destruction'],
    readings: ['readings', 'who looked at what', 'who read what'],
    requests: ['request', 'requests', 'woo request', 'access request'],
    partners: ['partners', 'partner', 'directory'],
    lateList: ['overdue', 'late'],
    mineList: ['mine', 'with me'],
    whoSees: ['who sees this', 'who reads this', 'is this anonymous', 'anonymous'],
    doubt: ['i am in doubt', 'in doubt', 'doubt', 'talk'],
    admin: ['manage knowledge', 'manage', 'knowledge'],
    ask: ['ask a question', 'question', 'i have a question'],
    answer: ['answer', 'my answer', 'antwoord'],
    code: ['i have a code', 'code', 'my code'],
    lostCode: [
      'i lost my code',
      'i have lost my code',
      'lost my code',
      'i forgot my code',
      'i lost the words',
    ],
    add: ['add', 'add something'],
    withdraw: ['take back', 'withdraw'],
    dontKnow: ['i don t know', 'i dont know', 'don t know', 'no idea', 'unknown'],
    away: ['away', 'i am away', 'afwezig'],
    back: ['i am back', 'back at work', 'aanwezig', 'back'],
    onBehalf: ['for', 'voor'],
    replacement: ['replacement', 'replaced by', 'vervanger'],
    roster: ['roster', 'the roster', 'my roster', 'rooster'],
    duty: ['duty', 'on duty', 'who is on duty', 'dienst'],
    head: ['head', 'teamhoofd'],
    none: ['none', 'nobody'],
    newcomers: ['confirm adding', 'confirm removing', 'new in the channel'],
    memberAdd: ['add functionaris'],
    memberOff: ['remove functionaris'],
    resume: ['continue', 'go on', 'resume'],
    read: ['read'],
    stop: ['stop', 'continue later'],
    discard: ['throw away', 'cancel'],
    bind: ['koppel', 'koppelen', 'connect'],
    english: ['english', 'in english'],
    dutch: ['nederlands', 'dutch'],
  },
}
