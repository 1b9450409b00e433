import { tellsTheStory } from '../contract.ts'
import { worksAtTheDesk } from '../desk-contract.ts'
import { forwards } from '../forward-contract.ts'
import { openTown } from './town.ts'

tellsTheStory('Slack over HTTP', () => openTown())
tellsTheStory('Slack in Socket Mode', () => openTown({}, true))
worksAtTheDesk('Slack', () => openTown())
forwards('Slack', () => openTown())
