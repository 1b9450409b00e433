/** Who is new in the functionaris channel, and who handles signals. */
export const members = {
  notice: 'Nieuw in het kanaal',
  listNotice: 'De lijst van aandachtsfunctionarissen',
  title: 'Wie behandelt signalen?',
  isNew: (names: string, count: string) =>
    count === '1' ? `${names} is nieuw in dit kanaal.` : `Nieuw in dit kanaal: ${names}.`,
  sees: 'Wie nieuw is, kan geen signaal openen en ziet alleen de kaarten die hier staan. Hoort iemand hier niet? Haal die persoon dan uit het kanaal.',
  states: {
    guest: (name: string) => `${name} is gast. Een gast kan nooit signalen openen.`,
    proposed: (name: string, by: string) => `${by} stelt voor om ${name} toe te voegen.`,
    added: (name: string) => `${name} is aandachtsfunctionaris.`,
    declined: (name: string) => `${name} is niet toegevoegd.`,
    gone: (name: string) => `${name} is niet meer in dit kanaal.`,
    lapsed: (name: string) => `${name} is niet toegevoegd: er is niet op tijd besloten.`,
    proposedOff: (name: string, by: string) => `${by} stelt voor om ${name} van de lijst te halen.`,
    takenOff: (name: string) => `${name} is geen aandachtsfunctionaris meer.`,
    stays: (name: string) => `${name} blijft aandachtsfunctionaris.`,
  },
  second: {
    functionaris: 'Een andere aandachtsfunctionaris moet dit bevestigen.',
    admin:
      'Er is geen tweede aandachtsfunctionaris. Daarom moet een beheerder dit bevestigen, in de privéchat met mij: typ daar “toevoegen bevestigen”.',
    nobody:
      'Er is niemand anders die dit kan bevestigen. Vraag wie de bot beheert om een code voor “koppel”, en noem daarbij iedereen.',
  },
  secondOff: {
    functionaris: (name: string) =>
      `Een andere aandachtsfunctionaris moet dit bevestigen. Dat kan ook ${name} zelf zijn.`,
    admin: (name: string) =>
      `Er is geen derde aandachtsfunctionaris. Daarom moet ${name} zelf of een beheerder dit bevestigen. Een beheerder typt in de privéchat met mij “verwijderen bevestigen”.`,
    nobody: (name: string) => `Alleen ${name} zelf kan dit bevestigen.`,
  },
  add: 'Toevoegen als aandachtsfunctionaris',
  addNamed: (name: string) => `Toevoegen: ${name}`,
  not: 'Niet toevoegen',
  stay: 'Niet verwijderen',
  confirm: 'Bevestigen',
  confirmNamed: (name: string) => `Bevestigen: ${name}`,
  news: {
    proposed: (name: string, by: string) =>
      `${by} stelt voor om ${name} toe te voegen als aandachtsfunctionaris. Een tweede persoon moet dit bevestigen.`,
    added: (name: string, by: string, confirmedBy: string) =>
      `${name} is nu aandachtsfunctionaris en kan signalen openen. Voorgesteld door ${by}, bevestigd door ${confirmedBy}.`,
    declined: (name: string, by: string) => `${name} is niet toegevoegd. Dat besloot ${by}.`,
    lapsed: (name: string) => `Het voorstel om ${name} toe te voegen is vervallen.`,
    more: (count: number) =>
      count === 1
        ? 'Er is er nog 1 nieuw in dit kanaal. Wil je die toevoegen? Typ hier “functionaris toevoegen @naam”, met mijn naam ervoor.'
        : `Er zijn er nog ${count} nieuw in dit kanaal. Wil je iemand van hen toevoegen? Typ hier “functionaris toevoegen @naam”, met mijn naam ervoor.`,
    /** Without `guests` the count is not exact. */
    others: (count: number, guests: number | undefined) => {
      const isOne = count === 1
      const many = `zitten nog ${guests === undefined ? 'ongeveer ' : ''}${count} anderen`
      const among = isOne ? ', een gast' : `, onder wie ${guests} ${guests === 1 ? 'gast' : 'gasten'}`
      const who = `${isOne ? 'zit nog iemand' : many}${guests ? among : ''}`
      const may = isOne
        ? 'Die kan geen signaal openen, maar ziet wel de kaarten die hier staan.'
        : 'Zij kunnen geen signaal openen, maar zien wel de kaarten die hier staan.'
      return `In dit kanaal ${who}. ${may} Hoort iemand hier niet? Haal die persoon dan uit het kanaal.`
    },
    proposedOff: (name: string, by: string) =>
      `${by} stelt voor om ${name} van de lijst van aandachtsfunctionarissen te halen. Een tweede persoon moet dit bevestigen.`,
    stays: (name: string, by: string) => `${name} blijft aandachtsfunctionaris. Dat besloot ${by}.`,
    lapsedOff: (name: string) => `Het voorstel om ${name} van de lijst te halen is vervallen.`,
    takenOff: (name: string, by: string, confirmedBy: string) =>
      `${name} is geen aandachtsfunctionaris meer en kan geen signalen meer openen. Voorgesteld door ${by}, bevestigd door ${confirmedBy}. Hoort ${name} hier niet meer? Haal ${name} dan ook uit het kanaal.`,
    leaves: (name: string) =>
      `${name} is geen aandachtsfunctionaris meer en kan geen signalen meer openen. Dat besloot ${name} zelf. Hoort ${name} hier niet meer? Haal ${name} dan ook uit het kanaal.`,
  },
  kept: 'Goed. Het staat ook in het kanaal.',
  none: 'Er is niemand over wie iets te besluiten is. Iemand die al in het kanaal zit, stel je daar voor met “functionaris toevoegen @naam”.',
  adminNone: 'Er is nu niets dat een beheerder moet bevestigen.',
  adminButton: 'Wijziging van de lijst bevestigen',
  whom: 'Wie bedoel je? Noem één persoon met een @. Zo kan het: functionaris toevoegen @naam.',
  inChannel: 'Doe dit in het kanaal van de aandachtsfunctionarissen, dan leest iedereen daar het mee.',
  refused: {
    unknown: 'Hierover is al besloten, of het voorstel staat niet meer open.',
    listed: 'Deze persoon is al aandachtsfunctionaris.',
    proposed: 'Deze persoon is al voorgesteld. Een tweede persoon moet dat nog bevestigen.',
    own: 'Je hebt dit zelf voorgesteld. Iemand anders moet het bevestigen.',
    self: 'Dit gaat over jou. Iemand anders moet het bevestigen.',
    'functionaris-confirms': 'Een andere aandachtsfunctionaris moet dit bevestigen, in het kanaal.',
    'not-listed': 'Deze persoon is geen aandachtsfunctionaris.',
    last: 'Dit is de enige aandachtsfunctionaris. Voeg eerst iemand anders toe.',
    'not-there':
      'Deze persoon is niet in het kanaal van de aandachtsfunctionarissen. Nodig die daar eerst uit.',
    guest: 'Deze persoon is gast. Een gast kan nooit signalen openen.',
  },
}
