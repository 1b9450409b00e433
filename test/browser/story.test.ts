import assert from 'node:assert/strict'
import { texts } from '../../dialogs/texts/index.ts'
import type { Screen } from './playground.ts'
import { openTryout, type Tryout } from './tryout.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'

/** Every text in one language that is not the same in the other. */
const leaves = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value
      ? Object.values(value).flatMap(leaves)
      : []
const dutch = new Set(leaves(texts.nl))
const english = leaves(texts.en).filter((text) => text.length > 2 && !dutch.has(text))
/** The one button that names the other language in that language, and the words that the Playground itself says. */
const allowed = ['English', 'Your response was sent to the app']
const englishWord = /\b(the|you|your|and|with|please|this|what|is being)\b/i

describe('the main job in two Playgrounds, by text and role', () => {
  let town: Tryout
  let seen: string[] = []
  before(async () => {
    town = await openTryout()
  })
  after(() => town.close())
  beforeEach(() => {
    seen = []
  })
  afterEach(async () => {
    for (const screen of [town.employee, town.functionaris]) {
      seen.push(...(await screen.texts()))
      assert.deepEqual(await screen.clipped(), [], 'text that is cut off')
    }
    const foreign = seen.filter(
      (text) => !allowed.includes(text) && (english.includes(text) || englishWord.test(text)),
    )
    assert.deepEqual([...new Set(foreign)], [], 'English in a Dutch conversation')
  })

  /** Presses a button and fails when nothing on the screen changes: a dead button. */
  async function press(screen: Screen, name: string): Promise<void> {
    const before = (await screen.texts()).join('\n')
    await screen.press(name)
    await screen.changed(before)
    seen.push(...(await screen.texts()))
  }

  it('by chat: from "hoi" to the receipt', async () => {
    const alex = town.employee
    await alex.say('hoi')
    await alex.waitFor('gaat in vertrouwen naar Megan Bowen')
    await press(alex, 'Iets doorgeven')
    await alex.waitFor('Is er nu gevaar voor iemand?')
    await press(alex, 'Nee')
    await alex.waitFor('Wat zag of hoorde je?')
    await alex.say(story)
    await alex.waitFor('Dit is al genoeg om door te geven')
    await press(alex, 'Zo is het genoeg')
    await alex.waitFor('Klopt dit?')
    await press(alex, 'Versturen')
    await alex.waitFor('Je signaal is bewaard')
  })

  it('by form, with the name withheld and a fault mended', async () => {
    const alex = town.employee
    await alex.say('iets doorgeven')
    await alex.waitFor('Is er nu gevaar voor iemand?')
    await press(alex, 'Alles op één pagina')
    await alex.waitFor('Hoe wil je bekend zijn?')
    await alex.fill('Wat zag of hoorde je?', 'Zes mannen slapen in een loods')
    await alex.choose('Waar lijkt het op?', 'Uitbuiting op het werk')
    await alex.choose('Hoe wil je bekend zijn?', 'Naam afgeschermd')
    await press(alex, 'Versturen')
    await alex.waitFor('Kies een van de antwoorden.')
    await alex.choose('Is er nu gevaar voor iemand?', 'Nee')
    await press(alex, 'Versturen')
    await alex.waitFor('Je signaal is bewaard')
  })

  it('by a typed story', async () => {
    const alex = town.employee
    await alex.say(
      'Bij een controle zag ik een vrouw die haar paspoort niet zelf heeft en daar dag en nacht werkt',
    )
    await alex.waitFor('Wil je dit doorgeven aan Megan Bowen?')
    await press(alex, 'Ja, doorgeven')
    // At any hour: in danger nobody waits for working time.
    await press(alex, 'Ja')
    await alex.waitFor('Klopt dit?')
    await press(alex, 'Liever: naam afgeschermd')
    await press(alex, 'Wijzigen')
    await press(alex, 'Hoe je bekend bent')
    await press(alex, 'Met naam')
    await alex.waitFor('Klopt dit?')
    await press(alex, 'Versturen')
    await alex.waitFor('Je signaal is bewaard')
  })

  it('the functionaris reads it, takes it on and asks; the reporter answers and hears what came of it', async () => {
    const [alex, megan] = [town.employee, town.functionaris]
    await megan.channel('Signalen')
    await megan.waitFor(/Signaal S-/)
    await press(megan, 'Bekijken')
    await megan.waitFor('Verloop')
    await press(megan, 'Sluiten')
    await press(megan, 'In behandeling nemen')
    await megan.waitFor(/is in behandeling bij Megan Bowen/)
    await megan.personalChat()
    await megan.waitFor('Alles over dit signaal doe je hier')
    await press(megan, 'Vraag stellen')
    await megan.fill('Wat wil je de melder vragen?', 'Welke dag was dit?')
    await press(megan, 'Vraag versturen')
    await megan.waitFor('is bewaard en gaat naar de melder')
    await alex.waitFor('Er is een bericht voor je')
    await press(alex, 'Lezen')
    await alex.waitFor('Welke dag was dit?')
    await press(alex, 'Antwoorden')
    await alex.say('Gisteren')
    await alex.waitFor('Zal ik je antwoord versturen?')
    await press(alex, 'Antwoord versturen')
    await megan.waitFor('De melder heeft geantwoord')
    await press(megan, 'Bekijken')
    await megan.waitFor('Gisteren')
    await press(megan, 'Sluiten')
    await press(megan, 'Terugkoppelen')
    await megan.fill('Wat wil je de melder laten weten?', 'Dank je wel, we gaan erlangs.')
    await press(megan, 'Terugkoppeling versturen')
    await alex.waitFor('Er is een bericht voor je')
    await press(alex, 'Lezen')
    await alex.waitFor('we gaan erlangs')
    await megan.say('mijn signalen')
    await megan.waitFor('Open signalen')
  })

  it('every button of the first screen and of the first question does something', async () => {
    const alex = town.employee
    for (const name of ['Mijn signalen', 'Wie ziet dit?', 'Iets doorgeven']) {
      await alex.say('menu')
      await alex.waitFor('gaat in vertrouwen naar Megan Bowen')
      await press(alex, name)
    }
    for (const name of ['Ja', 'Terug', 'Alles op één pagina', 'Later verder']) {
      await alex.say('verder')
      await alex.waitFor('Welkom terug')
      await press(alex, name)
    }
  })
})
