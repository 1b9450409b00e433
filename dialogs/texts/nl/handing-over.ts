/** Documents that are opened in a browser. */
export const documents = {
  title: 'Document',
  make: 'Document maken',
  names: { agenda: 'Agenda van het overleg', pack: 'Overdracht aan een collega', agreements: 'Afspraken' },
  opensOnce: 'Dit document open je één keer, en binnen een uur. Deel de link niet.',
  open: 'Document openen',
  gone: 'Dit document is al geopend, of het uur is voorbij. Maak in de chat een nieuw.',
  savePdf: 'Bewaren als pdf',
  notInPdf: 'Waar � staat, stond een teken dat deze pdf niet kan tonen. Vraag na wat het was.',
  saveSheet: 'Bewaren als spreadsheet (csv)',
  noAddress: 'Een document kan hier niet, want er is geen webadres ingesteld.',
}

/** The cases of somebody who leaves or is away, for who goes on with them. */
export const packs = {
  notice: 'Overdracht',
  title: 'Overdracht',
  whose: 'Van wie wil je de zaken zien?',
  nobody: 'Er is niets om over te dragen: niemand heeft een zaak in behandeling.',
  mine: (count: number) => `Van mij (${count})`,
  of: (name: string, count: number) => `Van ${name} (${count})`,
  gone: (name: string, count: number) => `Van ${name}, die weg is (${count})`,
  myCases: 'Mijn zaken',
  casesOf: (name: string) => `Zaken van ${name}`,
  since: (state: string, day: string) => `Stand: ${state}, sinds ${day}`,
  asked: (day: string) => `Vraag aan de melder op ${day}, nog geen antwoord`,
  askedBy: (day: string, answerBy: string) =>
    `Vraag aan de melder op ${day}, antwoord graag vóór ${answerBy}, nog geen antwoord`,
  silent: (partner: string, day: string) => `${partner}: verstuurd op ${day}, wacht op bericht`,
  andMore: (count: number) => `En nog ${count}. In het document staat alles.`,
  take: (reference: string) => `Neem ${reference} over`,
  taken: (reference: string) => `${reference} is nu van jou.`,
  takeAll: 'Alles overnemen',
  askAll: (name: string, count: number) =>
    count === 1 ? `Neem je de zaak van ${name} over?` : `Neem je alle ${count} zaken van ${name} over?`,
  takeAllSure: 'Ja, alles overnemen',
  no: 'Nee',
  allTaken: (count: number) => (count === 1 ? '1 zaak is nu van jou.' : `${count} zaken zijn nu van jou.`),
  giveAll: 'Alles overdragen aan …',
  toWhom: (count: number) =>
    count === 1 ? 'Aan wie draag je je zaak over?' : `Aan wie draag je je ${count} zaken over?`,
  noSuccessor: 'Er is nu geen collega die je zaken kan overnemen.',
  allGiven: (count: number, name: string) =>
    count === 1 ? `1 zaak is nu van ${name}.` : `${count} zaken zijn nu van ${name}.`,
  stays: (reference: string, why: string) => `${reference} blijft bij jou. ${why}`,
  back: 'Terug naar overdracht',
  documentTitle: (name: string) => `Overdracht van de zaken van ${name}`,
  fileName: 'overdracht',
  onlyFor: 'Alleen voor wie deze zaken overneemt. Gooi het daarna weg.',
  standsOn: 'Zoals het staat op',
}

/** Who changed the list of partners, and the grounds. */
export const directory = {
  notice: 'Wijzigingen bij partners',
  history: 'Wie wijzigde wat',
  unchanged: 'Er is nog niets gewijzigd.',
  earlier: 'Eerdere wijzigingen',
  acts: {
    added: 'partner toegevoegd',
    changed: 'partner gewijzigd',
    checked: 'nagekeken, nog juist',
    dropped: 'partner weggehaald',
    grounds: 'gronden gewijzigd',
  },
  fields: {
    kind: 'Soort',
    name: 'Naam',
    route: 'Hoe het gaat',
    contact: 'Bereikbaar via',
    grounds: 'Gronden',
  },
}
