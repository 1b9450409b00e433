export const menu = {
  notice: 'Signaalpunt',
  hello: (receiver: string) =>
    `Ik ben Signaalpunt, een geautomatiseerde assistent. Wat je hier doorgeeft, gaat in vertrouwen naar ${receiver}.`,
  danger: 'Is er nu gevaar? Bel 112.',
  report: 'Iets doorgeven',
  doubt: 'Ik twijfel',
  ask: 'Vraag stellen',
  mine: 'Mijn signalen',
  code: 'Ik heb een code',
  whoSees: 'Wie ziet dit?',
  english: 'English',
  notUnderstood: 'Dat begrijp ik niet. Kies hieronder wat je wilt doen, of typ wat je zag of hoorde.',
  languageSet: 'Vanaf nu praat ik Nederlands met je.',
}

export const whoSees = {
  title: 'Wie ziet wat je doorgeeft?',
  lines: (receivers: string, platform: string) => [
    `Eerst leest alleen ${receivers} je signaal. Moet iemand anders ermee verder, zoals de politie, dan krijgt die alleen wat nodig is.`,
    'Wie je signaal hier opent, wordt vastgelegd. Je kunt een collega uitsluiten.',
    'Kies je “Naam afgeschermd”, dan ziet niemand die je signaal leest wie je bent. Ik geef berichten door.',
    'Kies je “Alleen met een code”, dan krijg je vier woorden. Ik bewaar dan niet wie je bent en stuur je niets.',
    'We geven je naam niet door zonder het je te vragen, tenzij de wet ons verplicht.',
    `Helemaal anoniem is het nooit: ${platform} bewaart zelf ook wat je typt en weet wie het typte.`,
    'Wel anoniem is Meld Misdaad Anoniem, 0800-7000. Je hoort dan niets terug. Als ambtenaar moet je geheimen bewaren: vraag een jurist of de vertrouwenspersoon eerst of je daar iets mag vertellen. Dit nummer is nog niet door deze gemeente nagekeken.',
  ],
}

export const offer = {
  ask: (receiver: string) =>
    `Het lijkt erop dat je iets zag of hoorde. Wil je dit doorgeven aan ${receiver}?`,
  yes: 'Ja, doorgeven',
  no: 'Nee',
  refused:
    'Goed, ik geef niets door en heb je tekst niet bewaard. Je bericht in deze chat kun je zelf verwijderen.',
}

export const danger = {
  title: 'Bel nu 112',
  text: 'Is iemand nu in gevaar? Bel dan eerst 112. Deze chat is geen alarmlijn. Doorgeven kan daarna nog steeds.',
}

export const draft = {
  resumed: (day: string) =>
    `Welkom terug. Je was hiermee bezig; je antwoorden zijn er nog. Doe je er niets mee, dan gooi ik ze op ${day} weg.`,
  resumedEmpty: 'Welkom terug. Hier was je gebleven.',
  stopped: (day: string) =>
    `Goed, ik bewaar wat je hebt ingevuld. Typ “verder” als je verder wilt. Op ${day} gooi ik het weg.`,
  stoppedEmpty: 'Goed. Er was nog niets om te bewaren.',
  discarded:
    'Weggegooid. Ik heb niets doorgegeven en niets bewaard. Je eigen berichten in deze chat kun je zelf verwijderen.',
  gone: 'Dit is al verstuurd of weggegooid.',
  goneTyped:
    'Dit was al verstuurd of weggegooid. Met wat je nu instuurde, heb ik daarom niets gedaan. Het staat hieronder. Kopieer het als je het nog nodig hebt.',
  notInSignal: (reference: string) =>
    `Dit was al verstuurd onder nummer ${reference}. Wat hieronder staat, is niet meegestuurd en heb ik niet bewaard.`,
  addWithCode: 'Wil je het er nog bij zetten? Open je signaal dan met je code.',
  alreadyAnswered: 'Dit had je al beantwoord. Hieronder staat waar je was.',
  alreadyAnsweredTyped:
    'Dit had je al beantwoord. Wat je nu schreef, heb ik niet bewaard. Het staat hieronder. Kopieer het als je het nog nodig hebt.',
  writtenMeanwhile:
    'Je hebt intussen nog iets geschreven. Dat heb ik erbij gezet. Wil je het nalezen? Kies dan “Wijzigen”.',
  sent: 'Verstuurd.',
  sentAs: (reference: string) => `Verstuurd onder nummer ${reference}.`,
  below: 'Verder hieronder.',
  added: 'Ik heb erbij gezet wat je typte.',
  chooseOrType: 'Kies een van de knoppen, of typ het woord of het nummer.',
  reminderNotice: 'Je hebt nog iets openstaan',
  reminder: (day: string) =>
    `Je hebt nog iets openstaan. Wil je verder, of zal ik het weggooien? Doe je niets, dan gooi ik het op ${day} weg.`,
  resume: 'Verder',
}

