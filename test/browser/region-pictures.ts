import { mkdir } from 'node:fs/promises'
import { readReceiptCode } from '../../bot/receipt-code.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { references } from '../fixtures/reporting.ts'
import type { SlackPerson } from '../fixtures/slack/person.ts'
import { pathsFor, pictures, showsIn } from './drawing.ts'
import type { Screen } from './playground.ts'
import { openRegion } from './region.ts'
import { messagesPage } from './slack-page.ts'

/**
 * Draws the chain of a region, to be looked at: a signal from a municipality to its regional partner, back, there again, half a year in which nothing
 * is heard, and what comes of it; one with a code in the municipality next door; one in another tenant of which a functionaris knows somebody.
 */
const path = pathsFor('region')
const t = texts.nl
const partner = 'Zorgcoördinatie regio'
const seen = {
  voorbeeldstad: 'In de kas aan de rand van het dorp slapen mannen tussen de planten',
  buurdorp: 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak',
  verderop: 'Op de bouw hebben ze de paspoorten van alle werknemers ingenomen',
}
const { forward, giveBack, reply } = t.dialogs

const { alex, megan, adele, patti, verderop, passes, close } = await openRegion()
const draw = (who: Screen, name: string) => who.picture(path(name))

/** Typed before anything was asked; the municipality has to be chosen, and how to be known. */
async function passesOn(
  municipality: 'Voorbeeldstad' | 'Buurdorp',
  known: 'naam afgeschermd' | 'alleen met een code',
): Promise<string> {
  const before = references((await alex.texts()).join('\n'))
  const name = municipality.toLowerCase() as 'voorbeeldstad' | 'buurdorp'
  if (municipality === 'Buurdorp') {
    await alex.say('andere gemeente')
    await alex.waitFor(t.which.ask)
    await alex.press(municipality)
    await alex.waitFor(t.which.chosen(municipality))
    await alex.say(seen[name])
  } else {
    await alex.say(seen[name])
    await alex.waitFor(t.which.ask)
    await draw(alex, 'which-municipality')
    await alex.press(municipality)
  }
  await alex.waitFor(t.offer.yes)
  await draw(alex, `${name}-offer`)
  await alex.press(t.offer.yes)
  await alex.waitFor('Weet ik niet')
  await alex.press('Nee')
  await alex.waitFor('Versturen')
  await alex.press(`Liever: ${known}`)
  await alex.waitFor('Liever: met naam')
  await draw(alex, `${name}-review`)
  await alex.press('Versturen')
  const found = await alex.findsNew(references, before)
  await draw(alex, `${name}-receipt`)
  return found
}

async function takes(
  who: Screen,
  reference: string,
  municipality: 'Voorbeeldstad' | 'Buurdorp',
): Promise<void> {
  await who.channel(`Signalen ${municipality}`)
  await who.waitFor(t.card.title(reference))
  await draw(who, `${municipality.toLowerCase()}-card`)
  await who.personalChat()
  await who.say(`${t.card.claim} ${reference}`)
  await who.waitFor(t.desk.text(reference))
}

async function forwards(who: Screen, reference: string, draws: boolean): Promise<string> {
  await patti.channel('Signalen regio')
  const before = references((await patti.texts()).join('\n'))
  const { questions } = forward
  await who.say(`zoek ${reference}`)
  await who.press(t.forward.start)
  await who.waitFor(questions.reason?.ask ?? '')
  await who.choose(questions.partner?.ask ?? '', partner)
  await who.fill(questions.reason?.ask ?? '', 'Het vraagt om zorg voor de mensen die er wonen.')
  await who.choose(questions.ground?.ask ?? '', 'Wettelijke taak')
  await who.choose(questions.contactSafe?.ask ?? '', 'Weet ik niet')
  await who.choose(questions.consult?.ask ?? '', 'Ja')
  if (draws) await draw(who, 'voorbeeldstad-forward')
  await who.press(forward.preview ?? '')
  await who.waitFor(t.forward.gets(partner))
  if (draws) await draw(who, 'voorbeeldstad-preview')
  await who.press(forward.send)
  await who.waitFor(t.neighbour.send)
  if (draws) await draw(who, 'voorbeeldstad-ready')
  await who.press(t.neighbour.send)
  await who.waitFor('Verstuurd op')
  const theirs = await patti.findsNew(references, before)
  if (draws) await draw(patti, 'partner-card')
  await patti.personalChat()
  return theirs
}

async function givesBack(theirs: string, why: string, draws: boolean): Promise<void> {
  await patti.say(`${t.neighbour.giveBack} ${theirs}`)
  await patti.waitFor(giveBack.questions.text?.ask ?? '')
  if (draws) await draw(patti, 'partner-give-back')
  await patti.fill(giveBack.questions.text?.ask ?? '', why)
  await patti.press(giveBack.send)
  await patti.waitFor(t.neighbour.gaveBack(theirs))
  if (draws) await draw(patti, 'partner-gave-back')
}

