import { mkdir } from 'node:fs/promises'
import { texts } from '../../dialogs/texts/index.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { launch } from './chromium.ts'
import { onSlack, onTeams, pathsFor, pictures, showsIn } from './drawing.ts'
import { drawAdminScreens, drawQuestionScreens } from './knowledge-screens.ts'
import { openTryout } from './tryout.ts'

/** Draws the screens of questions and of who keeps the knowledge to pictures, on both platforms, to be looked at. */
const path = pathsFor('knowledge')

async function drawTeams(): Promise<void> {
  const { employee, functionaris, close } = await openTryout()
  try {
    await drawQuestionScreens(onTeams(employee, path), texts.nl)
    await functionaris.personalChat()
    await drawAdminScreens(onTeams(functionaris, path), texts.nl)
  } finally {
    await close()
  }
}

async function drawSlack(): Promise<void> {
  const town = await SlackMunicipality.open({ people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance'] })
  const browser = await launch()
  const tab = await browser.newPage({ viewport: { width: 600, height: 400 } })
  const shows = showsIn(tab, path)
  try {
    await drawQuestionScreens(onSlack(town.as(town.alex), shows), texts.nl)
    await drawAdminScreens(onSlack(town.as(town.adele), shows), texts.nl)
  } finally {
    await browser.close()
    await town.close()
  }
}

await mkdir(pictures, { recursive: true })
await drawTeams()
await drawSlack()
