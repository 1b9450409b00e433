import assert from 'node:assert/strict'
import { limits, refusal, viewRefusal } from '../../../adapters/slack/limits.ts'
import { toMessage } from '../../../adapters/slack/render.ts'
import { line } from '../../../bot/core/view.ts'
import { texts } from '../../../dialogs/texts/index.ts'
import { slackViolations } from '../../fixtures/slack/limits.ts'

const blocks = (count: number) => Array.from({ length: count }, () => ({ type: 'divider' }))
const section = (text: string) => ({ type: 'section', text: { type: 'plain_text', text } })
const posted = (message: object): string[] =>
  slackViolations('chat.postMessage', { channel: 'C1', text: 'x', ...message })

/** Blocks of so many characters altogether, as they go over the line. */
function sized(characters: number) {
  const full = [1, 2, 3].map(() => section('x'.repeat(3000)))
  const rest = characters - JSON.stringify([...full, section('')]).length
  return [...full, section('x'.repeat(rest))]
}

describe('what Slack takes', () => {
  it('is a message of 50 blocks', () => {
    assert.equal(refusal({ blocks: blocks(50) }), undefined)
    assert.match(refusal({ blocks: blocks(51) }) ?? '', /51 blocks/)
  })

  it('is a message of 12,000 characters of blocks', () => {
    assert.equal(JSON.stringify(sized(limits.messageCharacters)).length, 12_000)
    assert.equal(refusal({ blocks: sized(limits.messageCharacters) }), undefined)
    assert.match(refusal({ blocks: sized(limits.messageCharacters + 1) }) ?? '', /12001 characters/)
  })

  it('is what Slack itself would not refuse', () => {
    assert.deepEqual(posted({ blocks: blocks(50) }), [])
    assert.deepEqual(posted({ blocks: sized(limits.messageCharacters) }), [])
  })

  it('is a modal of 100 blocks', () => {
    assert.equal(viewRefusal({ blocks: blocks(100) }), undefined)
    assert.match(viewRefusal({ blocks: blocks(101) }) ?? '', /101 blocks/)
  })

  it('is a modal of 250,000 bytes, counted as they go over the line', () => {
    const view = (sign: string, count: number) => ({ blocks: [section(sign.repeat(count))] })
    const around = Buffer.byteLength(JSON.stringify(view('', 0)))
    assert.equal(viewRefusal(view('x', limits.viewBytes - around)), undefined)
    assert.match(viewRefusal(view('x', limits.viewBytes - around + 1)) ?? '', /250001 bytes/)
    assert.match(viewRefusal(view('é', limits.viewBytes / 2)) ?? '', /bytes/)
  })

  it('is said in one table, as Slack documents it', () => {
    const text = (length: number) => [section('x'.repeat(length))]
    assert.deepEqual(posted({ blocks: text(limits.sectionCharacters) }), [])
    assert.equal(posted({ blocks: text(limits.sectionCharacters + 1) }).length, 1)
    const header = (length: number) => [{ type: 'header', text: section('x'.repeat(length)).text }]
    assert.deepEqual(posted({ blocks: header(limits.headerCharacters) }), [])
    assert.equal(posted({ blocks: header(limits.headerCharacters + 1) }).length, 1)
    const button = (label: number, value: number) => [
      {
        type: 'actions',
        elements: [{ type: 'button', text: section('x'.repeat(label)).text, value: 'x'.repeat(value) }],
      },
    ]
    const { buttonCharacters, valueCharacters } = limits
    assert.deepEqual(posted({ blocks: button(buttonCharacters, valueCharacters) }), [])
    assert.equal(posted({ blocks: button(buttonCharacters + 1, 1) }).length, 1)
    assert.equal(posted({ blocks: button(1, valueCharacters + 1) }).length, 1)
  })
})

describe('a line of the bot is sent by Slack, however long it is', () => {
  const names = new Intl.ListFormat('nl').format(Array.from({ length: 8 }, () => 'Christiane Cunningham'))
  const lines: Record<string, string> = {
    'the channel is bound, with eight functionarissen': texts.nl.office.bound(names),
    'something went wrong': texts.nl.sorry.failed('0a1b2c3d'),
    'something went wrong, in English': texts.en.sorry.failed('0a1b2c3d'),
    'nothing was kept': texts.nl.sorry.notKept,
    'nothing was kept, in English': texts.en.sorry.notKept,
    'a code that is wrong': texts.nl.office.wrongCode,
    'no photos': texts.nl.sorry.noFiles,
    'a name as long as can be': texts.nl.desk.claimed('S-2026-7K4M', 'x'.repeat(250)),
    'a notification that is cut off within an emoji': `${'x'.repeat(149)}🙂`,
    'a notification of signs': '<&>'.repeat(100),
  }
  for (const [what, text] of Object.entries(lines))
    it(what, () => {
      const message = toMessage(line(text))
      assert.deepEqual(posted(message), [])
      assert.ok(message.text.isWellFormed())
    })
})
