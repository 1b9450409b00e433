import type { DialogWording } from '../../../bot/core/dialog.ts'

/** Who read what, for the privacy officer. Nothing of what is in a signal. */
export const readings = {
  notice: 'Inzage',
  title: (month: string) => `Wie bekeek wat, ${month}`,
  none: 'In deze maand is niets bekeken.',
  counts: 'Aantal keren',
  people: 'Door',
  peopleCount: (count: number) => (count === 1 ? '1 persoon' : `${count} personen`),
  ofOthers: 'In een zaak van een ander',
  oddHours: 'Avond, nacht of weekend',
  kinds: {
    page: 'bekeken',
    preview: 'bekeken wat er naar een partner gaat',
    forwards: 'bekeken naar wie het ging',
    searched: 'opgezocht',
    found: 'gevonden bij een verzoek',
    exported: 'document voor een partner geopend',
    agenda: 'agenda geopend',
    pack: 'overdracht aan een collega geopend',
    agreements: 'afspraken bekeken',
    inventory: 'inventaris geopend',
  },
  whose: { own: 'behandelt zelf', nobody: 'nog van niemand', other: 'behandelt niet' },
  oddHour: 'buiten werktijd',
  more: (count: number) => `En nog ${count}.`,
  gone: (count: number) =>
    count === 1
      ? 'En 1 keer bij een signaal dat is verlopen: de naam is daar weg.'
      : `En ${count} keer bij signalen die zijn verlopen: de namen zijn daar weg.`,
  older: 'Verder terug',
  newer: 'Later in de maand',
  month: (month: string) => `Naar ${month}`,
  sample: (month: string) => `Steekproef van ${month}`,
  toOverview: (month: string) => `Alles van ${month}`,
  sampleNotice: 'Steekproef inzage',
  sampleTitle: (month: string) => `Steekproef van ${month}`,
  sampleText: 'Kijk of je van elke regel begrijpt waarom het nodig was. Van de zaak zelf zie je niets.',
  noSample: 'Van die maand is er geen steekproef.',
  ownLeftOut: 'Wat je zelf bekeek, zit er niet in. Laat een ander daarnaar kijken.',
  sampleGone: (count: number) =>
    count === 1
      ? '1 regel is weg, want dat signaal is verlopen.'
      : `${count} regels zijn weg, want die signalen zijn verlopen.`,
  fine: 'In orde',
  ask: 'Ik vraag ernaar',
  steps: 'Wat je ermee deed:',
  did: { fine: 'in orde', asks: 'vraagt ernaar' },
  step: (did: string, name: string, day: string) => `${did}, ${name}, ${day}`,
  notDone: 'nog niet bekeken',
  standing: 'Steekproef',
  kept: 'Bewaard bij de steekproef.',
}

export const readingAsk: DialogWording = {
  notice: 'Vraag bij de steekproef',
  title: 'Ik vraag ernaar',
  questions: {
    text: {
      ask: 'Waar vraag je naar, en bij wie?',
      hint: 'Bijvoorbeeld: regel 3, bij Megan. Schrijf niets over de zaak.',
      short: 'Vraag',
    },
  },
  enough: '',
  review: 'Zal ik dit bewaren?',
  send: 'Vraag bewaren',
}
