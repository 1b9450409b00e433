import type { Texts } from '../nl.ts'

export const secondRoute: Texts['secondRoute'] = {
  subject: 'Signaalpunt: something does not arrive',
  opening: (municipality) => `Something is going wrong in Signaalpunt of ${municipality}.`,
  broken: {
    door: 'Nothing comes in any more. Who wants to pass something on now may get no answer.',
    store: 'Nothing can be kept. Who wants to pass something on now reads that it does not work.',
    channel: 'The functionaris channel can’t be reached.',
  },
  held: (count) =>
    count === 1 ? '1 signal did not arrive there.' : `${count} signals did not arrive there.`,
  told: 'The functionarissen are told in their private chats.',
  untold: 'They can’t be reached in their private chats either. Ring one of them.',
  since: (day, time) => `Since: ${day}, ${time}.`,
  do: {
    door: 'See whether the bot is running, and whether its address can be reached from outside.',
    store: 'See whether the disk is full, and whether the bot may write in its folder.',
    channel: 'See whether Teams or Slack has an outage, and whether the bot is still in the channel.',
  },
  log: 'What goes wrong stands in the log of the bot and at /readyz.',
  againByMail:
    'The bot keeps trying by itself. As long as this lasts, this mail comes once a day. After that no more.',
  againInChat:
    'The bot keeps trying by itself. As long as this lasts, you get this message once a day. After that no more.',
  noCase: 'Put nothing about a case here.',
  noReply: 'Don’t answer this mail, and put nothing about a case in it.',
}
