import assert from 'node:assert/strict'
import type { Signal } from '../../bot/signals/signal.ts'
import type { Actor, Town } from './contract.ts'

const story = 'In de kas aan de rand van het dorp slapen mannen tussen de planten'
const second = 'Bij dezelfde kas staat elke ochtend een busje zonder ramen'

const linesOf = ({ log }: Signal, what: Signal['log'][number]['what']) =>
  log.filter((line) => line.what === what)

/** Documents, the handover to a successor, and what is said and written down of changes, the same on every platform. */
export function handsOver(platform: string, open: () => Promise<Town>): void {
  describe(`documents and handing over, on ${platform}`, () => {
    let town: Town
    let alex: Actor
    let megan: Actor
    let adele: Actor
    beforeEach(async () => {
      town = await open()
      ;({ alex, megan, adele } = town)
      await adele.says('hoi')
    })
    afterEach(() => town.close())

    async function passOn(text = story, known: string[] = []): Promise<string> {
      await alex.says(text)
      await alex.presses('Ja, doorgeven')
      await alex.presses('Nee')
      await alex.presses('Versturen')
      const found = await alex.seesReference(known)
      await megan.sees(`Signaal ${found}`, town.channel)
      return found
    }

    async function takes(who: Actor, found: string): Promise<void> {
      await who.says(`in behandeling nemen ${found}`)
      await who.sees(`Je hebt ${found} in behandeling`)
    }

    async function opens(url: string): Promise<string> {
      const opened = await town.visits(url, 'POST')
      assert.equal(opened.status, 200)
      return opened.text()
    }

    const pdfIn = (page: string, url: string): string =>
      new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', url).href

    async function savesPdf(page: string, url: string): Promise<void> {
      const saved = await town.visits(pdfIn(page, url), 'POST')
      assert.equal(saved.headers.get('content-type'), 'application/pdf')
      assert.match(saved.headers.get('content-disposition') ?? '', /^attachment; filename="[\w-]+\.pdf"$/)
      const start = Buffer.from(await saved.arrayBuffer()).subarray(0, 5)
      assert.ok(start.equals(Buffer.from('%PDF-')))
    }

    it('puts the agenda on paper without a name or a text, once in the log of each signal that is in it', async () => {
      const found = await passOn()
      const other = await passOn(second, [found])
      await takes(megan, found)
      for (const one of [found, other]) await megan.says(`op de agenda ${one}`)
      await megan.says('agenda')
      await megan.sees(`2. ${other}`)
      await megan.presses('Document maken')
      await megan.sees('Document openen')
      const url = megan.link('Document openen')
      assert.equal((await town.visits(url, 'GET')).status, 200)
      await adele.says(`ik ken betrokkene ${other}`)
      await adele.sees('Ken je iemand in')
      await adele.presses('Ja, sluit mij uit')
      const page = await opens(url)
      for (const shown of [found, other, 'Afspraak:', 'Agenda van het signaleringsoverleg'])
        assert.ok(page.includes(shown), shown)
      for (const never of ['kas', 'planten', 'busje', 'Alex', 'Megan', 'Adele', 'onderzoek'])
        assert.ok(!page.includes(never), never)
      await savesPdf(page, url)
      for (const gone of [url, pdfIn(page, url)]) assert.equal((await town.visits(gone, 'POST')).status, 410)
      for (const { log } of await town.kept())
        assert.deepEqual(
          log.flatMap((line) => (line.what === 'printed' ? [line.document, line.by.role] : [])),
          ['agenda', 'functionaris'],
        )
    }).timeout(30_000)

    it('leaves out of the agenda what somebody may not see any more, and opens nothing for who left the channel', async () => {
      const found = await passOn()
      const other = await passOn(second, [found])
      for (const one of [found, other]) await megan.says(`op de agenda ${one}`)
      const makes = async (): Promise<string> => {
        await megan.says('agenda')
        await megan.sees(`1. `)
        await megan.presses('Document maken')
        await megan.sees('Document openen')
        return megan.link('Document openen')
      }
      const url = await makes()
      await megan.says(`ik ken betrokkene ${other}`)
      await megan.sees('Ken je iemand in')
      await megan.presses('Ja, sluit mij uit')
      await megan.sees('Je ziet dit signaal vanaf nu niet meer.')
      const page = await opens(url)
      assert.ok(page.includes(found) && !page.includes(other))
      const later = await makes()
      assert.notEqual(later, url)
      await town.leaves('megan')
      assert.equal((await town.visits(later, 'POST')).status, 410)
      const kept = await town.kept()
      const printed = (one: string) =>
        kept.filter(({ reference }) => reference === one).flatMap((signal) => linesOf(signal, 'printed'))
          .length
      assert.deepEqual([printed(found), printed(other)], [1, 0])
    }).timeout(30_000)
  })
}
