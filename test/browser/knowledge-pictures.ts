import { mkdir } from 'node:fs/promises'
import { texts } from '../../dialogs/texts/index.ts'
import { SlackMunicipality } from '../fixtures/slack-municipality.ts'
import type { SlackPerson } from '../fixtures/slack-person.ts'
import { launch } from './chromium.ts'
import { type AdminDrawn, drawAdminScreens, drawQuestionScreens } from './knowledge-screens.ts'
import type { Screen } from './playground.ts'
import { messagesPage, viewPage } from './slack-page.ts'
import { openTryout } from './tryout.ts'

/** Draws the screens of questions and of who keeps the knowledge to pictures, on both platforms, to be looked at. */
const folder = 'test/browser/pictures'
let count = 0
const path = (name: string): string => {
  count += 1
  return `${folder}/knowledge-${String(count).padStart(2, '0')}-${name}.png`
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
  try {
    await drawQuestionScreens(onTeams(employee), texts.nl)
    await functionaris.personalChat()
    await drawAdminScreens(onTeams(functionaris), texts.nl)
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
  const onSlack = (who: SlackPerson): AdminDrawn => ({
    says: (text) => who.says(text),
    presses: (label) => who.presses(label),
    sees: (text) => who.sees(text),
    draw: (name) =>
      shows(name, who.modal ? viewPage(who.modal, who.errors) : messagesPage(who.messages().slice(-2))),
    putsAway: async () => (who.modal ? who.closesModal() : undefined),
    sends: (label, fields) =>
      who.presses(label, Object.fromEntries(fields.map(({ name, text }) => [name, text]))),
  })
  try {
    await drawQuestionScreens(onSlack(town.as(town.alex)), texts.nl)
    await drawAdminScreens(onSlack(town.as(town.adele)), texts.nl)
  } finally {
    await browser.close()
    await town.close()
  }
}

await mkdir(folder, { recursive: true })
await drawTeams()
await drawSlack()
