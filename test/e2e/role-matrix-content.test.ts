import { contentMatrix } from '../fixtures/matrix/content-tests.ts'
import { openTeamsMatrix } from '../fixtures/matrix/teams.ts'

describe('C7: what an admin who handles no signals can get to see', function () {
  this.timeout(600_000)
  contentMatrix(openTeamsMatrix)
})
