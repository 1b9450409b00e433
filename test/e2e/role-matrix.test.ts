import { openTeamsMatrix } from '../fixtures/matrix/teams.ts'
import { roleMatrix } from '../fixtures/matrix/tests.ts'

describe('C1: who may press what', function () {
  this.timeout(300_000)
  roleMatrix(openTeamsMatrix)
})
