import type { DialogWording, StepWording } from '../../bot/core/dialog.ts'
import type { Texts } from './nl.ts'

const steps: StepWording = {
  next: 'Next',
  skip: 'Skip',
  dontKnow: 'I don’t know',
  enough: 'This is enough',
  more: 'Tell more',
  change: 'Change',
  changeWhich: 'What would you like to change?',
  rather: (choice) => `Rather: ${choice.toLowerCase()}`,
  whole: 'Everything on one page',
  openForm: 'Open the form',
  back: 'Back',
  stop: 'Continue later',
  discard: 'Throw away',
  typeInstead: 'You can also simply type it as a message.',
  kept: (words) => (words === 1 ? 'ready, 1 word' : `ready, ${words} words`),
  notAnswered: 'Something is still missing. See below what you can add.',
  answered: (question) => `Filled in: ${question.toLowerCase()}.`,
  choose: 'Choose one of the answers.',
  required: 'Please write something here. A few words are enough.',
  tooLong: (max, typed) =>
    `This is ${typed} characters and ${max} fit. Please make it shorter. You can add the rest later.`,
}

const report: DialogWording = {
  notice: 'Pass something on',
  title: 'Pass something on',
  questions: {
    danger: {
      ask: 'Is anyone in danger now?',
      hint: '',
      short: 'Danger now',
      choices: { yes: 'Yes', no: 'No', unknown: 'I don’t know' },
    },
    what: {
      ask: 'What did you see or hear?',
      hint: 'Write it down as you saw or heard it. Leave out citizen service numbers (BSN), photos and medical details.',
      short: 'What you saw or heard',
    },
    place: {
      ask: 'What kind of place is it?',
      hint: '',
      short: 'Kind of place',
      choices: {
        home: 'Home',
        work: 'Business or workplace',
        counter: 'Service desk or office',
        street: 'In the street',
        online: 'Online',
        other: 'Somewhere else',
        unknown: 'I don’t know',
      },
    },
    form: {
      ask: 'What does it look like?',
      hint: 'You don’t have to be sure.',
      short: 'What it looks like',
      choices: {
        labour: 'Exploitation at work',
        sexual: 'Sexual exploitation',
        criminal: 'Someone is made to commit crimes',
        domestic: 'Exploitation in the household',
        other: 'Something else',
        unknown: 'I don’t know',
      },
    },
    known: {
      ask: 'How do you want to be known?',
      hint: 'Name withheld: the bot passes messages on and does not give your name. What you write can sometimes still show who you are.',
      short: 'How you are known',
      choices: { named: 'With my name', withheld: 'Name withheld' },
    },
  },
  enough:
    'Thank you. This is enough to pass on. Would you like to tell something more about the place or the situation?',
  review:
    'Is this right? Then I will pass it on. I don’t repeat here what you wrote. Press “Change” to read it again.',
  send: 'Send',
}

const question: DialogWording = {
  notice: 'Question to the reporter',
  title: 'Question to the reporter',
  questions: {
    text: {
      ask: 'What would you like to ask the reporter?',
      hint: 'The reporter reads this in the private chat. Don’t name other people.',
      short: 'Your question',
    },
  },
  enough: '',
  review: 'Shall I send your question to the reporter?',
  send: 'Send question',
}

const answer: DialogWording = {
  notice: 'Answer',
  title: 'Answer',
  questions: {
    text: {
      ask: 'What is your answer?',
      hint: 'You don’t know? That is an answer too.',
      short: 'Your answer',
    },
  },
  enough: '',
  review: 'Shall I send your answer?',
  send: 'Send answer',
}

const feedback: DialogWording = {
  notice: 'Feedback to the reporter',
  title: 'Feedback to the reporter',
  questions: {
    text: {
      ask: 'What would you like the reporter to know?',
      hint: 'For example: “No further step for now. Your signal counts in the local picture.” Don’t mention an investigation.',
      short: 'Your feedback',
    },
  },
  enough: '',
  review: 'Shall I send this to the reporter?',
  send: 'Send feedback',
}

