import assert from 'node:assert/strict'
import { DeliveryError, type DeliveryFault } from '../../../bot/errors.ts'
import { retentionOf } from '../../../bot/municipality.ts'
import type { Keeper } from '../../../bot/signals/holding.ts'
import { type Request, toDoFirst, withStep } from '../../../bot/signals/request.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { tellOfRequests } from '../../../bot/upkeep/requests.ts'
import { Post } from '../../fixtures/post.ts'
import { boundOffice, idsInOrder, inFolder, keys, megan, organisation } from '../../fixtures/samples.ts'
import { upkeepParts } from '../../fixtures/upkeep.ts'

const newId = idsInOrder()
const diego = { role: 'privacyOfficer', platform: 'teams', id: 'diego', name: 'Diego Siciliani' } as const
const asked = '2026-11-24T09:00:00.000Z'
const at = (now: string) => ({ now: new Date(now), newId })
const empty: Request = {
  kind: 'request',
  id: 'verzoek',
  organisation,
  number: 'V-2026-7K4M',
  what: 'access',
  who: 'subject',
  signals: [],
  steps: [],
}
const entered = withStep(empty, megan, { what: 'entered' }, at(asked))
const searched = (request: Request, now = asked, by: Keeper = megan): Request =>
  withStep(request, by, { what: 'searched', found: 1 }, at(now))
const agreed = (request: Request): Request => withStep(request, diego, { what: 'agreed' }, at(asked))
const answered = (request: Request): Request =>
  withStep(request, megan, { what: 'answered', result: 'given', ground: 'none' }, at(asked))

interface Look {
  moment: string
  /** What becomes of the request before this look. */
  change?: (request: Request) => Request
  fault?: DeliveryFault
}

/** Who hears what, look by look. */
async function heardAt(request: Request, looks: readonly Look[]): Promise<string[][]> {
  const heard: string[][] = []
  await inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    await store.changeOffice(organisation, boundOffice)
    await store.saveRequest(request)
    const retention = { ...retentionOf({}), privacyOfficers: [{ platform: 'teams' as const, id: 'diego' }] }
    for (const { moment, change, fault } of looks) {
      if (change) await store.changeRequest(organisation, request.id, change)
      const post = new Post()
      if (fault) post.fault = () => new DeliveryError(fault)
      const now = () => new Date(moment)
      const said: string[] = []
      const send = post.send
      post.send = async (to, view) => {
        const receipt = await send(to, view)
        const [text] = view.body
        said.push(`${to}: ${text?.kind === 'ownText' ? text.text : ''}`)
        return receipt
      }
      await tellOfRequests(upkeepParts(store, post, { departments: [], retention }, { now, newId }))
      heard.push(said)
    }
    await store.close()
  })
  return heard
}

const [day, later, evening] = ['2026-11-24T10:00:00Z', '2026-11-24T10:05:00Z', '2026-11-24T19:00:00Z']
const agree = ['chat met diego: Voor verzoek V-2026-7K4M is gezocht. Kijk of alles gevonden is.']
const late = ['diego', 'megan', 'adele'].map(
  (who) => `chat met ${who}: Verzoek V-2026-7K4M van 24 november 2026 is nog niet beantwoord.`,
)
const [before, onTheDay] = ['2026-12-14T10:00:00Z', '2026-12-15T10:00:00Z']

describe('a request on which somebody has to do something', () => {
  const rows: [what: string, request: Request, looks: Look[], heard: string[][]][] = [
    ['says nothing before it was searched for', entered, [{ moment: day }], [[]]],
    [
      'is told once to the privacy officer',
      searched(entered),
      [{ moment: day }, { moment: later }],
      [agree, []],
    ],
    [
      'is told again after a later search',
      searched(entered),
      [{ moment: day }, { moment: later, change: searched }],
      [agree, agree],
    ],
    [
      'waits for office hours',
      searched(entered),
      [{ moment: evening }, { moment: '2026-11-25T10:00:00Z' }],
      [[], agree],
    ],
    [
      'is told later when nobody can be reached',
      searched(entered),
      [{ moment: day, fault: 'down' }, { moment: later }],
      [[], agree],
    ],
    ['says nothing once it is agreed on', agreed(searched(entered)), [{ moment: day }], [[]]],
    [
      'is told to all once it has waited three weeks',
      agreed(searched(entered)),
      [{ moment: before }, { moment: onTheDay }, { moment: '2026-12-16T10:00:00Z' }],
      [[], late, []],
    ],
    ['says nothing once it is answered', answered(agreed(searched(entered))), [{ moment: onTheDay }], [[]]],
  ]
  for (const [what, request, looks, heard] of rows)
    it(what, async () => assert.deepEqual(await heardAt(request, looks), heard))
})

describe('the list of requests', () => {
  it('has first what somebody has to do, and the oldest of it first', () => {
    const older = withStep(
      { ...empty, id: 'ouder' },
      megan,
      { what: 'entered' },
      at('2026-11-01T09:00:00.000Z'),
    )
    const named = {
      answered: answered(agreed(searched(entered))),
      answer: agreed(searched(entered)),
      agree: searched(entered),
      search: entered,
      older,
    }
    const names = toDoFirst(Object.values(named)).map((one) =>
      Object.entries(named)
        .flatMap(([name, other]) => (other === one ? [name] : []))
        .join(),
    )
    assert.deepEqual(names, ['older', 'search', 'agree', 'answer', 'answered'])
  })
})
