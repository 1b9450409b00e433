import assert from 'node:assert/strict'
import nock from 'nock'
import { Municipality } from '../fixtures/municipality.ts'
import type { TeamsPerson } from '../fixtures/teams-person.ts'

const marker = 'kenmerk7f3a'
const host = 'https://model.example'
/** A question that may be read in more than one way, so that the titles would be offered. */
const unclear = 'mensenhandel training of campagne of beleid'

describe('a language model that is switched on', () => {
  let town: Municipality
  let alex: TeamsPerson
  let sent: string[]
  let answer: (body: string) => string

  beforeEach(async () => {
    sent = []
    answer = () => '{"sentences":[]}'
    town = await Municipality.open({ model: { name: 'proef', apiKey: 'geheim', baseUrl: `${host}/v1` } })
    alex = town.as(town.alex)
    nock(host)
      .persist()
      .post('/v1/chat/completions', (body) => {
        sent.push(JSON.stringify(body))
        return true
      })
      .reply(200, () => ({
        choices: [{ index: 0, message: { role: 'assistant', content: answer(sent.at(-1) ?? '') } }],
      }))
  })
  afterEach(() => town.close())

  /** The first entry that was offered to it. */
  const firstOffered = (body: string): string => /### ([a-z0-9-]+):/.exec(body)?.[1] ?? ''

  it('is asked where the answer is not clear, and its sentences are those of the entry', async () => {
    answer = (body) => JSON.stringify({ sentences: [{ entry: firstOffered(body), sentence: 1 }] })
    await alex.says(unclear)
    await alex.sees('Dit staat in de kennisbank')
    await alex.sees('Een taalmodel koos deze zinnen uit onze eigen antwoorden.')
    assert.equal(sent.length, 1)
    assert.ok(sent[0]?.includes(unclear))
  })

  it('D7: answers rubbish, or names an entry that is made up: the titles are offered, and nothing of it is shown', async () => {
    for (const rubbish of ['Bel 0900-0000!', '{"sentences":[{"entry":"verzonnen-antwoord","sentence":1}]}']) {
      answer = () => rubbish
      await alex.says(unclear)
      await alex.sees('Gaat je vraag over een van deze?')
    }
    assert.equal(sent.length, 2)
    assert.ok(!alex.screen().includes('0900-0000') && !alex.screen().includes('verzonnen'))
  })

  const pointing = [
    'Wie bel ik over de Bulgaarse vrouw aan Molenweg 3?',
    'Wie moet ik bellen over de Roemeense jongens op Havenkade 7?',
    'Valt een gezin op Lindelaan 8 onder uitbuiting?',
    'Mag ik de moeder van Youssef vertellen dat ik een melding doe?',
    `${unclear} voor youssef`,
  ]
  for (const question of pointing)
    it(`D4: is not asked what points at somebody: ${question}`, async () => {
      await alex.says(question)
      await alex.sees('Gaat je vraag over een van deze?')
      assert.deepEqual(sent, [])
    })

  it('D4: gets nothing of a signal, a dialog’s answer, danger, doubt or a name, whatever is typed', async () => {
    const messages = [
      `Gisteren zag ik drie meiden slapen achter in de nagelsalon ${marker}`,
      'nee',
      `${marker}: hij slaat haar, wat moet ik doen`,
      `kan ik met iemand praten over ${marker}`,
      `mijn baas houdt mijn paspoort, ${marker}`,
      `is Lynne Robbins ${marker} een slachtoffer of niet`,
      `mevrouw ${marker} komt vaak, wat is dat voor vorm`,
      'iets doorgeven',
      'nee',
      `Een man brengt elke week een andere vrouw, ${marker}, moet ik dat melden`,
      'zo is het genoeg',
      'versturen',
    ]
    for (const message of messages) await alex.says(message)
    await alex.seesReference()
    assert.deepEqual(
      sent.filter((body) => body.includes(marker) || /Robbins|Gisteren|slaat/.test(body)),
      [],
    )
    const kept = sent.length
    await alex.says(unclear)
    await alex.sees('Gaat je vraag over een van deze?')
    assert.equal(sent.length, kept + 1, 'what may go does go, so that the rest was kept back for what it was')
  })
})
