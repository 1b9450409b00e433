import assert from 'node:assert/strict'
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { knowledgeCommand } from '../../../bot/commands/knowledge.ts'
import { readKnowledge } from '../../../bot/store/knowledge-file.ts'
import { openLowdbStore } from '../../../bot/store/lowdb.ts'
import { parseEntry, writeEntry } from '../../../knowledge/entry.ts'
import { keys, morning, organisation } from '../../fixtures/samples.ts'

describe('npm run knowledge', () => {
  let data: string
  let files: string
  beforeEach(async () => {
    data = await mkdtemp(join(tmpdir(), 'signaalpunt-'))
    files = join(data, 'bestanden')
  })
  afterEach(() => rm(data, { recursive: true }))

  const run = (...words: string[]) =>
    knowledgeCommand(words, async () => ({ data, organisation, keysOf: () => keys }), morning)
  const exported = async () => parseEntry(await readFile(join(files, 'vorm-loverboys.md'), 'utf8'))
  const changed = async (nl: string) => {
    const entry = await exported()
    const path = join(data, 'vorm-loverboys.md')
    await writeFile(path, writeEntry({ ...entry, text: { ...entry.text, nl } }))
    return path
  }

  it('without a known word says what can be done', async () => {
    await assert.rejects(run('iets'), /check[\s\S]*export[\s\S]*import[\s\S]*unanswered/)
  })

  it('check: what ships is right', async () => assert.match(await run('check'), /^60 antwoorden kloppen\.$/))

  it('check: names each file with what to mend', async () => {
    const path = join(data, 'stuk.md')
    await writeFile(path, '---\nid: Stuk\n---\n\n## Nederlands\n\nTekst\n')
    await assert.rejects(run('check', path), /stuk\.md: id[\s\S]*stuk\.md: kind/)
  })

  it('export, change, import: published with who and when; again changes nothing', async () => {
    assert.match(await run('export', files), /^60 antwoorden staan in /)
    assert.equal((await readdir(files)).length, 60)
    const path = await changed('Onze eigen uitleg.')
    assert.equal(await run('import', path), '1 antwoorden gepubliceerd, 0 waren al zo.')
    assert.equal(await run('import', path), '0 antwoorden gepubliceerd, 1 waren al zo.')
    const { changes } = await readKnowledge(join(data, 'store'), organisation, keys)
    assert.equal(changes.length, 1)
    assert.match(changes[0]?.by.name ?? '', /opdrachtregel/)
    await run('export', files)
    assert.equal((await exported()).text.nl, 'Onze eigen uitleg.')
  })

  it('import: one that is wrong keeps all of them out', async () => {
    await run('export', files)
    const good = await changed('Anders.')
    const bad = join(data, 'stuk.md')
    await writeFile(bad, 'niets')
    await assert.rejects(run('import', good, bad), /Er is niets gepubliceerd\.\n- stuk\.md/)
    assert.deepEqual((await readKnowledge(join(data, 'store'), organisation, keys)).changes, [])
  })

  it('while the bot runs: export goes, import says that it must be stopped', async () => {
    const store = await openLowdbStore(join(data, 'store'), () => keys)
    try {
      await run('export', files)
      await assert.rejects(run('import', files), /al in gebruik|draait al|in use/i)
    } finally {
      await store.close()
    }
  })

  it('unanswered: what is open, alike together, and only the number of what may tell of a case', async () => {
    assert.equal(await run('unanswered'), 'Er staan geen vragen open.')
    const store = await openLowdbStore(join(data, 'store'), () => keys)
    const question = (id: string, text: string, held = false) => ({ id, text, day: '2026-11-24', held })
    await store.changeKnowledge(organisation, (knowledge) => ({
      ...knowledge,
      questions: [
        question('1', 'wat is een straatboete'),
        question('2', 'hoe duur is een tolk'),
        question('3', 'wat is dan een straatboete'),
        question('4', 'gisteren zag ik een vrouw huilen', true),
      ],
    }))
    await store.close()
    const told = await run('unanswered')
    assert.match(told, /- wat is een straatboete\n- wat is dan een straatboete\n\n- hoe duur is een tolk/)
    assert.match(told, /En 1 die over een zaak kunnen gaan/)
    assert.ok(!told.includes('huilen'))
  })
})
