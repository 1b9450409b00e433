import { mkdir } from 'node:fs/promises'
import { texts } from '../../dialogs/texts/index.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import type { SlackPerson } from '../fixtures/slack/person.ts'
import { launch } from './chromium.ts'
import { type Drawn, drawReporterScreens } from './reporter-screens.ts'
import { messagesPage, viewPage } from './slack-page.ts'

/** Draws every screen of the story on Slack to a picture, to be looked at beside those of Teams. */
const folder = 'test/browser/pictures'
const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'
const colleagues = ['Diego Siciliani', 'Lynne Robbins']
const facts = {
  departments: [
    { name: 'Jeugd', size: 8, meldcode: true },
    { name: 'Burgerzaken', size: 34, meldcode: false },
  ],
  confidentialAdviser: 'zie het intranet',
}
const town = await SlackMunicipality.open({
  facts,
  people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance', ...colleagues],
})
const browser = await launch()
const tab = await browser.newPage({ viewport: { width: 600, height: 400 } })
let count = 0

async function draw(name: string, html: string): Promise<void> {
  count += 1
  await tab.setContent(html)
  await tab.screenshot({
    path: `${folder}/slack-${String(count).padStart(2, '0')}-${name}.png`,
    fullPage: true,
  })
}

const chat = (who: SlackPerson, name: string, where?: string) =>
  draw(name, messagesPage(who.messages(where).slice(-4)))
const modal = (who: SlackPerson, name: string) => draw(name, viewPage(who.modal ?? {}, who.errors))

/** A reporter's screens: the modal where one is open, otherwise the end of the chat. */
const drawn = (who: SlackPerson, locale: string): Drawn => ({
  says: (text) => who.says(text),
  presses: (label, fill) => who.presses(label, fill ? { [fill.name]: fill.text } : {}),
  sees: (text) => who.sees(text),
  draw: (name) => (who.modal ? modal(who, `${locale}-${name}`) : chat(who, `${locale}-${name}`)),
  putsAway: async () => (who.modal ? who.closesModal() : undefined),
})

try {
  await mkdir(folder, { recursive: true })
  const [alex, megan, adele] = [town.as(town.alex), town.as(town.megan), town.as(town.adele)]
  const { channel } = town.workspace
  await alex.opensHome()
  await draw('home', viewPage(town.workspace.home(town.alex.id) ?? {}))
  await alex.says('hoi')
  await chat(alex, 'menu')
  await alex.presses('Iets doorgeven')
  await chat(alex, 'danger')
  await alex.presses('Alles op één pagina')
  await modal(alex, 'form')
  await alex.presses('Versturen', { what: story })
  await modal(alex, 'form-fault')
  await alex.presses('Versturen', { danger: 'no', what: story, place: 'work', form: 'labour', wait: 'no' })
  await modal(alex, 'receipt-modal')
  await alex.closesModal()
  await alex.seesReference()
  await chat(alex, 'receipt-chat')
  await megan.sees(/Signaal S-/, channel)
  await chat(megan, 'card', channel)
  await alex.presses('Bekijken', {}, channel).catch(() => undefined)
  await alex.closesModal().catch(() => undefined)
  await megan.presses('Bekijken', {}, channel)
  await modal(megan, 'page')
  await megan.closesModal()
  await megan.presses('In behandeling nemen', {}, channel)
  await megan.sees('in behandeling bij Megan Bowen', channel)
  await chat(megan, 'card-claimed', channel)
  await megan.saysInChannel('Wat moet ik hiermee?')
  await chat(megan, 'mention', channel)
  await chat(megan, 'desk')
  await megan.presses('Vraag stellen')
  await modal(megan, 'ask')
  await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
  await modal(megan, 'asked')
  await megan.closesModal()
  await alex.sees('Er is een bericht')
  await chat(alex, 'news')
  await alex.presses('Lezen')
  await chat(alex, 'news-read')
  await alex.presses('Antwoorden')
  await modal(alex, 'answer')
  await alex.presses('Antwoord versturen', { text: 'Vorige week dinsdag.' })
  await alex.closesModal()
  await megan.sees('heeft geantwoord')
  await megan.presses('Afsluiten')
  await modal(megan, 'close')
  await megan.presses('Afsluiten', { reason: 'no-step' })
  await modal(megan, 'close-refused')
  await megan.presses('Afsluiten', { reason: 'no-step', feedback: 'Dank je wel.' })
  await megan.closesModal()
  await megan.sees('is afgesloten', channel)
  await chat(megan, 'closed', channel)
  await alex.says('mijn signalen')
  await chat(alex, 'mine')
  await alex.says('Bij de balie was gisteren een vrouw die haar paspoort moest afgeven aan een man')
  await chat(alex, 'offer')
  await alex.presses('Ja, doorgeven')
  await alex.presses('Ja')
  await chat(alex, 'review')
  await alex.presses('Wijzigen')
  await chat(alex, 'change')
  await alex.slash('/signaal', 'x'.repeat(3500))
  await modal(alex, 'long')
  await alex.closesModal()
  await adele.says('English')
  await adele.presses('Pass something on')
  await adele.presses('Everything on one page')
  await modal(adele, 'english')
  await adele.closesModal()
  const [diego, lynne] = colleagues.map((name) => town.as(town.workspace.person(name)))
  await lynne?.says('English')
  if (lynne) await drawReporterScreens(drawn(lynne, 'en'), texts.en, 'en')
  if (diego) await drawReporterScreens(drawn(diego, 'nl'), texts.nl, 'nl')
} finally {
  await browser.close()
  await town.close()
}
