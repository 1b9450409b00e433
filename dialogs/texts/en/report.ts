import type { DialogWording } from '../../../bot/core/dialog.ts'
import type { Texts } from '../nl.ts'

const notSure = 'I don’t know'

export const report: DialogWording = {
  notice: 'Pass something on',
  title: 'Pass something on',
  questions: {
    danger: {
      ask: 'Is anyone in danger now?',
      hint: '',
      short: 'Danger now',
      choices: { yes: 'Yes', no: 'No', unknown: notSure },
    },
    what: {
      ask: 'What did you see or hear?',
      hint: 'Write what you saw or heard. Leave out citizen service numbers (BSN), photos and medical details.',
      short: 'What you saw or heard',
    },
    insider: {
      ask: 'Is it about a colleague, alderman, mayor or councillor, or about someone who works for us?',
      hint: '',
      short: 'One of our own',
      choices: {
        exploits: 'Yes, who may be exploiting someone',
        affected: 'Yes, as a victim or a witness',
        no: 'No',
      },
    },
    self: {
      ask: 'Is this about yourself?',
      hint: '',
      short: 'About yourself',
      choices: { yes: 'Yes, about me', no: 'No, about someone else' },
    },
    keep: {
      ask: 'May this stay in your text?',
      hint: '',
      short: 'Numbers in your text',
      choices: { remove: 'Take it out', keep: 'Leave it in' },
    },
    subject: {
      ask: 'Is it about someone who may be a victim?',
      hint: '',
      short: 'Who or what it is about',
      choices: {
        person: 'Yes, about one or more people',
        location: 'No, only about a place',
        unknown: notSure,
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
        unknown: notSure,
      },
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
        unknown: notSure,
      },
    },
    neighbourhood: {
      ask: 'In which neighbourhood or town is it?',
      hint: 'For example: the centre, or on the edge of the village.',
      short: 'Neighbourhood or town',
    },
    address: {
      ask: 'What is the address?',
      hint: 'Only if you know it. It is kept apart: only who opens the signal sees it.',
      short: 'Address',
    },
    company: {
      ask: 'Which company or organisation is it about?',
      hint: 'Only if you know it. It is kept apart: only who opens the signal sees it.',
      short: 'Company',
    },
    when: {
      ask: 'When was it?',
      hint: 'For example: this morning at ten, or for a few months now.',
      short: 'When',
    },
    number: {
      ask: 'How many people is it about?',
      hint: '',
      short: 'How many people',
      choices: { one: 'One', few: 'Two to five', many: 'More than five', unknown: notSure },
    },
    age: {
      ask: 'How old are they, roughly?',
      hint: '',
      short: 'Age',
      choices: {
        minor: 'Under 18',
        adult: '18 or older',
        both: 'Both under and over 18',
        unknown: notSure,
      },
    },
    group: {
      ask: 'Is anyone extra vulnerable?',
      hint: 'Choose what stands out most.',
      short: 'Extra vulnerable because',
      choices: {
        language: 'Doesn’t speak the language or knows few people here',
        papers: 'Has no residence papers or is seeking asylum',
        debts: 'Has debts',
        home: 'Has trouble at home or no home',
        understanding: 'Finds it hard to understand things',
        addiction: 'Is addicted',
        other: 'Something else',
        none: 'Not that I know of',
        unknown: notSure,
      },
    },
    source: {
      ask: 'How do you know this?',
      hint: '',
      short: 'How you know',
      choices: {
        seen: 'I saw or heard it myself',
        person: 'From the person',
        other: 'From someone else',
        feeling: 'I have a bad feeling',
        unknown: notSure,
      },
    },
    knows: {
      ask: 'Does the person know that you pass this on?',
      hint: 'Don’t tell them if that could be dangerous.',
      short: 'Does the person know',
      choices: { yes: 'Yes', no: 'No', unknown: notSure },
    },
    wish: {
      ask: 'What does the person want?',
      hint: '',
      short: 'What the person wants',
    },
    contact: {
      ask: 'How can we reach the person safely?',
      hint: 'For example: through you, or only call in the daytime. A phone number may stay here.',
      short: 'Safe contact',
    },
    told: {
      ask: 'Have you told anyone else?',
      hint: '',
      short: 'Already told',
      choices: {
        no: 'No',
        team: 'My manager or a colleague',
        police: 'The police',
        'veilig-thuis': 'Veilig Thuis',
        other: 'Someone else',
        unknown: notSure,
      },
    },
    wait: {
      ask: 'Can this wait until the next working day?',
      hint: 'If it can’t, and somebody is on duty, I alert them at once.',
      short: 'Can it wait',
      choices: { yes: 'It can wait', no: 'It can’t wait' },
    },
    department: {
      ask: 'Which department do you work in?',
      hint: '',
      short: 'Your department',
    },
    known: {
      ask: 'How do you want to be known?',
      hint: 'Name withheld: I pass messages on and don’t give your name. With a code only: you get four Dutch words and use them to look for messages yourself.',
      short: 'How you are known',
      choices: { named: 'With my name', withheld: 'Name withheld', code: 'With a code only' },
    },
    hidden: {
      ask: 'Who may not see this?',
      hint: 'Does one of these colleagues know the people it is about? Then choose that name. That colleague will see nothing of it.',
      short: 'Who may not see this',
      choices: { nobody: 'Everyone who receives signals may see this' },
    },
  },
  enough: 'Thank you. This is enough to pass on. Would you like to tell more? You may skip any question.',
  review:
    'Is this right? Then I will pass it on. I don’t repeat here what you wrote. Press “Change” to read it again.',
  send: 'Send',
}

export const reportNotes: Texts['reportNotes'] = {
  found: (what) => `I found ${what}. If it isn’t needed, take it out.`,
  finds: {
    bsn: () => 'a citizen service number (BSN)',
    iban: () => 'a bank account',
    document: () => 'the number of a passport or card',
    email: () => 'an e-mail address',
    phone: (end) => `a phone number that ends in ${end}`,
    plate: (end) => `a number plate that ends in ${end}`,
  },
  removed: {
    bsn: 'BSN taken out',
    iban: 'bank account taken out',
    document: 'document number taken out',
    email: 'e-mail address taken out',
    phone: 'phone number taken out',
    plate: 'number plate taken out',
  },
  takenOut: (what) => `I took this out of your text: ${what}.`,
  otherDepartment: 'Another department',
  withheld:
    'Your name and department are left out. I pass messages on. Note: what you write can sometimes still show who you are.',
  withheldLarge:
    'Your name is left out; your department can be seen. I pass messages on. Note: what you write can sometimes still show who you are.',
  code: 'After sending you get four words. Write them down: without them you can’t find this signal again. I will not send you messages. Note: what you write can sometimes still show who you are.',
  onlyPlace: (what) =>
    `It is about a place. What you wrote for ${what} therefore does not go along. Is it about somebody too? Then choose “Change”.`,
  hidden: (name) => `${name} will not see this. Nothing appears in the channel either.`,
}
