import assert from 'node:assert/strict'
import { DeliveryError, NotKeptError } from '../../bot/errors.ts'
import type { LogFields } from '../../bot/log.ts'
import { keptLog } from '../fixtures/samples.ts'

const marker = 'Kenmerk Kerkstraat 5'

function logged(fields: Record<string, unknown>, error?: unknown): Record<string, unknown> {
  const { log, lines } = keptLog(() => new Date('2026-11-23T09:00:00.000Z'))
  log.alarm('proef', fields as LogFields, error)
  assert.equal(lines.length, 1)
  return JSON.parse(lines[0] ?? '') as Record<string, unknown>
}

describe('the log', () => {
  it('writes one line of JSON for each event', () => {
    const { log, lines } = keptLog(() => new Date('2026-11-23T09:00:00.000Z'))
    log.info('listening', { port: 3978, organisation: 'gemeente' })
    assert.deepEqual(lines, [
      '{"at":"2026-11-23T09:00:00.000Z","level":"info","event":"listening","organisation":"gemeente","port":"3978"}',
    ])
  })

  const valid: LogFields = {
    organisation: 'gemeente-2',
    platform: 'teams',
    reference: 'S-2026-7K4M',
    kind: 'card',
    fault: 'too-large',
    number: '0a1b2c3d',

    status: 503,
    attempts: 12,
    count: 3,
    port: 3978,
    line: 12,
  }
  for (const [name, value] of Object.entries(valid)) {
    it(`keeps "${name}" when it is what it should be`, () =>
      assert.equal(logged({ [name]: value })[name], String(value)))
    it(`drops "${name}" when it is something else`, () => {
      for (const other of [marker, `${value}\n${marker}`, `${value}\n`, {}, [marker], '', 'x'.repeat(99)])
        assert.equal(name in logged({ [name]: other }), false, String(other))
    })
  }

  it('drops every field that it does not know', () => {
    const fields = {
      text: marker,
      name: marker,
      __proto__: { text: marker },
      constructor: marker,
      at: marker,
    }
    assert.deepEqual(Object.keys(logged(fields)), ['at', 'level', 'event'])
    assert.equal(logged(fields).at, '2026-11-23T09:00:00.000Z')
  })

  it('has no field in which a sentence fits', () => {
    const sentence = 'drie meiden slapen in de zaak'
    for (const name of Object.keys(valid)) assert.equal(name in logged({ [name]: sentence }), false, name)
  })
})

const withStack = (stack: string): Error => Object.assign(new Error(marker), { stack })

describe('an error in the log', () => {
  const errors: Record<string, unknown> = {
    'a message': new Error(marker),
    'a message of several lines': new Error(`een\n${marker}\ntwee`),
    'a line of a message that looks like a place in the code': new Error(`een\n    at ${marker} (deur/2)`),
    'a name': Object.assign(new Error('x'), { name: marker }),
    'a code': Object.assign(new Error('x'), { code: marker }),
    'a property': Object.assign(new Error('x'), { text: marker, path: marker }),
    'a cause': new NotKeptError(new Error(marker, { cause: new Error(marker) })),
    'a cause that is no error': new DeliveryError('down', { cause: { body: marker } }),
    'several errors': new AggregateError([new Error(marker)], marker),
    'a stack of somebody else': withStack(
      `Error: ${marker}\n    at ${marker}\n    at f (file:///bot/log.ts:1:2)`,
    ),
    'text instead of an error': marker,
    'an object instead of an error': { message: marker },
  }
  for (const [what, error] of Object.entries(errors))
    it(`does not show what people typed in ${what}`, () =>
      assert.equal(JSON.stringify(logged({}, error)).includes(marker), false))

  it('shows its kind, its codes and where it came from', () => {
    const full = Object.assign(new Error('vol'), { code: 'ENOSPC' })
    const { error: fault, where } = logged({}, new NotKeptError(full))
    assert.equal(fault, 'NotKeptError < Error ENOSPC')
    assert.match(String(where), /log\.test\.ts/)
  })

  it('does not hide the fault of a delivery', () => {
    const line = JSON.stringify(logged({ fault: 'unfit', kind: 'card' }, new DeliveryError('unfit')))
    assert.match(line, /"unfit"/)
  })

  it('ends, also when errors are the cause of each other', () => {
    const error = new Error('x')
    error.cause = error
    assert.equal(logged({}, error).error, 'Error < Error < Error < Error < Error')
  })
})
