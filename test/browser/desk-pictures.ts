import { mkdir } from 'node:fs/promises'
import { texts } from '../../dialogs/texts/index.ts'
import { references } from '../fixtures/reporting.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { launch } from './chromium.ts'
import { drawDeskScreens } from './desk-screens.ts'
import { onSlack, onTeams, pathsFor, pictures, showsIn } from './drawing.ts'
import { messagesPage } from './slack-page.ts'
import { openTryout } from './tryout.ts'

/** Draws what a functionaris sees to pictures, on both platforms, to be looked at. */
const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
const path = pathsFor('desk')

async function drawTeams(): Promise<void> {
  const { employee, functionaris, close } = await openTryout()
  const t = texts.nl
  try {
    await employee.say(story)
    await employee.waitFor(t.offer.yes)
    await employee.press(t.offer.yes)
    await employee.waitFor('Weet ik niet')
    await employee.press('Nee')
    await employee.waitFor('Versturen')
    await employee.press('Versturen')
    await employee.waitFor(t.receipt.title)
    const found = await employee.findsNew(references)
    await functionaris.channel('Signalen')
    await functionaris.waitFor(t.card.title(found))
    await functionaris.picture(path('teams-card'))
    await functionaris.personalChat()
    await drawDeskScreens(onTeams(functionaris, path), t, found)
  } finally {
    await close()
  }
}

async function drawSlack(): Promise<void> {
  const town = await SlackMunicipality.open({ people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance'] })
  const browser = await launch()
  const tab = await browser.newPage({ viewport: { width: 600, height: 400 } })
  const shows = showsIn(tab, path)
  const [alex, megan] = [town.as(town.alex), town.as(town.megan)]
  try {
    await alex.says(story)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.presses('Versturen')
    const found = await alex.seesReference()
    await megan.sees(texts.nl.card.title(found), town.workspace.channel)
    await shows('card', messagesPage(megan.messages(town.workspace.channel).slice(-2)))
    await drawDeskScreens(onSlack(megan, shows), texts.nl, found)
  } finally {
    await browser.close()
    await town.close()
  }
}

await mkdir(pictures, { recursive: true })
await drawTeams()
await drawSlack()
