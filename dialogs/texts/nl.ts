import type { DialogWording, StepWording } from '../../bot/core/dialog.ts'

const steps: StepWording = {
  next: 'Verder',
  skip: 'Overslaan',
  dontKnow: 'Weet ik niet',
  enough: 'Zo is het genoeg',
  more: 'Meer vertellen',
  change: 'Wijzigen',
  changeWhich: 'Wat wil je wijzigen?',
  rather: (choice) => `Liever: ${choice.toLowerCase()}`,
  whole: 'Alles op één pagina',
  openForm: 'Formulier openen',
  back: 'Terug',
  stop: 'Later verder',
  discard: 'Weggooien',
  typeInstead: 'Je mag het ook gewoon als bericht typen.',
  kept: (words) => (words === 1 ? 'staat klaar, 1 woord' : `staat klaar, ${words} woorden`),
  notAnswered: 'Er ontbreekt nog iets. Kijk hieronder wat je kunt aanvullen.',
  answered: (question) => `Ingevuld: ${question.toLowerCase()}.`,
  choose: 'Kies een van de antwoorden.',
  required: 'Vul hier iets in. Een paar woorden zijn genoeg.',
  tooLong: (max, typed) =>
    `Dit zijn ${typed} tekens en er passen er ${max}. Maak het korter. De rest kun je later aanvullen.`,
}

const report: DialogWording = {
  notice: 'Iets doorgeven',
  title: 'Iets doorgeven',
  questions: {
    danger: {
      ask: 'Is er nu gevaar voor iemand?',
      hint: '',
      short: 'Gevaar nu',
      choices: { yes: 'Ja', no: 'Nee', unknown: 'Weet ik niet' },
    },
    what: {
      ask: 'Wat zag of hoorde je?',
      hint: 'Schrijf het op zoals je het zag of hoorde. Laat BSN, foto’s en medische gegevens weg.',
      short: 'Wat je zag of hoorde',
    },
    place: {
      ask: 'Wat voor plek is het?',
      hint: '',
      short: 'Soort plek',
      choices: {
        home: 'Woning',
        work: 'Bedrijf of werkplek',
        counter: 'Balie of kantoor',
        street: 'Op straat',
        online: 'Online',
        other: 'Ergens anders',
        unknown: 'Weet ik niet',
      },
    },
    form: {
      ask: 'Waar lijkt het op?',
      hint: 'Je hoeft het niet zeker te weten.',
      short: 'Waar het op lijkt',
      choices: {
        labour: 'Uitbuiting op het werk',
        sexual: 'Seksuele uitbuiting',
        criminal: 'Iemand moet strafbare dingen doen',
        domestic: 'Uitbuiting in het huishouden',
        other: 'Iets anders',
        unknown: 'Weet ik niet',
      },
    },
    known: {
      ask: 'Hoe wil je bekend zijn?',
      hint: 'Naam afgeschermd: de bot geeft berichten door en noemt je naam niet. Uit wat je schrijft, kan soms toch blijken wie je bent.',
      short: 'Hoe je bekend bent',
      choices: { named: 'Met naam', withheld: 'Naam afgeschermd' },
    },
  },
  enough:
    'Dank je. Dit is al genoeg om door te geven. Wil je nog iets over de plek of de situatie vertellen?',
  review:
    'Klopt dit? Dan geef ik het door. Wat je schreef, herhaal ik hier niet. Met “Wijzigen” kun je het nalezen.',
  send: 'Versturen',
}

const question: DialogWording = {
  notice: 'Vraag aan de melder',
  title: 'Vraag aan de melder',
  questions: {
    text: {
      ask: 'Wat wil je de melder vragen?',
      hint: 'De melder leest dit in de privéchat. Noem geen namen van anderen.',
      short: 'Je vraag',
    },
  },
  enough: '',
  review: 'Zal ik je vraag aan de melder sturen?',
  send: 'Vraag versturen',
}

const answer: DialogWording = {
  notice: 'Antwoord geven',
  title: 'Antwoord geven',
  questions: {
    text: {
      ask: 'Wat is je antwoord?',
      hint: 'Weet je het niet? Dan is dat ook een antwoord.',
      short: 'Je antwoord',
    },
  },
  enough: '',
  review: 'Zal ik je antwoord versturen?',
  send: 'Antwoord versturen',
}

