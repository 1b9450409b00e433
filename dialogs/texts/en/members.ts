import type { Texts } from '../nl.ts'

export const members: Texts['members'] = {
  notice: 'New in the channel',
  listNotice: 'The list of functionarissen',
  title: 'Who handles signals?',
  isNew: (names, count) =>
    count === '1' ? `${names} is new in this channel.` : `New in this channel: ${names}.`,
  sees: 'Who is new can’t open any signal and sees only the cards that stand here. Is this no place for somebody? Then take that person out of the channel.',
  states: {
    guest: (name) => `${name} is a guest. A guest can never open signals.`,
    proposed: (name, by) => `${by} proposes to add ${name}.`,
    added: (name) => `${name} is a functionaris.`,
    declined: (name) => `${name} was not added.`,
    gone: (name) => `${name} is not in this channel any more.`,
    lapsed: (name) => `${name} was not added: nobody decided in time.`,
    proposedOff: (name, by) => `${by} proposes to take ${name} off the list.`,
    takenOff: (name) => `${name} is no functionaris any more.`,
    stays: (name) => `${name} stays a functionaris.`,
  },
  second: {
    functionaris: 'Another functionaris has to confirm this.',
    admin:
      'There is no second functionaris. So an admin has to confirm this, in the private chat with me: type “confirm adding” there.',
    nobody:
      'There is nobody else who can confirm this. Ask who runs the bot for a code for “koppel”, and name everybody with it.',
  },
  secondOff: {
    functionaris: (name) => `Another functionaris has to confirm this, who can be ${name} too.`,
    admin: (name) =>
      `There is no third functionaris. So ${name} or an admin has to confirm this. An admin types “confirm removing” in the private chat with me.`,
    nobody: (name) => `Only ${name} can confirm this.`,
  },
  add: 'Add as functionaris',
  addNamed: (name) => `Add: ${name}`,
  not: 'Don’t add',
  stay: 'Don’t remove',
  confirm: 'Confirm',
  confirmNamed: (name) => `Confirm: ${name}`,
  news: {
    proposed: (name, by) =>
      `${by} proposes to add ${name} as functionaris. A second person has to confirm this.`,
    added: (name, by, confirmedBy) =>
      `${name} is a functionaris now and can open signals. Proposed by ${by}, confirmed by ${confirmedBy}.`,
    declined: (name, by) => `${name} was not added. ${by} decided so.`,
    lapsed: (name) => `The proposal to add ${name} has lapsed.`,
    more: (count) =>
      count === 1
        ? 'There is 1 more who is new in this channel. To add them, type “add functionaris @name” here, with my name before it.'
        : `There are ${count} more who are new in this channel. To add one of them, type “add functionaris @name” here, with my name before it.`,
    others: (count, guests) => {
      const isOne = count === 1
      const many = `There are ${guests === undefined ? 'about ' : ''}${count} others in this channel`
      const among = isOne ? ', a guest' : `, ${guests} ${guests === 1 ? 'guest' : 'guests'} among them`
      const who = `${isOne ? 'There is one other person in this channel' : many}${guests ? among : ''}`
      return `${who}. They can’t open a signal, but they see the cards that stand here. Is there somebody who does not belong here? Then take them out of the channel.`
    },
    proposedOff: (name, by) =>
      `${by} proposes to take ${name} off the list of functionarissen. A second person has to confirm this.`,
    stays: (name, by) => `${name} stays a functionaris. ${by} decided so.`,
    lapsedOff: (name) => `The proposal to take ${name} off the list has lapsed.`,
    takenOff: (name, by, confirmedBy) =>
      `${name} is no functionaris any more and can’t open signals any more. Proposed by ${by}, confirmed by ${confirmedBy}. Is this no place for ${name} any more? Then take ${name} out of the channel too.`,
    leaves: (name) =>
      `${name} is no functionaris any more and can’t open signals any more. ${name} decided so. Is this no place for ${name} any more? Then take ${name} out of the channel too.`,
  },
  kept: 'Done. It stands in the channel too.',
  none: 'There is nobody to decide about. Somebody who is in the channel already, you propose there with “add functionaris @name”.',
  adminNone: 'There is nothing now that an admin has to confirm.',
  adminButton: 'Confirm a change of the list',
  whom: 'Whom do you mean? Name one person with an @, for example: add functionaris @name.',
  inChannel: 'Do this in the functionaris channel, so that everybody there reads it.',
  refused: {
    unknown: 'This was decided already, or the proposal does not stand any more.',
    listed: 'This person is a functionaris already.',
    proposed: 'This person was proposed already. A second person has yet to confirm it.',
    own: 'You proposed this yourself. Somebody else has to confirm it.',
    self: 'This is about you. Somebody else has to confirm it.',
    'functionaris-confirms': 'Another functionaris has to confirm this, in the channel.',
    'not-listed': 'This person is no functionaris.',
    last: 'This is the only functionaris. Add somebody else first.',
    'not-there': 'This person is not in the functionaris channel. Invite them there first.',
    guest: 'This person is a guest. A guest can never open signals.',
  },
}