async function answers(result: string, tell: string, name: string): Promise<void> {
  await patti.waitFor(t.neighbour.reply)
  await patti.press(t.neighbour.reply)
  await patti.waitFor(reply.title)
  await patti.choose(reply.questions.result?.ask ?? '', result)
  await patti.choose(reply.questions.tell?.ask ?? '', tell)
  await draw(patti, `partner-${name}`)
  await patti.press(reply.send)
  await patti.waitFor('Je antwoord over')
  await draw(patti, `partner-${name}-sent`)
}

/** A name that is withheld: forwarded, given back, forwarded anew, accepted, in onderzoek and not to be shared. */
async function voorbeeldstad(): Promise<{ first: string; theirs: string }> {
  const first = await passesOn('Voorbeeldstad', 'naam afgeschermd')
  await takes(megan, first, 'Voorbeeldstad')
  const wrong = await forwards(megan, first, true)
  await givesBack(wrong, 'Eerst graag meer over de plaats.', true)
  await megan.waitFor(t.neighbour.told.forwardReturned(first, partner))
  await draw(megan, 'voorbeeldstad-returned')
  const theirs = await forwards(megan, first, false)
  await patti.channel('Signalen regio')
  await patti.press(t.neighbour.accept)
  await patti.waitFor('in behandeling bij Patti Fernandez')
  await draw(patti, 'partner-accepted')
  await patti.personalChat()
  await patti.waitFor(t.desk.text(theirs))
  await patti.press(t.desk.open)
  await patti.waitFor(t.neighbour.theirReason)
  await draw(patti, 'partner-page')
  await patti.press(t.card.back)
  await answers('In onderzoek', 'Nee', 'investigated')
  await megan.waitFor(t.neighbour.told.outcome(first, partner))
  await megan.press(t.desk.open)
  await megan.waitFor('In onderzoek')
  await draw(megan, 'voorbeeldstad-page')
  await megan.press(t.card.back)
  return { first, theirs }
}

/** With a code only: given back, closed with feedback, and reopened by the late answer of the reporter. */
async function buurdorp(): Promise<void> {
  const second = await passesOn('Buurdorp', 'alleen met een code')
  const code = await alex.findsNew((text) =>
    text.split('\n').filter((line) => readReceiptCode(line) === line),
  )
  await alex.press(t.code.written)
  await alex.waitFor(t.code.hiddenNow)
  await takes(adele, second, 'Buurdorp')
  await givesBack(await forwards(adele, second, false), 'Dit is voor de gemeente zelf.', false)
  await adele.waitFor(t.neighbour.told.forwardReturned(second, partner))
  await adele.press(t.desk.ask)
  await adele.fill(t.dialogs.question.questions.text?.ask ?? '', 'Welke dag was dit?')
  await adele.press(t.dialogs.question.send)
  await adele.waitFor('Je vraag over')
  await draw(adele, 'buurdorp-asked')
  await adele.say(`zoek ${second}`)
  await adele.press(t.desk.close)
  await adele.choose(t.dialogs.close.questions.reason?.ask ?? '', 'Nu geen verdere stap nodig')
  await adele.fill(
    t.dialogs.close.questions.feedback?.ask ?? '',
    'Dank je wel. Zie je weer iets? Geef het door.',
  )
  await draw(adele, 'buurdorp-close')
  await adele.press(t.dialogs.close.send)
  await adele.waitFor('is afgesloten door')
  await alex.say('ik heb een code')
  await alex.say(code)
  await alex.waitFor('afgesloten')
  await draw(alex, 'buurdorp-code')
  await alex.press(t.news.read)
  await alex.waitFor('Welke dag was dit?')
  await draw(alex, 'buurdorp-question')
  await alex.press(t.news.answer)
  await alex.fill(t.dialogs.answer.questions.text?.ask ?? '', 'Vorige week dinsdag.')
  await alex.press(t.dialogs.answer.send)
  await adele.waitFor('De melder heeft geantwoord')
  await draw(adele, 'buurdorp-late-answer')
  await reopens(adele, second, 'De melder weet nog een dag.', 'buurdorp')
  await alex.say('ik heb een code')
  await alex.say(code)
  await alex.waitFor('opnieuw in behandeling')
  await draw(alex, 'buurdorp-code-reopened')
}

async function reopens(who: Screen, reference: string, why: string, name: string): Promise<void> {
  await who.say(`zoek ${reference}`)
  await who.press('Meer')
  await who.press(t.desk.reopen)
  await who.fill(t.dialogs.reopen.questions.text?.ask ?? '', why)
  await draw(who, `${name}-reopen`)
  await who.press(t.dialogs.reopen.send)
  await who.waitFor('is heropend door')
  await draw(who, `${name}-reopened`)
}

