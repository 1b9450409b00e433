import assert from 'node:assert/strict'
import { createBot, type Outcome, type Talk, type Turn } from '../../../bot/core/bot.ts'
import type { BotEvent, TextEvent } from '../../../bot/core/event.ts'
import type { PersonState } from '../../../bot/core/person.ts'
import { line } from '../../../bot/core/view.ts'
import { DeliveryError, NotKeptError } from '../../../bot/errors.ts'
import { address, alex, keptLog, organisation } from '../../fixtures/samples.ts'

const from = { ...alex, organisation }
const says = (id: string, text = id, by: BotEvent['from'] = from): TextEvent => ({
  kind: 'text',
  id,
  from: by,
  at: address('privéchat'),
  place: 'private',
  text,
  mentions: [],
})
const presses = (id: string): BotEvent => ({
  ...says(id),
  kind: 'action',
  name: 'send',
  data: {},
  values: {},
})

const answer = ({ person, event }: Turn, text: string): Outcome => ({
  person,
  reply: { replace: line('Beantwoord'), shows: [line(`${text} ${event.id}`)] },
})

function house(overrides: Partial<Talk> = {}) {
  const people = new Map<string, PersonState>()
  const state: { full: boolean; lost: boolean } = { full: false, lost: false }
  const heard: string[] = []
  const talk: Talk = {
    respond: async (turn) => {
      heard.push(turn.event.id)
      return answer(turn, 'gehoord')
    },
    resume: async (turn) => answer(turn, 'hervat'),
    notKept: () => ({ shows: [line('niet bewaard')] }),
    unanswered: () => ({ shows: [line('geen antwoord')] }),
    tooMany: () => ({ shows: [line('te veel')] }),
    sorry: (_turn, number) => ({ shows: [line(`sorry ${number}`)] }),
    ...overrides,
  }
  const memory = {
    person: async ({ organisation: org, platform, id }: BotEvent['from']) => {
      if (state.lost) throw new Error('geheugen weg')
      return people.get([org, platform, id].join())
    },
    savePerson: async (person: PersonState) => {
      if (state.full) throw new NotKeptError(new Error('vol'))
      people.set([person.organisation, person.platform, person.personId].join(), person)
    },
  }
  const { log, lines } = keptLog()
  const make = () =>
    createBot({ talk, memory: memory as never, now: () => new Date(0), newId: () => 'abc-def-0123', log })
  return { bot: make(), again: make, people, state, heard, lines }
}

const notices = async (reply: Promise<{ shows: { notice: string }[] }>) =>
  (await reply).shows.map((one) => one.notice)

