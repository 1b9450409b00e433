/** What there is of each year, for who makes policy. */
export const figures = {
  notice: 'Cijfers',
  button: 'Cijfers',
  title: (year: string) => `Cijfers over ${year}`,
  none: 'Er zijn nog geen cijfers.',
  comes: (year: string, day: string) =>
    `De cijfers over ${year} komen op ${day}. Niet eerder, want wie tussendoor twee keer kijkt, ziet wat er toen bij kwam.`,
  unknown: 'Over dat jaar zijn er geen cijfers.',
  total: (count: number) => `Er kwamen ${count} signalen binnen.`,
  few: (smallest: number) =>
    `Er kwamen minder dan ${smallest} signalen binnen. Meer laten we niet zien, want zulke kleine aantallen zeggen te snel over wie het gaat.`,
  dominant: (count: number, total: number, form: string) =>
    `${count} van de ${total} signalen gaan over ${form}. Misschien zien we de rest niet.`,
  care: 'Weinig signalen betekent niet dat er weinig speelt.',
  by: {
    course: 'Doorgezet',
    heard: 'Melder hoorde iets terug',
    form: 'Vorm',
    sector: 'Sector',
    age: 'Leeftijd',
    place: 'Soort plek',
    department: 'Afdeling van de melder',
  },
  course: {
    kept: 'niet doorgezet',
    report: 'doorgezet, werd een melding',
    passed: 'doorgezet, verder niets bekend',
  },
  passedOn: 'doorgezet',
  heard: { yes: 'ja', no: 'nee' },
  notKnown: 'niet bekend',
  otherDepartment: 'een andere afdeling, of niet bekend',
  cell: (value: string, count: number) => `${value}: ${count}`,
  rest: 'al het andere samen',
  allSmall: 'niet te verdelen, de aantallen zijn te klein',
  undivided: (parts: string) => `Niet te verdelen, de aantallen zijn te klein: ${parts}.`,
  withheld: (smallest: number) =>
    `Wat minder dan ${smallest} keer voorkomt, staat bij “al het andere samen”. Soms gaat er een groter aantal mee, omdat het kleine anders is uit te rekenen.`,
  notCounted:
    'Tellen niet mee: gesprekken bij twijfel, wat is ingetrokken, vergissingen en dubbelen. Ook niet: wat een andere organisatie doorzette, wat uit de oude lijst komt, en signalen die niet elke functionaris mag zien. De dagelijkse test is geen signaal.',
  fixed: (day: string) => `Vastgesteld op ${day}. Deze cijfers veranderen niet meer.`,
  document: 'Als document of spreadsheet',
  columns: { year: 'Jaar', by: 'Onderdeel', value: 'Wat', count: 'Aantal' },
  allSignals: 'Alle signalen',
  about: 'Hoe er is geteld',
  lessThan: (smallest: number) => `minder dan ${smallest}`,
}
