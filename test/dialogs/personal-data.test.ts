import assert from 'node:assert/strict'
import { asSent, holdsOnRequest } from '../../dialogs/personal-data.ts'

/** An id as Entra gives it, that begins like a telephone number. */
const id = '06123456-45aa-4bbb-8ccc-dddddddddddd'

describe('numbers in what a reporter answers', () => {
  it('are searched in what was written, and not in the id of who is kept out', () => {
    assert.equal(holdsOnRequest({ what: 'bel 06-12345678' }), true)
    assert.equal(holdsOnRequest({ what: 'zes mannen in een garage', hidden: id }), false)
  })

  it('leave the id of who is kept out whole: otherwise that person would read it', () =>
    assert.deepEqual(asSent({ what: 'bel 06-12345678', hidden: id, contact: '06-87654321' }), {
      what: 'bel [telefoonnummer weggehaald]',
      hidden: id,
      contact: '06-87654321',
    }))
})
