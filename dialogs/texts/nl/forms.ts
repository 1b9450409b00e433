import type { DialogWording, StepWording } from '../../../bot/core/dialog.ts'

export const steps: StepWording = {
  next: 'Verder',
  skip: 'Overslaan',
  dontKnow: 'Weet ik niet',
  onlyFirst: (count) =>
    count === 1
      ? 'Alleen de eerste vraag is nodig. De rest mag je leeg laten.'
      : `Alleen de eerste ${count} vragen zijn nodig. De rest mag je leeg laten.`,
  enough: 'Zo is het genoeg',
  more: 'Meer vertellen',
  change: 'Wijzigen',
  changeWhich: 'Wat wil je wijzigen?',
  rather: (choice) => `Liever: ${choice.toLowerCase()}`,
  whole: 'Alles op één pagina',
  openForm: 'Formulier openen',
  back: 'Terug',
  stop: 'Later verder',
  discard: 'Weggooien',
  typeInstead: 'Je mag het ook gewoon als bericht typen.',
  typeChoices: 'Je mag ook de nummers of woorden typen, met komma’s ertussen.',
  kept: (words) => (words === 1 ? 'staat klaar, 1 woord' : `staat klaar, ${words} woorden`),
  notAnswered: 'Er ontbreekt nog iets. Kijk hieronder wat je kunt aanvullen.',
  answered: (question) => `Ingevuld: ${question.toLowerCase()}.`,
  choose: 'Kies een van de antwoorden.',
  required: 'Vul hier iets in. Een paar woorden zijn genoeg.',
  tooLong: (max, typed) =>
    `Dit zijn ${typed} tekens en er passen er ${max}. Maak het korter. De rest kun je later aanvullen.`,
}

export const question: DialogWording = {
  notice: 'Vraag aan de melder',
  title: 'Vraag aan de melder',
  questions: {
    text: {
      ask: 'Wat wil je de melder vragen?',
      hint: 'De melder leest dit in de privéchat. Noem geen namen van anderen.',
      short: 'Je vraag',
    },
    answerBy: {
      ask: 'Vóór welke dag hoop je op antwoord?',
      hint: 'De melder ziet deze dag. Mag leeg blijven.',
      short: 'Graag antwoord vóór',
      misfit: 'Typ een dag als 24-11-2026.',
    },
  },
  enough: '',
  review: 'Zal ik je vraag aan de melder sturen?',
  send: 'Vraag versturen',
}

export const answer: DialogWording = {
  notice: 'Antwoord geven',
  title: 'Antwoord geven',
  questions: {
    text: {
      ask: 'Wat is je antwoord?',
      hint: 'Weet je het niet? Dan is dat ook een antwoord.',
      short: 'Je antwoord',
    },
  },
  enough: '',
  review: 'Zal ik je antwoord versturen?',
  send: 'Antwoord versturen',
}

export const feedback: DialogWording = {
  notice: 'Terugkoppeling aan de melder',
  title: 'Terugkoppeling aan de melder',
  questions: {
    ready: {
      ask: 'Past een van deze zinnen?',
      hint: 'De melder krijgt een zin hierover.',
      short: 'Vaste zin',
      choices: {
        'no-step': 'Nu geen verdere stap; het signaal telt mee in het beeld',
        'passed-on': 'Het signaal is doorgezet naar wie er verder mee kan',
        help: 'Er is hulp of contact geregeld',
        busy: 'We zijn er nog mee bezig',
      },
    },
    text: {
      ask: 'Wat wil je de melder laten weten?',
      hint: 'Kies een zin, schrijf zelf iets, of doe allebei. Noem geen onderzoek.',
      short: 'Je terugkoppeling',
    },
    cannotTell: {
      ask: 'Erbij zetten waarom je niet meer kunt vertellen?',
      hint: '',
      short: 'Waarom niet meer',
      choices: { yes: 'Ja', no: 'Nee' },
    },
    again: {
      ask: 'Vóór welke dag hoort de melder weer van je?',
      hint: 'Alleen als je dat kunt beloven. Mag leeg blijven.',
      short: 'Weer bericht vóór',
      misfit: 'Typ een dag als 24-11-2026.',
    },
  },
  enough: '',
  review: 'Zal ik dit aan de melder sturen?',
  send: 'Terugkoppeling versturen',
}

export const close: DialogWording = {
  notice: 'Signaal afsluiten',
  title: 'Signaal afsluiten',
  questions: {
    reason: {
      ask: 'Waarom sluit je dit signaal af?',
      hint: '',
      short: 'Reden',
      choices: {
        'no-step': 'Nu geen verdere stap nodig',
        elsewhere: 'Een andere organisatie gaat ermee verder',
        help: 'Hulp is geregeld',
        withdrawn: 'De melder trekt het in',
        double: 'Dit signaal was er al',
        mistake: 'Vergissing of proef',
      },
    },
    feedback: {
      ask: 'Wat hoort de melder?',
      hint: 'Dit gaat naar de melder. Heb je al teruggekoppeld, dan mag je dit leeg laten.',
      short: 'Terugkoppeling',
    },
    silent: {
      ask: 'Geen terugkoppeling? Zeg dan waarom niet.',
      hint: 'Dit blijft in het dossier van het signaal. De melder ziet het niet.',
      short: 'Waarom geen terugkoppeling',
    },
  },
  enough: '',
  review: 'Zal ik het signaal afsluiten?',
  send: 'Afsluiten',
}

export const add: DialogWording = {
  notice: 'Iets toevoegen',
  title: 'Iets toevoegen',
  questions: {
    text: {
      ask: 'Wat wil je toevoegen?',
      short: 'Je tekst',
      hint: 'Schrijf wat je zag of hoorde. Laat BSN, foto’s en medische gegevens weg.',
    },
  },
  enough: '',
  review: 'Zal ik dit toevoegen?',
  send: 'Toevoegen',
}

export const code: DialogWording = {
  notice: 'Kijken met je code',
  title: 'Kijken met je code',
  questions: {
    text: {
      ask: 'Wat zijn je vier woorden?',
      hint: 'Typ ze met spaties ertussen.',
      short: 'Je code',
    },
  },
  enough: '',
  review: 'Zal ik kijken?',
  send: 'Kijken',
}

export const talk: DialogWording = {
  notice: 'Ik twijfel',
  title: 'Ik twijfel',
  questions: {},
  enough: '',
  review: 'Zal ik vragen of iemand contact met je opneemt?',
  send: 'Ja, neem contact op',
}
