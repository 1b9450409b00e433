import type { Page } from 'playwright-core'
import type { SlackPerson } from '../fixtures/slack/person.ts'
import type { AdminDrawn } from './knowledge-screens.ts'
import type { Screen } from './playground.ts'
import { messagesPage, viewPage } from './slack-page.ts'

/** Where pictures are put, to be looked at. */
export const pictures = 'test/browser/pictures'

/** Paths in a row: name-01-first.png, name-02-second.png … */
export function pathsFor(what: string): (name: string) => string {
  let count = 0
  return (name) => {
    count += 1
    return `${pictures}/${what}-${String(count).padStart(2, '0')}-${name}.png`
  }
}

/** Somebody in the Playground who fills in forms. */
export const onTeams = (screen: Screen, path: (name: string) => string): AdminDrawn => ({
  says: (text) => screen.say(text),
  presses: (label) => screen.press(label),
  sees: (text) => screen.waitFor(text),
  draw: (name) => screen.picture(path(`teams-${name}`)),
  putsAway: async () => undefined,
  sends: async (label, fields) => {
    for (const { label: field, text, choice } of fields)
      await (choice ? screen.choose(field, choice) : screen.fill(field, text))
    await screen.press(label)
  },
})

/** Draws a page of Slack to a picture. */
export const showsIn =
  (tab: Page, path: (name: string) => string) =>
  async (name: string, html: string): Promise<void> => {
    await tab.setContent(html)
    await tab.screenshot({ path: path(`slack-${name}`), fullPage: true })
  }

/** The same in Slack: what is open, or else the newest messages. */
export const onSlack = (who: SlackPerson, shows: ReturnType<typeof showsIn>): AdminDrawn => ({
  says: (text) => who.says(text),
  presses: (label) => who.presses(label),
  sees: (text) => who.sees(text),
  draw: (name) =>
    shows(name, who.modal ? viewPage(who.modal, who.errors) : messagesPage(who.messages().slice(-2))),
  putsAway: async () => (who.modal ? who.closesModal() : undefined),
  sends: (label, fields) =>
    who.presses(label, Object.fromEntries(fields.map(({ name, text }) => [name, text]))),
})
