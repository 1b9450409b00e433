import { asChoices } from '../../../bot/core/choices.ts'
import type { DialogWording } from '../../../bot/core/dialog.ts'

/** What there is about how long signals are kept. */
export const retention = {
  tombstone: (reference: string) => `${reference}: verlopen, de teksten zijn weg`,
  notYours: 'Dit kan alleen wie daarvoor in de instellingen staat, in de privéchat met mij.',
  hold: 'Vasthouden',
  holdEnd: 'Niet meer vasthouden',
  held: (reference: string) => `${reference} verloopt niet zolang je het vasthoudt.`,
  freed: (reference: string) => `${reference} wordt niet meer vastgehouden. De bewaartermijn geldt weer.`,
  heldFor: (numbers: string) =>
    `Dit signaal wordt vastgehouden voor ${numbers}. Dat laat je los bij het verzoek zelf, als het beantwoord is.`,
  notHeld: 'Dit signaal wordt niet vastgehouden.',
  reasons: { woo: 'Woo-verzoek', request: 'verzoek van iemand over wie het gaat', other: 'andere reden' },
  categories: {
    withdrawn: 'ingetrokken',
    mistake: 'vergissing of dubbel',
    talk: 'gesprek bij twijfel',
    'no-step': 'geen verdere stap',
    handled: 'afgehandeld',
    'passed-on': 'doorgezet',
    report: 'werd een melding bij een partner',
    location: 'alleen een plek',
  },
  notice: 'Vernietigingslijst',
  title: 'Vernietigingslijst',
  due: 'De bewaartermijn van deze signalen is voorbij:',
  none: 'Er is nu niets om te vernietigen.',
  row: (category: string, day: string) => `${category}, termijn voorbij op ${day}`,
  soon: 'In de komende dertig dagen:',
  heldTitle: 'Vastgehouden, gaat niet mee:',
  more: (count: number) => `En nog ${count}, na deze.`,
  beforehand: 'Voor vernietigen is vooraf toestemming gegeven: het gebeurt vanzelf, op de dag zelf.',
  askEach:
    'Geef je toestemming, dan zijn de teksten en de naam van de melder binnen een kwartier weg. Dat kun je niet terugdraaien.',
  authorise: (count: number) =>
    count === 1 ? 'Toestemming voor dit signaal' : `Toestemming voor deze ${count}`,
  authorised: (count: number) =>
    count === 1 ? 'Je gaf toestemming voor 1 signaal.' : `Je gaf toestemming voor ${count} signalen.`,
  changed: 'De lijst is veranderd. Kijk hem nog eens na.',
  told: (count: number) =>
    count === 1
      ? 'De termijn van 1 signaal is voorbij. Kijk de lijst na.'
      : `De termijn van ${count} signalen is voorbij. Kijk de lijst na.`,
  statement: (day: string) => `Verklaring van ${day}`,
  statementTitle: (day: string) => `Verklaring van vernietiging, ${day}`,
  body: 'Verantwoordelijk',
  ground: 'Grondslag',
  protocol: 'Privacyprotocol',
  count: 'Aantal signalen',
  what: 'Vernietigd: alle teksten, de naam van de melder, wie eraan werkte, zoekkenmerken en de berichten van de bot erover. Over blijven het nummer, een leeg verloop en de soort voor de cijfers.',
  selection: (text: string) => `Selectielijst: ${text}`,
  noSelection: 'Selectielijst: nog niet ingevuld',
  term: (days: number) => (days === 1 ? 'Termijn: 1 dag' : `Termijn: ${days} dagen`),
  authorisedBy: (name: string) => `Gemachtigd door ${name}`,
  authorisedBeforehand: 'Vooraf gemachtigd',
  notDecided: 'nog niet ingevuld',
}

