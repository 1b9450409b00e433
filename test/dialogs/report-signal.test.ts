import assert from 'node:assert/strict'
import type { BotEvent, Reply, TextEvent } from '../../bot/core/event.ts'
import type { PersonState } from '../../bot/core/person.ts'
import type { Action, View } from '../../bot/core/view.ts'
import { ReceiptCodes } from '../../bot/receipt-codes.ts'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import type { DialogParts } from '../../dialogs/parts.ts'
import { createTalk } from '../../dialogs/talk.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { AskedQuestions } from '../../knowledge/asked-questions.ts'
import { KnowledgeBases } from '../../knowledge/knowledge-base.ts'
import {
  address,
  alex,
  boundOffice,
  idsInOrder,
  inFolder,
  keys,
  morning,
  municipality,
  organisation,
  story,
} from '../fixtures/samples.ts'

const words = texts.nl
const from = { ...alex, organisation }

/** Somebody in the private chat, with what stands on the screen. */
class Chat {
  reply: Reply = { shows: [] }
  readonly #talk
  readonly #newId = idsInOrder()
  #person: PersonState = {
    kind: 'person',
    id: 'persoon',
    organisation,
    platform: 'teams',
    personId: alex.id,
    lastLocale: 'nl',
    drafts: [],
    consumed: [],
  }

  constructor(parts: Pick<DialogParts, 'store'>) {
    this.#talk = createTalk({
      ...parts,
      platform: () => assert.fail('nobody is asked about'),
      isHeldUp: async () => false,
      board: async () => {},
      municipality: () => municipality,
      codes: new ReceiptCodes(() => keys, parts.store, this.#newId),
      knowledge: new KnowledgeBases(parts.store),
      asked: new AskedQuestions(),
      isKoppelcode: () => false,
      newId: this.#newId,
      random: () => 0,
    })
  }

  get screen(): View {
    return this.reply.shows.at(-1) ?? assert.fail('nothing is shown')
  }
  get text(): string {
    return JSON.stringify(this.reply)
  }
  get draft(): PersonState['drafts'][number] {
    return this.#person.drafts.at(-1) ?? assert.fail('no draft')
  }
  button(label: string): Action {
    return (
      this.screen.actions.find((one) => one.label === label) ?? assert.fail(`no "${label}": ${this.text}`)
    )
  }
  says = (text: string) => this.#turn({ ...this.#event(), text, mentions: [], kind: 'text' })
  presses = (label: string, values: Record<string, string> = {}) => this.pressesOn(this.button(label), values)
  pressesOn = ({ name, data }: Action, values: Record<string, string> = {}) =>
    this.#turn({ ...this.#event(), kind: 'action', name, data, values })

  #event(): Omit<TextEvent, 'kind' | 'text' | 'mentions'> {
    return { id: this.#newId(), from, at: address('privéchat'), place: 'private' }
  }
  async #turn(event: BotEvent): Promise<void> {
    const outcome = await this.#talk.respond({ event, person: this.#person, now: morning })
    this.#person = outcome.person
    this.reply = outcome.reply
  }
}

const inChat = (job: (chat: Chat) => Promise<void>): Promise<void> =>
  inFolder(async (folder) => {
    const store = await openLowdbStore(folder, () => keys)
    await store.changeOffice(organisation, boundOffice)
    try {
      await job(new Chat({ store }))
    } finally {
      await store.close()
    }
  })

describe('passing on a signal', () => {
  it('goes from the first press to the receipt', () =>
    inChat(async (chat) => {
      await chat.says('hoi')
      await chat.presses('Iets doorgeven')
      await chat.presses('Nee')
      await chat.presses('Verder', { what: story })
      await chat.presses('Zo is het genoeg')
      await chat.presses('Versturen')
      assert.match(chat.text, /S-2026-2222/)
      assert.equal(chat.text.includes(story), false)
    }))

  it('begins with a story that is simply typed', () =>
    inChat(async (chat) => {
      await chat.says('Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak')
      assert.match(chat.text, /Wil je dit doorgeven aan Megan Bowen of Adele Vance\?/)
      await chat.says('ja')
      assert.match(chat.text, /Is er nu gevaar voor iemand\?/)
    }))

  it('names 112 before anything else when there is danger', () =>
    inChat(async (chat) => {
      await chat.says('iets doorgeven')
      await chat.presses('Ja')
      assert.deepEqual(chat.screen.body[0], { kind: 'heading', text: words.danger.title })
    }))

  it('says that a story typed at another question was added, and not that the question was answered', () =>
    inChat(async (chat) => {
      await chat.says('iets doorgeven')
      await chat.says('Drie meiden slapen achter in de zaak')
      assert.equal(chat.draft.answers.what, 'Drie meiden slapen achter in de zaak')
      const answered = words.steps.answered(words.dialogs.report.questions.danger?.short ?? '')
      assert.equal(chat.text.includes(answered), false, answered)
      assert.ok(chat.text.includes(words.draft.added), chat.text)
    }))

  it('says so when what is typed later does not fit any more', () =>
    inChat(async (chat) => {
      await chat.says('iets doorgeven')
      await chat.presses('Nee')
      await chat.says('x'.repeat(19_995))
      await chat.says('en nog drie woorden erbij')
      assert.equal(chat.draft.answers.what?.length, 19_995)
      assert.match(chat.text, /tekens en er passen er 20000/)
    }))

  it('keeps what was added when an earlier press arrives once more', () =>
    inChat(async (chat) => {
      await chat.says('iets doorgeven')
      await chat.presses('Nee')
      const next = chat.button('Verder')
      await chat.pressesOn(next, { what: 'Drie meiden' })
      await chat.says('En hun paspoort is weg')
      await chat.pressesOn(next, { what: 'Drie meiden' })
      assert.equal(chat.draft.answers.what, 'Drie meiden\nEn hun paspoort is weg')
    }))

  it('gives the story back to who goes back to it', () =>
    inChat(async (chat) => {
      await chat.says('iets doorgeven')
      await chat.presses('Nee')
      await chat.presses('Verder', { what: story })
      await chat.presses('Terug')
      assert.equal(chat.screen.fields[0]?.value, story)
    }))

  it('takes one page with everything on it', () =>
    inChat(async (chat) => {
      await chat.says('iets doorgeven')
      await chat.presses('Alles op één pagina')
      const values = { danger: 'no', what: '', place: 'work', form: '', known: 'withheld' }
      const send = chat.button('Versturen')
      await chat.pressesOn(send, values)
      assert.match(chat.text, /Een paar woorden zijn genoeg/)
      await chat.pressesOn(send, { ...values, what: story })
      assert.match(chat.text, /S-2026-2222/)
      await chat.pressesOn(send, { ...values, what: story })
      assert.match(chat.text, /S-2026-2222/)
    }))
})
