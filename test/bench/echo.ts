import { CloudAdapter, ConfigurationBotFrameworkAuthentication, MessageFactory } from 'botbuilder'
import restify from 'restify'

/** The least that botbuilder can do, after Microsoft's own echo sample: check the token, say back what was said. */
const { TEAMS_APP_ID, TEAMS_APP_SECRET, TEAMS_TENANT } = process.env
const adapter = new CloudAdapter(
  new ConfigurationBotFrameworkAuthentication({
    MicrosoftAppId: TEAMS_APP_ID,
    MicrosoftAppPassword: TEAMS_APP_SECRET,
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppTenantId: TEAMS_TENANT,
  }),
)

const server = restify.createServer()
server.use(restify.plugins.bodyParser())
server.post('/api/messages', async (request, response) => {
  await adapter.process(request, response, async (context) => {
    await context.sendActivity(MessageFactory.text(`Echo: ${context.activity.text}`))
  })
})
server.listen(Number(process.env.PORT), '127.0.0.1', () => {
  process.stdout.write(`{"event":"listening"}\n`)
})
