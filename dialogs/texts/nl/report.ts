import type { DialogWording } from '../../../bot/core/dialog.ts'

const notSure = 'Weet ik niet'

export const report: DialogWording = {
  notice: 'Iets doorgeven',
  title: 'Iets doorgeven',
  questions: {
    danger: {
      ask: 'Is er nu gevaar voor iemand?',
      hint: '',
      short: 'Gevaar nu',
      choices: { yes: 'Ja', no: 'Nee', unknown: notSure },
    },
    what: {
      ask: 'Wat zag of hoorde je?',
      hint: 'Schrijf wat je zag of hoorde. Laat BSN, foto’s en medische gegevens weg.',
      short: 'Wat je zag of hoorde',
    },
    insider: {
      ask: 'Gaat het over een collega, wethouder, burgemeester of raadslid, of over iemand die voor ons werkt?',
      hint: '',
      short: 'Iemand van onszelf',
      choices: {
        exploits: 'Ja, die buit misschien iemand uit',
        affected: 'Ja, als slachtoffer of getuige',
        no: 'Nee',
      },
    },
    self: {
      ask: 'Gaat dit over jezelf?',
      hint: '',
      short: 'Over jezelf',
      choices: { yes: 'Ja, over mij', no: 'Nee, over iemand anders' },
    },
    keep: {
      ask: 'Mag dit in je tekst blijven staan?',
      hint: '',
      short: 'Nummers in je tekst',
      choices: { remove: 'Weghalen', keep: 'Laten staan' },
    },
    subject: {
      ask: 'Gaat het over iemand die misschien slachtoffer is?',
      hint: '',
      short: 'Om wie of wat het gaat',
      choices: {
        person: 'Ja, over een of meer mensen',
        location: 'Nee, alleen over een plek',
        unknown: notSure,
      },
    },
    form: {
      ask: 'Waar lijkt het op?',
      hint: 'Je hoeft het niet zeker te weten.',
      short: 'Waar het op lijkt',
      choices: {
        labour: 'Uitbuiting op het werk',
        sexual: 'Seksuele uitbuiting',
        criminal: 'Iemand moet strafbare dingen doen',
        domestic: 'Uitbuiting in het huishouden',
        other: 'Iets anders',
        unknown: notSure,
      },
    },
    place: {
      ask: 'Wat voor plek is het?',
      hint: '',
      short: 'Soort plek',
      choices: {
        home: 'Woning',
        work: 'Bedrijf of werkplek',
        counter: 'Balie of kantoor',
        street: 'Op straat',
        online: 'Online',
        other: 'Ergens anders',
        unknown: notSure,
      },
    },
    neighbourhood: {
      ask: 'In welke buurt of plaats is het?',
      hint: 'Bijvoorbeeld: het centrum, of aan de rand van het dorp.',
      short: 'Buurt of plaats',
    },
    address: {
      ask: 'Wat is het adres?',
      hint: 'Alleen als je het weet. Het staat apart: alleen wie het signaal opent, ziet het.',
      short: 'Adres',
    },
    company: {
      ask: 'Om welk bedrijf of welke organisatie gaat het?',
      hint: 'Alleen als je het weet. Het staat apart: alleen wie het signaal opent, ziet het.',
      short: 'Bedrijf',
    },
    when: {
      ask: 'Wanneer was het?',
      hint: 'Bijvoorbeeld: vanochtend om tien uur, of al een paar maanden.',
      short: 'Wanneer',
    },
    number: {
      ask: 'Om hoeveel mensen gaat het?',
      hint: '',
      short: 'Hoeveel mensen',
      choices: { one: 'Eén', few: 'Twee tot vijf', many: 'Meer dan vijf', unknown: notSure },
    },
    age: {
      ask: 'Hoe oud zijn ze ongeveer?',
      hint: '',
      short: 'Leeftijd',
      choices: {
        minor: 'Jonger dan 18',
        adult: '18 jaar of ouder',
        both: 'Jonger en ouder dan 18',
        unknown: notSure,
      },
    },
    group: {
      ask: 'Is iemand extra kwetsbaar?',
      hint: 'Kies wat het meest opvalt.',
      short: 'Extra kwetsbaar door',
      choices: {
        language: 'Spreekt de taal niet of kent hier weinig mensen',
        papers: 'Heeft geen verblijfspapieren of vraagt asiel',
        debts: 'Heeft schulden',
        home: 'Heeft problemen thuis of geen huis',
        understanding: 'Begrijpt dingen moeilijk',
        addiction: 'Is verslaafd',
        other: 'Iets anders',
        none: 'Niet dat ik weet',
        unknown: notSure,
      },
    },
    source: {
      ask: 'Hoe weet je dit?',
      hint: '',
      short: 'Hoe je het weet',
      choices: {
        seen: 'Zelf gezien of gehoord',
        person: 'Van de persoon zelf',
        other: 'Van iemand anders',
        feeling: 'Ik heb een naar gevoel',
        unknown: notSure,
      },
    },
    knows: {
      ask: 'Weet de persoon dat je dit doorgeeft?',
      hint: 'Zeg het niet als dat gevaarlijk kan zijn.',
      short: 'Weet de persoon ervan',
      choices: { yes: 'Ja', no: 'Nee', unknown: notSure },
    },
    wish: {
      ask: 'Wat wil de persoon zelf?',
      hint: '',
      short: 'Wat de persoon zelf wil',
    },
    contact: {
      ask: 'Hoe kunnen we de persoon veilig bereiken?',
      hint: 'Bijvoorbeeld: via jou, of alleen overdag bellen. Een telefoonnummer mag hier blijven staan.',
      short: 'Veilig contact',
    },
    told: {
      ask: 'Heb je dit al aan iemand anders verteld?',
      hint: '',
      short: 'Al verteld aan',
      choices: {
        no: 'Nee',
        team: 'Mijn leidinggevende of een collega',
        police: 'De politie',
        'veilig-thuis': 'Veilig Thuis',
        other: 'Iemand anders',
        unknown: notSure,
      },
    },
    wait: {
      ask: 'Kan dit wachten tot de volgende werkdag?',
      hint: 'Kan het niet wachten? Heeft iemand dienst, dan waarschuw ik die meteen.',
      short: 'Kan het wachten',
      choices: { yes: 'Het kan wachten', no: 'Het kan niet wachten' },
    },
    department: {
      ask: 'Op welke afdeling werk je?',
      hint: '',
      short: 'Je afdeling',
    },
    known: {
      ask: 'Hoe wil je bekend zijn?',
      hint: 'Naam afgeschermd: ik geef berichten door en noem je naam niet. Alleen met een code: je krijgt vier woorden en kijkt daarmee zelf of er een bericht is.',
      short: 'Hoe je bekend bent',
      choices: { named: 'Met naam', withheld: 'Naam afgeschermd', code: 'Alleen met een code' },
    },
    hidden: {
      ask: 'Wie mag dit niet zien?',
      hint: 'Kent een van deze collega’s de mensen om wie het gaat? Kies dan die naam. Die collega krijgt er niets van te zien.',
      short: 'Wie dit niet mag zien',
      choices: { nobody: 'Iedereen van het meldpunt mag dit zien' },
    },
  },
  enough:
    'Dank je. Dit is al genoeg om door te geven. Wil je nog meer vertellen? Elke vraag mag je overslaan.',
  review:
    'Klopt dit? Dan geef ik het door. Wat je schreef, herhaal ik hier niet. Met “Wijzigen” kun je het nalezen.',
  send: 'Versturen',
}