const feedback: DialogWording = {
  notice: 'Terugkoppeling aan de melder',
  title: 'Terugkoppeling aan de melder',
  questions: {
    text: {
      ask: 'Wat wil je de melder laten weten?',
      hint: 'Bijvoorbeeld: “Nu geen verdere stap. Je signaal telt mee in het beeld.” Noem geen onderzoek.',
      short: 'Je terugkoppeling',
    },
  },
  enough: '',
  review: 'Zal ik dit aan de melder sturen?',
  send: 'Terugkoppeling versturen',
}

const close: DialogWording = {
  notice: 'Signaal afsluiten',
  title: 'Signaal afsluiten',
  questions: {
    reason: {
      ask: 'Waarom sluit je dit signaal af?',
      hint: '',
      short: 'Reden',
      choices: {
        'no-step': 'Nu geen verdere stap nodig',
        elsewhere: 'Een andere organisatie pakt het op',
        help: 'Hulp is geregeld',
        double: 'Dit signaal was er al',
        mistake: 'Vergissing of proef',
      },
    },
    feedback: {
      ask: 'Wat hoort de melder?',
      hint: 'Dit gaat naar de melder. Heb je al teruggekoppeld, dan mag je dit leeg laten.',
      short: 'Terugkoppeling',
    },
    silent: {
      ask: 'Geen terugkoppeling? Zeg dan waarom niet.',
      hint: 'Dit blijft in het dossier van het signaal. De melder ziet het niet.',
      short: 'Waarom geen terugkoppeling',
    },
  },
  enough: '',
  review: 'Zal ik het signaal afsluiten?',
  send: 'Afsluiten',
}

