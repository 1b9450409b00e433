import assert from 'node:assert/strict'
import { readAddress, readReceipt, toAddress, toReceipt } from '../../../adapters/slack/address.ts'
import { toAddress as toTeamsAddress } from '../../../adapters/teams/address.ts'
import type { Address, Receipt } from '../../../bot/core/event.ts'

const place = { channel: 'C0SIGNALEN' }
const sent = { ...place, ts: '1780000000.000100' }

describe('where a message goes in Slack', () => {
  it('comes back as it was written', () => {
    assert.deepEqual(readAddress(toAddress(place)), place)
    assert.deepEqual(readReceipt(toReceipt(sent)), sent)
  })

  const wrong: Record<string, string> = {
    'no JSON': 'kanaal',
    nothing: '',
    'a place in Teams': toTeamsAddress({
      conversation: '19:a@thread.tacv2',
      serviceUrl: 'https://smba.example/',
    }),
    'one part too many': JSON.stringify({ ...sent, to: 'x' }),
    'no channel': JSON.stringify({ channel: '' }),
    'a number': JSON.stringify({ channel: 1, ts: 2 }),
    'a message without its time': JSON.stringify({ ...place, ts: '' }),
  }
  for (const [what, text] of Object.entries(wrong))
    it(`is not read from ${what}`, () => {
      assert.throws(() => readAddress(text as Address))
      assert.throws(() => readReceipt(text as Receipt))
    })

  it('of a message is not a place, nor the other way round', () => {
    assert.throws(() => readAddress(toReceipt(sent) as string as Address))
    assert.throws(() => readReceipt(toAddress(place) as string as Receipt))
  })

  it('is not written without a channel or a time', () => {
    assert.throws(() => toAddress({ channel: '' }))
    assert.throws(() => toReceipt({ channel: 'C1', ts: '' }))
  })
})
