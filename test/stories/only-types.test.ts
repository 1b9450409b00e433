import assert from 'node:assert/strict'
import type { Actor } from '../adapters/contract.ts'
import { codesOn, onBothPlatforms, passesOn, takesOn } from './story.ts'

const begins = '2026-11-24T09:00:00.000Z'
const seen = 'Aan de Kade slapen vier mannen boven de loods'

const messages = (person: Actor): string[] => person.screen().split('\n\n').filter(Boolean)

/** What there is more of now than before. */
function besides(before: string[], now: string[]): string[] {
  const known = [...before]
  return now.filter((message) => {
    const at = known.indexOf(message)
    if (at >= 0) known.splice(at, 1)
    return at < 0
  })
}

/** Types what stands left, and reads what stands right in what is new on the screen after it. */
async function types(person: Actor, lines: [typed: string, read: string][]): Promise<void> {
  for (const [typed, read] of lines) {
    const before = messages(person)
    await person.says(typed)
    const answer = besides(before, messages(person)).join('\n')
    assert.ok(answer.includes(read), `“${typed}” should lead to “${read}”, not to:\n${answer}`)
  }
}

describe('somebody only types', () => {
  onBothPlatforms('from hello through every question to the receipt', { begins }, async (town) => {
    await types(town.alex, [
      ['hallo', 'Ik ben Signaalpunt'],
      ['1', 'Is er nu gevaar voor iemand?'],
      ['nee', 'Wat zag of hoorde je?'],
      [seen, 'Dit is al genoeg'],
      ['meer vertellen', 'Gaat het over iemand die misschien slachtoffer is?'],
      ['2', 'Waar lijkt het op?'],
      ['terug', 'Gaat het over iemand die misschien slachtoffer is?'],
      ['Ja, over een of meer mensen', 'Waar lijkt het op?'],
      ['uitbuiting op het werk!', 'Wat voor plek is het?'],
      ['overslaan', 'In welke buurt of plaats is het?'],
      ['Centrum', 'Wat is het adres?'],
      ['weet ik niet', 'Om welk bedrijf of welke organisatie gaat het?'],
      ['geen idee', 'Wanneer was het?'],
      ['terug', 'Om welk bedrijf of welke organisatie gaat het?'],
      ['Voorbeeld BV', 'Wanneer was het?'],
      ['10', 'Om hoeveel mensen gaat het?'],
      ['Twee tot vijf', 'Hoe oud zijn ze ongeveer?'],
      ['2', 'Is iemand extra kwetsbaar?'],
      ['weet ik niet', 'Hoe weet je dit?'],
      ['zelf gezien of gehoord', 'Weet de persoon dat je dit doorgeeft?'],
      ['nee', 'Wat wil de persoon zelf?'],
      ['Ze willen naar huis', 'Hoe kunnen we de persoon veilig bereiken?'],
      ['overslaan', 'Heb je dit al aan iemand anders verteld?'],
      ['1', 'Kan dit wachten tot de volgende werkdag?'],
      ['1', 'Op welke afdeling werk je?'],
      ['Burgerzaken', 'Klopt dit?'],
      ['Er stond ook een oude caravan achter', 'Ik heb erbij gezet wat je typte.'],
      ['wijzigen', 'Wat wil je wijzigen?'],
      ['3', 'Gaat het over iemand die misschien slachtoffer is?'],
      ['3', 'Om wie of wat het gaat: Weet ik niet'],
      ['wijzigen', 'Wat wil je wijzigen?'],
      ['gevaar nu', 'Is er nu gevaar voor iemand?'],
      ['terug', 'Gevaar nu: Nee'],
      ['later verder', 'ik bewaar wat je hebt ingevuld'],
      ['verder', 'Welkom terug.'],
      ['naam afgeschermd', 'Hoe je bekend bent: Naam afgeschermd'],
      ['versturen', 'Je signaal is bewaard'],
    ])
    const [signal] = await town.kept()
    assert.equal(signal?.known, 'withheld')
    assert.deepEqual(signal.answers, {
      danger: 'no',
      what: `${seen}\nEr stond ook een oude caravan achter`,
      subject: 'unknown',
      form: 'labour',
      neighbourhood: 'Centrum',
      company: 'Voorbeeld BV',
      when: '10',
      number: 'few',
      age: 'adult',
      group: 'unknown',
      source: 'seen',
      knows: 'no',
      wish: 'Ze willen naar huis',
      told: 'no',
      wait: 'yes',
    })
  })

  onBothPlatforms('looks, adds, answers, takes back and asks to be called', { begins }, async (town) => {
    const { alex, megan } = town
    const reference = await passesOn(alex, seen)
    await types(alex, [
      ['mijn signalen', reference],
      ['1', `Over ${reference}`],
      [reference, `Over ${reference}`],
      [`toevoegen ${reference}`, 'Wat wil je toevoegen?'],
      ['Er staat nu ook een busje', 'Zal ik dit toevoegen?'],
      ['1', `Ik heb het toegevoegd aan ${reference}.`],
    ])
    await takesOn(megan, reference)
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await alex.sees(`Er is een bericht voor je over ${reference}`)
    await types(alex, [
      ['lezen', 'Welke dag was dit?'],
      ['1', 'Wat is je antwoord?'],
      ['Dinsdag', 'Zal ik je antwoord versturen?'],
      ['antwoord versturen', `Je antwoord over ${reference} is bewaard`],
      [`intrekken ${reference}`, 'Wil je dit intrekken?'],
      ['nee', 'Goed, het blijft staan.'],
      [`intrekken ${reference}`, 'Wil je dit intrekken?'],
      ['ja', `Iemand had ${reference} al gelezen.`],
      ['ik twijfel', 'Twijfel is reden genoeg.'],
      ['ja', 'Je vraag is bewaard'],
    ])
    const kept = (await town.kept()).find((one) => one.reference === reference)
    const texts = kept?.log.flatMap((line) => ('text' in line ? [line.text] : []))
    assert.deepEqual(texts, ['Er staat nu ook een busje', 'Welke dag was dit?', 'Dinsdag'])
  })

  onBothPlatforms('opens a code, and reads and answers what stands behind it', { begins }, async (town) => {
    const { alex, megan } = town
    const reference = await passesOn(alex, seen, 'Liever: alleen met een code')
    const [code = ''] = codesOn(alex)
    await takesOn(megan, reference)
    await megan.presses('Vraag stellen')
    await megan.presses('Vraag versturen', { text: 'Welke dag was dit?' })
    await megan.sees(`Je vraag over ${reference} is bewaard`)
    await types(alex, [
      ['ik heb ze opgeschreven', 'de woorden staan hier niet meer'],
      ['ik heb een code', 'Wat zijn je vier woorden?'],
      [code, '1 nog niet gelezen'],
      ['lezen', 'Welke dag was dit?'],
      ['1', 'Wat is je antwoord?'],
      ['Dinsdag', 'Zal ik je antwoord versturen?'],
      ['1', `Je antwoord over ${reference} is bewaard`],
    ])
  })

  onBothPlatforms('tells something new after a code, and it is no code', { begins }, async ({ alex }) => {
    const reference = await passesOn(alex, seen, 'Liever: alleen met een code')
    const [code = ''] = codesOn(alex)
    await types(alex, [
      ['ik heb een code', 'Wat zijn je vier woorden?'],
      [code, `Over ${reference}`],
      ['Gisteren sliep er ook een jongen van 15 in de kelder van de loods', 'Wil je dit doorgeven'],
    ])
  })

  const counted: [question: string, typed: string, answer: string][] = [
    ['number', '1', 'Hoeveel mensen: Eén'],
    ['number', '3', 'Hoeveel mensen: Twee tot vijf'],
    ['age', '16', 'Leeftijd: Jonger dan 18'],
  ]
  for (const [question, typed, answer] of counted)
    onBothPlatforms(`“${typed}” as ${question} means ${answer}`, { begins }, async ({ alex }) => {
      await types(alex, [
        ['iets doorgeven', 'Is er nu gevaar voor iemand?'],
        ['nee', 'Wat zag of hoorde je?'],
        [seen, 'Dit is al genoeg'],
        ['meer vertellen', 'Gaat het over iemand'],
      ])
      const asks = question === 'age' ? 'Hoe oud zijn ze ongeveer?' : 'Om hoeveel mensen gaat het?'
      for (let n = 0; n < 20 && !messages(alex).at(-1)?.includes(asks); n++) await alex.says('overslaan')
      await alex.says(typed)
      await alex.says('zo is het genoeg')
      assert.ok(messages(alex).at(-1)?.includes(answer), messages(alex).at(-1))
    })

  onBothPlatforms('gets the four words also when the bot restarts just before', { begins }, async (town) => {
    const { alex } = town
    await types(alex, [
      [seen, 'Wil je dit doorgeven'],
      ['ja', 'Is er nu gevaar voor iemand?'],
      ['nee', 'Klopt dit?'],
      ['alleen met een code', 'Na het versturen krijg je vier woorden.'],
    ])
    await town.restart()
    await types(alex, [['versturen', 'Schrijf deze vier woorden nu op']])
    assert.equal(codesOn(alex).length, 1)
  })

  onBothPlatforms('hears below what was typed whether it is taken back', { begins }, async (town) => {
    const { alex } = town
    const reference = await passesOn(alex, seen)
    const below = async (typed: string): Promise<string> => {
      const before = messages(alex).length
      await alex.says(typed)
      return messages(alex).slice(before).join('\n')
    }
    await alex.says(`intrekken ${reference}`)
    assert.match(await below('nee'), /het blijft staan/)
    await alex.says(`intrekken ${reference}`)
    await town.restart()
    assert.match(await below('ja'), /is ingetrokken/)
  })

  onBothPlatforms('what was passed over is not called filled in', { begins }, async ({ alex }) => {
    await types(alex, [
      ['iets doorgeven', 'Is er nu gevaar voor iemand?'],
      ['nee', 'Wat zag of hoorde je?'],
      [seen, 'Dit is al genoeg'],
      ['meer vertellen', 'Gaat het over iemand'],
      ['overslaan', 'Waar lijkt het op?'],
      ['terug', 'Gaat het over iemand'],
    ])
    assert.doesNotMatch(alex.screen(), /Ingevuld: (om wie of wat het gaat|waar het op lijkt)/)
  })
})
