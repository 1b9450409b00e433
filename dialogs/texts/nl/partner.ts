import type { DialogWording } from '../../../bot/core/dialog.ts'
import { close } from './forms.ts'
import { outcomeForm } from './forward.ts'

/** Between two organisations of one installation. */
export const neighbour = {
  // Who forwards.
  send: 'Kaart sturen',
  directory: 'Partners met een kaart',
  directoryText:
    'Deze partners krijgen een kaart in hun eigen kanaal. Wie Signaalpunt beheert, bepaalt wie dit zijn.',
  cardReview: (name: string) =>
    `Klopt dit? Er gaat nog niets weg. Daarna stuur je de kaart zelf naar ${name}.`,
  notAllowed:
    'Aan deze partner kun je geen kaart meer sturen. Vraag het aan wie Signaalpunt beheert, of kies een andere.',
  cameFrom:
    'Dit signaal komt daar vandaan. Geef het terug of geef antwoord. Is het hier afgesloten? Heropen het dan eerst.',
  underWay: (day: string) => `Verstuurd op ${day}, onderweg`,
  acceptedBy: (name: string, day: string) => `aangenomen door ${name} op ${day}`,
  returnedBy: (name: string, day: string) => `teruggegeven door ${name} op ${day}`,
  why: 'Waarom',
  toldNotice: (reference: string) => `Bericht van de partner over ${reference}`,
  lateNotice: (reference: string) => `Nog niet aangekomen: ${reference}`,
  late: (reference: string, name: string) =>
    `Wat je over ${reference} naar ${name} stuurde, is daar nog niet aangekomen. Ik blijf het proberen. Kan het niet wachten? Bel dan zelf.`,
  givenUp: (reference: string, name: string) =>
    `Wat je over ${reference} naar ${name} stuurde, komt daar niet aan. Ik probeer het niet meer. Bel zelf, of stuur het opnieuw onder “Mijn signalen”.`,
  lateKept: (reference: string, name: string) =>
    `Wie ${reference} hier niet mag zien, kan het nog wel zien bij ${name}. Bel daarover zelf.`,
  told: {
    forwardAccepted: (reference: string, name: string) => `${name} heeft ${reference} aangenomen.`,
    forwardReturned: (reference: string, name: string) =>
      `${name} geeft ${reference} terug. Je leest waarom met “Bekijken”. Je kunt het opnieuw doorzetten, ook aan iemand anders.`,
    outcome: (reference: string, name: string) =>
      `${name} heeft geantwoord over ${reference}. Je leest het met “Bekijken”.`,
  },
  // Who gets it.
  accept: 'Aannemen',
  reply: 'Antwoorden',
  giveBack: 'Teruggeven',
  from: 'Doorgezet door',
  reporterAt: (name: string) => `bekend bij ${name}`,
  theirNumber: 'Nummer daar',
  theirAssessment: (name: string) => `Zoals ${name} het duidt`,
  theirNote: (name: string) => `Van ${name} aan ons`,
  theirReason: 'Waarom ze dit doorzetten',
  consultFirst: (name: string) => `Overleg eerst met ${name}, nog niet handhaven.`,
  contactWarnings: {
    no: (name: string) => `Contact is niet veilig. Benader de persoon niet en overleg eerst met ${name}.`,
    unknown: (name: string) =>
      `Het is niet bekend of contact veilig is. Benader de persoon niet zomaar en overleg eerst met ${name}.`,
  },
  hidden: (name: string) => `${name} mag dit niet zien. Praat er ook niet over met ${name}.`,
  silent: 'Geen antwoord, omdat',
  replied: (reference: string) => `Je antwoord over ${reference} is bewaard en gaat naar wie het doorzette.`,
  gaveBack: (reference: string) => `${reference} gaat terug naar wie het doorzette. Hier is het klaar.`,
  said: (reference: string, name: string) => `${reference} is teruggegeven door ${name}.`,
  noReporter:
    'Dit signaal komt van een andere organisatie. De melder is daar bekend: antwoord die organisatie.',
  notForwarded: 'Dit signaal kwam bij jullie zelf binnen. Je kunt het aan niemand teruggeven.',
  wasReturned: 'Dit signaal is teruggegeven aan wie het doorzette.',
  atPartner:
    'Je hebt dit zelf doorgezet en nog geen antwoord. Wacht daarop, of noteer wat de partner liet weten.',
  goneThere: 'Daar is dit signaal niet meer. Sluit het hier af of zet het door.',
  cameBack: (reference: string, name: string) =>
    `Je gaf ${reference} terug aan ${name}, maar daar is het niet meer. Het staat hier weer open. Sluit het af of zet het door.`,
  answerOrReason: 'Antwoord eerst wie het doorzette, of schrijf waarom je niet antwoordt.',
}

const { to: _whom, ...asked } = outcomeForm.questions

export const reply: DialogWording = {
  notice: 'Antwoord aan wie doorzette',
  title: 'Wat laat je weten?',
  questions: {
    ...asked,
    text: {
      ask: 'Wil je er iets bij schrijven?',
      hint: 'De organisatie die het doorzette, leest dit.',
      short: 'Toelichting',
    },
  },
  enough: '',
  review: 'Zal ik dit versturen?',
  send: 'Antwoord versturen',
}

export const giveBack: DialogWording = {
  notice: 'Teruggeven',
  title: 'Dit signaal teruggeven',
  questions: {
    text: {
      ask: 'Waarom geef je het terug?',
      hint: 'De organisatie die het doorzette, leest dit. Daarna is het hier klaar.',
      short: 'Reden',
    },
  },
  enough: '',
  review: 'Zal ik dit signaal teruggeven?',
  send: 'Teruggeven',
}

export const closeForwarded: DialogWording = {
  notice: 'Signaal afsluiten',
  title: 'Dit signaal afsluiten',
  questions: {
    ...(close.questions.reason ? { reason: close.questions.reason } : {}),
    silent: {
      ask: 'Heb je niet geantwoord? Waarom niet?',
      hint: 'Alleen nodig als de organisatie die het doorzette nog geen antwoord heeft.',
      short: 'Geen antwoord, omdat',
    },
  },
  enough: '',
  review: 'Zal ik dit signaal afsluiten?',
  send: 'Afsluiten',
}
