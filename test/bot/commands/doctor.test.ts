import assert from 'node:assert/strict'
import { doctorCommand } from '../../../bot/commands/doctor.ts'
import { StartError } from '../../../bot/errors.ts'
import { readSettings, type Settings } from '../../../bot/settings/settings.ts'

const undecided = {
  ENCRYPTION_KEYS: `proef:${Buffer.alloc(32, 7).toString('base64')}`,
  SLACK_BOT_TOKEN: 'xoxb-1',
  SLACK_TEAM: 'T0123',
  SLACK_SIGNING_SECRET: 'geheim',
}
const decided = {
  ...undecided,
  RESPONSIBLE_BODY: 'het college',
  LEGAL_GROUND: 'zoals vastgesteld',
  PRIVACY_PROTOCOL: 'op intranet',
  DESTRUCTION: 'beforehand',
}
const red = 'Er is nog geen functionariskanaal gekoppeld.'

/** What it says line by line, and whether it is a fault. */
async function says(
  env: Record<string, string>,
  answer: { status: number; body: string } | undefined,
): Promise<{ lines: string[]; fault: boolean }> {
  const settings: Settings = readSettings(env)
  try {
    return { lines: (await doctorCommand(settings, async () => answer)).split('\n'), fault: false }
  } catch (error) {
    assert.ok(error instanceof StartError)
    return { lines: error.message.split('\n'), fault: true }
  }
}

describe('the doctor', () => {
  it('says that all is well', async () =>
    assert.deepEqual(await says(decided, { status: 200, body: 'ok' }), {
      lines: ['Alles is in orde.'],
      fault: false,
    }))

  it('says what the running bot says, and what is undecided once', async () => {
    const first = await says(undecided, undefined)
    assert.ok(first.fault)
    assert.match(first.lines.at(-1) ?? '', /geen bot .* http:\/\/127\.0\.0\.1:3978\/readyz/)
    const own = first.lines.slice(0, -1)
    assert.equal(own.length, 4)
    const body = [red, ...own.map((line) => line.slice(2))].join('\n')
    const { lines } = await says(undecided, { status: 503, body })
    assert.deepEqual(lines, [...own, `- ${red}`])
  })

  it('asks for no decisions in the try-out', async () =>
    assert.deepEqual((await says({}, { status: 503, body: red })).lines, [`- ${red}`]))
})
