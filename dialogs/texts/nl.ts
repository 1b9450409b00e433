import * as adminTexts from './nl/admin.ts'
import * as desk from './nl/desk.ts'
import * as dutyTexts from './nl/duty.ts'
import { figures } from './nl/figures.ts'
import { add, answer, close, code, feedback, question, steps, talk } from './nl/forms.ts'
import { forward, forwardForm, grounds, outcomeForm, outcomesForm, partner } from './nl/forward.ts'
import * as handingOver from './nl/handing-over.ts'
import * as knowledge from './nl/knowledge.ts'
import { members } from './nl/members.ts'
import { closeForwarded, giveBack, neighbour, reply } from './nl/partner.ts'
import { readingAsk, readings } from './nl/reading.ts'
import { report, reportNotes } from './nl/report.ts'
import * as reporter from './nl/reporter.ts'
import * as kept from './nl/retention.ts'
import { secondRoute } from './nl/second-route.ts'
import { selfTest } from './nl/self-test.ts'
import {
  agenda,
  agree,
  assess,
  caseNumber,
  check,
  enter,
  feedbackText,
  handOver,
  link,
  note,
  reopen,
} from './nl/triage.ts'
import { which } from './nl/which.ts'

export const nl = {
  ...reporter,
  ...desk,
  ...knowledge,
  ...handingOver,
  retention: kept.retention,
  requests: kept.requests,
  readings,
  which,
  forward,
  neighbour,
  admin: adminTexts.admin,
  duty: dutyTexts.duty,
  selfTest,
  secondRoute,
  members,
  figures,
  digest: dutyTexts.digest,
  steps,
  reportNotes,
  feedbackText,
  agenda,
  dialogs: {
    report,
    talk,
    add,
    code,
    question,
    answer,
    feedback,
    close,
    enter,
    assess,
    note,
    check,
    caseNumber,
    link,
    handOver,
    reopen,
    agree,
    roster: dutyTexts.roster,
    reply,
    giveBack,
    closeForwarded,
    outcome: outcomeForm,
    outcomes: outcomesForm,
    forward: forwardForm,
    partner,
    grounds,
    entry: adminTexts.entry,
    retract: adminTexts.retract,
    import: adminTexts.importing,
    hold: kept.hold,
    request: kept.request,
    requestSearch: kept.requestSearch,
    requestAnswer: kept.requestAnswer,
    readingAsk,
  },

  receiver: 'de aandachtsfunctionaris mensenhandel',
  shared: {
    notice: 'Verder in de privéchat',
    text: 'In een kanaal lezen anderen mee. Open een privéchat met mij, dan praten we daar verder. Wat je hier typte, heb ik niet bewaard; verwijder het als het over een zaak gaat.',
    open: 'Privéchat openen',
    takenOver: 'Ik heb de tekst klaargezet in onze privéchat. Er is nog niets doorgegeven: dat doe je daar.',
    openChatFirst:
      'Ik kon geen privéchat met je openen. Open zelf een chat met mij en probeer het dan opnieuw.',
  },
  modal: {
    title: 'Signaalpunt',
    close: 'Sluiten',
    keptBesides: (typed: number) =>
      `Je tekst van ${typed} tekens is bewaard. Voor dit venster is hij te lang. Wil je hem veranderen, doe dat dan in de chat.`,
    longerByChat: (max: number) => `Is het langer dan ${max} tekens? Typ het dan in de chat.`,
  },
  sorry: {
    notKept:
      'Er is nog niets bewaard: de opslag werkt nu niet. Je tekst staat hieronder. Probeer het zo nog eens. Kan het niet wachten? Bel de aandachtsfunctionaris of je leidinggevende.',
    tooMany:
      'Er komt nu te veel tegelijk binnen. Dit laatste heb ik niet bewaard; wat je eerder invulde, is er nog. Probeer het over een minuut nog eens. Kan het niet wachten? Bel de aandachtsfunctionaris of je leidinggevende.',
    unanswered: (platform: string) =>
      `${platform} geeft nu geen antwoord, dus kan ik niet nagaan of je dit mag. Er is niets veranderd, en wat je al had ingevuld, is er nog. Probeer het over een paar minuten nog eens.`,
    failed: (number: string) =>
      `Er ging iets mis bij ons. Wat je al had ingevuld, is er nog. Probeer het nog eens. Blijft het misgaan, geef dan dit nummer door aan wie Signaalpunt beheert: ${number}.`,
    noFiles:
      'Foto’s, bestanden, spraak en doorgestuurde berichten kan ik niet aannemen en heb ik niet bewaard. Schrijf in een paar woorden wat je zag. Was het een lange tekst? Stuur hem dan in stukken van hoogstens 4.000 tekens.',
    changed:
      'Een wijziging in een bericht dat je al stuurde, neem ik niet over. Typ wat anders moet in een nieuw bericht. Is je signaal al verstuurd? Kies dan “Mijn signalen” en voeg het daar toe.',
    oneMoment: 'Een ogenblik, ik bewaar het. Je hoort zo of het gelukt is.',
    tryAgain: 'Opnieuw proberen',
    notValid: 'Deze knop ken ik niet meer. Typ “menu” om opnieuw te beginnen.',
  },
  words: {
    menu: [
      'menu',
      'hoi',
      'hallo',
      'hey',
      'hi',
      'hello',
      'goedemorgen',
      'goedemiddag',
      'goedenavond',
      'dag',
      'help',
      'start',
      'begin',
    ],
    report: ['iets doorgeven', 'doorgeven', 'signaal doorgeven', 'melden', 'iets melden'],
    mine: ['mijn signalen', 'mijn signaal', 'status', 'mijn meldingen'],
    agenda: ['agenda'],
    agreements: ['afspraken'],
    handover: ['overdracht', 'overdrachten', 'zaken overdragen'],
    overview: ['overzicht'],
    openList: ['open', 'open signalen', 'alle open signalen'],
    partnerList: ['partnerlijst', 'partnerlijsten', 'kwartaallijst'],
    figures: ['cijfers', 'de cijfers', 'cijfers bekijken'],
    destruction: ['vernietiging', 'vernietigingslijst', 'verklaring van vernietiging'],
    readings: ['inzage', 'wie bekeek wat', 'wie las wat', 'lezingen'],
    requests: ['verzoek', 'verzoeken', 'woo verzoek', 'inzageverzoek'],
    partners: ['partners', 'partner', 'doorzetlijst'],
    lateList: ['te laat'],
    mineList: ['mijn', 'bij mij'],
    whoSees: ['wie ziet dit', 'wie leest dit', 'wie ziet dit allemaal', 'is dit anoniem', 'anoniem'],
    doubt: ['ik twijfel', 'twijfel', 'overleg', 'overleggen'],
    admin: ['kennis beheren', 'beheer', 'beheren', 'kennis'],
    ask: ['vraag stellen', 'vraag', 'een vraag stellen', 'ik heb een vraag'],
    answer: ['antwoord', 'mijn antwoord'],
    code: ['ik heb een code', 'code', 'mijn code', 'code invullen'],
    lostCode: [
      'ik ben mijn code kwijt',
      'mijn code kwijt',
      'code kwijt',
      'code vergeten',
      'ik ben mijn code vergeten',
      'ik ben de woorden kwijt',
      'ik ben mijn woorden kwijt',
    ],
    add: ['toevoegen', 'iets toevoegen', 'aanvullen'],
    withdraw: ['intrekken'],
    dontKnow: ['weet ik niet', 'geen idee', 'weet niet', 'ik weet het niet', 'onbekend'],
    away: ['afwezig', 'ik ben afwezig'],
    back: ['aanwezig', 'ik ben er weer', 'ik ben terug', 'terug'],
    onBehalf: ['voor'],
    replacement: ['vervanger', 'vervangster', 'vervangen door', 'vervangt'],
    roster: ['rooster', 'het rooster', 'mijn rooster'],
    duty: ['dienst', 'wie heeft dienst', 'wie is er', 'wie is aan de beurt'],
    head: ['teamhoofd', 'hoofd'],
    none: ['geen', 'niemand'],
    newcomers: ['toevoegen bevestigen', 'verwijderen bevestigen', 'nieuw in het kanaal'],
    memberAdd: ['functionaris toevoegen'],
    memberOff: ['functionaris verwijderen'],
    resume: ['verder', 'doorgaan', 'hervatten'],
    read: ['lezen'],
    stop: ['stop', 'stoppen', 'later verder'],
    discard: ['weggooien', 'annuleren'],
    bind: ['koppel', 'koppelen'],
    english: ['english', 'in english'],
    dutch: ['nederlands', 'dutch'],
  },
}

/** The texts of one language; a language that lacks one does not compile. */
export type Texts = typeof nl
