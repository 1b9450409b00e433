import { tellsTheStory } from '../contract.ts'
import { worksAtTheDesk } from '../desk-contract.ts'
import { handsOver } from '../documents-contract.ts'
import { forwards } from '../forward-contract.ts'
import { losesNoLateForm } from '../late-form-contract.ts'
import { decidesWhoHandles } from '../members-contract.ts'
import { holdsUpAFlood } from '../pace-contract.ts'
import { forwardsToNeighbours } from '../partner-contract.ts'
import { asksForWhich } from '../which-contract.ts'
import { openTown } from './town.ts'

tellsTheStory('Slack over HTTP', () => openTown())
tellsTheStory('Slack in Socket Mode', () => openTown({}, true))
worksAtTheDesk('Slack', () => openTown())
asksForWhich('Slack', (options) => openTown(options))
forwards('Slack', (options) => openTown(options))
handsOver('Slack', () => openTown())
forwardsToNeighbours('Slack', (options) => openTown(options))
decidesWhoHandles('Slack', (options) => openTown(options))
holdsUpAFlood('Slack', (options) => openTown(options))
losesNoLateForm('slack', () => openTown())
