import type { DialogWording } from '../../../bot/core/dialog.ts'

/** For who keeps the knowledge right. */
export const admin = {
  notice: 'Kennis beheren',
  button: 'Kennis beheren',
  title: 'Kennis beheren',
  refused: 'Dit kan alleen de beheerder van de kennis. Wie dat is, staat in de instellingen.',
  counts: (entries: number, due: number, questions: number) =>
    `Er zijn ${entries} antwoorden. Na te kijken: ${due}. Vragen zonder goed antwoord: ${questions}.`,
  how: 'Wil je een antwoord wijzigen? Typ de vraag en kies onder het antwoord “Dit antwoord beheren”.',
  add: 'Nieuw antwoord',
  due: 'Na te kijken',
  questions: 'Vragen zonder goed antwoord',
  own: 'Bij ons gewijzigd',
  all: 'Alle antwoorden',
  import: 'Importeren',
  manage: 'Dit antwoord beheren',
  back: 'Terug naar beheer',
  none: 'Er staat hier niets.',
  more: (count: number) => `En nog ${count}, als je deze hebt gehad.`,
  next: (count: number) => `Nog ${count} bekijken`,
  kinds: {
    definitie: 'Definities',
    vorm: 'Vormen',
    signalen: 'Signalen',
    verwijzing: 'Verwijzingen',
    werkwijze: 'Werkwijze',
    privacy: 'Privacy',
    training: 'Training',
    beleid: 'Beleid',
  },
  owners: {
    functionaris: 'aandachtsfunctionaris',
    beheerder: 'beheerder',
    privacy: 'privacy officer',
    communicatie: 'communicatie',
    beleid: 'beleid',
  },
  chooseKind: 'Van welke soort?',
  state: 'Stand',
  states: {
    shipped: 'zoals meegeleverd',
    own: 'door ons gemaakt of gewijzigd',
    retracted: 'ingetrokken: niemand krijgt dit antwoord',
  },
  owner: 'Wie kijkt het na',
  review: 'Nakijken vóór',
  checked: 'Nagekeken bij ons',
  notChecked: 'nog niet',
  changedBelow:
    'Sinds jullie dit wijzigden, is het meegeleverde antwoord ook veranderd. Bekijk beide, en kies.',
  changed: 'Wijzigen',
  look: 'Bekijken',
  lookBelow: 'Bekijk het meegeleverde',
  takeBelow: 'Neem het meegeleverde',
  keepOwn: 'Houd dat van ons',
  check: 'Nog juist',
  checkAll: (count: number) => (count === 1 ? 'Nog juist' : `Alle ${count} nog juist`),
  retract: 'Intrekken',
  bringBack: 'Weer laten zien',
  restore: 'Terug naar het meegeleverde',
  history: 'Geschiedenis',
  export: 'Als Markdown',
  exportText: 'Kopieer de tekst hieronder. Met “Importeren” lees je hem weer in.',
  backTo: (day: string) => `Terug naar die van ${day}`,
  acts: {
    publish: 'gepubliceerd',
    retract: 'ingetrokken',
    'bring-back': 'weer laten zien',
    restore: 'terug naar het meegeleverde',
    keep: 'die van ons gehouden',
    check: 'nog juist',
    example: 'voorbeeldvraag erbij',
    'drop-example': 'voorbeeldvraag weg',
  },
  why: (reason: string) => `reden: ${reason}`,
  noHistory: 'Hier is nog niets aan veranderd.',
  preview: 'Zo ziet het eruit. Er is nog niets gepubliceerd.',
  previewEnglish: 'En in het Engels:',
  noEnglish: 'Er is geen Engelse tekst. Wie Engels leest, krijgt de Nederlandse.',
  faults: 'Dit kan nog niet zo. Kijk hieronder wat er mis is.',
  edit: 'Verder wijzigen',
  published: (title: string) => `Gepubliceerd: “${title}”. Stel de vraag maar eens, dan zie je het antwoord.`,
  changedBetween: (name: string) =>
    `${name} heeft dit antwoord gewijzigd terwijl jij bezig was. Hieronder staat eerst die tekst, en dan die van jou. Publiceer je, dan vervangt jouw tekst de andere.`,
  retractedBetween: (name: string) =>
    `${name} heeft dit antwoord ingetrokken terwijl jij bezig was. Publiceer je, dan krijgen collega’s het weer.`,
  changedBeforeRetract: (name: string) =>
    `${name} heeft dit antwoord gewijzigd terwijl jij bezig was. Er is nog niets ingetrokken. Hieronder staat de nieuwe tekst.`,
  changedMeanwhile: 'Er is intussen iets gewijzigd. Bekijk het eerst, en kies dan opnieuw.',
  done: 'Gedaan.',
  doneChecked: (count: number) =>
    count === 1 ? 'Genoteerd: nog juist.' : `Genoteerd: ${count} keer nog juist.`,
  asked: (count: number) => (count === 1 ? 'Eén keer gevraagd:' : `${count} vragen die op elkaar lijken:`),
  unclear: (title: string) => `Niet juist of niet duidelijk gevonden: “${title}”.`,
  write: 'Hier een antwoord voor schrijven',
  belongs: (title: string) => `Hoort bij: ${title}`,
  drop: 'Weg ermee',
  questionGone: 'Deze vraag is al afgehandeld.',
  held: 'Vragen die over een zaak kunnen gaan',
  heldText:
    'Deze vragen kregen geen goed antwoord. Er kan een verhaal in staan, dus de beheerder ziet ze niet. Geef je er een vrij, dan ziet de beheerder de vraag zonder wie hem stelde.',
  release: 'Vrijgeven',
  updated: (count: number) =>
    count === 1
      ? 'Met de nieuwe versie is 1 antwoord veranderd.'
      : `Met de nieuwe versie zijn ${count} antwoorden veranderd.`,
  showUpdates: 'Bekijk wat er nieuw is',
  updatesSeen: 'Gezien',
  reminder: (count: number) =>
    count === 1
      ? 'Eén antwoord in de kennisbank moet worden nagekeken.'
      : `${count} antwoorden in de kennisbank moeten worden nagekeken.`,
  imported: (title: string) => `Ingelezen: “${title}”. Hieronder zie je hoe het eruitziet.`,
  importedOver: (title: string) =>
    `Ingelezen: “${title}”. Dat antwoord is er al. Publiceer je dit, dan vervangt het wat er nu staat. Hieronder zie je hoe het eruitziet.`,
  misfits: {
    text: 'Een regel met alleen “## Nederlands” of “## English” kan hier niet. Heb je Markdown? Gebruik dan “Importeren”.',
    date: 'Typ een datum als 23-11-2027.',
    sources:
      'Zet op elke regel één bron: de naam, en erachter het webadres als dat er is. Een datum mag ook: (gezien 2026-11).',
    contacts:
      'Zet op elke regel één contact: naam; telefoon; website; voor wie; for whom. Laat leeg wat er niet is, maar niet de naam en voor wie. Een telefoonnummer heeft alleen cijfers, spaties en streepjes.',
    examples: 'Zet op elke regel één vraag, van hoogstens 500 tekens.',
    triggers: 'Gebruik hoogstens 30 woorden of korte zinnen, met een komma ertussen.',
    taken: (word: string, title: string) =>
      `“${word}” hoort al bij “${title}”. Kies een ander woord, of wijzig dat antwoord.`,
    markdown: (what: string) => `Dit kan ik niet inlezen: ${what}`,
  },
}

