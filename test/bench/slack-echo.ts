import { App, LogLevel } from '@slack/bolt'

/** The least that Bolt can do, after Slack's own example: check the signature, say back what was said. */
const { SLACK_BOT_TOKEN: token, SLACK_SIGNING_SECRET: signingSecret } = process.env
const app = new App({
  ...(token ? { token } : {}),
  ...(signingSecret ? { signingSecret } : {}),
  logLevel: LogLevel.ERROR,
})
app.message(async ({ message, say }) => {
  await say(`Echo: ${'text' in message ? message.text : ''}`)
})
await app.start(Number(process.env.PORT))
process.stdout.write(`{"event":"listening"}\n`)
process.on('SIGTERM', () => process.exit())
