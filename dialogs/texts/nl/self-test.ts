/** The daily test that what is passed on arrives. */
export const selfTest = {
  notice: 'Dagelijkse proef',
  passed: (day: string) => `Gelukt op ${day}. Wat iemand doorgeeft, komt hier aan.`,
  failedNotice: 'De dagelijkse proef is mislukt',
  broken: {
    door: 'Er komt niets bij mij binnen. Wie nu iets wil doorgeven, krijgt misschien geen antwoord.',
    store: 'Ik kan niets bewaren. Wie nu iets wil doorgeven, leest dat het niet lukt.',
    channel: 'Ik kan niets in het functionariskanaal zetten. Nieuwe signalen hoor je voorlopig hier.',
  },
  whatNow:
    'Waarschuw wie Signaalpunt beheert. Ik probeer het elke vijf minuten opnieuw en laat niets weten als het weer werkt: dan staat in het kanaal de datum van vandaag bij de proef.',
}
