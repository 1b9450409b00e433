import assert from 'node:assert/strict'
import { documentPage, escaped, pageHeaders } from '../../../bot/handover/html.ts'
import { createLinks, type DocumentLink, opensWithin } from '../../../bot/handover/links.ts'
import { pdfOf } from '../../../bot/handover/pdf.ts'
import { idsInOrder, morning, organisation } from '../../fixtures/samples.ts'

const link: DocumentLink = {
  by: { organisation, platform: 'teams', id: 'megan', name: 'Megan Bowen' },
  locale: 'nl',
  subject: { kind: 'forward', signal: 'signaal-1', forward: 'f1' },
  as: 'page',
  until: morning.getTime() + opensWithin,
}
const after = (milliseconds: number): Date => new Date(morning.getTime() + milliseconds)

describe('a link to a hand-over document', () => {
  it('can be looked at often and taken once', () => {
    const links = createLinks(idsInOrder())
    const token = links.make(link, morning)
    assert.deepEqual(links.look(organisation, token, morning), link)
    assert.deepEqual(links.take(organisation, token, morning), link)
    assert.equal(links.take(organisation, token, morning), undefined)
    assert.equal(links.look(organisation, token, morning), undefined)
  })

  const times: [milliseconds: number, opens: boolean][] = [
    [0, true],
    [opensWithin - 1, true],
    [opensWithin, false],
  ]
  for (const [milliseconds, opens] of times)
    it(`${opens ? 'opens' : 'is gone'} after ${milliseconds} ms`, () => {
      const links = createLinks(idsInOrder())
      const token = links.make(link, morning)
      assert.equal(links.take(organisation, token, after(milliseconds)) !== undefined, opens)
    })

  it('is known in no other organisation, and stays good in its own', () => {
    const links = createLinks(idsInOrder())
    const token = links.make(link, morning)
    assert.equal(links.look('buurgemeente', token, morning), undefined)
    assert.equal(links.take('buurgemeente', token, morning), undefined)
    assert.deepEqual(links.take(organisation, token, morning), link)
  })

  it('opens nothing with a token that was never given', () =>
    assert.equal(createLinks(idsInOrder()).look(organisation, 'id-1', morning), undefined))
})

const hostile = '<script>alert("x")</script> & \u202eomgekeerd'
const document = {
  locale: 'nl' as const,
  title: 'Overdracht van signaal S-2026-CCC1',
  file: 'S-2026-CCC1',
  warnings: [hostile],
  facts: [{ label: 'Aan', value: hostile }],
  parts: [{ label: 'Wat', text: `${hostile}\ncafé, Łódź, ’s avonds` }],
}

describe('the hand-over document', () => {
  it('holds what was typed as text only, has no script and names its language', () => {
    const html = documentPage(document, { pdf: '/x' })
    assert.ok(!/<script/i.test(html))
    assert.ok(!html.includes('\u202e'))
    assert.ok(html.includes(escaped('café, Łódź, ’s avonds')))
    assert.match(html, /<html lang="nl">/)
    assert.equal(html.match(/<h1>/g)?.length, 1)
    assert.match(pageHeaders['Content-Security-Policy'] ?? '', /frame-ancestors 'none'/)
  })

  it('is a tagged PDF in its language too', async () => {
    const pdf = (await pdfOf(document, morning)).toString('latin1')
    assert.match(pdf, /^%PDF-1\.7/)
    assert.match(pdf, /\/Marked true/)
    assert.match(pdf, /\/Lang \(nl-NL\)/)
    assert.match(pdf, /\/S \/H1/)
  })
})
