import type { DialogWording } from '../../../bot/core/dialog.ts'

/** Who is there when. */
export const duty = {
  notice: 'Rooster',
  roster: 'Wie werkt wanneer',
  days: ['ma', 'di', 'wo', 'do', 'vr'],
  morning: 'ochtend',
  afternoon: 'middag',
  always: 'alle werkdagen',
  isDeputy: 'valt in als er niemand is',
  head: 'Teamhoofd',
  nameless: 'naam nog niet bekend',
  is: {
    roster: (names: string) => `Nu aan de beurt: ${names}.`,
    deputies: (names: string) => `Nu valt in: ${names}.`,
    head: (names: string) =>
      `Er is nu geen aandachtsfunctionaris. Teamhoofd ${names} hoort het als iets niet kan wachten.`,
  },
  nobody:
    'Er is nu niemand aan de beurt. Wie iets doorgeeft, leest vanaf welke dag het wordt gelezen en wie er te bellen is.',
  howAway: 'Ben je er een tijd niet? Typ bijvoorbeeld: afwezig 3–17 augustus, vervanger en dan de naam.',
  change: 'Mijn dagen aanpassen',
  kept: (days: string) => `Goed. Je werkt: ${days}.`,
  keptDeputy: (days: string) => `Goed. Je werkt: ${days}. Je valt in als er niemand anders is.`,
  whichHead:
    'Noem één persoon met een @, bijvoorbeeld: @Signaalpunt teamhoofd @Naam. Of typ: teamhoofd geen.',
  headIs: (name: string) =>
    `Teamhoofd is nu ${name}. Die hoort hoeveel signalen blijven liggen en leest er zelf geen.`,
  noHead: 'Goed. Er is geen teamhoofd meer aangewezen.',
  you: 'Je',
  now: 'nu',
  away: (who: string, from: string, back: string) => `Goed. ${who} staat afwezig vanaf ${from}, tot ${back}.`,
  isTold: (name: string) => `${name} krijgt daar bericht van.`,
  notedAway: (name: string, days: string) => `${name} heeft genoteerd dat je afwezig bent ${days}.`,
  notAway: 'Klopt dat niet? Typ dan: aanwezig.',
  replacedBy: (name: string) => `Zolang is ${name} aan de beurt.`,
  replacementAway: (name: string) =>
    `Let op: ${name} is dan zelf ook een tijd afwezig. Kies liever een ander, of spreek af wie er dan is.`,
  between: (from: string, back: string) => `van ${from} tot ${back}`,
  isAway: (days: string) => `afwezig ${days}`,
  dropped: (days: string) => `Dit vervalt: afwezig ${days}.`,
  alsoAway: (days: string) => `Ook genoteerd: afwezig ${days}.`,
  noReplacement: 'Je kunt ook een vervanger noemen. Typ dan achter de dagen: vervanger en de naam.',
  unknownColleague: (names: string) =>
    `Ik weet niet wie je bedoelt. Noem een van de aandachtsfunctionarissen: ${names}. Ik heb nog niets veranderd.`,
  ownReplacement: (names: string) =>
    `Iemand kan niet zijn eigen vervanger zijn. Kies een ander: ${names}. Ik heb nog niets veranderd.`,
  isBack: (name: string) => `Goed. ${name} is er weer.`,
}

export const roster: DialogWording = {
  notice: 'Je rooster',
  title: 'Je rooster',
  questions: {
    works: {
      ask: 'Op welke dagdelen werk je?',
      hint: 'Bijvoorbeeld: ma, di ochtend, do middag. Of: ma t/m vr. Ochtend is 9 tot 13 uur, middag is 13 tot 17 uur.',
      short: 'Je dagdelen',
      misfit:
        'Dit kan ik niet lezen. Schrijf de dagen met komma’s ertussen, bijvoorbeeld: ma, di ochtend, do middag.',
    },
    deputy: {
      ask: 'Ben je er alleen als er niemand anders is?',
      hint: '',
      short: 'Alleen invallen',
      choices: { no: 'Nee, ik ben gewoon aan de beurt', yes: 'Ja, ik val alleen in' },
    },
  },
  enough: '',
  review: 'Zal ik je rooster zo bewaren?',
  send: 'Bewaren',
}