/** With a name, on Slack: who knows somebody in it is kept out, and finds nothing. */
async function verderopOnSlack(): Promise<void> {
  const { alex: reporter, lynne, megan: excluded, channel, tab } = verderop
  const shows = showsIn(tab, path)
  const chat = (who: SlackPerson, name: string, where?: string) =>
    shows(name, messagesPage(who.messages(where).slice(-3)))
  await reporter.says(seen.verderop)
  await reporter.presses(t.offer.yes)
  await reporter.presses('Nee')
  await reporter.presses('Versturen')
  const third = await reporter.seesReference()
  await chat(reporter, 'verderop-receipt')
  await excluded.sees(third, channel)
  await chat(excluded, 'verderop-card', channel)
  await excluded.says(`ik ken betrokkene ${third}`)
  await chat(excluded, 'verderop-exclude')
  await excluded.presses('Ja, sluit mij uit')
  await excluded.sees('Je ziet dit signaal vanaf nu niet meer.')
  await chat(excluded, 'verderop-excluded')
  await lynne.sees(t.card.title(third))
  await lynne.says(`${t.card.claim} ${third}`)
  await lynne.sees(t.desk.text(third))
  await chat(lynne, 'verderop-handles')
  await chat(excluded, 'verderop-channel', channel)
  for (const typed of [`zoek ${third}`, 'open', 'overzicht']) await excluded.says(typed)
  await chat(excluded, 'verderop-finds-nothing')
}

/** Half a year in which the partner says nothing: asked for once in a quarter, and nothing to the reporter. */
async function halfAYear(first: string, theirs: string): Promise<void> {
  await passes(182)
  await megan.personalChat()
  await megan.waitFor(t.digest.title)
  await draw(megan, 'half-a-year-round-up')
  await megan.press(t.forward.partnerList)
  await megan.waitFor(t.forward.partnerListText)
  await megan.press(t.forward.waiting(partner, '1'))
  await megan.waitFor(t.forward.askPartner)
  await draw(megan, 'half-a-year-partner-list')
  await megan.channel('Signalen Voorbeeldstad')
  await megan.waitFor(t.card.title(first))
  await draw(megan, 'half-a-year-channel')
  await megan.personalChat()
  await patti.channel('Signalen regio')
  await patti.waitFor(t.card.title(theirs))
  await draw(patti, 'half-a-year-partner-channel')
  await patti.personalChat()
  await alex.say('andere gemeente')
  await alex.waitFor(t.which.ask)
  await alex.press('Voorbeeldstad')
  await alex.say('mijn signalen')
  await alex.waitFor(t.mine.title)
  await draw(alex, 'half-a-year-reporter')
}

/** Closed with feedback; then the partner answers after all, it is reopened, and the reporter hears. */
async function lateAnswer(first: string, theirs: string): Promise<void> {
  await megan.say(`zoek ${first}`)
  await megan.press(t.desk.close)
  await megan.choose(t.dialogs.close.questions.reason?.ask ?? '', 'Een andere organisatie gaat ermee verder')
  await megan.fill(t.dialogs.close.questions.feedback?.ask ?? '', 'Een ander gaat ermee verder. Dank je wel.')
  await megan.press(t.dialogs.close.send)
  await megan.waitFor('is afgesloten door')
  await alex.waitFor(t.news.text(first))
  await alex.press(t.news.read)
  await alex.waitFor('Een ander gaat ermee verder.')
  await draw(alex, 'voorbeeldstad-feedback')
  await patti.say(`zoek ${theirs}`)
  await answers('Zorg is gestart', 'Ja', 'late')
  await megan.waitFor(t.neighbour.told.outcome(first, partner))
  await draw(megan, 'voorbeeldstad-late')
  await reopens(megan, first, 'Er is zorg gestart.', 'voorbeeldstad')
  await megan.say(`zoek ${first}`)
  await megan.press(t.desk.feedback)
  await megan.fill(t.dialogs.feedback.questions.text?.ask ?? '', 'Er is zorg voor de mensen die je zag.')
  await megan.press(t.dialogs.feedback.send)
  await alex.waitFor(t.news.text(first))
  await alex.press(t.news.read)
  await alex.waitFor('Er is zorg voor de mensen die je zag.')
  await draw(alex, 'voorbeeldstad-told')
}

await mkdir(pictures, { recursive: true })
try {
  const { first, theirs } = await voorbeeldstad()
  await buurdorp()
  await verderopOnSlack()
  await halfAYear(first, theirs)
  await lateAnswer(first, theirs)
} catch (error) {
  for (const who of [alex, megan, adele, patti]) await draw(who, 'broken')
  throw error
} finally {
  await close()
}
