import { contentMatrix } from '../../fixtures/matrix/content-tests.ts'
import { openSlackMatrix } from '../../fixtures/matrix/slack.ts'

describe('C7: what an admin who handles no signals can get to see on Slack', function () {
  this.timeout(600_000)
  contentMatrix(openSlackMatrix)
})
