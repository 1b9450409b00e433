import assert from 'node:assert/strict'
import { join } from 'node:path'
import { openLowdbStore } from '../../bot/store/lowdb.ts'
import { texts } from '../../dialogs/texts/index.ts'
import { key } from '../fixtures/municipality.ts'
import type { Actor, Town } from './contract.ts'

const story = 'Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak'
const more = 'In de kelder slaapt ook een jongen'
const { alreadyAnswered, alreadyAnsweredTyped, gone, goneTyped, notInSignal, sentAs } = texts.nl.draft

/** A form that stands open on one device while the same is sent, or thrown away, on another. */
export function losesNoLateForm(platform: 'teams' | 'slack', open: () => Promise<Town>): void {
  describe(`a form that comes too late, on ${platform}`, () => {
    let town: Town
    let alex: Actor
    let megan: Actor
    beforeEach(async () => {
      town = await open()
      ;({ alex, megan } = town)
    })
    afterEach(() => town.close())

    type Late = (values: Record<string, string>) => Promise<unknown>

    async function openForm(): Promise<Late> {
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.sees('Hoe wil je bekend zijn?')
      return alex.holds('Versturen')
    }

    async function sendByTyping(...typed: string[]): Promise<string> {
      for (const one of ['nee', ...typed, 'versturen']) await alex.says(one)
      return alex.seesReference()
    }

    it('says what did not go along, gives it back, and has it added', async () => {
      const late = await openForm()
      const reference = await sendByTyping(story, 'zo is het genoeg')
      await late({ danger: 'no', what: `${story}. ${more}`, known: 'withheld' })
      await alex.sees(notInSignal(reference))
      await alex.sees(more)
      await alex.sees('Naam afgeschermd')
      await alex.presses('Iets toevoegen')
      await alex.presses('Toevoegen', { text: more })
      await alex.sees(texts.nl.mine.added(reference))
      const [signal, ...others] = await town.kept()
      assert.deepEqual(others, [])
      assert.deepEqual([signal?.known, signal?.answers], ['named', { danger: 'no', what: story }])
      assert.ok(signal?.log.some((line) => line.what === 'added' && line.text === more))
    })

    it('gives back all that was typed when it was thrown away, and keeps nothing', async () => {
      const late = await openForm()
      await alex.says('weggooien')
      await alex.sees('Weggegooid.')
      await late({ danger: 'no', what: story, company: 'Nagelsalon Zon' })
      await alex.sees(goneTyped)
      await alex.sees(story)
      await alex.sees('Nagelsalon Zon')
      assert.deepEqual(await town.kept(), [])
    })

    it('gives back a text that is longer than one message holds', async () => {
      const late = await openForm()
      await alex.says('weggooien')
      await alex.sees('Weggegooid.')
      const long = (name: string) => `${name} ${'Elke nacht komt er een busje. '.repeat(95)}${name}`
      const typed = {
        what: long('een'),
        wish: long('twee').slice(0, 990),
        contact: long('drie').slice(0, 490),
      }
      await late({ danger: 'no', ...typed, address: 'Kerkstraat 1', company: 'Nagelsalon Zon' })
      for (const text of [...Object.values(typed), 'Kerkstraat 1'])
        await alex.sees(text.slice(0, 300).trimEnd())
    })

    it('says 112 first when danger is ticked in it', async () => {
      const late = await openForm()
      await alex.says('weggooien')
      await alex.sees('Weggegooid.')
      await late({ danger: 'yes', what: story })
      await alex.sees('Bel nu 112')
      await alex.sees(story)
    })

    it('answers the same as before when it holds nothing else', async () => {
      const late = await openForm()
      const typed = `${story}. Bel 06 12345678, BSN 123456782`
      const reference = await sendByTyping(typed, 'weghalen', 'zo is het genoeg')
      await late({ danger: 'no', what: typed, known: 'named' })
      await alex.sees(sentAs(reference))
      assert.ok(!alex.screen().includes(notInSignal(reference)), alex.screen())
      assert.equal((await town.kept()).length, 1)
    })

    it('ties nobody to a signal that is known by a code only', async () => {
      const late = await openForm()
      const reference = await sendByTyping(story, 'zo is het genoeg', 'alleen met een code')
      await late({ danger: 'no', what: `${story}. ${more}`, known: 'code' })
      await alex.sees(notInSignal(reference))
      await alex.putsAway()
      await alex.sees(more)
      assert.ok(!alex.buttons().includes('Iets toevoegen'), alex.buttons().join())
      const [signal] = await town.kept()
      assert.equal(signal?.known, 'code')
      const store = await openLowdbStore(join(town.data, 'store'), () => [key])
      const person = await store.person({ organisation: 'gemeente', platform, id: town.idOf('alex') })
      await store.close()
      assert.ok(person)
      assert.ok(!JSON.stringify(person).includes(signal.id))
    })

    /** The question what was seen still stands open on one device, and is answered on another. */
    async function answeredElsewhere(): Promise<Late> {
      await alex.says('iets doorgeven')
      await alex.says('nee')
      await alex.sees(texts.nl.dialogs.report.questions.what?.ask ?? '')
      const late = alex.holds('Verder')
      await alex.says(story)
      await alex.sees(texts.nl.dialogs.report.enough)
      return late
    }

    // On Slack an answer in words is typed as a message, and there is no such form.
    const inChat = platform === 'teams' ? it : () => {}
    inChat('gives back what was written on a question that was answered elsewhere', async () => {
      const late = await answeredElsewhere()
      await late({ what: more })
      await alex.sees(alreadyAnsweredTyped)
      await alex.sees(more)
      for (const typed of ['zo is het genoeg', 'versturen']) await alex.says(typed)
      await alex.seesReference()
      assert.equal((await town.kept())[0]?.answers.what, story)
    })

    inChat('says only that it was answered when the same was written twice', async () => {
      const late = await answeredElsewhere()
      await late({ what: story })
      await alex.sees(alreadyAnswered)
      assert.ok(!alex.screen().includes(alreadyAnsweredTyped), alex.screen())
    })

    it('does not take the place of what was written in the chat after it was opened', async () => {
      const late = await openForm()
      await alex.says(more)
      await alex.sees(texts.nl.draft.added)
      await late({ danger: 'no', what: story })
      await alex.sees(texts.nl.draft.writtenMeanwhile)
      await alex.presses('Versturen')
      await alex.seesReference()
      assert.equal((await town.kept())[0]?.answers.what, `${story}\n${more}`)
    })

    it('does not take its place either when it is kept for later', async () => {
      await alex.says('iets doorgeven')
      await alex.presses('Alles op één pagina')
      await alex.sees('Hoe wil je bekend zijn?')
      const late = alex.holds('Later verder')
      await alex.says(more)
      await alex.sees(texts.nl.draft.added)
      await late({ danger: 'no', what: story })
      await alex.sees('ik bewaar wat je hebt ingevuld')
      for (const typed of ['verder', 'versturen']) await alex.says(typed)
      await alex.seesReference()
      assert.equal((await town.kept())[0]?.answers.what, `${story}\n${more}`)
    })

    const contact = 'Alleen overdag, via haar zus'

    it('says first what does not go along with a place, and keeps it for who changes their mind', async () => {
      await openForm()
      await alex.presses('Versturen', { danger: 'no', what: story, subject: 'location', contact })
      await alex.sees(texts.nl.reportNotes.onlyPlace('“Veilig contact”'))
      await alex.presses('Wijzigen')
      await alex.presses('Alles op één pagina')
      await alex.presses('Versturen', { subject: 'person' })
      await alex.seesReference()
      assert.deepEqual((await town.kept())[0]?.answers, {
        danger: 'no',
        what: story,
        subject: 'person',
        contact,
      })
    })

    it('keeps nothing about somebody with a place', async () => {
      await openForm()
      await alex.presses('Versturen', { danger: 'no', what: story, subject: 'location', contact })
      await alex.sees(texts.nl.reportNotes.onlyPlace('“Veilig contact”'))
      await alex.says('versturen')
      await alex.seesReference()
      assert.deepEqual((await town.kept())[0]?.answers, { danger: 'no', what: story, subject: 'location' })
    })

    it('does not repeat the words of a receipt code', async () => {
      await alex.says('mijn signalen')
      await alex.presses('Ik heb een code')
      await alex.sees(texts.nl.dialogs.code.questions.text?.ask ?? '')
      const late = alex.holds(texts.nl.dialogs.code.send)
      const words = 'appelalbum bladbrug kikkerlamp zeekwast'
      await alex.says(words)
      await alex.sees(texts.nl.code.wrong)
      await late({ text: words })
      await alex.sees(gone)
      assert.ok(!alex.screen().includes('kikkerlamp'), alex.screen())
    })

    it('gives a functionaris the text back too', async () => {
      for (const typed of [story, 'ja, doorgeven', 'nee', 'versturen']) await alex.says(typed)
      await megan.sees(`Signaal ${await alex.seesReference()}`, town.channel)
      await megan.presses('In behandeling nemen', {}, town.channel)
      await megan.sees('Alles over dit signaal doe je hier')
      await megan.presses('Vraag stellen')
      await megan.sees('Vraag versturen')
      const late = megan.holds('Vraag versturen')
      await megan.says('weggooien')
      await megan.sees('Weggegooid.')
      await late({ text: 'Op welke dag was dit?' })
      await megan.sees(goneTyped)
      await megan.sees('Op welke dag was dit?')
    })

    it('with nothing in it gets a word only', async () => {
      const late = await openForm()
      await alex.says('weggooien')
      await alex.sees('Weggegooid.')
      await (platform === 'teams' ? late({}) : alex.presses('Later verder'))
      await alex.sees(gone)
      assert.ok(!alex.screen().includes(goneTyped), alex.screen())
    })
  })
}