/** How to delete what was typed as a message; the bot can’t do that for somebody. */
export const takenOut = {
  teams:
    'In je bericht stond iets dat ik nooit bewaar, zoals een BSN. Verwijder je bericht ook zelf: ga er met de muis op staan of houd het ingedrukt, kies de drie puntjes en dan “Verwijderen”.',
  slack:
    'In je bericht stond iets dat ik nooit bewaar, zoals een BSN. Verwijder je bericht ook zelf: ga er met de muis op staan of houd het ingedrukt, kies de drie puntjes en dan “Bericht verwijderen”.',
}

export const receipt = {
  title: 'Je signaal is bewaard',
  reference: 'Nummer',
  waits: (receiver: string, day: string) =>
    `Er gaat nu bericht naar ${receiver}. Dat wordt op zijn vroegst ${day} gelezen.`,
  today: 'vandaag',
  backOn: (name: string, day: string) => `${name} is er weer op ${day}.`,
  follows: 'Vragen en terugkoppeling krijg je in deze chat.',
  delayed: (receiver: string) =>
    `Het bericht aan ${receiver} komt nu niet aan. Ik bewaar het en blijf het proberen. Kan het niet wachten? Bel dan zelf.`,
  onCall: (whom: string) => `Kan het niet wachten? Bel ${whom}. Bij gevaar: 112.`,
  urgent:
    'Kan het niet wachten? Bel de politie: 112 bij gevaar, anders 0900-8844. Het tweede nummer is nog niet door deze gemeente nagekeken.',
  adviceTitle: 'Wat je nu kunt doen',
  advice: [
    'Spreek de mensen om wie het gaat er niet op aan en ga niet zelf op onderzoek uit.',
    'Houd gewoon contact en stop geen hulp of dienst zonder overleg.',
    'Schrijf voor jezelf op wat je zag en wanneer.',
    'Wordt het gevaarlijk? Bel 112.',
  ],
  meldcode:
    'Dit vervangt de meldcode niet: volg ook die stappen. Advies krijg je bij Veilig Thuis, 0800-2000, gratis en dag en nacht. Dit nummer is nog niet door deze gemeente nagekeken.',
  meldcodePerhaps:
    'Dit vervangt de meldcode niet. Geldt die voor jouw werk, volg dan ook die stappen. Advies krijg je bij Veilig Thuis, 0800-2000, gratis en dag en nacht. Dit nummer is nog niet door deze gemeente nagekeken.',
  talkTitle: 'Je vraag is bewaard',
  talk: 'Ik vraag of iemand contact met je opneemt. Er is niets over een zaak bewaard.',
}

