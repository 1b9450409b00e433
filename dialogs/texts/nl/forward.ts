import type { DialogWording } from '../../../bot/core/dialog.ts'

const yesNo = { yes: 'Ja', no: 'Nee' }
const notSure = 'Weet ik niet'

export const forward = {
  notice: (reference: string) => `Doorzetten van ${reference}`,
  line: (partner: string, ground: string) => `Aan ${partner}, op grond van: ${ground}`,
  consultFirst: 'Eerst overleg, nog niet handhaven.',
  sentOn: (day: string) => `Verstuurd op ${day}`,
  mayTell: 'De melder mag dit horen.',
  mayNotTell: 'De melder hoort dit niet.',
  neverTold: 'De melder hoort nooit dat een zaak in onderzoek is. Kies “Nee”.',
  noForward: 'Dat vind ik niet bij dit signaal. Open het signaal opnieuw.',
  start: 'Doorzetten',
  list: 'Doorgezet',
  title: (reference: string) => `Overdracht van signaal ${reference}`,
  /** Of what can go along and is not ticked beforehand. */
  off: {
    address: 'Het adres staat uit.',
    reporter: 'De naam van de melder staat uit. Vink die pas aan als de melder dat goed vindt.',
  },
  gets: (partner: string) => `Dit krijgt ${partner}:`,
  to: 'Aan',
  number: 'Nummer bij ons',
  ground: 'Op grond van',
  reason: 'Waarom we dit doorzetten',
  note: 'Van ons aan jullie',
  contactSafe: 'Veilig contact met de persoon',
  safe: { yes: 'ja', no: 'nee', unknown: 'onbekend' },
  contactWarnings: {
    no: 'Contact is niet veilig. Benader de persoon niet en overleg eerst met ons.',
    unknown: 'We weten niet of contact veilig is. Benader de persoon niet en overleg eerst met ons.',
  },
  stands: 'Stand',
  prepared: 'klaargezet, nog niet verstuurd',
  waits: 'wacht op bericht',
  copy: 'Kopiëren per veld',
  noAddress: 'Kopieer de tekst per veld.',
  toForward: 'Terug',
  partnerList: 'Partnerlijst',
  partnerListText: 'Van deze partners weten we nog niet hoe het afliep. Vraag het ze één keer per kwartaal.',
  partnerListEmpty: 'We wachten nu op geen enkele partner.',
  waiting: (partner: string, count: string) => `${partner} (${count})`,
  askPartner: 'Vraag hoe het met deze nummers staat. Druk op een nummer om het antwoord te bewaren.',
  allAnswers: 'Alle antwoorden invullen',
  noAnswers: 'Vul minstens één antwoord in.',
  andMore: (count: string) => `En nog ${count}.`,
  markSent: 'Verstuurd',
  noteOutcome: 'Bericht van de partner',
  nowhere: 'Dit signaal is nog aan niemand doorgezet.',
  notOfTalk: 'Hier is niets over een zaak bekend. Er valt dus niets door te zetten.',
  firstPartner:
    'Er staat nog geen partner in de lijst. Zet er eerst een in en druk dan opnieuw op Doorzetten.',
  directory: 'Partners',
  directoryText: 'Aan wie jullie signalen doorzetten. Jullie houden deze lijst zelf bij.',
  directoryEmpty: 'Er staat nog niemand in de lijst.',
  directoryFull: 'De lijst is vol. Haal eerst een partner weg.',
  kinds: {
    toezicht: 'Toezicht en handhaving',
    jeugd: 'Jeugd',
    wijkteam: 'Wijkteam',
    gemeente: 'Andere gemeente',
    zorgcoordinator: 'Zorgcoördinator',
    politie: 'Politie',
    arbeidsinspectie: 'Arbeidsinspectie',
    comensha: 'CoMensha',
    'veilig-thuis': 'Veilig Thuis',
    riec: 'RIEC',
    other: 'Een andere partner',
  },
  kind: 'Soort',
  route: 'Hoe het gaat',
  contact: 'Bereikbaar via',
  checkedOn: 'Nagekeken op',
  stale: (name: string, day: string) =>
    `De gegevens van ${name} zijn het laatst nagekeken op ${day}. Dat is meer dan zes maanden geleden. Kijk eerst of ze nog kloppen.`,
  addPartner: 'Partner toevoegen',
  changePartner: 'Partner wijzigen',
  dropPartner: 'Uit de lijst halen',
  stillRight: 'Nog juist',
  toDirectory: 'Terug naar partners',
  keptPartner: (name: string) => `${name} staat in de lijst.`,
  dropped: (name: string) => `${name} staat niet meer in de lijst. Wat al is doorgezet, blijft staan.`,
  changeGrounds: 'Gronden wijzigen',
  groundsTitle: 'Gronden',
  groundsUnchecked: 'Nog niemand keek deze gronden na. Vraag dat eerst aan de privacy officer.',
  keptGrounds: 'De gronden zijn bewaard.',
  // Neutral words. Consent is only one of six grounds (domain.md 4.3, [TROUW]); which one holds is for the privacy officer (5.1).
  shippedGrounds: ['Wettelijke taak', 'Vitaal belang', 'Toestemming van de persoon'],
  noPartner: 'Die partner staat niet meer in de lijst. Kies een andere.',
}

