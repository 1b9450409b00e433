import { mkdir } from 'node:fs/promises'
import { dirname } from 'node:path'
import { type BrowserContext, chromium, type Locator, type Page } from 'playwright-core'

// What belongs to the Playground itself: who wrote when, and where one types.
const chrome =
  '[aria-label="Message header"], div:has(> .fui-Avatar), .fui-CardHeader, .fui-CardFooter, [contenteditable], [contenteditable] + span'

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
    const named = { name: label, exact: true }
    const field = await this.newest((place) =>
      place
        .getByRole('textbox', named)
        .or(place.getByRole('spinbutton', named))
        .or(place.getByRole('combobox', named)),
    )
    await field.fill(text)
  }

  async choose(label: string, option: string): Promise<void> {
    const control = await this.newest((place) =>
      place
        .getByRole('radiogroup', { name: label, exact: true })
        .getByRole('radio', { name: option, exact: true })
        .or(place.getByRole('checkbox', { name: `${label} ${option}`, exact: true }))
        .or(place.getByRole('combobox', { name: label, exact: true })),
    )
    await control.click()
    if ((await control.getAttribute('role')) !== 'combobox') return
    await this.page.getByRole('option', { name: option, exact: true }).click()
  }

  async waitFor(text: string | RegExp): Promise<void> {
    await this.conversation().getByText(text).filter({ visible: true }).last().waitFor()
  }

  async texts(): Promise<string[]> {
    // The tips of an empty conversation.
    const tips = this.conversation().locator('[href^="https://aka.ms/teams-app-test-tool"]')
    return (await tips.count()) > 0 ? [] : await this.conversation().evaluate(readTexts, chrome)
  }

  async buttons(): Promise<string[]> {
    return await (await this.newestCard())
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
    await (card ? await this.newestCard() : this.page).screenshot({ path: file, animations: 'disabled' })
  }

  async close(): Promise<void> {
    await this.page.context().close()
  }

  // The conversation has no role or name of its own; it stands beside the list of chats, which has one.
  private conversation(): Locator {
    const list = this.page.getByRole('region', { name: 'Chat and Teams Channel' })
    return list.locator('xpath=ancestor::*[following-sibling::*][1]/following-sibling::*[1]')
  }

  private newestCard(): Promise<Locator> {
    return this.newest((place) => place.locator('.ac-adaptiveCard'))
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

interface Box {
  right: number
  bottom: number
}
interface PageElement {
  textContent: string | null
  parentElement: PageElement | null
  checkVisibility(): boolean
  closest(selector: string): PageElement | null
  getBoundingClientRect(): Box
}
declare const document: {
  createTreeWalker(root: PageElement, textOnly: 4): { nextNode(): PageElement | null }
  createRange(): { selectNodeContents(node: PageElement): void; getBoundingClientRect(): Box }
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
  const isCutBy = (text: Box, element: PageElement): boolean => {
    const { overflowX, overflowY } = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isHidden = (overflow: string): boolean => overflow === 'hidden' || overflow === 'clip'
    return (
      (isHidden(overflowX) && text.right > box.right + 1) ||
      (isHidden(overflowY) && text.bottom > box.bottom + 1)
    )
  }
  const isCut = (node: PageElement): boolean => {
    const range = document.createRange()
    range.selectNodeContents(node)
    const text = range.getBoundingClientRect()
    for (let above = node.parentElement; above && above !== conversation; above = above.parentElement) {
      if (isCutBy(text, above)) return true
    }
    return false
  }
  const cut: string[] = []
  const walker = document.createTreeWalker(conversation, 4)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement
    if (around?.checkVisibility() && !around.closest(chrome) && isCut(node)) cut.push(node.textContent ?? '')
  }
  return cut
}
