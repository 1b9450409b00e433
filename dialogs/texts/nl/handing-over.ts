/** Documents that are opened in a browser. */
export const documents = {
  title: 'Document',
  make: 'Document maken',
  names: { agenda: 'Agenda van het overleg', pack: 'Overdracht aan een collega' },
  opensOnce: 'Dit document open je één keer, en binnen een uur. Deel de link niet.',
  open: 'Document openen',
  gone: 'Dit document is al geopend, of het uur is voorbij. Maak in de chat een nieuw.',
  savePdf: 'Bewaren als pdf',
  noAddress: 'Een document kan hier niet, want de beheerder heeft geen webadres ingesteld.',
}
