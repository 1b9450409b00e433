import assert from 'node:assert/strict'
import { signalFiles } from '../fixtures/kept.ts'
import { allKept, onBothPlatforms, type StoryTown } from './story.ts'

const asked =
  'Moet ik iets met Lynne Robbins, BSN 123456782, die vanochtend bij mij aan de balie zei dat haar baas Isaiah, ' +
  'te bellen op 06-12345678 en te zien in een busje met kenteken 12-AB-34, haar paspoort heeft?'
const bsn = /123\D?456\D?782|1234\D?56\D?782/
const lastSigns = 'Ik vond een telefoonnummer dat eindigt op 78 en een kenteken dat eindigt op 34.'

/** As far as the question what may stay. */
async function typesIt({ alex }: StoryTown): Promise<void> {
  await alex.says(asked)
  await alex.presses('Ja, doorgeven')
  await alex.presses('Nee')
  await alex.sees(lastSigns)
}

async function fillsItIn({ alex }: StoryTown): Promise<void> {
  await alex.says('iets doorgeven')
  await alex.presses('Alles op één pagina')
  await alex.presses('Versturen', { danger: 'no', what: asked, contact: '06-87654321, alleen overdag' })
}

/** What anybody but the reader of the page can come across. */
const around = ({ alex, megan, channel, ...town }: StoryTown): string =>
  [alex.screen(), megan.screen(), megan.screen(channel), town.logged(), ...town.notices()].join('\n')

describe('a BSN and names in what looks like a question', () => {
  const begins = '2026-11-24T09:00:00.000Z'

  onBothPlatforms(
    'is heard as a story; the BSN is gone at once, and how to delete the message is told',
    { begins },
    async (town) => {
      const { alex } = town
      await alex.says(asked)
      await alex.sees('Wil je dit doorgeven aan')
      await alex.sees(
        /Verwijder je bericht ook zelf: .* kies de drie puntjes en dan “(Verwijderen|Bericht verwijderen)”/,
      )
      const kept = await allKept(town)
      assert.ok(kept.includes('bij mij aan de balie'), 'the story itself is kept')
      assert.doesNotMatch(kept + around(town), bsn)
    },
  )

  onBothPlatforms('is heard as one where only a name says who it is about', { begins }, async ({ alex }) => {
    await alex.says(
      'Moet ik iets met Lynne Robbins, BSN 123456782, die vanochtend bij mij aan de balie zei dat haar paspoort is afgepakt?',
    )
    assert.ok(alex.buttons().includes('Ja, doorgeven'), alex.screen())
  })

  onBothPlatforms('a BSN in what is no story is to be deleted all the same', { begins }, async (town) => {
    const { alex } = town
    await alex.says('Mag ik BSN 123456782 hier noemen?')
    assert.match(alex.screen(), /Verwijder je bericht ook zelf/)
    assert.doesNotMatch((await allKept(town)) + around(town), bsn)
  })

  for (const { decided, reads, gone } of [
    {
      decided: 'Laten staan',
      reads: /op 06-12345678 en .* kenteken 12-AB-34,/,
      gone: /(telefoonnummer|kenteken) weggehaald/,
    },
    {
      decided: 'Weghalen',
      reads: /op \[telefoonnummer weggehaald\] en .* kenteken \[kenteken weggehaald\],/,
      gone: /06-12345678|12-AB-34/,
    },
  ])
    onBothPlatforms(
      `number and plate are shown by their last two signs: “${decided}”`,
      { begins },
      async (town) => {
        const { alex, megan, channel } = town
        await typesIt(town)
        assert.doesNotMatch(around(town), /123456|12-AB/)
        await alex.presses(decided)
        await alex.sees('Dit heb ik uit je tekst gehaald: een BSN.')
        assert.deepEqual(await signalFiles(town.data), [], 'nothing is passed on yet')
        await alex.presses('Versturen')
        await megan.sees(await alex.seesReference(), channel)
        assert.doesNotMatch(around(town), /Lynne|Isaiah|123456|12-AB/)
        await megan.presses('Bekijken', {}, channel)
        await megan.sees('Lynne Robbins, BSN [BSN weggehaald]', channel)
        assert.match(megan.screen(channel), reads)
        assert.doesNotMatch(await allKept(town), gone)
        assert.doesNotMatch((await allKept(town)) + around(town), bsn)
      },
    )

  onBothPlatforms('by form the same is asked before it is sent', { begins }, async (town) => {
    const { alex, megan, channel } = town
    await fillsItIn(town)
    await alex.sees(lastSigns)
    assert.deepEqual(await signalFiles(town.data), [], 'nothing is passed on yet')
    await alex.presses('Weghalen')
    await megan.sees(await alex.seesReference(), channel)
    const [signal] = await town.kept()
    assert.match(
      signal?.answers.what ?? '',
      /\[BSN weggehaald\].*\[telefoonnummer weggehaald\].*\[kenteken weggehaald\]/,
    )
    assert.equal(signal?.answers.contact, '06-87654321, alleen overdag', 'a safe contact stays')
    assert.doesNotMatch((await allKept(town)) + town.logged(), bsn)
  })

  onBothPlatforms('by form it is told too that the BSN was taken out', { begins }, async (town) => {
    await fillsItIn(town)
    await town.alex.presses('Weghalen')
    await town.alex.seesReference()
    assert.match(town.alex.screen(), /Dit heb ik uit je tekst gehaald: een BSN\./)
  })

  onBothPlatforms('what was decided on the page does not stand open below it', { begins }, async (town) => {
    await fillsItIn(town)
    await town.alex.presses('Weghalen')
    await town.alex.seesReference()
    assert.ok(!town.alex.buttons().includes('Laten staan'), town.alex.screen())
  })

  onBothPlatforms('a number that comes later is asked about again', { begins }, async (town) => {
    const { alex } = town
    await typesIt(town)
    await alex.presses('Laten staan')
    await alex.says('Haar zus is te bellen op 06-87654321 als het nodig is')
    await alex.sees('Ik heb erbij gezet wat je typte.')
    assert.match(alex.screen(), /een telefoonnummer dat eindigt op 21/)
  })
})