/** What stands in the review besides, and what was found in a text. */
export const reportNotes = {
  found: (what: string) => `Ik vond ${what}. Is dat niet nodig? Haal het dan weg.`,
  finds: {
    bsn: () => 'een BSN',
    iban: () => 'een bankrekening',
    document: () => 'het nummer van een paspoort of kaart',
    email: () => 'een mailadres',
    phone: (end: string) => `een telefoonnummer dat eindigt op ${end}`,
    plate: (end: string) => `een kenteken dat eindigt op ${end}`,
  },
  /** In the place of what was taken out of a text. */
  removed: {
    bsn: 'BSN weggehaald',
    iban: 'bankrekening weggehaald',
    document: 'documentnummer weggehaald',
    email: 'mailadres weggehaald',
    phone: 'telefoonnummer weggehaald',
    plate: 'kenteken weggehaald',
  },
  takenOut: (what: string) => `Dit heb ik uit je tekst gehaald: ${what}.`,
  otherDepartment: 'Andere afdeling',
  withheld:
    'Je naam en je afdeling blijven weg. Ik geef berichten door. Let op: uit wat je schrijft, kan soms toch blijken wie je bent.',
  withheldLarge:
    'Je naam blijft weg en je afdeling is wel te zien. Ik geef berichten door. Let op: uit wat je schrijft, kan soms toch blijken wie je bent.',
  code: 'Na het versturen krijg je vier woorden. Schrijf die op: zonder die woorden kun je dit signaal niet meer vinden. Ik stuur je geen berichten. Let op: uit wat je schrijft, kan soms toch blijken wie je bent.',
  onlyPlace: (what: string) =>
    `Het gaat om een plek. Wat je schreef bij ${what}, gaat daarom niet mee. Gaat het ook om iemand? Kies dan “Wijzigen”.`,
  hidden: (name: string) => `${name} krijgt dit niet te zien. Er komt ook niets in het kanaal.`,
}
