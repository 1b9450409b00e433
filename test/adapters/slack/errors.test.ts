import assert from 'node:assert/strict'
import { webApi } from '@slack/bolt'
import { deliveryError, isPutAway, isTooLateToOpen } from '../../../adapters/slack/errors.ts'
import { DeliveryError } from '../../../bot/errors.ts'

const now = new Date('2026-11-23T09:00:00.000Z')

const platform = (error: string) => new webApi.WebAPIPlatformError({ ok: false, error })
const http = (status: number, headers: Record<string, string> = {}) =>
  new webApi.WebAPIHTTPError(status, 'x', headers, '<html>')
const network = (code: string) => Object.assign(new Error(code), { code })
/** As Node's `fetch` fails: what went wrong stands in the cause. */
const fetchFailed = (code: string) => new TypeError('fetch failed', { cause: network(code) })
const timedOut = new DOMException('The operation was aborted due to timeout', 'TimeoutError')

describe('what Slack answers, in our words', () => {
  const words: Record<string, string[]> = {
    busy: ['ratelimited', 'rate_limited'],
    down: ['internal_error', 'service_unavailable', 'team_added_to_org'],
    unsure: ['fatal_error', 'request_timeout'],
    gone: ['channel_not_found', 'is_archived', 'not_in_channel', 'user_not_found', 'users_not_found'],
    removed: ['message_not_found'],
    locked: ['cant_update_message', 'edit_window_closed'],
    'too-large': ['msg_too_long', 'msg_blocks_too_long', 'view_too_large'],
    unfit: ['invalid_blocks', 'invalid_blocks_format', 'invalid_arguments', 'no_text'],
    refused: [
      'invalid_auth',
      'not_authed',
      'token_revoked',
      'token_expired',
      'account_inactive',
      'missing_scope',
      'no_permission',
      'org_login_required',
      'ekm_access_denied',
      'restricted_action',
      'messages_tab_disabled',
      'cannot_dm_bot',
      'expired_trigger_id',
      'a word that Slack invents tomorrow',
      '',
    ],
  }
  for (const [fault, all] of Object.entries(words))
    for (const word of all)
      it(`"${word}" is ${fault}`, () => assert.equal(deliveryError(platform(word), now).fault, fault))

  const statuses: [status: number, fault: string][] = [
    [400, 'refused'],
    [401, 'refused'],
    [403, 'refused'],
    [404, 'refused'],
    [429, 'busy'],
    [500, 'down'],
    [502, 'down'],
    [503, 'down'],
    [504, 'down'],
  ]
  for (const [status, fault] of statuses)
    it(`the status ${status} is ${fault}`, () => {
      const told = deliveryError(http(status), now)
      assert.deepEqual([told.fault, told.retryAt], [fault, undefined])
    })

  for (const seconds of [0, 1, 30, 3600])
    it(`"wait ${seconds} seconds" is busy until then`, () => {
      const told = deliveryError(new webApi.WebAPIRateLimitedError(seconds), now)
      assert.equal(told.fault, 'busy')
      assert.equal(told.retryAt?.getTime(), now.getTime() + seconds * 1000)
    })
})

describe('a request to Slack that got no answer', () => {
  const table: [what: string, original: Error, fault: string][] = [
    ['refused, told by the error itself', network('ECONNREFUSED'), 'down'],
    ['refused, told by its cause', fetchFailed('ECONNREFUSED'), 'down'],
    ['to a name that is not known', fetchFailed('ENOTFOUND'), 'down'],
    ['while names can not be looked up', fetchFailed('EAI_AGAIN'), 'down'],
    ['cut off', fetchFailed('ECONNRESET'), 'unsure'],
    ['cut off by the other side', fetchFailed('UND_ERR_SOCKET'), 'unsure'],
    ['that broke while writing', fetchFailed('EPIPE'), 'unsure'],
    ['too late', timedOut as unknown as Error, 'unsure'],
    ['too late for its headers', fetchFailed('UND_ERR_HEADERS_TIMEOUT'), 'unsure'],
    ['for whatever reason', new Error('x'), 'unsure'],
  ]
  for (const [what, original, fault] of table)
    it(`${what} is ${fault}`, () =>
      assert.equal(deliveryError(new webApi.WebAPIRequestError(original), now).fault, fault))
})

describe('what else goes wrong while speaking to Slack', () => {
  it('one of our own stays the same', () => {
    const own = new DeliveryError('too-large')
    assert.equal(deliveryError(own, now), own)
  })

  const table: [what: string, error: unknown][] = [
    ['something else', new Error('x')],
    ['no error at all', undefined],
    ['a text', 'x'],
    ['what only looks like an error of Slack', { data: { error: 'channel_not_found' } }],
  ]
  for (const [what, error] of table)
    it(`${what} was not sent`, () => assert.equal(deliveryError(error, now).fault, 'down'))

  it('keeps what was thrown as its cause, and no word of it in its own message', () => {
    const thrown = platform('channel_not_found')
    const told = deliveryError(thrown, now)
    assert.equal(told.cause, thrown)
    assert.equal(told.message, 'delivery failed: gone')
  })
})

describe('a modal that came too late', () => {
  const late = ['expired_trigger_id', 'exchanged_trigger_id', 'trigger_expired', 'trigger_exchanged']
  for (const word of late)
    it(`is "${word}"`, () => assert.equal(isTooLateToOpen(deliveryError(platform(word), now)), true))

  const others: [what: string, error: unknown][] = [
    ['another word', deliveryError(platform('invalid_trigger_id'), now)],
    ['the same word, not yet in our own kinds', platform('expired_trigger_id')],
    ['a fault without a cause', new DeliveryError('refused')],
    ['nothing', undefined],
  ]
  for (const [what, error] of others) it(`is not ${what}`, () => assert.equal(isTooLateToOpen(error), false))
})

describe('a modal that was put away', () => {
  it('is "not_found"', () => assert.equal(isPutAway(deliveryError(platform('not_found'), now)), true))
  it('is no other word', () => assert.equal(isPutAway(deliveryError(platform('invalid_blocks'), now)), false))
  it('is no broken connection', () => assert.equal(isPutAway(new DeliveryError('unsure')), false))
})