export const outcomeForm: DialogWording = {
  notice: 'Bericht van de partner',
  title: 'Wat liet de partner weten?',
  questions: {
    to: { ask: 'Van wie is het bericht?', hint: '', short: 'Partner', choices: {} },
    result: {
      ask: 'Hoe staat het ervoor?',
      hint: '',
      short: 'Stand',
      choices: {
        report: 'Het werd een melding',
        investigated: 'In onderzoek',
        care: 'Zorg is gestart',
        'no-step': 'Nu geen verdere stap',
        unknown: notSure,
      },
    },
    tell: {
      ask: 'Mag de melder dit horen?',
      hint: 'Dat een zaak in onderzoek is, hoort de melder nooit.',
      short: 'Naar de melder',
      choices: yesNo,
    },
    text: {
      ask: 'Wil je er iets bij schrijven?',
      hint: 'De melder leest dit niet.',
      short: 'Toelichting',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Bewaren',
}

export const partner: DialogWording = {
  notice: 'Partner',
  title: 'Een partner in de lijst',
  questions: {
    kind: { ask: 'Wat voor partner is het?', hint: '', short: 'Soort', choices: forward.kinds },
    name: { ask: 'Hoe heet de partner?', hint: 'Bijvoorbeeld: Toezicht, team Oost.', short: 'Naam' },
    route: {
      ask: 'Hoe stuur je het?',
      hint: 'Bijvoorbeeld: beveiligde mail, hun formulier, telefoon.',
      short: 'Hoe het gaat',
    },
    contact: {
      ask: 'Hoe is de partner bereikbaar?',
      hint: 'Een adres of nummer dat je zelf hebt nagekeken.',
      short: 'Bereikbaar via',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren? Dan staat vandaag als dag waarop het is nagekeken.',
  send: 'Bewaren',
}

export const grounds: DialogWording = {
  notice: 'Gronden',
  title: 'Gronden om door te zetten',
  questions: {
    text: {
      ask: 'Op welke gronden zetten jullie door?',
      hint: 'Zet elke grond op een eigen regel. Laat de privacy officer ze eerst nakijken.',
      short: 'Gronden',
      misfit: 'Zet elke grond op een eigen regel: hoogstens twaalf, elk van hoogstens 70 tekens.',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Bewaren',
}

export const forwardForm: DialogWording = {
  notice: 'Doorzetten',
  title: 'Dit signaal doorzetten',
  questions: {
    partner: {
      ask: 'Aan wie zet je dit door?',
      hint: 'Staat de partner er niet bij? Typ dan eerst “partners”.',
      short: 'Aan',
      choices: {},
    },
    reason: { ask: 'Waarom zet je dit door?', hint: 'De partner leest dit.', short: 'Waarom' },
    ground: {
      ask: 'Op welke grond mag dat?',
      hint: 'Weet je het niet zeker? Vraag het eerst aan de privacy officer.',
      short: 'Grond',
      choices: {},
    },
    contactSafe: {
      ask: 'Kan de partner veilig contact opnemen met de persoon?',
      hint: '',
      short: 'Veilig contact',
      choices: { yes: 'Ja', no: 'Nee', unknown: notSure },
    },
    consult: {
      ask: 'Moet de partner eerst met jullie overleggen?',
      hint: 'Dan staat erbij: eerst overleg, nog niet handhaven.',
      short: 'Eerst overleg',
      choices: yesNo,
    },
    fields: {
      ask: 'Wat gaat er mee?',
      hint: 'Alleen wat de partner nodig heeft.',
      short: 'Gaat mee',
      choices: {},
    },
    text: {
      ask: 'Wil je er iets bij schrijven?',
      hint: 'De partner leest dit.',
      short: 'Van ons aan jullie',
    },
  },
  enough: '',
  review: 'Klopt dit? Er gaat nog niets weg: versturen doe je daarna zelf.',
  send: 'Ja, dit klopt',
  preview: 'Bekijken wat er meegaat',
}

export const outcomesForm: DialogWording = {
  notice: 'Antwoorden van de partner',
  title: 'Wat liet de partner weten?',
  questions: {},
  enough: '',
  review: 'Zal ik dit bewaren? De melder hoort hier niets van.',
  send: 'Bewaren',
}
