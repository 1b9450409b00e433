import assert from 'node:assert/strict'
import { mkdir } from 'node:fs/promises'
import { texts } from '../../dialogs/texts/index.ts'
import { references } from '../fixtures/reporting.ts'
import { SlackMunicipality } from '../fixtures/slack-municipality.ts'
import { launch } from './chromium.ts'
import { drawDeskScreens } from './desk-screens.ts'
import type { AdminDrawn } from './knowledge-screens.ts'
import type { Screen } from './playground.ts'
import { messagesPage, viewPage } from './slack-page.ts'
import { openTryout } from './tryout.ts'

/** Draws what a functionaris sees to pictures, on both platforms, to be looked at. */
const folder = 'test/browser/pictures'
const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
let count = 0
const path = (name: string): string => {
  count += 1
  return `${folder}/desk-${String(count).padStart(2, '0')}-${name}.png`
}

const onTeams = (screen: Screen): AdminDrawn => ({
  says: (text) => screen.say(text),
  presses: (label) => screen.press(label),
  sees: (text) => screen.waitFor(text),
  draw: (name) => screen.picture(path(`teams-${name}`)),
  putsAway: async () => undefined,
  sends: async (label, fields) => {
    for (const { label: field, text, choice } of fields)
      await (choice ? screen.choose(field, choice) : screen.fill(field, text))
    await screen.press(label)
  },
})

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
    const [found] = references((await employee.texts()).join('\n'))
    assert.ok(found)
    await functionaris.channel('Signalen')
    await functionaris.waitFor(t.card.title(found))
    await functionaris.picture(path('teams-card'))
    await functionaris.personalChat()
    await drawDeskScreens(onTeams(functionaris), t, found)
  } finally {
    await close()
  }
}

async function drawSlack(): Promise<void> {
  const town = await SlackMunicipality.open({ people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance'] })
  const browser = await launch()
  const tab = await browser.newPage({ viewport: { width: 600, height: 400 } })
  const shows = async (name: string, html: string) => {
    await tab.setContent(html)
    await tab.screenshot({ path: path(`slack-${name}`), fullPage: true })
  }
  const [alex, megan] = [town.as(town.alex), town.as(town.megan)]
  try {
    await alex.says(story)
    await alex.presses('Ja, doorgeven')
    await alex.presses('Nee')
    await alex.presses('Versturen')
    const found = await alex.seesReference()
    await megan.sees(texts.nl.card.title(found), town.workspace.channel)
    await shows('card', messagesPage(megan.messages(town.workspace.channel).slice(-2)))
    const onSlack: AdminDrawn = {
      says: (text) => megan.says(text),
      presses: (label) => megan.presses(label),
      sees: (text) => megan.sees(text),
      draw: (name) =>
        shows(
          name,
          megan.modal ? viewPage(megan.modal, megan.errors) : messagesPage(megan.messages().slice(-2)),
        ),
      putsAway: async () => (megan.modal ? megan.closesModal() : undefined),
      sends: (label, fields) =>
        megan.presses(label, Object.fromEntries(fields.map(({ name, text }) => [name, text]))),
    }
    await drawDeskScreens(onSlack, texts.nl, found)
  } finally {
    await browser.close()
    await town.close()
  }
}

await mkdir(folder, { recursive: true })
await drawTeams()
await drawSlack()
