/** Files that guard, and the tests that guard them. */
export interface Group {
  mutate: readonly string[]
  tests: readonly string[]
}

/** Small sets of tests, as a mutant that is there while a file is read costs a process of its own. */
export const groups: Readonly<Record<string, Group>> = {
  'personal-data': {
    mutate: ['bot/signals/privacy.ts', 'bot/signals/personal-*.ts'],
    tests: [
      'test/bot/signals/privacy.test.ts',
      'test/bot/signals/privacy-edges.test.ts',
      'test/bot/signals/privacy-spellings.test.ts',
    ],
  },
  life: {
    mutate: ['bot/signals/life.ts'],
    tests: ['test/bot/signals/why-not.test.ts', 'test/bot/signals/life.test.ts'],
  },
  signatures: {
    mutate: ['adapters/slack/http.ts', 'adapters/teams/http.ts'],
    tests: ['test/adapters/slack/http.test.ts', 'test/adapters/teams/http.test.ts'],
  },
  rights: {
    mutate: [
      'dialogs/rights.ts',
      'dialogs/roles.ts',
      'dialogs/admin/rights.ts',
      'dialogs/figures/rights.ts',
      'dialogs/retention/rights.ts',
    ],
    tests: ['test/dialogs/rights.test.ts', 'test/dialogs/roles.test.ts', 'test/dialogs/roles-held.test.ts'],
  },
  'consumed-ids': {
    mutate: ['bot/core/bot.ts', 'bot/recent.ts'],
    tests: ['test/bot/core/bot.test.ts', 'test/bot/recent.test.ts'],
  },
  retention: {
    mutate: ['bot/signals/retention.ts', 'bot/signals/expiry.ts', 'bot/signals/holding.ts'],
    tests: [
      'test/bot/signals/retention.test.ts',
      'test/bot/signals/holding.test.ts',
      'test/bot/signals/expiry.test.ts',
      'test/bot/signals/expiry-any.test.ts',
    ],
  },
  encryption: {
    mutate: ['bot/store/crypto.ts', 'bot/store/chain.ts'],
    tests: [
      'test/bot/store/crypto.test.ts',
      'test/bot/store/chain.test.ts',
      'test/bot/store/sealing.test.ts',
      'test/bot/store/earlier.test.ts',
      'test/bot/store/tied-anew.test.ts',
    ],
  },
}
