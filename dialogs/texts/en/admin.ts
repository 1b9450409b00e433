import type { DialogWording } from '../../../bot/core/dialog.ts'
import type { Texts } from '../nl.ts'

export const admin: Texts['admin'] = {
  notice: 'Manage knowledge',
  button: 'Manage knowledge',
  title: 'Manage knowledge',
  refused: 'Only an administrator of the knowledge can do this. The settings say who that is.',
  counts: (entries, due, questions) =>
    `There are ${entries} answers. To be checked: ${due}. Questions without a good answer: ${questions}.`,
  how: 'Do you want to change an answer? Type the question and choose “Manage this answer” below it.',
  add: 'New answer',
  due: 'To be checked',
  questions: 'Questions without a good answer',
  own: 'Changed here',
  all: 'All answers',
  import: 'Import',
  manage: 'Manage this answer',
  back: 'Back to managing',
  none: 'There is nothing here.',
  more: (count) => `And ${count} more, when you are done with these.`,
  next: (count) => `See ${count} more`,
  kinds: {
    definitie: 'Definitions',
    vorm: 'Forms',
    signalen: 'Signs',
    verwijzing: 'Referrals',
    werkwijze: 'Ways of working',
    privacy: 'Privacy',
    training: 'Training',
    beleid: 'Policy',
  },
  owners: {
    functionaris: 'aandachtsfunctionaris',
    beheerder: 'administrator',
    privacy: 'privacy officer',
    communicatie: 'communication',
    beleid: 'policy',
  },
  chooseKind: 'Of which kind?',
  state: 'State',
  states: {
    shipped: 'as it ships',
    own: 'made or changed here',
    retracted: 'retracted: nobody gets this answer',
  },
  owner: 'Who checks it',
  review: 'Check before',
  checked: 'Checked here',
  notChecked: 'not yet',
  changedBelow: 'Since you changed this, the answer that ships has changed too. Look at both, and choose.',
  changed: 'Change',
  look: 'Look at it',
  lookBelow: 'Look at what ships',
  takeBelow: 'Take what ships',
  keepOwn: 'Keep ours',
  check: 'Still right',
  checkAll: (count) => (count === 1 ? 'Still right' : `All ${count} still right`),
  retract: 'Retract',
  bringBack: 'Show again',
  restore: 'Back to what ships',
  history: 'History',
  export: 'As Markdown',
  exportText: 'Copy the text below. With “Import” you read it in again.',
  backTo: (day) => `Back to the one of ${day}`,
  acts: {
    publish: 'published',
    retract: 'retracted',
    'bring-back': 'shown again',
    restore: 'back to what ships',
    keep: 'ours was kept',
    check: 'still right',
    example: 'example question added',
    'drop-example': 'example question dropped',
  },
  why: (reason) => `reason: ${reason}`,
  noHistory: 'Nothing has been changed here yet.',
  preview: 'This is how it looks. Nothing has been published yet.',
  previewEnglish: 'And in English:',
  noEnglish: 'There is no English text. Who reads English gets the Dutch one.',
  faults: 'This can’t be done yet. See below what is wrong.',
  edit: 'Go on changing',
  published: (title) => `Published: “${title}”. Ask the question, and you see the answer.`,
  changedBetween: (name) =>
    `${name} changed this answer while you were busy. Below stands that text first, and then yours. If you publish, yours takes the place of the other.`,
  retractedBetween: (name) =>
    `${name} retracted this answer while you were busy. If you publish, colleagues get it again.`,
  changedBeforeRetract: (name) =>
    `${name} changed this answer while you were busy. Nothing has been retracted yet. Below stands the new text.`,
  changedMeanwhile: 'Something has changed meanwhile. Look at it first, and then choose again.',
  done: 'Done.',
  doneChecked: (count) => (count === 1 ? 'Noted: still right.' : `Noted: still right, ${count} times.`),
  asked: (count) => (count === 1 ? 'Asked once:' : `${count} questions that are alike:`),
  unclear: (title) => `Found wrong or not clear: “${title}”.`,
  write: 'Write an answer for this',
  belongs: (title) => `Belongs to: ${title}`,
  drop: 'Away with it',
  questionGone: 'This question has been dealt with already.',
  held: 'Questions that may be about a case',
  heldText:
    'These questions found no good answer. There may be a story in them, so the administrator does not see them. If you release one, the administrator sees the question without who asked it.',
  release: 'Release',
  updated: (count) =>
    count === 1
      ? '1 answer has changed with the new version.'
      : `${count} answers have changed with the new version.`,
  showUpdates: 'See what is new',
  updatesSeen: 'Seen',
  reminder: (count) =>
    count === 1
      ? 'One answer in the knowledge base has to be checked.'
      : `${count} answers in the knowledge base have to be checked.`,
  imported: (title) => `Read in: “${title}”. Below you see how it looks.`,
  importedOver: (title) =>
    `Read in: “${title}”. That answer is there already. If you publish this, it takes the place of what is there now. Below you see how it looks.`,
  misfits: {
    text: 'A line with only “## Nederlands” or “## English” can’t stand here. Is it Markdown? Then use “Import”.',
    date: 'Type a date such as 23-11-2027.',
    sources:
      'Put one source on each line: its name, and behind it the web address if there is one. A date may stand there too: (gezien 2026-11).',
    contacts:
      'Put one contact on each line: name; phone; website; voor wie; for whom. Leave empty what is not there, but not the name and for whom. A phone number has digits, spaces and dashes only.',
    examples: 'Put one question on each line, of at most 500 characters.',
    triggers: 'Use at most 30 words or short phrases, with a comma between them.',
    taken: (word, title) =>
      `“${word}” already belongs to “${title}”. Choose another word, or change that answer.`,
    markdown: (what) => `I can’t read this in: ${what}`,
  },
}

