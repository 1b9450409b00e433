/** What who keeps the bot running hears when what is passed on may not arrive. Nothing of any signal but how many. */
export const secondRoute = {
  subject: 'Signaalpunt: iets komt niet aan',
  opening: (municipality: string) => `In Signaalpunt van ${municipality} gaat iets mis.`,
  broken: {
    door: 'Er komt niets meer binnen. Wie nu iets wil doorgeven, krijgt misschien geen antwoord.',
    store: 'Er kan niets worden bewaard. Wie nu iets wil doorgeven, leest dat het niet lukt.',
    channel: 'Het kanaal van de aandachtsfunctionarissen is niet te bereiken.',
  },
  held: (count: number) =>
    count === 1 ? '1 signaal is daar niet aangekomen.' : `${count} signalen zijn daar niet aangekomen.`,
  told: 'De aandachtsfunctionarissen krijgen er bericht van in hun privéchat.',
  untold: 'Ook in hun privéchat zijn ze niet te bereiken. Bel een van hen.',
  since: (day: string, time: string) => `Sinds: ${day}, ${time}.`,
  do: {
    door: 'Kijk of de bot draait, en of zijn adres van buiten te bereiken is.',
    store: 'Kijk of de schijf vol is, en of de bot in zijn map mag schrijven.',
    channel: 'Kijk of Teams of Slack een storing heeft, en of de bot nog in het kanaal zit.',
  },
  log: 'Wat er misgaat, staat in het logboek van de bot en op /readyz.',
  againByMail:
    'De bot probeert het zelf steeds opnieuw. Zolang het duurt, komt deze mail elke dag één keer. Daarna niet meer.',
  againInChat:
    'De bot probeert het zelf steeds opnieuw. Zolang het duurt, krijg je dit bericht elke dag één keer. Daarna niet meer.',
  noCase: 'Zet hier niets over een zaak.',
  noReply: 'Antwoord niet op deze mail, en zet er niets over een zaak in.',
}