export const entry: DialogWording = {
  notice: 'Antwoord in de kennisbank',
  title: 'Antwoord in de kennisbank',
  questions: {
    title: {
      ask: 'Wat is de vraag of het onderwerp?',
      hint: 'Dit wordt de kop. Bijvoorbeeld: “Waar vind ik een tolk?”',
      short: 'Kop',
    },
    text: {
      ask: 'Wat is het antwoord?',
      hint: 'Korte zinnen, gewone woorden. Een lege regel begint een nieuwe alinea. Een regel met een streepje ervoor wordt een lijst.',
      short: 'Antwoord',
    },
    kind: {
      ask: 'Wat voor antwoord is het?',
      hint: '',
      short: 'Soort',
      choices: {
        definitie: 'Definitie',
        vorm: 'Vorm van uitbuiting',
        signalen: 'Signalen',
        verwijzing: 'Verwijzing',
        werkwijze: 'Werkwijze',
        privacy: 'Privacy',
        training: 'Training',
        beleid: 'Beleid',
      },
    },
    sources: {
      ask: 'Waar staat dit? Noem de bron.',
      hint: 'Op elke regel één bron: de naam, en erachter het webadres als dat er is.',
      short: 'Bron',
    },
    triggers: {
      ask: 'Met welke woorden zoeken collega’s dit?',
      hint: 'Met een komma ertussen.',
      short: 'Zoekwoorden',
    },
    examples: {
      ask: 'Hoe zouden collega’s het vragen?',
      hint: 'Op elke regel één vraag, zoals iemand hem typt. Hoe meer, hoe beter ik ze herken.',
      short: 'Voorbeeldvragen',
    },
    titleEn: { ask: 'De kop in het Engels', hint: '', short: 'Kop Engels' },
    textEn: { ask: 'Het antwoord in het Engels', hint: '', short: 'Antwoord Engels' },
    triggersEn: {
      ask: 'Zoekwoorden in het Engels',
      hint: 'Met een komma ertussen.',
      short: 'Zoekwoorden Engels',
    },
    contacts: {
      ask: 'Wie kun je bellen of bezoeken?',
      hint: 'Op elke regel één contact: naam; telefoon; website; voor wie; for whom.',
      short: 'Contact',
    },
    owner: {
      ask: 'Wie kijkt dit antwoord na?',
      hint: '',
      short: 'Wie kijkt na',
      choices: {
        functionaris: 'De aandachtsfunctionaris',
        beheerder: 'De beheerder',
        privacy: 'De privacy officer',
        communicatie: 'Communicatie',
        beleid: 'Beleid',
      },
    },
    reviewBy: {
      ask: 'Vóór welke dag moet iemand dit weer nakijken?',
      hint: 'Bijvoorbeeld: 23-11-2027.',
      short: 'Nakijken vóór',
    },
    why: {
      ask: 'Waarom voeg je dit toe of wijzig je dit?',
      hint: 'Dit staat in de geschiedenis, met je naam en de datum.',
      short: 'Reden',
    },
  },
  enough: '',
  review: 'Zal ik dit publiceren?',
  send: 'Publiceren',
  preview: 'Voorbeeld bekijken',
}

export const retract: DialogWording = {
  notice: 'Antwoord intrekken',
  title: 'Antwoord intrekken',
  questions: {
    text: {
      ask: 'Waarom trek je dit antwoord in?',
      hint: 'Dit staat in de geschiedenis, met je naam en de datum.',
      short: 'Reden',
    },
  },
  enough: '',
  review: 'Zal ik dit antwoord intrekken?',
  send: 'Intrekken',
}

export const importing: DialogWording = {
  notice: 'Antwoord importeren',
  title: 'Antwoord importeren',
  questions: {
    text: {
      ask: 'Plak hier het antwoord als Markdown.',
      hint: 'Zoals je het met “Als Markdown” kreeg. Je ziet eerst hoe het eruitziet.',
      short: 'Markdown',
    },
  },
  enough: '',
  review: 'Zal ik dit inlezen?',
  send: 'Inlezen',
}