describe('one event of one person', () => {
  it('is answered, and remembered by its id', async () => {
    const { bot, people } = house()
    assert.deepEqual(await notices(bot.handle(says('1'))), ['gehoord 1'])
    const [person] = people.values()
    assert.deepEqual([person?.consumed, person?.lastLocale, person?.address], [['1'], 'nl', 'privéchat'])
  })

  it('that comes again shows nothing more: a text not at all, a button its own place', async () => {
    const { bot, heard } = house()
    await bot.handle(says('1'))
    assert.deepEqual(await bot.handle(says('1')), { shows: [] })
    assert.deepEqual(heard, ['1'])
    await bot.handle(presses('2'))
    const { replace, shows } = await bot.handle(presses('2'))
    assert.deepEqual({ replace, shows }, { replace: line('Beantwoord'), shows: [] })
  })

  it('that comes again after a restart gets its answer: it may never have had one', async () => {
    const { bot, again } = house()
    await bot.handle(says('1'))
    assert.deepEqual(await notices(again().handle(says('1'))), ['hervat 1'])
  })

  it('without an id is never taken for one that was there before', async () => {
    const { bot, heard } = house()
    await bot.handle(says('', 'een'))
    await bot.handle(says('', 'twee'))
    assert.equal(heard.length, 2)
  })

  it('of the same id by somebody else is another event', async () => {
    const { bot, heard } = house()
    await bot.handle(says('1'))
    await bot.handle(says('1', 'x', { ...from, id: 'megan' }))
    await bot.handle(says('1', 'x', { ...from, organisation: 'buurgemeente' }))
    assert.equal(heard.length, 3)
  })

  it('of the same id by somebody else gets an answer of their own when it comes again', async () => {
    const { bot } = house({
      respond: async ({ person, event }) => ({ person, reply: { replace: line(event.from.id), shows: [] } }),
    })
    const byMegan = { ...presses('1'), from: { ...from, id: 'megan' } }
    await bot.handle(presses('1'))
    await bot.handle(byMegan)
    assert.deepEqual((await bot.handle(presses('1'))).replace, line(from.id))
    assert.deepEqual((await bot.handle(byMegan)).replace, line('megan'))
  })

  it('that comes again after a restart is done again when it is a press: what it changes is consumed where it is kept', async () => {
    const { bot, again, heard } = house()
    await bot.handle(presses('1'))
    assert.deepEqual(await notices(again().handle(presses('1'))), ['gehoord 1'])
    assert.deepEqual(heard, ['1', '1'])
  })

  it('is remembered once, however often it comes', async () => {
    const { bot, again, people } = house()
    await bot.handle(says('1'))
    await bot.handle(says('2'))
    await again().handle(says('1'))
    assert.deepEqual([...people.values()][0]?.consumed, ['2', '1'])
  })

  it('is kept of somebody of whom nothing was known, with no drafts', async () => {
    const { bot, people } = house()
    await bot.handle(says('1'))
    const [{ kind, drafts } = { kind: '', drafts: undefined }] = people.values()
    assert.deepEqual({ kind, drafts }, { kind: 'person', drafts: [] })
  })

  it('is answered in the language that was chosen, and else in that of the platform', async () => {
    const { bot } = house()
    assert.equal((await bot.handle(says('1'))).locale, 'nl')
    const english = house({
      respond: async (turn) => ({ ...answer(turn, 'heard'), person: { ...turn.person, locale: 'en' } }),
    })
    assert.equal((await english.bot.handle(says('1'))).locale, 'en')
  })

  it('waits for what is done in between for the same person', async () => {
    const order: string[] = []
    const { bot } = house({
      respond: async (turn) => {
        order.push(turn.event.id)
        return answer(turn, 'gehoord')
      },
    })
    const between = bot.between(from, async () => {
      await Promise.resolve()
      order.push('tussendoor')
    })
    await Promise.all([between, bot.handle(says('1'))])
    assert.deepEqual(order, ['tussendoor', '1'])
  })

  it('is finished when the bot is idle', async () => {
    const { bot, heard } = house()
    void bot.handle(says('1'))
    await bot.idle()
    assert.deepEqual(heard, ['1'])
  })

  it('is remembered among the last fifty', async () => {
    const { bot, people } = house()
    for (let n = 1; n <= 60; n++) await bot.handle(says(String(n)))
    const [person] = people.values()
    assert.deepEqual([person?.consumed.length, person?.consumed.at(-1)], [50, '60'])
  })

  it('waits for the one before, of one person; others go on', async () => {
    let end = (): void => undefined
    const order: string[] = []
    const { bot } = house({
      respond: async (turn) => {
        if (turn.event.id === '1') await new Promise<void>((resolve) => (end = resolve))
        order.push(turn.event.id)
        return answer(turn, 'gehoord')
      },
    })
    const first = bot.handle(says('1'))
    const second = bot.handle(says('2'))
    await bot.handle(says('3', 'x', { ...from, id: 'megan' }))
    end()
    await Promise.all([first, second, bot.idle()])
    assert.deepEqual(order, ['3', '1', '2'])
  })

  it('in a channel does not change where the private chat is', async () => {
    const { bot, people } = house()
    await bot.handle({ ...says('1'), place: 'shared', at: address('kanaal') })
    assert.equal([...people.values()][0]?.address, undefined)
  })
})

describe('an event that goes wrong', () => {
  const boom: Partial<Talk> = {
    respond: async () => {
      throw new Error('kapot')
    },
  }
  it('gets a kind sentence with the number that stands in the log, and may be tried again', async () => {
    const { bot, lines, people } = house(boom)
    const [notice = ''] = await notices(bot.handle(says('1')))
    const number = notice.replace('sorry ', '')
    assert.equal(number, 'abcdef01')
    const { event, number: logged, organisation: where, platform, kind } = JSON.parse(lines[0] ?? '')
    assert.deepEqual(
      [event, logged, where, platform, kind],
      ['turn-failed', number, organisation, 'teams', 'text'],
    )
    assert.equal(people.size, 0)
  })

  it('is told that nothing was kept when the store is full, and counts as not heard', async () => {
    const { bot, state, heard } = house()
    state.full = true
    assert.deepEqual(await notices(bot.handle(says('1'))), ['niet bewaard'])
    state.full = false
    assert.deepEqual(await notices(bot.handle(says('1'))), ['gehoord 1'])
    assert.deepEqual(heard, ['1', '1'])
  })

  it('keeps its answer when what matters is on disk already', async () => {
    const { bot, state, lines } = house({
      respond: async (turn) => ({ ...answer(turn, 'bewaard'), durable: true }),
    })
    state.full = true
    assert.deepEqual(await notices(bot.handle(says('1'))), ['bewaard 1'])
    assert.match(lines[0] ?? '', /"person-not-kept"/)
  })

  it('says so when the platform does not answer who may do this', async () => {
    const { bot, lines } = house({ respond: () => Promise.reject(new DeliveryError('down')) })
    assert.deepEqual(await notices(bot.handle(says('1'))), ['geen antwoord'])
    assert.match(lines[0] ?? '', /"turn-failed"/)
  })

  it('never fails, also when the memory itself can not be read', async () => {
    const { bot, state } = house()
    state.lost = true
    const [notice] = await notices(bot.handle(says('1')))
    assert.match(notice ?? '', /^sorry/)
  })

  it('does not stop the next one', async () => {
    let broken = true
    const { bot } = house({
      respond: async (turn) => {
        if (broken) throw new Error('kapot')
        return answer(turn, 'gehoord')
      },
    })
    await bot.handle(says('1'))
    broken = false
    assert.deepEqual(await notices(bot.handle(says('2'))), ['gehoord 2'])
  })
})