const close: DialogWording = {
  notice: 'Close the signal',
  title: 'Close the signal',
  questions: {
    reason: {
      ask: 'Why do you close this signal?',
      hint: '',
      short: 'Reason',
      choices: {
        'no-step': 'No further step needed now',
        elsewhere: 'Another organisation takes it on',
        help: 'Help has been arranged',
        double: 'This signal was already there',
        mistake: 'A mistake or a test',
      },
    },
    feedback: {
      ask: 'What does the reporter hear?',
      hint: 'This goes to the reporter. If you have given feedback before, you may leave this empty.',
      short: 'Feedback',
    },
    silent: {
      ask: 'No feedback? Then say why not.',
      hint: 'This stays in the file of the signal. The reporter does not see it.',
      short: 'Why no feedback',
    },
  },
  enough: '',
  review: 'Shall I close the signal?',
  send: 'Close',
}

export const en: Texts = {
  steps,
  dialogs: { report, question, answer, feedback, close },

  menu: {
    notice: 'Signaalpunt',
    hello: (receiver) =>
      `I am Signaalpunt, an automated assistant. What you pass on here goes to ${receiver}, in confidence.`,
    danger: 'Danger now? Call 112.',
    report: 'Pass something on',
    mine: 'My signals',
    whoSees: 'Who sees this?',
    english: 'Nederlands',
    notUnderstood:
      'I don’t understand that. Choose below what you would like to do, or type what you saw or heard.',
    languageSet: 'From now on I will talk English with you.',
  },
  receiver: 'the human trafficking officer (aandachtsfunctionaris)',
  whoSees: {
    title: 'Who sees what you pass on?',
    lines: (receivers, platform) => [
      `Only ${receivers} reads your signal. It is recorded who opens it.`,
      'If you choose “Name withheld”, that colleague does not see who you are either. The bot passes messages on.',
      'We don’t pass on your name without asking you, unless the law requires us to.',
      `It is not fully anonymous: ${platform} also keeps what you type and knows who typed it.`,
      'Do you want to be anonymous? Call Meld Misdaad Anoniem, 0800-7000. You will not hear what happens next. This number has not yet been checked by this municipality.',
    ],
  },

  offer: {
    ask: (receiver) =>
      `It seems that you saw or heard something. Would you like to pass this on to ${receiver}?`,
    yes: 'Yes, pass it on',
    no: 'No',
    refused:
      'Fine, I pass nothing on and have not kept your text. You can delete your own message in this chat.',
  },
  danger: {
    title: 'Call 112 now',
    text: 'Is someone in danger now? Then call 112 first. This chat is not an emergency line. You can still pass it on afterwards.',
  },
  draft: {
    resumed: 'Welcome back. You were busy with this; your answers are still here.',
    stopped: 'Fine, I keep what you have filled in. Type “continue” when you want to go on.',
    discarded:
      'Thrown away. I passed nothing on and kept nothing. You can delete your own messages in this chat.',
    gone: 'This has already been sent or thrown away.',
    alreadyAnswered: 'You had already answered this. Below is where you were.',
    sent: 'Sent.',
    sentAs: (reference) => `Sent under number ${reference}.`,
    below: 'Continued below.',
    added: 'I have added what you typed.',
    chooseOrType: 'Choose one of the buttons, or type its word or number.',
  },
  receipt: {
    title: 'Your signal has been kept',
    reference: 'Number',
    waits: (receiver) =>
      `A message is on its way to ${receiver}. Questions and feedback will reach you in this chat.`,
    delayed: (receiver) =>
      `Your signal has been kept, but the message to ${receiver} is not getting through at the moment. I keep trying. If it can’t wait, please call.`,
    urgent:
      'Can’t it wait? Call the police: 112 in danger, otherwise 0900-8844. The second number has not yet been checked by this municipality.',
    advice: [
      'Don’t speak to the people it is about and don’t investigate yourself.',
      'Keep in touch as usual and don’t stop any help or service without consulting.',
      'Write down for yourself what you saw and when.',
    ],
  },
  mine: {
    older: (more) => `And ${more} that you passed on before these.`,
    title: 'My signals',
    none: 'You have not passed anything on yet.',
    row: (date, status) => `${date} · ${status}`,
    status: { new: 'not yet taken on by a colleague', claimed: 'being handled', closed: 'closed' },
    unread: 'there is a message for you',
    read: (reference) => `Read ${reference}`,
  },
  news: {
    next: (more) => `Read the next message (${more} more)`,
    notice: (reference) => `There is a message about ${reference}`,
    text: (reference) =>
      `There is a message for you about ${reference}. Press “Read” when nobody is looking.`,
    read: 'Read',
    none: 'There are no new messages for you.',
    question: (name) => `Question from ${name}`,
    feedback: (name) => `Feedback from ${name}`,
    answer: 'Answer',
    answered: (reference) =>
      `Your answer about ${reference} has been kept and goes to whoever handles the signal.`,
    alreadyAnswered: 'You have already answered this question.',
    thanks: 'Have you seen something else? Feel free to pass it on again.',
  },

  card: {
    notice: (reference) => `New signal ${reference}`,
    title: (reference) => `Signal ${reference}`,
    possibleRepeat: 'This signal may stand here twice: the first message was not confirmed.',
    danger: 'Danger now',
    form: 'What it looks like',
    place: 'Kind of place',
    reporter: 'Reporter',
    named: 'known by name',
    withheld: 'name withheld',
    status: 'Status',
    states: {
      new: () => 'new',
      claimed: (name) => `being handled by ${name}`,
      closed: (name) => `closed by ${name}`,
    },
    notHere: 'Don’t type anything about the case here.',
    open: 'Open',
    claim: 'Take this on',
    back: 'Hide',
    notAsked: 'not asked',
  },
  desk: {
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
    answerNotice: (reference) => `Answer about ${reference}`,
    answerText: (reference) => `The reporter has answered about ${reference}. Read it with “Open”.`,
    alertNotice: (reference) => `Signal ${reference} waits for you`,
    alertText: (reference) =>
      `There is a new signal, ${reference}, that I can’t post in the channel. Take it on here and warn whoever manages the channel.`,
  },
  page: {
    what: 'What the reporter saw or heard',
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
      closed: 'closed',
    },
    silent: 'No feedback, because',
  },
  refused: {
    notFunctionaris: 'Only an aandachtsfunctionaris who is in the functionaris channel can do this.',
    unknown: 'I don’t know that signal. Check the number, for example S-2026-7K4M.',
    taken: (name) => `${name} already handles this signal.`,
    unclaimed: 'Take this signal on first.',
    closed: (name) => `This signal has already been closed by ${name}.`,
    feedbackOrReason: 'Write what the reporter hears, or say why you give no feedback.',
    which: 'Add the number of the signal, for example: give feedback S-2026-7K4M.',
  },
  shared: {
    notice: 'Continue in the private chat',
    text: 'Others read along in a channel. Open a private chat with me and we will continue there. I have not kept what you typed here; delete it if it is about a case.',
    open: 'Open private chat',
    takenOver: 'I have put the text in our private chat. Nothing has been passed on yet: you do that there.',
    openChatFirst:
      'I could not open a private chat with you. Open a chat with me yourself and then try again.',
  },
  office: {
    bound: (names) => `Connected. New signals come to this channel. Aandachtsfunctionaris: ${names}.`,
    wrongCode:
      'This code is wrong or has expired. Ask the administrator for a new one; it works for a quarter of an hour and once.',
    notInPrivate: 'You connect in the channel itself. Type there: @Signaalpunt koppel and then the code.',
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
      'Nothing has been kept yet: storage does not work at the moment. Your text is below. Please try again shortly; if it can’t wait, call.',
    failed: (number) =>
      `Something went wrong on our side. What you had filled in is still there. Please try again. If it keeps going wrong, give the administrator this number: ${number}.`,
    noFiles: 'I can’t take photos, files or voice and have not kept them. Write in a few words what you saw.',
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
    whoSees: ['who sees this', 'who reads this', 'is this anonymous', 'anonymous'],
    resume: ['continue', 'go on', 'resume'],
    read: ['read'],
    stop: ['stop', 'continue later'],
    discard: ['throw away', 'cancel'],
    bind: ['koppel', 'koppelen', 'connect'],
    english: ['english', 'in english'],
    dutch: ['nederlands', 'dutch'],
  },
}
