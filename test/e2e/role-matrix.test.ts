import { openTeamsMatrix } from '../fixtures/matrix/teams.ts'
import { roleMatrix } from '../fixtures/matrix/tests.ts'

describe('C1: who may press what', function () {
  this.timeout(600_000)
  roleMatrix(openTeamsMatrix)
})