/** Once per half-day, in numbers only. */
export const digest = {
  notice: 'Stand van de signalen',
  title: 'Wat er ligt',
  fresh: (count: number) =>
    count === 1 ? '1 signaal heeft nog geen behandelaar.' : `${count} signalen hebben nog geen behandelaar.`,
  urgent: (count: number) =>
    count === 1 ? '1 ervan kan niet wachten. Begin daar.' : `${count} ervan kunnen niet wachten. Begin daar.`,
  late: (count: number) =>
    count === 1 ? '1 ligt er al langer dan een werkdag.' : `${count} liggen er al langer dan een werkdag.`,
  waiting: (count: number) =>
    count === 1
      ? '1 signaal bij jou wacht op een reactie.'
      : `${count} signalen bij jou wachten op een reactie.`,
  overdue: (count: number) =>
    count === 1
      ? 'Bij 1 signaal van jou is een afgesproken dag voorbij.'
      : `Bij ${count} signalen van jou is een afgesproken dag voorbij.`,
  absent: (count: number) =>
    count === 1
      ? '1 signaal van een collega die afwezig is, kan niet blijven liggen.'
      : `${count} signalen van collega’s die afwezig zijn, kunnen niet blijven liggen.`,
  partners: (count: number) =>
    count === 1
      ? 'Over 1 signaal heeft een partner nog niets laten weten. Dit is het moment om te vragen hoe het staat.'
      : `Over ${count} signalen heeft een partner nog niets laten weten. Dit is het moment om te vragen hoe het staat.`,
  silenceNotice: 'Al drie maanden geen signaal',
  silenceTitle: 'Al drie maanden geen signaal',
  silence: [
    'Er kwam in drie maanden niets binnen. Dat betekent niet dat er niets is. Dit helpt:',
    'Ga langs teams die buiten of aan de balie werken, en vertel wat je met een signaal doet.',
    'Laat zien hoe je iets doorgeeft, en dat twijfel genoeg is.',
    'Kijk of de link op intranet nog werkt.',
  ],
  headNotice: 'Signalen blijven liggen',
  head: {
    late: (count: number) =>
      count === 1
        ? 'Er ligt 1 signaal dat al twee werkdagen geen behandelaar heeft.'
        : `Er liggen ${count} signalen die al twee werkdagen geen behandelaar hebben.`,
    urgent: (count: number) =>
      count === 1
        ? 'Er is 1 signaal dat niet kan wachten, en er is nu geen aandachtsfunctionaris.'
        : `Er zijn ${count} signalen die niet kunnen wachten, en er is nu geen aandachtsfunctionaris.`,
    overdue: (count: number) =>
      count === 1
        ? 'Bij 1 signaal is een afgesproken dag voorbij, en er is nu geen aandachtsfunctionaris.'
        : `Bij ${count} signalen is een afgesproken dag voorbij, en er is nu geen aandachtsfunctionaris.`,
    unreadable: (count: number) =>
      count === 1
        ? 'Er is 1 open signaal dat geen enkele aandachtsfunctionaris mag zien.'
        : `Er zijn ${count} open signalen die geen enkele aandachtsfunctionaris mag zien.`,
    unlisted: (count: number) =>
      count === 1
        ? 'Er is 1 open signaal, en er is geen aandachtsfunctionaris meer.'
        : `Er zijn ${count} open signalen, en er is geen aandachtsfunctionaris meer.`,
  },
  headKept: {
    urgent: (count: number) =>
      count === 1
        ? 'Er is 1 signaal dat niet kan wachten. Wie het mag zien, is er nu niet.'
        : `Er zijn ${count} signalen die niet kunnen wachten. Wie ze mag zien, is er nu niet.`,
    overdue: (count: number) =>
      count === 1
        ? 'Bij 1 signaal is een afgesproken dag voorbij. Wie het mag zien, is er nu niet.'
        : `Bij ${count} signalen is een afgesproken dag voorbij. Wie ze mag zien, is er nu niet.`,
  },
  headDo: {
    look: 'Zorg dat iemand er vandaag naar kijkt. Je hoort hier niet waar het over gaat.',
    kept: 'Vraag een aandachtsfunctionaris die er nu niet is om te kijken. Zeg niets tegen wie er nu wel is: wie een signaal niet mag zien, mag er niets van merken.',
    unreadable:
      'Laat iemand toevoegen aan de lijst van aandachtsfunctionarissen, of vraag wie Signaalpunt beheert om een code voor “koppel”. Zeg hun niet waarom: wie een signaal niet mag zien, mag er niets van merken.',
    unlisted:
      'Wie het was, zit niet meer in het functionariskanaal. Wijs iemand aan, en vraag wie Signaalpunt beheert om een code voor “koppel”.',
  },
}
