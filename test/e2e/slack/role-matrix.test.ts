import { openSlackMatrix } from '../../fixtures/matrix/slack.ts'
import { roleMatrix } from '../../fixtures/matrix/tests.ts'

describe('C1: who may press what on Slack', function () {
  this.timeout(300_000)
  roleMatrix(openSlackMatrix)
})
