import type { DialogWording, StepWording } from '../../../bot/core/dialog.ts'

export const steps: StepWording = {
  next: 'Next',
  skip: 'Skip',
  dontKnow: 'I don’t know',
  onlyFirst: (count) =>
    count === 1
      ? 'Only the first question is needed. You may leave the rest empty.'
      : `Only the first ${count} questions are needed. You may leave the rest empty.`,
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
  typeChoices: 'You can also type the numbers or words, with commas between.',
  kept: (words) => (words === 1 ? 'ready, 1 word' : `ready, ${words} words`),
  notAnswered: 'Something is still missing. See below what you can add.',
  answered: (question) => `Filled in: ${question.toLowerCase()}.`,
  choose: 'Choose one of the answers.',
  required: 'Please write something here. A few words are enough.',
  tooLong: (max, typed) =>
    `This is ${typed} characters and ${max} fit. Please make it shorter. You can add the rest later.`,
}

export const question: DialogWording = {
  notice: 'Question to the reporter',
  title: 'Question to the reporter',
  questions: {
    text: {
      ask: 'What would you like to ask the reporter?',
      hint: 'The reporter reads this in the private chat. Don’t name other people.',
      short: 'Your question',
    },
    answerBy: {
      ask: 'Before which day do you hope for an answer?',
      hint: 'The reporter sees this day. May stay empty.',
      short: 'Answer before',
      misfit: 'Type a day like 24-11-2026.',
    },
  },
  enough: '',
  review: 'Shall I send your question to the reporter?',
  send: 'Send question',
}

export const answer: DialogWording = {
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

export const feedback: DialogWording = {
  notice: 'Feedback to the reporter',
  title: 'Feedback to the reporter',
  questions: {
    ready: {
      ask: 'Does one of these sentences fit?',
      hint: 'The reporter gets a sentence about it.',
      short: 'Ready sentence',
      choices: {
        'no-step': 'No further step now; the signal counts in the picture',
        'passed-on': 'The signal has been passed on to who can go on with it',
        help: 'Help or contact has been arranged',
        busy: 'We are still working on it',
      },
    },
    text: {
      ask: 'What do you want to tell the reporter?',
      hint: 'Choose a sentence, write something yourself, or both. Mention no investigation.',
      short: 'Your feedback',
    },
    cannotTell: {
      ask: 'Add why you can’t tell more?',
      hint: '',
      short: 'Why not more',
      choices: { yes: 'Yes', no: 'No' },
    },
    again: {
      ask: 'Before which day will the reporter hear from you again?',
      hint: 'Only if you can promise it. May stay empty.',
      short: 'Next message before',
      misfit: 'Type a day like 24-11-2026.',
    },
  },
  enough: '',
  review: 'Shall I send this to the reporter?',
  send: 'Send feedback',
}

export const close: DialogWording = {
  notice: 'Close the signal',
  title: 'Close the signal',
  questions: {
    reason: {
      ask: 'Why do you close this signal?',
      hint: '',
      short: 'Reason',
      choices: {
        'no-step': 'No further step needed now',
        elsewhere: 'Another organisation goes on with it',
        help: 'Help has been arranged',
        withdrawn: 'The reporter takes it back',
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

export const add: DialogWording = {
  notice: 'Add something',
  title: 'Add something',
  questions: {
    text: {
      ask: 'What would you like to add?',
      short: 'Your text',
      hint: 'Write what you saw or heard. Leave out citizen service numbers (BSN), photos and medical details.',
    },
  },
  enough: '',
  review: 'Shall I add this?',
  send: 'Add',
}

export const code: DialogWording = {
  notice: 'Look with your code',
  title: 'Look with your code',
  questions: {
    text: {
      ask: 'What are your four words?',
      hint: 'Type them with spaces in between.',
      short: 'Your code',
    },
  },
  enough: '',
  review: 'Shall I look?',
  send: 'Look',
}

export const talk: DialogWording = {
  notice: 'I am in doubt',
  title: 'I am in doubt',
  questions: {},
  enough: '',
  review: 'Shall I ask someone to contact you?',
  send: 'Yes, contact me',
}
