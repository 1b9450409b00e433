import assert from 'node:assert/strict'
import { isNarrative, meansDanger } from '../../dialogs/intent.ts'

/** What employees type, and whether it is something that they saw or heard. */
const stories = [
  'net bij een nagelsalon geweest, drie meiden slapen achter in de zaak',
  'Gisteren op huisbezoek: de man doet steeds het woord en zij kijkt weg',
  'Een cliënt vertelde dat haar paspoort is afgepakt door de baas',
  'Ik zag vandaag een jongen van een jaar of 15 werken in de keuken',
  'In de kassen bij de rand van het dorp wonen twintig arbeiders in een schuur',
  'Aan de balie kwam een vrouw die niets zelf mocht zeggen, ze leek bang',
  'Er wordt elke week een meisje opgehaald bij school door een man in een busje',
  'Yesterday I saw a girl who sleeps in the back of the shop',
  'Bewoner zegt dat zijn pinpas door zijn werkgever wordt gehouden',
  'Er slapen zes mannen op matrassen in een loods, is dat normaal of moet ik dat ergens kwijt?',
]
const noStories = [
  'hoi',
  'Wat is mensenhandel?',
  'Hoe herken ik een slachtoffer?',
  'Wie is de aandachtsfunctionaris in onze gemeente?',
  'Mag ik als ambtenaar iets doorgeven zonder bewijs?',
  'mijn signalen',
  'dank je wel voor de hulp',
  'Kan ik hier anoniem iets doorgeven?',
  'Moet ik de ouders van een leerling eerst vragen?',
  'Is er een cursus voor medewerkers van de balie?',
  '',
  '🙂🙂🙂',
]

describe('a story about something seen', () => {
  for (const text of stories) it(`is recognised: ${text}`, () => assert.equal(isNarrative(text), true))
  for (const text of noStories) it(`is not seen in: ${text}`, () => assert.equal(isNarrative(text), false))
})

const dangers = [
  'Hij wordt nu geslagen',
  'Ze is net in een kofferbak gelegd',
  'Een meisje zit nu opgesloten in de kelder',
  'Zij is in gevaar',
  'ze gaan hem vermoorden',
  'She is being beaten now',
  'A girl is locked in a room now',
  'HELP ME',
  'Ze wordt op dit moment mishandeld',
]
const noDangers = [
  'hoi',
  'Drie meiden slapen achter in de nagelsalon',
  'Vorig jaar werd hij bedreigd, dat is voorbij',
  'Wat doe ik bij gevaar?',
  'Nu graag het formulier',
  '',
]

describe('danger now', () => {
  for (const text of dangers) it(`is heard in: ${text}`, () => assert.equal(meansDanger(text), true))
  for (const text of noDangers) it(`is not heard in: ${text}`, () => assert.equal(meansDanger(text), false))
})
