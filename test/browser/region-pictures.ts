import { mkdir } from 'node:fs/promises'
import { texts } from '../../dialogs/texts/index.ts'
import { references } from '../fixtures/reporting.ts'
import { pathsFor, pictures } from './drawing.ts'
import type { Screen } from './playground.ts'
import { openRegion } from './region.ts'

/** Draws a signal on its way from a municipality to its regional partner and back, each in Playgrounds of its own, to be looked at. */
const path = pathsFor('region')
const t = texts.nl
const partner = 'Zorgcoördinatie regio'
const stories = [
  'In de kas aan de rand van het dorp slapen mannen tussen de planten',
  'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak',
]

async function passesOn(employee: Screen, story: string, known: string[]): Promise<string> {
  await employee.say(story)
  await employee.waitFor(t.offer.yes)
  await employee.press(t.offer.yes)
  await employee.waitFor('Weet ik niet')
  await employee.press('Nee')
  await employee.waitFor('Versturen')
  await employee.press('Versturen')
  await employee.waitFor(t.receipt.title)
  return employee.findsNew(references, known)
}

async function forwards(who: Screen, found: string, draw: (name: string) => Promise<void>): Promise<void> {
  const { questions } = t.dialogs.forward
  await who.say(`${t.card.claim} ${found}`)
  await who.waitFor(t.desk.text(found))
  await who.press(t.forward.start)
  await who.waitFor(questions.reason?.ask ?? '')
  await who.choose(questions.partner?.ask ?? '', partner)
  await who.fill(questions.reason?.ask ?? '', 'Het vraagt om zorg voor de mensen die er wonen.')
  await who.choose(questions.ground?.ask ?? '', 'Wettelijke taak')
  await who.choose(questions.contactSafe?.ask ?? '', 'Nee')
  await who.choose(questions.consult?.ask ?? '', 'Ja')
  await draw('forward')
  await who.press(t.dialogs.forward.preview ?? '')
  await who.waitFor(`Dit krijgt ${partner}`)
  await draw('preview')
  await who.press(t.dialogs.forward.send)
  await who.waitFor(t.neighbour.send)
  await draw('ready')
  await who.press(t.neighbour.send)
  await who.waitFor('Verstuurd op')
}

const quiet = async (): Promise<void> => {}

await mkdir(pictures, { recursive: true })
const { gemeente, regio, close } = await openRegion()
try {
  const megan = gemeente.functionaris
  const coordinator = regio.functionaris
  const draws = (who: Screen, whose: string) => (name: string) => who.picture(path(`${whose}-${name}`))
  const [first = '', second = ''] = stories
  const found = await passesOn(gemeente.employee, first, [])
  await megan.personalChat()
  await forwards(megan, found, draws(megan, 'municipality'))

  await coordinator.channel('Signalen')
  await coordinator.waitFor(t.neighbour.from)
  await draws(coordinator, 'partner')('card')
  await coordinator.press(t.neighbour.accept)
  await coordinator.personalChat()
  await coordinator.waitFor('in behandeling. Alles over dit signaal doe je hier')
  await coordinator.press(t.desk.open)
  await coordinator.waitFor(t.neighbour.theirReason)
  await draws(coordinator, 'partner')('page')
  await coordinator.press(t.card.back)
  await coordinator.press(t.neighbour.reply)
  await coordinator.waitFor(t.dialogs.reply.title)
  await draws(coordinator, 'partner')('reply')
  await coordinator.choose(t.dialogs.reply.questions.result?.ask ?? '', 'Zorg is gestart')
  await coordinator.choose(t.dialogs.reply.questions.tell?.ask ?? '', 'Ja')
  await coordinator.press(t.dialogs.reply.send)
  await coordinator.waitFor('Je antwoord over')
  await draws(coordinator, 'partner')('replied')

  await megan.waitFor(t.neighbour.told.outcome(found, partner))
  await draws(megan, 'municipality')('answered')
  await megan.press(t.desk.open)
  await megan.waitFor('De melder mag dit horen.')
  await draws(megan, 'municipality')('page')
  await megan.press(t.card.back)

  const other = await passesOn(gemeente.employee, second, [found])
  await forwards(megan, other, quiet)
  await coordinator.channel('Signalen')
  await coordinator.waitFor(/Signaal S-/)
  const theirs = references((await coordinator.texts()).join('\n'))
  await coordinator.personalChat()
  const [newest = ''] = theirs
  await coordinator.say(`${t.neighbour.giveBack} ${newest}`)
  await coordinator.waitFor(t.dialogs.giveBack.questions.text?.ask ?? '')
  await draws(coordinator, 'partner')('give-back')
  await coordinator.fill(t.dialogs.giveBack.questions.text?.ask ?? '', 'Dit is voor de gemeente hiernaast.')
  await coordinator.press(t.dialogs.giveBack.send)
  await megan.waitFor(t.neighbour.told.forwardReturned(other, partner))
  await draws(megan, 'municipality')('returned')

  await megan.say(t.words.handover[0] ?? '')
  await megan.waitFor(t.packs.title)
  await draws(megan, 'municipality')('packs')
  await megan.press('Van mij (2)')
  await megan.waitFor(found)
  await draws(megan, 'municipality')('pack')
  await megan.say(t.words.partners[0] ?? '')
  await megan.waitFor(t.neighbour.directory)
  await draws(megan, 'municipality')('directory')
  await megan.say(t.words.lateList[0] ?? '')
  await megan.waitFor(t.desk.lists.late)
  await megan.say(t.words.overview[0] ?? '')
  await megan.waitFor(t.desk.overview)
  await draws(megan, 'municipality')('overview')
} finally {
  await close()
}
