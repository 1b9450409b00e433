import { formMatrix } from '../fixtures/matrix/form-tests.ts'
import { openTeamsMatrix } from '../fixtures/matrix/teams.ts'

describe('C1: who may send which form', function () {
  this.timeout(600_000)
  formMatrix(openTeamsMatrix)
})
