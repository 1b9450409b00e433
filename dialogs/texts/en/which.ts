import type { Texts } from '../nl.ts'

export const which: Texts['which'] = {
  notice: 'For which municipality?',
  ask: 'For which municipality?',
  why: 'I work for several municipalities here. Only the one that you choose reads what you pass on.',
  held: 'I kept what you sent. It goes to the municipality that you choose. If you don’t choose, I throw it away after fourteen days.',
  code: 'I do not keep the four words of a code here. Choose your municipality and give the code once more after that.',
  chosenNotice: 'Your municipality is chosen',
  chosen: (name) => `You are now talking to ${name}. Type “other municipality” to change.`,
  about: (name) => `This belongs to ${name}. What you type from here on goes there too.`,
  now: (name) => `You are now talking to ${name}.`,
  other: 'Other municipality',
  typeOther: 'Type “other municipality” and I will ask again.',
  words: ['other municipality', 'another municipality', 'change municipality', 'switch municipality'],
}
