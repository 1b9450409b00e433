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

tellsTheStory('Teams', openTown)
worksAtTheDesk('Teams', openTown)
asksForWhich('Teams', openTown)
forwards('Teams', openTown)
handsOver('Teams', openTown)
forwardsToNeighbours('Teams', openTown)
decidesWhoHandles('Teams', openTown)
holdsUpAFlood('Teams', openTown)
losesNoLateForm('teams', () => openTown())