/** For who is known by four words only. */
export const code = {
  title: 'Je code',
  keep: 'Schrijf deze vier woorden nu op, het liefst op papier. Alleen daarmee kun je zien of er een vraag of bericht voor je is. Zonder de woorden kan niemand dit signaal voor je terugvinden, ook wij niet.',
  written: 'Ik heb ze opgeschreven',
  hiddenNow:
    'Goed, de woorden staan hier niet meer. Kijk over een paar dagen of er een bericht voor je is: kies “Mijn signalen” en dan “Ik heb een code”.',
  later: 'Ik stuur je geen berichten: je kijkt zelf, met je code.',
  deleteTyped:
    'Verwijder het bericht met je vier woorden in deze chat. Anders kan wie hier meekijkt ze ook gebruiken.',
  unreadable:
    'Dit zijn niet de vier woorden van een code. Kijk of je ze alle vier hebt getypt, met spaties ertussen.',
  wrong:
    'Met deze vier woorden vind ik niets. Kijk of ze goed getypt zijn. Ben je ze kwijt? Dan kan niemand ze terughalen. Geef wat je zag gerust opnieuw door.',
  lost: 'Ben je de vier woorden kwijt? Dan kan niemand ze terughalen, ook wij niet. Geef wat je zag gerust opnieuw door.',
  locked: (time: string) => `Er is te vaak een verkeerde code getypt. Probeer het na ${time} opnieuw.`,
  expired:
    'Je code is hier niet meer geopend. Je tekst staat nog hieronder. Kopieer hem, vul je code opnieuw in en voeg hem dan toe.',
}

export const mine = {
  older: (more: number) => `En nog ${more} die je eerder doorgaf.`,
  title: 'Mijn signalen',
  none: 'Je hebt nog niets doorgegeven onder je naam.',
  row: (date: string, status: string) => `${date} · ${status}`,
  status: {
    new: 'nog niet in behandeling',
    claimed: 'in behandeling',
    closed: 'afgesloten',
    reopened: 'opnieuw in behandeling',
    expired: 'afgesloten en opgeruimd',
    returned: 'teruggegeven',
    withdrawn: 'ingetrokken',
  },
  undelivered: 'bewaard, nog niet bezorgd',
  unread: 'er is een bericht voor je',
  read: (reference: string) => `Lezen ${reference}`,
  open: (reference: string) => `Meer over ${reference}`,
  one: (reference: string) => `Over ${reference}`,
  state: 'Stand',
  passedOn: 'Doorgegeven',
  messages: 'Berichten voor jou',
  unreadCount: (count: number) => (count === 1 ? '1 nog niet gelezen' : `${count} nog niet gelezen`),
  noMessages: 'geen',
  allRead: 'alles gelezen',
  add: 'Iets toevoegen',
  added: (reference: string) => `Ik heb het toegevoegd aan ${reference}.`,
  withdraw: 'Intrekken',
  sure: 'Wil je dit intrekken? Heeft nog niemand het gelezen, dan gooi ik de tekst meteen weg. Anders vraag ik wie het behandelt om het in te trekken.',
  yesWithdraw: 'Ja, intrekken',
  noWithdraw: 'Nee, laat staan',
  withdrawn: (reference: string) => `${reference} is ingetrokken. De tekst is weg.`,
  withdrawalAsked: (reference: string) =>
    `Iemand had ${reference} al gelezen. Ik heb gevraagd om het in te trekken. Bij “Mijn signalen” zie je wat ermee gebeurt.`,
  alreadyAsked: 'je vroeg om dit in te trekken',
  stays: 'Goed, het blijft staan.',
}

