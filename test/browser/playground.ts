import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

// What belongs to the Playground itself: who wrote when, and where one types.
const chrome = [
  '[aria-label="Message header"]',
  '.fui-CardHeader',
  '[contenteditable]',
  '[contenteditable] + span',
  '[role="group"]:has(> [role="separator"] + div [contenteditable]) > .fui-CardFooter > button',
].join(', ')

const patience = 10_000
const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

export interface Browser {
  open(pageUrl: string): Promise<Screen>
  close(): Promise<void>
}

export async function startBrowser(): Promise<Browser> {
  const browser = await chromium.launch({ ...(await ownChromium()), args: flags })
  return {
    async open(pageUrl) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, locale: 'nl-NL' })
      return await openScreen(context, pageUrl)
    },
    close: () => browser.close(),
  }
}

// The package unpacks the libraries that it needs only where it believes to run on AWS Lambda, and then writes
// their place into this process's environment, where every later child would inherit them.
async function ownChromium(): Promise<{ executablePath: string; env: Record<string, string> }> {
  const before = { ...process.env }
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    packed.setGraphicsMode = false
    return { executablePath, env: chromiumEnvironment() }
  } finally {
    process.env = before
  }
}

let found: Record<string, string> | undefined

// Only the first import writes it.
function chromiumEnvironment(): Record<string, string> {
  found ??= Object.fromEntries(
    ['PATH', 'HOME', 'TMPDIR', 'FONTCONFIG_PATH', 'LD_LIBRARY_PATH'].flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
  return found
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
  await page.getByText('Configuration file is loaded').waitFor()
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

  async reply(text: string, { mention = '', post = '' } = {}): Promise<void> {
    const posts = this.conversation().getByRole('group')
    await this.write((post ? posts.filter({ hasText: post }) : posts).last(), mention, text)
  }

  async press(name: string): Promise<void> {
    const button = this.conversation().getByRole('button', { name, exact: true })
    const more = this.newestCard().getByRole('button', { name: 'More options' })
    await button.or(more).last().waitFor()
    if ((await button.count()) > 0) return await button.last().click()
    await more.click()
    await this.page.getByRole('menuitem', { name, exact: true }).click()
  }

  async fill(label: string, text: string): Promise<void> {
    await this.conversation().getByLabel(label, { exact: true }).last().fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    const conversation = this.conversation()
    const radios = conversation.getByRole('radiogroup', { name: label, exact: true })
    const radio = radios.getByRole('radio', { name: option, exact: true })
    const box = conversation.getByRole('checkbox', { name: `${label} ${option}`, exact: true })
    const list = conversation.getByRole('combobox', { name: label, exact: true })
    const control = radio.or(box).or(list).last()
    await control.click()
    if ((await control.getAttribute('role')) !== 'combobox') return
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await this.conversation().getByText(text).filter({ visible: true }).last().waitFor()
  }

  async texts(): Promise<string[]> {
    return await this.conversation().evaluate(readTexts, chrome)
  }

  async buttons(): Promise<string[]> {
    return await this.newestCard()
      .getByRole('button')
      .evaluateAll((all) =>
        all.map((button) => button.getAttribute('aria-label') ?? button.textContent ?? ''),
      )
  }

  async clipped(): Promise<string[]> {
    return await this.conversation().evaluate(readClipped, chrome)
  }

  async picture(file: string, { card = false } = {}): Promise<void> {
    await mkdir(dirname(file), { recursive: true })
    await (card ? this.newestCard() : this.page).screenshot({ path: file, animations: 'disabled' })
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  // The conversation has no role or name of its own; it stands beside the list of chats, which has one.
  private conversation(): Locator {
    const list = this.page.getByRole('region', { name: 'Chat and Teams Channel' })
    return list.locator('xpath=ancestor::*[following-sibling::*][1]/following-sibling::*[1]')
  }

  private newestCard(): Locator {
    return this.conversation().locator('.ac-adaptiveCard').last()
  }

  private async composer(): Promise<Locator> {
    const post = this.conversation().getByRole('group').filter({ hasText: 'Post' }).first()
    return (await post.isVisible()) ? post : this.conversation()
  }

  private async write(place: Locator, mention: string, text: string): Promise<void> {
    const box = place.locator('[contenteditable="true"]').last()
    await box.click()
    if (mention) await this.mention(box, mention)
    await box.pressSequentially(mention ? ` ${text}` : text)
    await place
      .getByRole('button', { name: /^(Post|Send Message)$/ })
      .last()
      .click()
    await box.getByText(text).waitFor({ state: 'detached' })
  }

  private async mention(box: Locator, name: string): Promise<void> {
    await box.pressSequentially(`@${name.slice(0, 3)}`)
    await this.page.getByRole('menuitem', { name }).click()
  }
}

// What follows runs inside the page, so it can use nothing else from this file. Only what it uses of a page is
// declared, as the types of a browser would otherwise hold for the whole project.

interface PageElement {
  textContent: string | null
  parentElement: PageElement | null
  scrollWidth: number
  clientWidth: number
  scrollHeight: number
  clientHeight: number
  checkVisibility(): boolean
  closest(selector: string): PageElement | null
  querySelectorAll(selector: string): Iterable<PageElement>
}
declare const document: {
  createTreeWalker(root: PageElement, textOnly: 4): { nextNode(): PageElement | null }
}
declare function getComputedStyle(element: PageElement): Record<'display' | 'overflowX' | 'overflowY', string>

function readTexts(conversation: PageElement, chrome: string): string[] {
  const found: { block: PageElement | null; text: string }[] = []
  const isInline = (element: PageElement): boolean =>
    ['inline', 'contents'].includes(getComputedStyle(element).display)
  const walker = document.createTreeWalker(conversation, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    let block = node.parentElement
    if (!block?.checkVisibility() || block.closest(chrome)) continue
    while (block && isInline(block)) block = block.parentElement
    const last = found.at(-1)
    if (last && last.block === block) last.text += node.textContent
    else found.push({ block, text: node.textContent ?? '' })
  }
  return found.map(({ text }) => text.trim()).filter(Boolean)
}

function readClipped(conversation: PageElement, chrome: string): string[] {
  const isCut = (element: PageElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const isWide = overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1
    return isWide || (overflowY === 'hidden' && element.scrollHeight > element.clientHeight + 1)
  }
  return [...conversation.querySelectorAll('*')]
    .filter((element) => element.checkVisibility() && !element.closest(chrome) && isCut(element))
    .map((element) => element.textContent?.trim() ?? '')
    .filter(Boolean)
}
