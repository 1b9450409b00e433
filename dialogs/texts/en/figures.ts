import type { Texts } from '../nl.ts'

export const figures: Texts['figures'] = {
  notice: 'Figures',
  button: 'Figures',
  title: (year) => `Figures of ${year}`,
  none: 'There are no figures yet.',
  comes: (year, day) =>
    `The figures of ${year} come on ${day}. Not sooner: who looks twice would see what came in between.`,
  unknown: 'There are no figures of that year.',
  total: (count) => `${count} signals came in.`,
  few: (smallest) =>
    `Fewer than ${smallest} signals came in. We show no more: such small numbers soon say who it is about.`,
  dominant: (count, total, form) =>
    `${count} of the ${total} signals are about ${form}. Perhaps we do not see the rest.`,
  care: 'Few signals does not mean that little happens.',
  by: {
    course: 'Forwarded',
    heard: 'Reporter heard back',
    form: 'Form',
    sector: 'Sector',
    age: 'Age',
    place: 'Kind of place',
    department: 'Department of the reporter',
  },
  course: {
    kept: 'not forwarded',
    report: 'forwarded, became a report',
    passed: 'forwarded, nothing else known',
  },
  passedOn: 'forwarded',
  heard: { yes: 'yes', no: 'no' },
  notKnown: 'not known',
  otherDepartment: 'another department, or not known',
  cell: (value, count) => `${value}: ${count}`,
  rest: 'all else together',
  allSmall: 'not to be divided, the numbers are too small',
  undivided: (parts) => `Not to be divided, the numbers are too small: ${parts}.`,
  withheld: (smallest) =>
    `What occurs fewer than ${smallest} times is in “all else together”. Sometimes a larger number goes along, because the small one could be worked out without it.`,
  notCounted:
    'Not counted: talks in case of doubt, what was taken back, mistakes and doubles. Nor is what another organisation forwarded, what was read in from the old list, or what not every functionaris may see. The daily test is no signal.',
  fixed: (day) => `Set on ${day}. These figures do not change any more.`,
  document: 'As a document or spreadsheet',
  columns: { year: 'Year', by: 'Part', value: 'What', count: 'Number' },
  allSignals: 'All signals',
  about: 'How it was counted',
  lessThan: (smallest) => `fewer than ${smallest}`,
}
