import assert from 'node:assert/strict'
import { deliveryError, faultOf, isNotFound } from '../../../adapters/teams/errors.ts'
import { DeliveryError } from '../../../bot/errors.ts'

const now = new Date('2026-11-23T09:00:00.000Z')

describe('what Teams answers, in our words', () => {
  const statuses: [status: number, fault: string | undefined][] = [
    [200, undefined],
    [201, undefined],
    [302, undefined],
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'gone'],
    [412, 'busy'],
    [413, 'too-large'],
    [429, 'busy'],
    [500, 'down'],
    [502, 'down'],
    [504, 'down'],
  ]
  for (const [status, fault] of statuses)
    it(`${status} is ${fault ?? 'fine'}`, () => assert.equal(faultOf(status, null, now)?.fault, fault))

  const waits: [header: string | null, seconds: number | undefined][] = [
    [null, undefined],
    ['', undefined],
    ['30', 30],
    ['0', 0],
    ['1.5', 1.5],
    ['Mon, 23 Nov 2026 09:01:00 GMT', 60],
    ['straks', undefined],
  ]
  for (const [header, seconds] of waits)
    it(`"Retry-After: ${header}" is ${seconds ?? 'no'} seconds`, () => {
      const retryAt = faultOf(429, header, now)?.retryAt
      assert.equal(retryAt && (retryAt.getTime() - now.getTime()) / 1000, seconds)
    })
})

describe('what goes wrong while sending', () => {
  const thrown: [what: string, error: unknown, fault: string][] = [
    ['one of our own stays', new DeliveryError('unsure'), 'unsure'],
    ['a status of the SDK is read', Object.assign(new Error('x'), { statusCode: 403 }), 'refused'],
    [
      'a good status that was thrown is a failure',
      Object.assign(new Error('x'), { statusCode: 200 }),
      'down',
    ],
    ['anything else was not sent', new Error('x'), 'down'],
    ['no error at all', undefined, 'down'],
    ['a status that is none', { statusCode: 'veel' }, 'down'],
  ]
  for (const [what, error, fault] of thrown)
    it(what, () => assert.equal(deliveryError(error, now).fault, fault))

  it('only "gone" means that nobody is there', () => {
    assert.equal(isNotFound(new DeliveryError('gone')), true)
    assert.equal(isNotFound(new DeliveryError('refused')), false)
    assert.equal(isNotFound(new Error('gone')), false)
  })
})
