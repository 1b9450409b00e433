import type { DialogWording } from '../../../bot/core/dialog.ts'
import { report } from './report.ts'

const notSure = 'Weet ik niet'

/** The same answers as the reporter can give. */
const choicesOf = (question: string) => report.questions[question]?.choices ?? {}

export const assess: DialogWording = {
  notice: 'Duiden',
  title: 'Hoe duid je dit signaal?',
  questions: {
    form: {
      ask: 'Waar lijkt het volgens jou op?',
      hint: 'Een vermoeden is genoeg. Je kunt het later veranderen.',
      short: 'Vorm',
      choices: {
        labour: 'Arbeidsuitbuiting',
        sexual: 'Seksuele uitbuiting',
        criminal: 'Criminele uitbuiting',
        domestic: 'Uitbuiting in het huishouden',
        begging: 'Gedwongen bedelen',
        organ: 'Gedwongen orgaanverwijdering',
        marriage: 'Gedwongen huwelijk',
        other: 'Een andere vorm',
        none: 'Geen mensenhandel',
        unknown: notSure,
      },
    },
    urgency: {
      ask: 'Hoe snel moet er iets gebeuren?',
      hint: '',
      short: 'Spoed',
      choices: {
        now: 'Vandaag',
        week: 'Deze week',
        normal: 'Het kan wachten',
      },
    },
    sector: {
      ask: 'In welke sector speelt het?',
      hint: '',
      short: 'Sector',
      choices: {
        agriculture: 'Land- en tuinbouw of visserij',
        hospitality: 'Horeca',
        industry: 'Industrie en voedselverwerking',
        construction: 'Bouw',
        transport: 'Transport, opslag en haven',
        trade: 'Winkel en groothandel',
        cleaning: 'Schoonmaak',
        beauty: 'Nagelstudio, massage of kapper',
        sex: 'Seksbranche',
        household: 'Huishouden of au pair',
        other: 'Een andere sector',
        none: 'Geen sector',
        unknown: notSure,
      },
    },
    age: {
      ask: 'Hoe oud zijn de mensen om wie het gaat?',
      hint: '',
      short: 'Leeftijd',
      choices: choicesOf('age'),
    },
    place: { ask: 'Wat voor plek is het?', hint: '', short: 'Soort plek', choices: choicesOf('place') },
    subject: {
      ask: 'Gaat het over iemand of over een plek?',
      hint: '',
      short: 'Om wie of wat het gaat',
      choices: { person: 'Over een of meer mensen', location: 'Alleen over een plek', unknown: notSure },
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Bewaren',
}

const ownText = (title: string, ask: string, hint: string, short: string): DialogWording => ({
  notice: title,
  title,
  questions: { text: { ask, hint, short } },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Bewaren',
})

export const note = ownText(
  'Notitie',
  'Wat wil je erbij schrijven?',
  'De melder leest dit niet. Laat BSN en medische gegevens weg.',
  'Je notitie',
)

export const caseNumber = ownText(
  'Zaaknummer',
  'Onder welk nummer staat dit in jullie eigen systeem?',
  'Alleen het nummer, geen namen.',
  'Zaaknummer',
)

export const reopen = ownText(
  'Heropenen',
  'Waarom heropen je dit signaal?',
  'Daarna heb jij het in behandeling.',
  'Reden',
)

export const link = ownText(
  'Koppelen',
  'Bij welk signaal hoort dit?',
  'Vul het nummer in, bijvoorbeeld S-2026-7K4M. Elke melder hoort apart van je; zij weten niet van elkaar.',
  'Nummer',
)

export const check: DialogWording = {
  notice: 'Nagekeken',
  title: 'Iets nagekeken',
  questions: {
    text: {
      ask: 'Waarin heb je gekeken?',
      hint: 'Bijvoorbeeld het Handelsregister. Schrijf niet op wat je vond.',
      short: 'Nagekeken in',
    },
    ground: {
      ask: 'Op grond waarvan mocht dat?',
      hint: 'Weet je het niet zeker? Vraag het eerst aan de privacy officer.',
      short: 'Op grond van',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Bewaren',
}

export const handOver: DialogWording = {
  notice: 'Overdragen',
  title: 'Overdragen aan een collega',
  questions: { to: { ask: 'Aan wie draag je dit over?', hint: '', short: 'Aan', choices: {} } },
  enough: '',
  review: 'Zal ik dit overdragen?',
  send: 'Overdragen',
}

/** What the reporter reads, in the reporter's own language. */
export const feedbackText = {
  ready: {
    'no-step':
      'Er is nu geen verdere stap nodig. Je signaal telt mee in het beeld dat we van onze gemeente hebben. Goed dat je het doorgaf.',
    'passed-on': 'We hebben je signaal doorgezet naar wie er verder mee kan. Goed dat je het doorgaf.',
    help: 'Er is hulp of contact geregeld. Goed dat je het doorgaf.',
    busy: 'We zijn er nog mee bezig.',
  },
  cannotTell: 'Meer kan ik je niet vertellen. Dat is om de mensen te beschermen over wie het gaat.',
  again: (day: string) => `Je hoort weer van me vóór ${day}.`,
}

export const enter: DialogWording = {
  notice: 'Signaal invoeren',
  title: 'Een signaal dat anders binnenkwam',
  questions: {
    how: {
      ask: 'Hoe kwam het binnen?',
      hint: '',
      short: 'Binnengekomen',
      choices: {
        phone: 'Per telefoon',
        mail: 'Per e-mail',
        person: 'In een gesprek',
        letter: 'Per brief',
        other: 'Anders',
      },
    },
    what: {
      ask: 'Wat zag of hoorde de melder?',
      hint: 'Schrijf het op zoals het verteld is. Laat BSN en medische gegevens weg.',
      short: 'Wat de melder zag of hoorde',
    },
    day: {
      ask: 'Op welke dag kwam het binnen?',
      hint: 'Leeg is vandaag.',
      short: 'Dag',
      misfit: 'Typ een dag als 24-11-2026.',
    },
    teller: {
      ask: 'Wie vertelde het, en hoe bereik je die?',
      hint: 'Alleen jullie zien dit. Mag leeg blijven.',
      short: 'Wie het vertelde',
    },
  },
  enough: '',
  review: 'Zal ik dit signaal bewaren?',
  send: 'Signaal bewaren',
}

export const agree: DialogWording = {
  notice: 'Afspraak noteren',
  title: 'Afspraak uit het overleg',
  questions: {
    text: {
      ask: 'Wat is afgesproken, en wie doet het?',
      hint: 'Noem de organisatie of functie, geen namen van betrokkenen.',
      short: 'De afspraak',
    },
    due: {
      ask: 'Vóór welke dag is het gedaan?',
      hint: 'Mag leeg blijven.',
      short: 'Gedaan vóór',
      misfit: 'Typ een dag als 24-11-2026.',
    },
  },
  enough: '',
  review: 'Zal ik deze afspraak bewaren?',
  send: 'Afspraak bewaren',
}

export const agenda = {
  notice: 'Agenda van het overleg',
  title: (day: string) => `Agenda van het signaleringsoverleg, ${day}`,
  empty: 'Er staat nog niets op de agenda. Kies bij een signaal “Meer” en dan “Op de agenda”.',
  how: 'Zonder namen en zonder tekst: zo kun je dit met partners delen. Kijk het eerst na.',
  on: 'Op de agenda',
  off: 'Van de agenda',
  isOn: (reference: string) => `${reference} staat op de agenda.`,
  isOff: (reference: string) => `${reference} staat niet meer op de agenda.`,
  agree: 'Afspraak noteren',
  agreeOn: (reference: string) => `Afspraak bij ${reference}`,
  agreementOf: (nth: number, day: string) => `Afspraak ${nth}: ${day}`,
  before: (day: string) => `vóór ${day}`,
  toFill: 'Afspraak:',
  agreed: 'er staat een afspraak open',
  agreedBy: (day: string) => `afspraak vóór ${day}`,
  agreements: 'Openstaande afspraken',
  nothingAgreed: 'Er staan geen afspraken open.',
  noDay: 'zonder dag',
  late: (day: string) => `te laat, had gedaan moeten zijn vóór ${day}`,
  doneWith: (nth: number, reference: string) => `Gedaan: ${nth}, ${reference}`,
  isDone: (reference: string) => `De afspraak bij ${reference} is gedaan.`,
  noAgreement: 'Die afspraak staat niet meer open.',
}
