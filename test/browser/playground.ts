import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { BrowserContext, Locator, Page } from 'playwright-core'
import { launch } from './chromium.ts'
import { readTexts, type VisibleText } from './visible-text.ts'

// What belongs to the Playground itself: who wrote when, and where one types.
const chrome =
  '[aria-label="Message header"], div:has(> .fui-Avatar), .fui-CardHeader, .fui-CardFooter, [contenteditable], [contenteditable] + span, textarea'

const patience = 60_000
export interface Browser {
  open(pageUrl: string): Promise<Screen>
  close(): Promise<void>
}

export async function startBrowser(): Promise<Browser> {
  const browser = await launch()
  return {
    async open(pageUrl) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 1000 },
        locale: 'nl-NL',
        timezoneId: 'Europe/Amsterdam',
      })
      return await openScreen(context, pageUrl)
    },
    close: () => browser.close(),
  }
}

async function openScreen(context: BrowserContext, pageUrl: string): Promise<Screen> {
  context.setDefaultTimeout(patience)
  await context.route(
    (url) => url.hostname !== '127.0.0.1',
    (route) => route.abort(),
  )
  const page = await context.newPage()
  await page.goto(pageUrl)
  // Before this line the page shows people and channels of its own, and loses what the bot sends.
  await page.getByText('Configuration file is loaded').first().waitFor()
  await page.getByText('Me', { exact: true }).waitFor({ state: 'detached' })
  await page.getByRole('button', { name: 'Hide log panel' }).click()
  return new Screen(page)
}

export class Screen {
  readonly page: Page

  constructor(page: Page) {
    this.page = page
  }

  async personalChat(): Promise<void> {
    await this.page.getByRole('treeitem', { name: 'Personal Chat' }).click()
    await this.conversation().getByText('Type a message...').waitFor()
  }

  async channel(name: string): Promise<void> {
    await this.page.getByRole('treeitem', { name: ` - ${name}` }).click()
    await this.conversation().getByText('Start a new post').waitFor()
  }

  async say(text: string): Promise<void> {
    await this.write(await this.composer(), '', text)
  }

  async mentionBot(text: string, bot = 'Signaalpunt'): Promise<void> {
    await this.write(await this.composer(), bot, text)
  }

  // Answers the newest post that holds this text.
  async reply(post: string, text: string, bot = ''): Promise<void> {
    const posts = this.conversation().getByRole('group').filter({ hasText: post })
    await this.write(posts.first(), bot, text)
  }

  async press(name: string): Promise<void> {
    const button = await this.newest((place) => place.getByRole('button', { name, exact: true }))
    const more = (await this.newestCard()).getByRole('button', { name: 'More options' })
    await button.or(more).first().waitFor()
    if ((await button.count()) > 0) return await button.click()
    await more.click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  async fill(label: string, text: string): Promise<void> {
    await (await this.field(label)).fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    const field = await this.field(label)
    const isGroup = (await field.locator('input').count()) > 0
    await (isGroup ? field.getByText(option, { exact: true }) : field).click()
    if ((await field.getAttribute('role')) !== 'combobox') return
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await this.conversation().getByText(text).filter({ visible: true }).last().waitFor()
  }

  /** Waits until the conversation reads differently. */
  async changed(before: string): Promise<void> {
    await this.until((text) => text !== before)
  }

  /** The first that `find` finds and that is not among these, once it stands there. */
  async findsNew(find: (text: string) => string[], known: readonly string[] = []): Promise<string> {
    return this.until((text) => find(text).find((one) => !known.includes(one)))
  }

  async texts(): Promise<string[]> {
    return (await this.visible()).map(({ text }) => text)
  }

  async clipped(): Promise<string[]> {
    return (await this.visible()).filter(({ isCut }) => isCut).map(({ text }) => text)
  }

  async buttons(): Promise<string[]> {
    return await (await this.newestCard())
      .locator('button:has(.ac-pushButton-content)')
      .evaluateAll((all) =>
        all.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
      )
  }

  async picture(file: string, { card = false } = {}): Promise<void> {
    await mkdir(dirname(file), { recursive: true })
    await (card ? await this.newestCard() : this.page).screenshot({ path: file, animations: 'disabled' })
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  private async until<T>(look: (text: string) => T | undefined | false): Promise<T> {
    const end = Date.now() + patience
    for (;;) {
      const text = (await this.texts()).join('\n')
      const found = look(text)
      if (found !== undefined && found !== false) return found
      if (Date.now() > end) throw new Error(`It never came:\n${text}`)
      await this.page.evaluate('new Promise(requestAnimationFrame)')
    }
  }

  private async visible(): Promise<VisibleText[]> {
    // The tips of an empty conversation.
    const tips = this.conversation().locator('[href^="https://aka.ms/teams-app-test-tool"]')
    return (await tips.count()) > 0 ? [] : await this.conversation().evaluate(readTexts, chrome)
  }

  // The conversation has no role or name of its own; it stands beside the list of chats, which has one.
  private conversation(): Locator {
    const list = this.page.getByRole('region', { name: 'Chat and Teams Channel' })
    return list.locator('xpath=ancestor::*[following-sibling::*][1]/following-sibling::*[1]')
  }

  private newestCard(): Promise<Locator> {
    return this.newest((place) => place.locator('.ac-adaptiveCard'))
  }

  // The accessible name won't do: an error message becomes part of it.
  private async field(label: string): Promise<Locator> {
    const text = this.page.getByText(label, { exact: true })
    const found = await this.newest((place) => place.locator('label.ac-richTextBlock').filter({ has: text }))
    return this.conversation().locator(`[id="${await found.getAttribute('for')}"]`)
  }

  // A chat has its newest message at the bottom, a channel its newest post at the top with the answers below it.
  private async newest(find: (place: Page | Locator) => Locator): Promise<Locator> {
    const conversation = this.conversation()
    if (!(await this.isChannel())) return find(conversation).last()
    const posts = conversation.getByRole('group').filter({ has: find(this.page) })
    return find(posts.first()).last()
  }

  private post(): Locator {
    return this.conversation()
      .getByRole('group')
      .filter({ has: this.page.getByRole('button', { name: 'Post', exact: true }) })
  }

  private async composer(): Promise<Locator> {
    return (await this.isChannel()) ? this.post() : this.conversation()
  }

  private async isChannel(): Promise<boolean> {
    return await this.conversation().getByRole('button', { name: 'Post', exact: true }).isVisible()
  }

  private async write(place: Locator, bot: string, text: string): Promise<void> {
    const box = place.locator('[contenteditable="true"]').last()
    await box.click()
    if (bot) await this.mention(box, bot)
    await this.page.keyboard.insertText(bot ? ` ${text}` : text)
    await place
      .getByRole('button', { name: /^(Post|Send Message)$/ })
      .last()
      .click()
    await box.filter({ hasText: /\S/ }).waitFor({ state: 'detached' })
  }

  private async mention(box: Locator, name: string): Promise<void> {
    await box.pressSequentially(`@${name.slice(0, 3)}`)
    await this.page.getByRole('menuitem', { name }).click()
  }
}
