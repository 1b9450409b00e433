import assert from 'node:assert/strict'
import { changeOf, fingerprint, type KnowledgeChange } from '../../knowledge/change.ts'
import { type Entry, parseEntry, writeEntry } from '../../knowledge/entry.ts'
import { withChanges } from '../../knowledge/local.ts'
import { adele, morning } from '../fixtures/samples.ts'

const entry = (id: string, text: string): Entry =>
  parseEntry(
    `---\nid: ${id}\nkind: werkwijze\ntitle: { nl: ${id} }\nsources: [{ name: Bron, seen: 2026-11 }]\nowner: beheerder\nreviewBy: 2027-06-01\n---\n\n## Nederlands\n\n${text}\n`,
  )
const one = entry('een', 'Zoals meegeleverd.')
const later = entry('een', 'Zoals later meegeleverd.')
const ours = entry('een', 'Van ons.')
const own = entry('eigen', 'Alleen hier.')
const by = { platform: 'teams', id: adele.id, name: adele.name } as const
const shippedOf = (...entries: Entry[]) => new Map(entries.map((each) => [each.id, each]))

type Given = Pick<KnowledgeChange, 'act' | 'entry'> & Partial<KnowledgeChange>
const change = ({ at: _at, ...given }: Given) => changeOf({ by, at: morning, ...given })
const publish = (published: Entry, base?: Entry) =>
  change({
    act: 'publish',
    entry: published.id,
    markdown: writeEntry(published),
    ...(base ? { base: fingerprint(base) } : {}),
  })

/** What stands there: the text of each entry that people get, in short. */
const texts = (shipped: ReadonlyMap<string, Entry>, changes: KnowledgeChange[]) =>
  Object.fromEntries(
    [...withChanges(shipped, changes).entries].map(([id, local]) => [id, local.entry.text.nl]),
  )

describe('changes of an organisation over what ships', () => {
  const rows: [what: string, changes: KnowledgeChange[], found: Record<string, string>][] = [
    ['none', [], { een: 'Zoals meegeleverd.' }],
    ['one of ours in its place', [publish(ours, one)], { een: 'Van ons.' }],
    ['an own one beside it', [publish(own)], { een: 'Zoals meegeleverd.', eigen: 'Alleen hier.' }],
    ['retracted', [change({ act: 'retract', entry: 'een' })], {}],
    [
      'retracted and brought back',
      [change({ act: 'retract', entry: 'een' }), change({ act: 'bring-back', entry: 'een' })],
      { een: 'Zoals meegeleverd.' },
    ],
    [
      'back to what ships',
      [publish(ours, one), change({ act: 'restore', entry: 'een' })],
      { een: 'Zoals meegeleverd.' },
    ],
    [
      'an own one taken away',
      [publish(own), change({ act: 'restore', entry: 'eigen' })],
      { een: 'Zoals meegeleverd.' },
    ],
    [
      'published after it was retracted',
      [change({ act: 'retract', entry: 'een' }), publish(ours, one)],
      { een: 'Van ons.' },
    ],
  ]
  for (const [what, changes, found] of rows)
    it(what, () => assert.deepEqual(texts(shippedOf(one), changes), found))

  it('one that can not be read takes no other answer away', () => {
    const broken = {
      ...publish(own),
      markdown: writeEntry({ ...own, text: { nl: '## Nederlands\n\nWeg.' } }),
    }
    assert.deepEqual(texts(shippedOf(one), [broken]), { een: 'Zoals meegeleverd.' })
  })

  it('survive an upgrade, and say that what ships has changed as well', () => {
    const changes = [publish(ours, one)]
    assert.equal(withChanges(shippedOf(one), changes).entries.get('een')?.changedBelow, undefined)
    const upgraded = withChanges(shippedOf(later), changes).entries.get('een')
    assert.equal(upgraded?.entry.text.nl, 'Van ons.')
    assert.equal(upgraded?.changedBelow?.text.nl, 'Zoals later meegeleverd.')
  })

  it('ours is kept beside this very text that ships, and shown again beside the next', () => {
    const kept = [publish(ours, one), change({ act: 'keep', entry: 'een', base: fingerprint(later) })]
    assert.equal(withChanges(shippedOf(later), kept).entries.get('een')?.changedBelow, undefined)
    const third = entry('een', 'Nog later.')
    assert.equal(withChanges(shippedOf(third), kept).entries.get('een')?.changedBelow?.text.nl, 'Nog later.')
  })

  it('a check holds for the text that was looked at, and for no later one', () => {
    const checked = change({ act: 'check', entry: 'een', base: fingerprint(one) })
    const before = withChanges(shippedOf(one), [checked]).entries.get('een')
    assert.deepEqual(before?.checked, { by: 'Adele Vance', at: morning.toISOString() })
    assert.equal(
      withChanges(shippedOf(one), [checked, publish(ours, one)]).entries.get('een')?.checked,
      undefined,
    )
    assert.equal(withChanges(shippedOf(later), [checked]).entries.get('een')?.checked, undefined)
  })

  it('an example comes and goes, and goes with its entry', () => {
    const example = change({ act: 'example', entry: 'een', text: 'hoe zit dat' })
    const found = (...more: KnowledgeChange[]) =>
      withChanges(shippedOf(one), [example, ...more]).examples.length
    assert.equal(found(), 1)
    assert.equal(found(example), 1)
    assert.equal(found(change({ act: 'drop-example', entry: 'een', text: 'hoe zit dat' })), 0)
    assert.equal(found(change({ act: 'retract', entry: 'een' })), 0)
  })
})
