import assert from 'node:assert/strict'
import { isKoppelcode, koppelcode } from '../../bot/koppelcode.ts'
import type { KeyRing } from '../../bot/store/crypto.ts'
import { keys, minutes, seconds } from '../fixtures/samples.ts'

const start = Date.parse('2026-11-23T09:00:00.000Z')
const at = (ms: number): Date => new Date(start + ms)
const code = koppelcode(keys, 'gemeente', at(0))
const otherKeys: KeyRing = [{ id: 'proef', key: Buffer.alloc(32, 9) }]

describe('the code that binds a channel', () => {
  it('is ten letters and numbers without look-alikes', () =>
    assert.match(code, /^[234679CDFGHJKMNPQRTVWXYZ]{10}$/))

  const works: [what: string, typed: string, after: number, does: boolean][] = [
    ['at once', code, 0, true],
    ['for a quarter of an hour', code, 15 * minutes, true],
    ['to the end of the next quarter', code, 30 * minutes - 1, true],
    ['not after that', code, 30 * minutes, false],
    ['not before it was made', code, -seconds, false],
    ['in small letters', code.toLowerCase(), 0, true],
    ['with dashes and spaces', ` ${code.slice(0, 5)} - ${code.slice(5)} `, 0, true],
    ['not cut off', code.slice(0, 9), 0, false],
    ['not with a letter too many', `${code}2`, 0, false],
    ['not empty', '', 0, false],
    ['not with letters from elsewhere', 'À'.repeat(10), 0, false],
  ]
  for (const [what, typed, after, does] of works)
    it(`works ${what}`, () => assert.equal(isKoppelcode(keys, 'gemeente', typed, at(after)), does))

  it('made in the last second of a quarter works a quarter of an hour', () => {
    const late = koppelcode(keys, 'gemeente', at(15 * minutes - 1))
    assert.equal(isKoppelcode(keys, 'gemeente', late, at(30 * minutes - 1)), true)
  })

  it('is another one for another organisation, another installation and another quarter', () => {
    assert.equal(isKoppelcode(keys, 'buurgemeente', code, at(0)), false)
    assert.equal(isKoppelcode(otherKeys, 'gemeente', code, at(0)), false)
    assert.notEqual(koppelcode(keys, 'gemeente', at(15 * minutes)), code)
  })
})
