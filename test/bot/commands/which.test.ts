import assert from 'node:assert/strict'
import { whichOrganisation } from '../../../bot/commands/which.ts'

const two = [{ id: 'een' }, { id: 'twee' }]

describe('the organisation of a command', () => {
  const rows: [what: string, all: { id: string }[], words: string[], told: [string, string[]]][] = [
    ['the only one', [{ id: 'een' }], ['verify'], ['een', ['verify']]],
    ['the only one by its name', [{ id: 'een' }], ['een', 'verify'], ['een', ['verify']]],
    ['the one that is named', two, ['twee', 'export', 'map'], ['twee', ['export', 'map']]],
  ]
  for (const [what, all, words, [organisation, rest]] of rows)
    it(`is ${what}`, () => assert.deepEqual(whichOrganisation(all, words), { organisation, rest }))

  for (const words of [[], ['verify'], ['drie', 'verify']])
    it(`is asked for after "${words.join(' ')}" where there are several`, () =>
      assert.throws(() => whichOrganisation(two, words), /voor welke organisatie: een, twee/))
})
