import assert from 'node:assert/strict'
import { Recent } from '../../bot/recent.ts'

describe('what is known of recent keys', () => {
  it('lets go of the oldest when there are more than it may hold', () => {
    const recent = new Recent<number>(2)
    recent.set('een', 1).set('twee', 2).set('drie', 3)
    assert.deepEqual(
      [...recent],
      [
        ['twee', 2],
        ['drie', 3],
      ],
    )
  })

  it('counts a key that is set again as new', () => {
    const recent = new Recent<number>(2)
    recent.set('een', 1).set('twee', 2).set('een', 3).set('drie', 4)
    assert.deepEqual(
      [...recent],
      [
        ['een', 3],
        ['drie', 4],
      ],
    )
  })
})