export const news = {
  next: (more: number) => `Volgende bericht lezen (nog ${more})`,
  notice: (reference: string) => `Er is een bericht over ${reference}`,
  text: (reference: string) =>
    `Er is een bericht voor je over ${reference}. Druk op “Lezen” als niemand meekijkt.`,
  delayed: (reference: string) =>
    `${reference} is bewaard, maar nog niet bezorgd. Ik bezorg het zodra dat weer lukt. Kan het niet wachten? Bel dan zelf. Bij gevaar: 112.`,
  read: 'Lezen',
  putAway: 'Verbergen',
  isAway: 'Verborgen. Met “Mijn signalen” lees je het terug.',
  none: 'Er zijn geen nieuwe berichten voor je.',
  question: (name: string) => `Vraag van ${name}`,
  feedback: (name: string) => `Terugkoppeling van ${name}`,
  answer: 'Antwoorden',
  answerBy: (day: string) => `Graag antwoord vóór ${day}. Lukt dat niet, dan mag het ook later.`,
  isClear: 'Is dit duidelijk?',
  clear: 'Ja, duidelijk',
  more: 'Ik heb nog iets',
  cleared: 'Fijn. Zie je weer iets, geef het dan gerust door.',
  answered: (reference: string) =>
    `Je antwoord over ${reference} is bewaard en gaat naar wie het signaal behandelt.`,
  alreadyAnswered: 'Deze vraag heb je al beantwoord.',
  thanks: 'Heb je nog iets gezien? Je kunt het toevoegen, of opnieuw iets doorgeven.',
}

export const doubt = {
  title: 'Ik twijfel',
  lines: (receiver: string) => [
    'Twijfel is reden genoeg. Je hoeft niets zeker te weten en niets te bewijzen.',
    `Zal ik vragen of iemand contact met je opneemt? De vraag gaat met alleen je naam naar ${receiver}. Vertel hier nog niets over de zaak.`,
    'Pas als jij het zelf doorgeeft, wordt het een signaal.',
  ],
  notKept: 'Wat je net typte, heb ik niet bewaard. Wil je het wel doorgeven? Kies dan “Iets doorgeven”.',
  secrecy: 'Ik heb beroepsgeheim of ben boa',
  secrecyTitle: 'Beroepsgeheim of werk als boa',
  secrecyLines: [
    'Heb je beroepsgeheim? Dan kun je eerst overleggen zonder te zeggen om wie het gaat. Laat alles weg waaraan iemand te herkennen is.',
    'Ben je boa? Wat je weet uit opsporing valt onder de Wet politiegegevens. Dat hoort nooit in deze chat.',
    'Jij beslist daarna zelf of je iets doorgeeft.',
  ],
  colleague: 'Over een collega, wethouder, burgemeester of raadslid',
}

/** When somebody is better off elsewhere. Nothing is sent. */
export const elsewhere = {
  nothingSent: 'Ik heb niets doorgegeven.',
  insider: {
    title: 'Praat hierover met de vertrouwenspersoon',
    lines: [
      'Gaat het over iemand van onszelf die misschien een ander uitbuit? Dan hoort het niet in het gewone kanaal. Daar zou die persoon of een collega het kunnen zien.',
      'De gemeente heeft regels voor het melden van een misstand. Een wet kan melders beschermen (Wet bescherming klokkenluiders).',
    ],
  },
  self: {
    title: 'Dank dat je dit vertelt',
    lines: [
      'Wat jou overkomt, is niet jouw schuld. Je hoeft hier niets in te vullen.',
      'CoMensha helpt mensen die uitgebuit worden: 033-448 11 86.',
      'De politie: 112 bij gevaar, anders 0900-8844. Vraag naar een rechercheur mensenhandel.',
      'Slachtofferhulp Nederland: 0900-0101.',
      'Deze nummers zijn nog niet door deze gemeente nagekeken.',
    ],
  },
  hidden: {
    title: 'Zo blijft er niemand over die het leest',
    lines: ['Er is op dit moment niemand anders die signalen leest. Praat erover met de vertrouwenspersoon.'],
  },
  adviser: (who: string) => `De vertrouwenspersoon: ${who}.`,
  noAdviser: 'Wie de vertrouwenspersoon is, staat op het intranet of weet personeelszaken.',
  talk: 'Ik wil met iemand praten',
  back: 'Terug',
}
