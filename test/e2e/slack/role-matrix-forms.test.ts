import { formMatrix } from '../../fixtures/matrix/form-tests.ts'
import { openSlackMatrix } from '../../fixtures/matrix/slack.ts'

describe('C1: who may send which form on Slack', function () {
  this.timeout(600_000)
  formMatrix(openSlackMatrix)
})
