import { tellsTheStory } from '../contract.ts'
import { openTown } from './town.ts'

tellsTheStory('Teams', openTown)
