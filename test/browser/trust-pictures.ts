import { mkdir } from 'node:fs/promises'
import { retentionOf } from '../../bot/municipality.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { decided } from '../fixtures/municipality.ts'
import { references } from '../fixtures/reporting.ts'
import { SlackMunicipality } from '../fixtures/slack/municipality.ts'
import { launch } from './chromium.ts'
import { onSlack, onTeams, pathsFor, pictures, showsIn } from './drawing.ts'
import { drawTrustScreens } from './trust-screens.ts'
import { openTryout } from './tryout.ts'

/** Draws what is about keeping, asking for it and figures to pictures, on both platforms, to be looked at. */
const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
const path = pathsFor('trust')
const t = texts.nl
const quiet = async (): Promise<void> => {}

async function drawTeams(): Promise<void> {
  const { employee, functionaris, close } = await openTryout()
  try {
    await employee.say(story)
    for (const [seen, pressed] of [
      [t.offer.yes, t.offer.yes],
      ['Weet ik niet', 'Nee'],
      ['Versturen', 'Versturen'],
    ] as const) {
      await employee.waitFor(seen)
      await employee.press(pressed)
    }
    await employee.waitFor(t.receipt.title)
    const found = await employee.findsNew(references)
    await functionaris.personalChat()
    const reads = async () => (await functionaris.texts()).join('\n')
    await drawTrustScreens({ ...onTeams(functionaris, path), reads, opens: quiet }, t, found)
  } finally {
    await close()
  }
}

async function drawSlack(): Promise<void> {
  // Who is what is known by the ids that the workspace gives out.
  const officers: { platform: 'slack'; id: string }[] = []
  const retention = {
    ...retentionOf({ retention: decided }),
    privacyOfficers: officers,
    authorisers: officers,
  }
  const town = await SlackMunicipality.open({
    people: ['Alex Wilber', 'Megan Bowen', 'Adele Vance'],
    facts: { departments: [], retention },
  })
  officers.push({ platform: 'slack', id: town.megan.id })
  const browser = await launch()
  const tab = await browser.newPage({ viewport: { width: 600, height: 400 } })
  const [alex, megan] = [town.as(town.alex), town.as(town.megan)]
  try {
    await alex.says(story)
    for (const label of ['Ja, doorgeven', 'Nee', 'Versturen']) await alex.presses(label)
    const found = await alex.seesReference()
    await megan.sees(t.card.title(found), town.workspace.channel)
    const reads = async () => megan.screen()
    const opens = () => megan.presses('Formulier openen')
    await drawTrustScreens({ ...onSlack(megan, showsIn(tab, path)), reads, opens }, t, found)
  } finally {
    await browser.close()
    await town.close()
  }
}

await mkdir(pictures, { recursive: true })
await drawTeams()
await drawSlack()