/** Who asks what is kept about them, or asks for documents. */
export const requests = {
  notice: 'Verzoeken',
  title: 'Verzoeken',
  none: 'Er zijn geen open verzoeken.',
  fresh: 'Nieuw verzoek',
  kinds: { access: 'inzage', correction: 'verbetering', objection: 'bezwaar', woo: 'Woo' },
  requesters: { reporter: 'de melder', subject: 'iemand in het signaal', other: 'iemand anders' },
  results: { given: 'gegeven', partly: 'deels geweigerd', refused: 'geweigerd', nothing: 'niets gevonden' },
  kind: 'Soort',
  from: 'Van',
  own: 'Eigen kenmerk',
  standing: 'Stand',
  stands: {
    search: 'nog te zoeken door een functionaris',
    agree: 'wacht op de privacy officer',
    answer: 'samen gevonden, nog te beantwoorden',
    answered: 'beantwoord',
  },
  toAgree: (number: string) => `Voor verzoek ${number} is gezocht. Kijk of alles gevonden is.`,
  waiting: (number: string, day: string) => `Verzoek ${number} van ${day} is nog niet beantwoord.`,
  row: (kind: string, from: string, standing: string) => `${kind}, van ${from}, ${standing}`,
  signals: 'Hierom gaat het:',
  signal: (category: string, month: string) => `${category}, ${month}`,
  open: 'nog open',
  nothing: 'Er is nog niets gevonden.',
  steps: 'Stappen:',
  step: (at: string, what: string, who: string) => `${at} · ${what} · ${who}`,
  did: {
    entered: 'verzoek ingevoerd',
    searched: (found: number) => `gezocht, ${found} gevonden`,
    searchedByOther: 'gezocht',
    agreed: 'akkoord dat dit alles is',
    answered: (result: string, ground: string) => `${result}, grond: ${ground}`,
    freed: 'niet meer vastgehouden',
  },
  search: 'Zoeken',
  agree: 'Akkoord, dit is alles',
  answer: 'Beantwoorden',
  free: 'Niet meer vasthouden',
  inventory: 'Inventaris maken',
  toAll: 'Terug naar verzoeken',
  care: 'Geef niets mee waaruit blijkt wie het doorgaf, of dat een partner onderzoek doet. Niemand hoort van ons of er een signaal is.',
  found: (count: number) =>
    count === 0
      ? 'Niets gevonden. Wat je typte is niet bewaard.'
      : `${count} gevonden en vastgehouden. Wat je typte is niet bewaard.`,
  notTogether: 'Dit kan pas als een functionaris heeft gezocht en de privacy officer akkoord is.',
  needsGround: 'Kies bij een weigering de grond.',
  unknown: 'Dat verzoek ken ik niet.',
  isAnswered: 'Dit verzoek is al beantwoord.',
  inventoryTitle: (number: string) => `Inventaris bij ${number}`,
  inventoryNotice: 'Inventaris',
  inventoryWhat: 'Voorstel. De jurist beslist wat openbaar wordt.',
  inventoryLine: (category: string, month: string, form: string) =>
    `Soort: ${category}. Maand: ${month}. Vorm: ${form}.`,
  inventoryColumns: ['Nr', 'Soort', 'Maand', 'Vorm', 'Te weigeren', 'Gronden'],
  refusedParts:
    'Te weigeren: de teksten, de namen en alles wat naar een melder, een team of een ander mens wijst.',
  refusedGrounds: 'Gronden om te weigeren:',
  noForm: 'niet vastgelegd',
}

const grounds = {
  'woo-1d': 'Woo 5.1 lid 1 d: bijzondere en strafrechtelijke gegevens',
  'woo-2c': 'Woo 5.1 lid 2 c: opsporing',
  'woo-2d': 'Woo 5.1 lid 2 d: toezicht',
  'woo-2e': 'Woo 5.1 lid 2 e: persoonlijke levenssfeer',
  'woo-2h': 'Woo 5.1 lid 2 h: beveiliging van personen',
  'avg-23': 'Veiligheid (artikel 23 AVG, 41 UAVG)',
  none: 'Geen weigering',
}

export const hold: DialogWording = {
  notice: 'Vasthouden',
  title: 'Dit signaal vasthouden',
  questions: {
    why: { ask: 'Waarom hou je het vast?', hint: '', short: 'Reden', choices: asChoices(retention.reasons) },
    text: {
      ask: 'Wat is de reden precies?',
      hint: 'Bijvoorbeeld het kenmerk van het verzoek. Geen namen.',
      short: 'Toelichting',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Signaal vasthouden',
}

export const request: DialogWording = {
  notice: 'Nieuw verzoek',
  title: 'Nieuw verzoek',
  questions: {
    what: { ask: 'Wat wordt er gevraagd?', hint: '', short: 'Soort', choices: asChoices(requests.kinds) },
    who: {
      ask: 'Wie vraagt het?',
      hint: 'Een naam is hier niet nodig.',
      short: 'Van',
      choices: asChoices(requests.requesters),
    },
    text: {
      ask: 'Onder welk kenmerk staat het in jullie eigen systeem?',
      hint: 'Alleen het kenmerk, geen namen. Mag leeg blijven.',
      short: 'Eigen kenmerk',
    },
  },
  enough: '',
  review: 'Zal ik dit verzoek bewaren?',
  send: 'Verzoek bewaren',
}

export const requestSearch: DialogWording = {
  notice: 'Zoeken',
  title: 'Zoeken voor een verzoek',
  questions: {
    text: {
      ask: 'Waarop zoek ik?',
      hint: 'Een nummer als S-2026-7K4M, of wat erin staat: een adres, telefoonnummer, kenteken, bedrijf of naam. Ik bewaar niet wat je typt.',
      short: 'Zoeken op',
    },
  },
  enough: '',
  review: 'Zal ik hierop zoeken?',
  send: 'Zoek dit',
}

export const requestAnswer: DialogWording = {
  notice: 'Verzoek beantwoorden',
  title: 'Verzoek beantwoorden',
  questions: {
    result: {
      ask: 'Wat is het antwoord?',
      hint: '',
      short: 'Antwoord',
      choices: asChoices(requests.results),
    },
    ground: { ask: 'Op welke grond is iets geweigerd?', hint: '', short: 'Grond', choices: grounds },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Antwoord bewaren',
}
