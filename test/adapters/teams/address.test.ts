import assert from 'node:assert/strict'
import {
  readAddress,
  readReceipt,
  threadOf,
  toAddress,
  toReceipt,
  withoutThread,
} from '../../../adapters/teams/address.ts'
import type { Address, Receipt } from '../../../bot/core/event.ts'

const place = {
  conversation: '19:signalen@thread.tacv2',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
}
const sent = { ...place, message: '1780000000001' }

describe('where a message goes', () => {
  it('comes back as it was written', () => {
    assert.deepEqual(readAddress(toAddress(place)), place)
    assert.deepEqual(readReceipt(toReceipt(sent)), sent)
  })

  const wrong: Record<string, string> = {
    'no JSON': 'kanaal',
    'another shape': '{"channel":"C1"}',
    'one part too many': JSON.stringify({ ...place, to: 'x' }),
    'no address to reach it by': JSON.stringify({ ...place, serviceUrl: 'overal' }),
    'no conversation': JSON.stringify({ ...place, conversation: '' }),
  }
  for (const [what, text] of Object.entries(wrong)) {
    it(`is not read from ${what}`, () => {
      assert.throws(() => readAddress(text as Address))
      assert.throws(() => readReceipt(text as Receipt))
    })
  }

  it('of a message is not a place, nor the other way round', () => {
    assert.throws(() => readAddress(toReceipt(sent) as string as Address))
    assert.throws(() => readReceipt(toAddress(place) as string as Receipt))
  })

  const threads: [from: string, without: string][] = [
    ['19:a@thread.tacv2;messageid=1', '19:a@thread.tacv2'],
    ['19:a@thread.tacv2', '19:a@thread.tacv2'],
    ['a:1AbC', 'a:1AbC'],
  ]
  for (const [from, without] of threads)
    it(`is ${without} for ${from}`, () => assert.equal(withoutThread(from), without))

  it('below a card is the thread of that card, also when the card itself stood in a thread', () => {
    const thread = `${place.conversation};messageid=${sent.message}`
    assert.equal(threadOf(sent), thread)
    assert.equal(threadOf({ ...sent, conversation: `${place.conversation};messageid=1` }), thread)
  })
})
