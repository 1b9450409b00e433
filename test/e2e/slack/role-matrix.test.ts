import { openSlackMatrix } from '../../fixtures/matrix/slack.ts'
import { roleMatrix } from '../../fixtures/matrix/tests.ts'

describe('C1: who may press what on Slack', function () {
  this.timeout(600_000)
  roleMatrix(openSlackMatrix)
})
