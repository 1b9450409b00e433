import { hours } from '../fixtures/samples.ts'

/** A year is played from here to there, in UTC; every day that is named below lies in it. */
export const begins = new Date('2027-01-04T07:00:00.000Z')
export const ends = new Date('2028-01-03T07:00:00.000Z')
export const day = 24 * hours

/** When the channel can't be reached, and for how long. */
export const outages: readonly { begin: number; end: number }[] = (
  [
    ['2027-02-09T10:20:00Z', 1],
    ['2027-05-20T13:10:00Z', 8],
    ['2027-11-12T15:30:00Z', 72],
  ] as const
).map(([begin, lasts]) => ({ begin: Date.parse(begin), end: Date.parse(begin) + lasts * hours }))

export type HandlerName = 'megan' | 'adele' | 'lynne'

/** Who is away from when until when, as yyyy-mm-dd, and on which day they type so. Around Christmas nobody is there. */
export const absences: readonly {
  who: HandlerName
  typedOn: string
  from: string
  until: string
  replacement?: string
}[] = [
  {
    who: 'megan',
    typedOn: '2027-07-09',
    from: '2027-07-12',
    until: '2027-07-30',
    replacement: 'Adele Vance',
  },
  { who: 'adele', typedOn: '2027-07-09', from: '2027-07-26', until: '2027-08-13' },
  { who: 'megan', typedOn: '2027-12-17', from: '2027-12-20', until: '2027-12-31' },
  { who: 'lynne', typedOn: '2027-12-17', from: '2027-12-20', until: '2027-12-31' },
]

const asTyped = (named: string): string => named.split('-').reverse().join('-')

export const absenceTyped = ({ from, until, replacement }: (typeof absences)[number]): string =>
  `afwezig ${asTyped(from)} – ${asTyped(until)}${replacement ? `, vervanger ${replacement}` : ''}`

export const dayOf = (at: Date): string => at.toISOString().slice(0, 10)
/** A day so many days on, as somebody types it. */
export const typedDay = (at: Date, days: number): string =>
  asTyped(dayOf(new Date(at.getTime() + days * day)))

export const isAway = (name: HandlerName, at: Date): boolean =>
  absences.some(({ who, from, until }) => who === name && from <= dayOf(at) && dayOf(at) <= until)

/** Adele leaves the municipality, and so the channel; Lynne no longer only steps in. */
export const adeleLeaves = Date.parse('2027-10-01T15:00:00Z')

export const partner = {
  kind: 'toezicht',
  name: 'Toezicht, team Oost',
  route: 'Beveiligde mail',
  contact: 'hun eigen adres',
}

export const seen = [
  'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak',
  'In de kas aan de rand van het dorp slapen mannen tussen de planten',
  'Een jongen van zestien loopt met een duur horloge en nieuwe schoenen en zegt niets',
  'Op een bouwplaats hebben ze de paspoorten van alle werknemers ingenomen',
  'In een restaurant werkt een vrouw elke dag van tien tot tien en ze mag niet naar buiten',
]
