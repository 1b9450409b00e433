/** What stands around a curated answer; the answer itself is an entry. */
export const knowledge = {
  notice: 'Antwoord van Signaalpunt',
  gone: 'Dit antwoord is er niet meer. Stel je vraag gerust opnieuw.',
  source: 'Bron',
  seen: (day: string) => `gezien ${day}`,
  sourceSeen: (day: string) => `Bron, gezien ${day}`,
  checked: (name: string, day: string) => `Nagekeken bij ons door ${name} op ${day}.`,
  notChecked: 'Nog niet nagekeken door onze gemeente.',
  numbersNotChecked:
    'Nog niet nagekeken door onze gemeente, ook de telefoonnummers niet. Klopt er een niet? Laat het weten met de knop hieronder.',
  overdue: (day: string) =>
    `Let op: dit antwoord had vóór ${day} opnieuw nagekeken moeten zijn. Vraag na of het nog klopt.`,
  onlyDutch: 'Dit antwoord is er alleen in het Nederlands.',
  website: 'Website',
  hours: 'Bereikbaar',
  for: 'Voor wie',
  regional: (who: string) => `De zorgcoördinator in onze regio: ${who}.`,
  noRegional:
    'Wie de zorgcoördinator in onze regio is, staat hier nog niet. Vraag het de aandachtsfunctionaris, of bel CoMensha.',
  report: 'Ik zie zoiets: doorgeven',
  unclear: 'Klopt niet of niet duidelijk',
  ask: (receiver: string) => `Vraag het aan ${receiver}`,
  joined: 'Dit staat in de kennisbank',
  joinedHow:
    'Een taalmodel koos deze zinnen uit onze eigen antwoorden. Het schreef zelf niets. Je vraag ging zonder je naam naar dat model.',
  thanks: 'Dank je. Ik geef door dat dit antwoord beter kan. Wie het vroeg, bewaar ik niet.',
  thanksWithout: 'Dank je. Ik geef door dat dit antwoord beter kan. Je vraag zelf heb ik niet bewaard.',
  which: 'Dat kan ik op meer manieren lezen. Gaat je vraag over een van deze?',
  none: 'Geen van deze',
  noneSaid: 'Geen van deze dus.',
  notSure: (receiver: string) =>
    `Dat weet ik niet zeker, en ik verzin niets. Vraag het aan ${receiver}. Of vraag het op een andere manier.`,
  elsewhere: 'Voor advies van buiten kun je bij CoMensha terecht.',
  goesOn:
    'Hieronder gaan we verder waar je was. Was dit geen vraag maar je antwoord? Typ het dan nog eens met “antwoord:” ervoor.',
  alsoReport: 'Wil je doorgeven wat je zag of hoorde? Dat kan ook meteen.',
  askLabel: 'Je vraag',
  askHint: 'Zoals je hem aan een collega zou stellen. Noem geen namen; die heb ik niet nodig.',
  askTitle: 'Waar gaat je vraag over?',
  askAnything:
    'Typ je vraag zoals je hem aan een collega zou stellen. Bijvoorbeeld: “hoe herken ik arbeidsuitbuiting?” of “mag ik dit delen?” Of kies hieronder.',
}

/** Questions that get no answer of their own; what they should get instead is in domain.md 8.2. */
export const refusals = {
  verdict: [
    'Of dit mensenhandel is, zeg ik niet. Dat hoef jij ook niet te weten.',
    'Vertel wat je zag of hoorde. De aandachtsfunctionaris kijkt met je mee.',
  ],
  legal: [
    'Over een zaak geef ik geen juridisch advies: niet over straf, bewijs of de kans op een veroordeling.',
    'Vraag het een jurist van de gemeente. De aandachtsfunctionaris kan helpen om de goede vraag te stellen.',
  ],
  lookup: [
    'Ik zoek geen mensen, adressen, kentekens of bedrijven op. Doe dat zelf ook niet voor een vermoeden.',
    'Geef door wat je weet. De aandachtsfunctionaris beslist of iets nagekeken mag worden.',
  ],
  duty: [
    'Of jij aangifte moet doen, kan ik niet zeggen. Dat is een vraag voor een jurist van de gemeente.',
    'De politie geeft eerst uitleg voordat iemand aangifte doet. Doorgeven aan de aandachtsfunctionaris kan altijd.',
  ],
  permit: [
    'Wat iemand precies krijgt, kan ik niet zeggen. Daarover beslissen de politie, de IND en CoMensha.',
    'Beloof het ook niet aan de persoon om wie het gaat. Welke rechten er in het algemeen zijn, lees je hieronder.',
  ],
  police: [
    'Hoe het met een zaak bij de politie of de inspectie staat, weet ik niet.',
    'Wat jij mag weten, hoor je van de aandachtsfunctionaris. Dat staat dan bij “Mijn signalen”.',
  ],
  reporters: [
    'Wie iets doorgaf en wat een ander doorgaf, laat ik nooit zien.',
    'Wat je zelf hebt doorgegeven, staat bij “Mijn signalen”.',
  ],
  addresses: [
    'Namen of adressen waar een vermoeden over is, geef ik nooit. In signalen kan niemand hier zoeken.',
    'Zag je zelf iets op een adres? Geef dat dan door.',
  ],
  figures: [
    'Hoeveel signalen er zijn, laat ik hier niet zien. Kleine aantallen kunnen mensen verraden.',
    'Vraag de aandachtsfunctionaris welke cijfers de gemeente wel geeft.',
  ],
  profiling: [
    'Afkomst, geloof of wijk is geen signaal. Daar help ik niet naar zoeken.',
    'Let op wat iemand meemaakt en doet: dwang, angst, geen eigen geld of papieren. Zag je zoiets? Geef dat door.',
  ],
  operational: [
    'Daar help ik niet bij. Het kan mensen in gevaar brengen, ook als je het goed bedoelt.',
    'Ga niet zelf op onderzoek uit. Geef door wat je weet; de aandachtsfunctionaris kijkt wat er kan.',
  ],
  crisis: [
    'Wat naar dat het zo zwaar is. Praat er vandaag nog met iemand over: je huisarts, je leidinggevende of de bedrijfsarts.',
    'Is er nu gevaar voor jou of een ander? Bel 112.',
    'Denk je aan zelfmoord? Bel 113, op 0800-0113. Dit nummer is hier nog niet nagekeken.',
  ],
  press: [
    'Over zaken, mensen of signalen vertel ik niets, ook niet aan pers, raad of advocaten.',
    'Neem contact op met de afdeling communicatie van de gemeente. Die weet wat openbaar is.',
  ],
  instruction: [
    'Opdrachten in een bericht voer ik niet uit.',
    'Ik geef alleen antwoorden uit de kennisbank en help je om iets door te geven.',
  ],
}

export const offtopic = {
  text: 'Daar ga ik niet over. Ik help bij vragen over mensenhandel en uitbuiting, en om door te geven wat je zag of hoorde.',
}

export const contact = {
  title: (one: boolean): string => (one ? 'Onze aandachtsfunctionaris' : 'Onze aandachtsfunctionarissen'),
  none: 'Wie dit is, staat hier nog niet ingevuld. Vraag het je leidinggevende of kijk op het intranet.',
  away: (name: string, day: string) => `${name}, afwezig tot ${day}`,
  how: 'Contact gaat via deze chat: geef iets door, of vraag of iemand je belt.',
  onCall: (who: string) => `Kan het niet wachten? Bel ${who}.`,
  talk: 'Ik wil iemand spreken',
  role: 'Wat doet een aandachtsfunctionaris?',
}
