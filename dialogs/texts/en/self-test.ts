import type { Texts } from '../nl.ts'

export const selfTest: Texts['selfTest'] = {
  notice: 'Daily test',
  passed: (day) => `Passed on ${day}. What somebody passes on arrives here.`,
  failedNotice: 'The daily test has failed',
  broken: {
    door: 'Nothing reaches me. Whoever wants to pass something on now may get no answer.',
    store: 'I can’t keep anything. Whoever wants to pass something on now reads that it does not work.',
    channel: 'I can’t put anything in the functionaris channel. For now you hear of new signals here.',
  },
  whatNow:
    'Tell whoever runs Signaalpunt. I try again every five minutes and say nothing when it works again: then the test in the channel has today’s date.',
}
