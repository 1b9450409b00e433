export const card = {
  notice: (reference: string) => `Nieuw signaal ${reference}`,
  title: (reference: string) => `Signaal ${reference}`,
  possibleRepeat: 'Mogelijk staat dit signaal hier dubbel: het eerste bericht kreeg geen bevestiging.',
  danger: 'Gevaar nu',
  form: 'Waar het op lijkt',
  place: 'Soort plek',
  reporter: 'Melder',
  named: 'met naam bekend',
  withheld: 'naam afgeschermd',
  code: 'alleen met een code',
  minor: 'Iemand jonger dan 18',
  minors: { yes: 'ja', no: 'nee', unknown: 'weet niet' },
  department: 'Afdeling',
  talkTitle: (reference: string) => `Overleg gevraagd, ${reference}`,
  talk: 'Een collega twijfelt en wil je spreken. Er is niets over een zaak gevraagd. Met “Bekijken” zie je wie het is.',
  status: 'Stand',
  states: {
    new: () => 'nieuw',
    claimed: (name: string) => `in behandeling bij ${name}`,
    closed: (name: string) => `afgesloten door ${name}`,
    withdrawn: () => 'ingetrokken door de melder',
  },
  notHere: 'Typ hier niets over de zaak.',
  open: 'Bekijken',
  claim: 'In behandeling nemen',
  back: 'Sluiten',
  notAsked: 'niet gevraagd',
}

export const desk = {
  list: 'Open signalen',
  none: 'Er staat niets open.',
  parked: 'Niet bezorgd',
  parkedText: 'Bij deze signalen kon ik een bericht niet bezorgen. Werkt het weer? Probeer het dan opnieuw.',
  sendAgain: (reference: string) => `Opnieuw sturen: ${reference}`,
  sentAgain: (reference: string) => `Ik probeer de berichten over ${reference} opnieuw te bezorgen.`,
  notice: (reference: string) => `Je behandelt ${reference}`,
  text: (reference: string) =>
    `Je hebt ${reference} in behandeling. Alles over dit signaal doe je hier, in de privéchat.`,
  open: 'Bekijken',
  ask: 'Vraag stellen',
  feedback: 'Terugkoppelen',
  close: 'Afsluiten',
  claimed: (reference: string, name: string) => `${reference} is in behandeling bij ${name}.`,
  closed: (reference: string, name: string) => `${reference} is afgesloten door ${name}.`,
  asked: (reference: string) => `Je vraag over ${reference} is bewaard en gaat naar de melder.`,
  fedBack: (reference: string) => `Je terugkoppeling over ${reference} is bewaard en gaat naar de melder.`,
  withdrawn: (reference: string) => `${reference} is ingetrokken door de melder. De tekst is weg.`,
  addedText: (reference: string) =>
    `De melder heeft iets toegevoegd aan ${reference}. Je leest het met “Bekijken”.`,
  withdrawalText: (reference: string) =>
    `De melder wil ${reference} intrekken. Het is al gelezen, dus beslis jij: sluit het af, of leg uit waarom het blijft.`,
  answerNotice: (reference: string) => `Bericht van de melder over ${reference}`,
  answerText: (reference: string) =>
    `De melder heeft geantwoord over ${reference}. Je leest het met “Bekijken”.`,
  alertNotice: (reference: string) => `Signaal ${reference} wacht op je`,
  alertText: (reference: string) =>
    `Er is een nieuw signaal, ${reference}, dat ik niet in het kanaal kan zetten. Neem het hier in behandeling en waarschuw de beheerder van het kanaal.`,
}

export const page = {
  told: {
    what: 'Wat de melder zag of hoorde',
    subject: 'Iemand die misschien slachtoffer is',
    neighbourhood: 'Buurt of plaats',
    address: 'Adres',
    company: 'Bedrijf',
    when: 'Wanneer',
    number: 'Hoeveel mensen',
    group: 'Extra kwetsbaar',
    source: 'Hoe de melder het weet',
    knows: 'Weet de persoon ervan',
    wish: 'Wat de persoon zelf wil',
    contact: 'Veilig contact',
    told: 'Al verteld aan',
  },
  hidden: (name: string) => `De melder wil dat ${name} dit niet ziet. Praat er ook niet over met ${name}.`,
  withdrawal: 'De melder wil dit intrekken.',
  reporter: 'Melder',
  course: 'Verloop',
  earlier: 'Eerdere stappen',
  later: 'Latere stappen',
  by: { bot: 'Signaalpunt', reporter: 'melder' },
  entries: {
    received: 'doorgegeven',
    read: 'bekeken',
    claimed: 'in behandeling genomen',
    asked: 'vraag aan de melder',
    answered: 'antwoord van de melder',
    feedback: 'terugkoppeling aan de melder',
    seen: 'gelezen door de melder',
    added: 'toegevoegd door de melder',
    withdrawn: 'ingetrokken door de melder',
    withdrawalAsked: 'melder vraagt om in te trekken',
    closed: 'afgesloten',
  },
  silent: 'Geen terugkoppeling, omdat',
}

export const refused = {
  notFunctionaris: 'Dit kan alleen een aandachtsfunctionaris die in het functionariskanaal zit.',
  unknown: 'Dat signaal ken ik niet. Kijk of het nummer klopt, bijvoorbeeld S-2026-7K4M.',
  taken: (name: string) => `${name} heeft dit signaal al in behandeling.`,
  unclaimed: 'Neem dit signaal eerst in behandeling.',
  closed: (name: string) => `Dit signaal is al afgesloten door ${name}.`,
  feedbackOrReason: 'Schrijf wat de melder hoort, of zeg waarom je niet terugkoppelt.',
  withdrawn: 'Dit signaal is ingetrokken door de melder.',
  noAddition: 'Hier kun je niets aan toevoegen. Wil je iets doorgeven? Typ dan “iets doorgeven”.',
  which: 'Zet het nummer van het signaal erbij, bijvoorbeeld: terugkoppelen S-2026-7K4M.',
}

export const office = {
  bound: (names: string) =>
    `Gekoppeld. Nieuwe signalen komen in dit kanaal. Aandachtsfunctionaris: ${names}.`,
  wrongCode:
    'Deze code klopt niet of is verlopen. Vraag de beheerder om een nieuwe koppelcode; die werkt een kwartier en één keer.',
  notInPrivate: 'Koppelen doe je in het kanaal zelf. Typ daar: @Signaalpunt koppel en dan de code.',
}

/** A functionaris says when they are away. */
export const absence = {
  away: (day: string) => `Goed. Wie nu iets doorgeeft, leest dat je er weer bent op ${day}.`,
  back: 'Welkom terug. Wie nu iets doorgeeft, leest weer gewoon je naam.',
  when: 'Tot wanneer ben je afwezig? Typ de eerste dag dat je er weer bent, bijvoorbeeld: afwezig tot 24-11.',
}