export const entry: DialogWording = {
  notice: 'Answer in the knowledge base',
  title: 'Answer in the knowledge base',
  questions: {
    title: {
      ask: 'What is the question or the subject, in Dutch?',
      hint: 'This becomes the heading. For example: “Waar vind ik een tolk?”',
      short: 'Heading',
    },
    text: {
      ask: 'What is the answer, in Dutch?',
      hint: 'Short sentences, everyday words. An empty line begins a new paragraph. A line with a dash before it becomes a list.',
      short: 'Answer',
    },
    kind: {
      ask: 'What kind of answer is it?',
      hint: '',
      short: 'Kind',
      choices: {
        definitie: 'Definition',
        vorm: 'Form of exploitation',
        signalen: 'Signs',
        verwijzing: 'Referral',
        werkwijze: 'Way of working',
        privacy: 'Privacy',
        training: 'Training',
        beleid: 'Policy',
      },
    },
    sources: {
      ask: 'Where does this come from? Name the source.',
      hint: 'One source on each line: its name, and behind it the web address if there is one.',
      short: 'Source',
    },
    triggers: {
      ask: 'With which Dutch words do colleagues look for this?',
      hint: 'With a comma between them.',
      short: 'Search words',
    },
    examples: {
      ask: 'How would colleagues ask it?',
      hint: 'One question on each line, as somebody types it. The more, the better I recognise them.',
      short: 'Example questions',
    },
    titleEn: { ask: 'The heading in English', hint: '', short: 'English heading' },
    textEn: { ask: 'The answer in English', hint: '', short: 'English answer' },
    triggersEn: {
      ask: 'Search words in English',
      hint: 'With a comma between them.',
      short: 'English search words',
    },
    contacts: {
      ask: 'Whom can people call or visit?',
      hint: 'One contact on each line: name; phone; website; voor wie; for whom.',
      short: 'Contact',
    },
    owner: {
      ask: 'Who checks this answer?',
      hint: '',
      short: 'Who checks',
      choices: {
        functionaris: 'The aandachtsfunctionaris',
        beheerder: 'The administrator',
        privacy: 'The privacy officer',
        communicatie: 'Communication',
        beleid: 'Policy',
      },
    },
    reviewBy: {
      ask: 'Before which day must somebody check this again?',
      hint: 'For example: 23-11-2027.',
      short: 'Check before',
    },
    why: {
      ask: 'Why do you add or change this?',
      hint: 'This stands in the history, with your name and the date.',
      short: 'Reason',
    },
  },
  enough: '',
  review: 'Shall I publish this?',
  send: 'Publish',
  preview: 'Preview',
}

export const retract: DialogWording = {
  notice: 'Retract an answer',
  title: 'Retract an answer',
  questions: {
    text: {
      ask: 'Why do you retract this answer?',
      hint: 'This stands in the history, with your name and the date.',
      short: 'Reason',
    },
  },
  enough: '',
  review: 'Shall I retract this answer?',
  send: 'Retract',
}

export const importing: DialogWording = {
  notice: 'Import an answer',
  title: 'Import an answer',
  questions: {
    text: {
      ask: 'Paste the answer here as Markdown.',
      hint: 'As you got it with “As Markdown”. You first see how it looks.',
      short: 'Markdown',
    },
  },
  enough: '',
  review: 'Shall I read this in?',
  send: 'Read in',
}
