import assert from 'node:assert/strict'
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { realDisk } from '../../../bot/store/disk.ts'
import { inFolder } from '../../fixtures/samples.ts'

describe('the disk', () => {
  it('puts a document in place, with its folders, for the owner only', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'gemeente/signals/2026/een.json')
      await realDisk.write(path, 'Zoë', 'kept')
      assert.equal(await realDisk.read(path), 'Zoë')
      assert.equal((await stat(path)).mode & 0o777, 0o600)
      assert.deepEqual(await readdir(join(folder, 'gemeente/signals/2026')), ['een.json'])
    }))

  it('replaces what was there whole', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'een.json')
      await realDisk.write(path, 'een lange oude tekst', 'gone')
      await realDisk.write(path, 'nieuw', 'gone')
      assert.equal(await readFile(path, 'utf8'), 'nieuw')
    }))

  it('keeps what stood there beside it, once, and takes it away where it has to be gone', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'een.json')
      for (const text of ['een', 'twee', 'drie']) await realDisk.write(path, text, 'kept')
      assert.deepEqual([await realDisk.read(path), await realDisk.readBefore(path)], ['drie', 'twee'])
      await realDisk.write(path, 'vier', 'gone')
      assert.deepEqual([await realDisk.read(path), await realDisk.readBefore(path)], ['vier', undefined])
      assert.deepEqual(await readdir(folder), ['een.json'])
    }))

  it('leaves one whole text when many are written at the same moment', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'een.json')
      const written = Array.from({ length: 20 }, (_, n) => String(n).repeat(5000))
      await Promise.all(written.map((text) => realDisk.write(path, text, 'gone')))
      assert.ok(written.includes(await readFile(path, 'utf8')))
      assert.deepEqual(await readdir(folder), ['een.json'])
    }))

  it('fails and leaves nothing behind when the document can not be put in place', () =>
    inFolder(async (folder) => {
      const path = join(folder, 'een.json')
      await mkdir(join(path, 'hier staat al iets'), { recursive: true })
      await assert.rejects(realDisk.write(path, 'x', 'kept'))
      assert.deepEqual(await readdir(folder), ['een.json'])
    }))

  it('fails when there is a file where a folder has to be', () =>
    inFolder(async (folder) => {
      await writeFile(join(folder, 'gemeente'), '')
      await assert.rejects(realDisk.write(join(folder, 'gemeente/office.json'), 'x', 'kept'))
    }))

  it('finds documents at any depth, in order, clears what is unfinished, and leaves the rest alone', () =>
    inFolder(async (folder) => {
      const names = ['b.json', 'a/c.json', 'a/b/c.json', 'lock', 'a/lees-mij.txt', 'a/c.json.0a.unfinished']
      await mkdir(join(folder, 'a/b'), { recursive: true })
      for (const name of names) await writeFile(join(folder, name), '')
      const found = await realDisk.documents(folder)
      assert.deepEqual(
        found,
        ['a/b/c.json', 'a/c.json', 'b.json'].map((name) => `${folder}/${name}`),
      )
      assert.deepEqual((await readdir(join(folder, 'a'))).sort(), ['b', 'c.json', 'lees-mij.txt'])
      assert.ok((await readdir(folder)).includes('lock'))
    }))

  it('fails on a document that is not there', () =>
    inFolder((folder) => assert.rejects(realDisk.read(join(folder, 'weg.json')), { code: 'ENOENT' })))
})