export const nl = {
  steps,
  dialogs: { report, question, answer, feedback, close },

  menu: {
    notice: 'Signaalpunt',
    hello: (receiver: string) =>
      `Ik ben Signaalpunt, een geautomatiseerde assistent. Wat je hier doorgeeft, gaat in vertrouwen naar ${receiver}.`,
    danger: 'Is er nu gevaar? Bel 112.',
    report: 'Iets doorgeven',
    mine: 'Mijn signalen',
    whoSees: 'Wie ziet dit?',
    english: 'English',
    notUnderstood: 'Dat begrijp ik niet. Kies hieronder wat je wilt doen, of typ wat je zag of hoorde.',
    languageSet: 'Vanaf nu praat ik Nederlands met je.',
  },
  receiver: 'de aandachtsfunctionaris mensenhandel',
  whoSees: {
    title: 'Wie ziet wat je doorgeeft?',
    lines: (receivers: string, platform: string) => [
      `Alleen ${receivers} leest je signaal. Wie het opent, wordt vastgelegd.`,
      'Kies je “Naam afgeschermd”, dan ziet ook die collega niet wie je bent. De bot geeft berichten door.',
      'We geven je naam niet door zonder het je te vragen, tenzij de wet ons verplicht.',
      `Helemaal anoniem is het niet: ${platform} bewaart zelf ook wat je typt en weet wie het typte.`,
      'Wil je wel anoniem zijn? Bel Meld Misdaad Anoniem, 0800-7000. Je hoort dan niet wat ermee gebeurt. Dit nummer is nog niet door deze gemeente nagekeken.',
    ],
  },

  offer: {
    ask: (receiver: string) =>
      `Het lijkt erop dat je iets zag of hoorde. Wil je dit doorgeven aan ${receiver}?`,
    yes: 'Ja, doorgeven',
    no: 'Nee',
    refused:
      'Goed, ik geef niets door en heb je tekst niet bewaard. Je bericht in deze chat kun je zelf verwijderen.',
  },
  danger: {
    title: 'Bel nu 112',
    text: 'Is iemand nu in gevaar? Bel dan eerst 112. Deze chat is geen alarmlijn. Doorgeven kan daarna nog steeds.',
  },
  draft: {
    resumed: 'Welkom terug. Je was hiermee bezig; je antwoorden zijn er nog.',
    stopped: 'Goed, ik bewaar wat je hebt ingevuld. Typ “verder” als je verder wilt.',
    discarded:
      'Weggegooid. Ik heb niets doorgegeven en niets bewaard. Je eigen berichten in deze chat kun je zelf verwijderen.',
    gone: 'Dit is al verstuurd of weggegooid.',
    alreadyAnswered: 'Dit had je al beantwoord. Hieronder staat waar je was.',
    sent: 'Verstuurd.',
    sentAs: (reference: string) => `Verstuurd onder nummer ${reference}.`,
    below: 'Verder hieronder.',
    added: 'Ik heb erbij gezet wat je typte.',
    chooseOrType: 'Kies een van de knoppen, of typ het woord of het nummer.',
  },
  receipt: {
    title: 'Je signaal is bewaard',
    reference: 'Nummer',
    waits: (receiver: string) =>
      `Er gaat nu bericht naar ${receiver}. Vragen en terugkoppeling krijg je in deze chat.`,
    delayed: (receiver: string) =>
      `Je signaal is bewaard, maar het bericht aan ${receiver} komt nu niet aan. Ik blijf het proberen. Kan het niet wachten? Bel dan zelf.`,
    urgent:
      'Kan het niet wachten? Bel de politie: 112 bij gevaar, anders 0900-8844. Het tweede nummer is nog niet door deze gemeente nagekeken.',
    advice: [
      'Spreek de mensen om wie het gaat er niet op aan en ga niet zelf op onderzoek uit.',
      'Houd gewoon contact en stop geen hulp of dienst zonder overleg.',
      'Schrijf voor jezelf op wat je zag en wanneer.',
    ],
  },
  mine: {
    older: (more: number) => `En nog ${more} die je eerder doorgaf.`,
    title: 'Mijn signalen',
    none: 'Je hebt nog niets doorgegeven.',
    row: (date: string, status: string) => `${date} · ${status}`,
    status: { new: 'nog niet opgepakt door een collega', claimed: 'in behandeling', closed: 'afgesloten' },
    unread: 'er is een bericht voor je',
    read: (reference: string) => `Lezen ${reference}`,
  },
  news: {
    next: (more: number) => `Volgende bericht lezen (nog ${more})`,
    notice: (reference: string) => `Er is een bericht over ${reference}`,
    text: (reference: string) =>
      `Er is een bericht voor je over ${reference}. Druk op “Lezen” als niemand meekijkt.`,
    read: 'Lezen',
    none: 'Er zijn geen nieuwe berichten voor je.',
    question: (name: string) => `Vraag van ${name}`,
    feedback: (name: string) => `Terugkoppeling van ${name}`,
    answer: 'Antwoorden',
    answered: (reference: string) =>
      `Je antwoord over ${reference} is bewaard en gaat naar wie het signaal behandelt.`,
    alreadyAnswered: 'Deze vraag heb je al beantwoord.',
    thanks: 'Heb je nog iets gezien? Geef het gerust opnieuw door.',
  },

  card: {
    notice: (reference: string) => `Nieuw signaal ${reference}`,
    title: (reference: string) => `Signaal ${reference}`,
    possibleRepeat: 'Mogelijk staat dit signaal hier dubbel: het eerste bericht kreeg geen bevestiging.',
    danger: 'Gevaar nu',
    form: 'Waar het op lijkt',
    place: 'Soort plek',
    reporter: 'Melder',
    named: 'met naam bekend',
    withheld: 'naam afgeschermd',
    status: 'Stand',
    states: {
      new: () => 'nieuw',
      claimed: (name: string) => `in behandeling bij ${name}`,
      closed: (name: string) => `afgesloten door ${name}`,
    },
    notHere: 'Typ hier niets over de zaak.',
    open: 'Bekijken',
    claim: 'In behandeling nemen',
    back: 'Sluiten',
    notAsked: 'niet gevraagd',
  },
  desk: {
    list: 'Open signalen',
    none: 'Er staat niets open.',
    parked: 'Niet bezorgd',
    parkedText:
      'Bij deze signalen kon ik een bericht niet bezorgen. Werkt het weer? Probeer het dan opnieuw.',
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
    answerNotice: (reference: string) => `Antwoord over ${reference}`,
    answerText: (reference: string) =>
      `De melder heeft geantwoord over ${reference}. Je leest het met “Bekijken”.`,
    alertNotice: (reference: string) => `Signaal ${reference} wacht op je`,
    alertText: (reference: string) =>
      `Er is een nieuw signaal, ${reference}, dat ik niet in het kanaal kan zetten. Neem het hier in behandeling en waarschuw de beheerder van het kanaal.`,
  },
  page: {
    what: 'Wat de melder zag of hoorde',
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
      closed: 'afgesloten',
    },
    silent: 'Geen terugkoppeling, omdat',
  },
  refused: {
    notFunctionaris: 'Dit kan alleen een aandachtsfunctionaris die in het functionariskanaal zit.',
    unknown: 'Dat signaal ken ik niet. Kijk of het nummer klopt, bijvoorbeeld S-2026-7K4M.',
    taken: (name: string) => `${name} heeft dit signaal al in behandeling.`,
    unclaimed: 'Neem dit signaal eerst in behandeling.',
    closed: (name: string) => `Dit signaal is al afgesloten door ${name}.`,
    feedbackOrReason: 'Schrijf wat de melder hoort, of zeg waarom je niet terugkoppelt.',
    which: 'Zet het nummer van het signaal erbij, bijvoorbeeld: terugkoppelen S-2026-7K4M.',
  },
  shared: {
    notice: 'Verder in de privéchat',
    text: 'In een kanaal lezen anderen mee. Open een privéchat met mij, dan praten we daar verder. Wat je hier typte, heb ik niet bewaard; verwijder het als het over een zaak gaat.',
    open: 'Privéchat openen',
    takenOver: 'Ik heb de tekst klaargezet in onze privéchat. Er is nog niets doorgegeven: dat doe je daar.',
    openChatFirst:
      'Ik kon geen privéchat met je openen. Open zelf een chat met mij en probeer het dan opnieuw.',
  },
  office: {
    bound: (names: string) =>
      `Gekoppeld. Nieuwe signalen komen in dit kanaal. Aandachtsfunctionaris: ${names}.`,
    wrongCode:
      'Deze code klopt niet of is verlopen. Vraag de beheerder om een nieuwe koppelcode; die werkt een kwartier en één keer.',
    notInPrivate: 'Koppelen doe je in het kanaal zelf. Typ daar: @Signaalpunt koppel en dan de code.',
  },
  modal: {
    title: 'Signaalpunt',
    close: 'Sluiten',
    keptBesides: (typed: number) =>
      `Je tekst van ${typed} tekens is bewaard. Voor dit venster is hij te lang. Wil je hem veranderen, doe dat dan in de chat.`,
    longerByChat: (max: number) => `Is het langer dan ${max} tekens? Typ het dan in de chat.`,
  },
  sorry: {
    notKept:
      'Er is nog niets bewaard: de opslag werkt nu niet. Je tekst staat hieronder. Probeer het zo nog eens; kan het niet wachten, bel dan.',
    failed: (number: string) =>
      `Er ging iets mis bij ons. Wat je al had ingevuld, is er nog. Probeer het nog eens. Blijft het misgaan, geef de beheerder dan dit nummer: ${number}.`,
    noFiles:
      'Foto’s, bestanden en spraak kan ik niet aannemen en heb ik niet bewaard. Schrijf in een paar woorden wat je zag.',
    oneMoment: 'Een ogenblik, ik bewaar het. Je hoort zo of het gelukt is.',
    tryAgain: 'Opnieuw proberen',
    notValid: 'Deze knop ken ik niet meer. Typ “menu” om opnieuw te beginnen.',
  },
  words: {
    menu: [
      'menu',
      'hoi',
      'hallo',
      'hey',
      'hi',
      'hello',
      'goedemorgen',
      'goedemiddag',
      'goedenavond',
      'dag',
      'help',
      'start',
      'begin',
    ],
    report: ['iets doorgeven', 'doorgeven', 'signaal doorgeven', 'melden', 'iets melden'],
    mine: ['mijn signalen', 'mijn signaal', 'status', 'mijn meldingen'],
    whoSees: ['wie ziet dit', 'wie leest dit', 'wie ziet dit allemaal', 'is dit anoniem', 'anoniem'],
    resume: ['verder', 'doorgaan', 'hervatten'],
    read: ['lezen'],
    stop: ['stop', 'stoppen', 'later verder'],
    discard: ['weggooien', 'annuleren'],
    bind: ['koppel', 'koppelen'],
    english: ['english', 'in english'],
    dutch: ['nederlands', 'dutch'],
  },
}

/** The texts of one language; a language that lacks one does not compile. */
export type Texts = typeof nl
