import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { habits, importsOf } from './fixtures/source.ts'

/**
 * The architecture, as a table: which room may import what. A room is a folder; files of `bot` itself are listed apart.
 * A package is named by its own name, a module of Node with `node:`. What is not in the table does not exist.
 */
const rooms: Record<string, readonly string[]> = {
  'bot/core': ['bot/core', 'bot/errors', 'bot/log', 'bot/one-at-a-time', 'bot/recent'],
  // Until which day a signal is kept, and when somebody is called about it, is a matter of the calendar.
  'bot/signals': ['bot/signals', 'bot/calendar', 'bot/core', 'bot/half-day', 'dialogs/texts', 'zod'],
  'bot/handover': [
    'bot/handover',
    'bot/core',
    'bot/signals',
    'dialogs/texts',
    'csv-stringify',
    'pdfkit',
    'node:crypto',
    'node:url',
  ],
  'bot/store': [
    'bot/store',
    'bot/core',
    'bot/signals',
    'bot/errors',
    'bot/half-day',
    'bot/one-at-a-time',
    // Under a new key a receipt code is found by it as well.
    'bot/receipt-code',
    'knowledge',
    'lowdb',
    'zod',
    'node:*',
  ],
  'bot/outbox': ['bot/outbox', 'bot/core', 'bot/duty', 'bot/signals', 'bot/store', 'bot/errors', 'bot/log'],
  dialogs: [
    'dialogs',
    'dialogs/admin',
    'dialogs/ask',
    'dialogs/desk',
    'dialogs/duty',
    'dialogs/figures',
    'dialogs/forward',
    'dialogs/handing-over',
    'dialogs/reading',
    'dialogs/reporter',
    'dialogs/retention',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/absence',
    'bot/duty',
    'bot/errors',
    'bot/half-day',
    'bot/handover',
    'bot/members',
    'bot/municipality',
    'bot/receipt-code',
    'bot/receipt-codes',
    'bot/signals',
    'bot/store',
    'knowledge',
    'knowledge/hearing',
  ],
  'dialogs/admin': [
    'dialogs/admin',
    'dialogs',
    'dialogs/ask',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'knowledge',
  ],
  'dialogs/ask': [
    'dialogs/ask',
    'dialogs',
    'dialogs/admin',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/municipality',
    'knowledge',
    'knowledge/hearing',
  ],
  'dialogs/desk': [
    'dialogs/desk',
    'dialogs',
    'dialogs/forward',
    'dialogs/handing-over',
    'dialogs/retention',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/duty',
    'bot/overdue',
    'bot/signals',
    'knowledge',
  ],
  'dialogs/duty': [
    'dialogs/duty',
    'dialogs',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/digest',
    'bot/absence',
    'bot/duty',
    'bot/half-day',
    'bot/store',
  ],
  'dialogs/reporter': [
    'dialogs/reporter',
    'dialogs',
    'dialogs/desk',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/receipt-code',
    'bot/signals',
  ],
  'dialogs/figures': [
    'dialogs/figures',
    'dialogs',
    'dialogs/admin',
    'dialogs/handing-over',
    'dialogs/retention',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/handover',
    'bot/signals',
    'bot/store',
  ],
  'dialogs/forward': [
    'dialogs/forward',
    'dialogs',
    'dialogs/desk',
    'dialogs/handing-over',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/handover',
    'bot/signals',
  ],
  'dialogs/handing-over': [
    'dialogs/handing-over',
    'dialogs',
    'dialogs/desk',
    'dialogs/figures',
    'dialogs/forward',
    'dialogs/retention',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/handover',
    'bot/signals',
  ],
  'dialogs/retention': [
    'dialogs/retention',
    'dialogs',
    'dialogs/desk',
    'dialogs/forward',
    'dialogs/handing-over',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/handover',
    'bot/members',
    'bot/municipality',
    'bot/signals',
  ],
  'dialogs/reading': [
    'dialogs/reading',
    'dialogs',
    'dialogs/forward',
    'dialogs/retention',
    'dialogs/texts',
    'bot/calendar',
    'bot/core',
    'bot/sample-draw',
    'bot/signals',
    'bot/store',
  ],
  'dialogs/texts': ['dialogs/texts', 'dialogs/texts/nl', 'dialogs/texts/en', 'bot/core'],
  'dialogs/texts/nl': ['dialogs/texts/nl', 'bot/core'],
  'dialogs/texts/en': ['dialogs/texts', 'dialogs/texts/en', 'bot/core'],
  'adapters/teams': [
    'adapters/teams',
    'bot/core',
    'bot/errors',
    'bot/in-time',
    'bot/log',
    'bot/outbox',
    'bot/recent',
    'botbuilder',
    'botframework-connector',
    'botframework-schema',
    'zod',
  ],
  'adapters/slack': [
    'adapters/slack',
    'bot/core',
    'bot/errors',
    'bot/in-time',
    'bot/log',
    'bot/one-at-a-time',
    'bot/outbox',
    'bot/recent',
    '@slack/bolt',
    'zod',
    'node:crypto',
  ],
  knowledge: [
    'knowledge',
    'knowledge/hearing',
    'bot/core',
    'bot/recent',
    'bot/signals',
    'minisearch',
    '@orama/stemmers',
    'openai',
    'yaml',
    'zod',
    'node:*',
  ],
  'knowledge/hearing': ['knowledge/hearing', 'bot/core'],
  manifest: [
    'manifest',
    'manifest/teams',
    'manifest/slack',
    'dialogs/texts',
    'bot/core',
    'bot/errors',
    'fflate',
    'zod',
    'node:*',
  ],
  'manifest/teams': [
    'manifest/teams',
    'manifest',
    'dialogs/texts',
    '@microsoft/app-manifest',
    'ajv',
    'ajv-draft-04',
    'zod',
  ],
  'manifest/slack': ['manifest/slack', 'manifest', 'dialogs/texts', 'zod'],
  'bot/errors': [],
  'bot/log': [],
  'bot/one-at-a-time': [],
  'bot/recent': [],
  'bot/calendar': ['date-holidays'],
  'bot/half-day': ['bot/calendar'],
  'bot/overdue': ['bot/calendar', 'bot/half-day', 'bot/signals'],
  'bot/digest': ['bot/calendar', 'bot/overdue', 'bot/signals'],
  // What crosses from one organisation to another: what goes along is the hand-over, in the form of a signal.
  'bot/crossing': ['bot/core', 'bot/errors', 'bot/handover', 'bot/municipality', 'bot/signals', 'bot/store'],
  'bot/absence': ['bot/calendar', 'bot/store'],
  'bot/duty': ['bot/absence', 'bot/calendar', 'bot/half-day', 'bot/store'],
  'bot/municipality': ['bot/core', 'bot/signals'],
  'bot/receipt-words': [],
  'bot/receipt-code': ['bot/receipt-words', 'node:crypto'],
  'bot/receipt-codes': [
    'bot/core',
    'bot/receipt-code',
    'bot/recent',
    'bot/signals',
    'bot/store',
    'node:crypto',
  ],
  'bot/upkeep': [
    'bot/upkeep',
    'bot/calendar',
    'bot/core',
    'bot/digest',
    'bot/absence',
    'bot/duty',
    'bot/errors',
    'bot/finding-words',
    'bot/half-day',
    'bot/log',
    'bot/mail',
    'bot/members',
    'bot/municipality',
    'bot/one-at-a-time',
    'bot/outbox',
    'bot/overdue',
    'bot/signals',
    'bot/store',
    'dialogs',
    'dialogs/admin',
    'dialogs/duty',
    'dialogs/reading',
    'dialogs/retention',
    'knowledge',
  ],
  // Who may see signals is decided in the chat too.
  'bot/members': ['bot/calendar', 'bot/store'],
  'bot/finding-words': ['bot/log', 'bot/store'],
  'bot/commands': [
    'bot/commands',
    'bot/calendar',
    'bot/errors',
    'bot/finding-words',
    'bot/front-door',
    'bot/municipality',
    'bot/settings',
    'bot/signals',
    'bot/store',
    'knowledge',
    'csv-parse',
    'node:crypto',
    'node:fs/promises',
    'node:os',
    'node:path',
  ],
  // Drawn by a hash, so that nobody can steer it.
  'bot/sample-draw': ['bot/signals', 'node:crypto'],
  'bot/shown': ['bot/core', 'bot/log', 'bot/signals', 'bot/store'],
  'bot/mail': ['nodemailer'],
  'bot/front-door': ['bot/core'],
  'bot/pace': ['bot/core', 'bot/log', 'bot/recent', 'bot/store'],
  'bot/in-time': ['bot/outbox'],
  'bot/koppelcode': ['bot/store', 'node:crypto'],
  'bot/settings': [
    'bot/settings',
    'bot/core',
    'bot/errors',
    'bot/mail',
    'bot/municipality',
    'bot/signals',
    'bot/store',
    'knowledge',
    'yaml',
    'zod',
    'node:fs',
    'node:path',
  ],
  'bot/server': ['bot/core', 'bot/errors', 'bot/log', 'bot/settings', 'restify', 'zod', 'node:*'],
  'bot/world': ['bot/log', 'bot/start', 'bot/store', 'node:crypto'],
  'bot/playground': ['node:*'],
  'bot/tryout': ['bot/errors', 'bot/playground', 'node:*'],
  'bot/platforms': [
    'adapters/teams',
    'adapters/slack',
    'dialogs/texts',
    'bot/core',
    'bot/settings',
    'bot/start',
    'bot/tryout',
  ],
  'bot/office': [
    'adapters/teams',
    'adapters/slack',
    'bot/core',
    'bot/members',
    'bot/municipality',
    'bot/outbox',
    'bot/platforms',
    'bot/settings',
    'bot/store',
    'bot/tryout',
  ],
  'bot/start': ['*'],
  'bot/main': ['*'],
  'bot/cli': ['*'],
  // In front of the bot, so it asks and answers as the dialogs do.
  'bot/which-organisation': [
    'bot/core',
    'bot/log',
    'bot/one-at-a-time',
    'bot/receipt-code',
    'bot/receipt-codes',
    'bot/signals',
    'bot/store',
    'dialogs',
    'dialogs/texts',
    'knowledge/hearing',
  ],
  'bot/tryout-keys': ['bot/errors', 'bot/store', 'node:*'],
}

/** Packages that have one place only, also within a room that may have others. */
const places: Record<string, RegExp> = {
  botbuilder: /^adapters\/teams\//,
  'botframework-connector': /^adapters\/teams\//,
  'botframework-schema': /^adapters\/teams\//,
  '@slack/bolt': /^adapters\/slack\//,
  '@microsoft/app-manifest': /^manifest\/teams\/check\.ts$/,
  ajv: /^manifest\/teams\/check\.ts$/,
  'ajv-draft-04': /^manifest\/teams\/check\.ts$/,
  'date-holidays': /^bot\/calendar\.ts$/,
  minisearch: /^knowledge\/text-search\.ts$/,
  '@orama/stemmers': /^knowledge\/terms\.ts$/,
  'csv-parse': /^bot\/commands\/signal-import\.ts$/,
  'csv-stringify': /^bot\/handover\/spreadsheet\.ts$/,
  fflate: /^manifest\/outputs\.ts$/,
  restify: /^bot\/server\.ts$/,
  pdfkit: /^bot\/handover\/pdf\.ts$/,
  nodemailer: /^bot\/mail\.ts$/,
  lowdb: /^bot\/store\/documents\.ts$/,
  openai: /^knowledge\/openai\.ts$/,
  yaml: /^(knowledge\/entry|bot\/settings\/file)\.ts$/,
  zod: /./,
}

const product = ['bot', 'dialogs', 'adapters', 'knowledge', 'manifest']

/** The room of a file: its folder, or for a file of `bot` itself its own name. */
function roomOf(path: string): string {
  const folder = dirname(path)
  return folder === 'bot' ? path.replace(/\.ts$/, '') : folder
}

/** What is wrong with the imports of one file, as sentences. */
function violations(path: string, source: string): string[] {
  const room = roomOf(path)
  const allowed = rooms[room]
  if (!allowed) return [`${path} is in a room that the table does not know: ${room}`]
  return importsOf(source).flatMap((target) => {
    if (target === undefined) return [`${path} imports something that can not be read from the source`]
    const own = target.startsWith('.')
    const name = own ? roomOf(normalize(join(dirname(path), target))) : packageOf(target)
    const place = own || target.startsWith('node:') ? /./ : places[name]
    if (!place) return [`${path} imports ${name}, which the table does not know`]
    if (!place.test(path)) return [`${path} may not import ${name}`]
    const may =
      allowed.includes('*') ||
      allowed.includes(name) ||
      (name.startsWith('node:') && allowed.includes('node:*'))
    return may ? [] : [`${path} may not import ${name}`]
  })
}

const packageOf = (target: string): string =>
  target.startsWith('node:')
    ? target
    : target
        .split('/')
        .slice(0, target.startsWith('@') ? 2 : 1)
        .join('/')

const files = product
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.[cm]?[jt]sx?$/.test(entry.name))
  .map(({ parentPath, name }) => join(parentPath, name))
  .sort()
const source = (path: string): string => readFileSync(path, 'utf8')

describe('the rooms of the house', () => {
  it('are there', () => assert.ok(files.length > 40, String(files.length)))

  for (const path of files) {
    it(`${path} imports only what its room may`, () => assert.deepEqual(violations(path, source(path)), []))
    // The texts of one language stand together, so that they can be read through from top to bottom.
    const most = path.startsWith('dialogs/texts/') ? 450 : 300
    it(`${path} is TypeScript of at most ${most} lines`, () => {
      assert.match(path, /\.ts$/)
      assert.ok(source(path).split('\n').length <= most + 1)
    })
    it(`${path} has nothing in it that belongs elsewhere`, () =>
      assert.deepEqual(habits(path, source(path)), []))
  }
})

describe('the guard of the house', () => {
  const planted: [path: string, source: string, caught: boolean][] = [
    ['bot/core/bot.ts', "import { x } from '../errors.ts'", false],
    ['bot/core/bot.ts', "import { Activity } from 'botbuilder'", true],
    ['bot/core/bot.ts', "import type { Activity } from 'botbuilder'", true],
    ['bot/core/bot.ts', "import { type Activity } from 'botframework-schema'", true],
    ['bot/core/bot.ts', "import 'botbuilder'", true],
    ['bot/core/bot.ts', "import x, * as y from 'botbuilder'", true],
    ['bot/core/bot.ts', "export { x } from 'botbuilder'", true],
    ['bot/core/bot.ts', "export * from '../store/store.ts'", true],
    ['bot/core/bot.ts', "export type * from '../store/store.ts'", true],
    ['bot/core/bot.ts', "const x = await import('../signals/signal.ts')", true],
    ['bot/core/bot.ts', 'const x = await import(`../signals/signal.ts`)', true],
    ['bot/core/bot.ts', 'const x = await import(somewhere)', true],
    ['bot/core/bot.ts', "type X = import('botbuilder').Activity", true],
    ['bot/core/bot.ts', "const x = require('botbuilder')", true],
    ['bot/core/bot.ts', "const x = createRequire(import.meta.url)('botbuilder')", true],
    ['bot/core/bot.ts', "import x = require('botbuilder')", true],
    ['bot/core/bot.ts', "import {\n  a,\n  b,\n} from\n  'botbuilder'", true],
    ['bot/core/bot.ts', "import { readFile } from 'node:fs/promises'", true],
    ['bot/core/bot.ts', "import { readFile } from 'fs'", true],
    ['bot/core/bot.ts', "// import x from 'botbuilder'", false],
    ['bot/core/bot.ts', "/* import x from 'botbuilder' */", false],
    ['bot/core/bot.ts', "const x = 'http://x' // y\nimport z from 'botbuilder'", true],
    ['dialogs/talk.ts', "import { toCard } from '../adapters/teams/render.ts'", true],
    ['dialogs/talk.ts', "import { Outbox } from '../bot/outbox/outbox.ts'", true],
    ['dialogs/texts/nl.ts', "import { line } from '../talk.ts'", true],
    ['bot/store/documents.ts', "import { Low } from 'lowdb'", false],
    ['bot/store/other.ts', "import { Low } from 'lowdb'", true],
    ['bot/start.ts', "import { Low } from 'lowdb'", true],
    ['bot/start.ts', "import { Low } from 'something-new'", true],
    ['bot/start.ts', "import { createTalk } from '../dialogs/talk.ts'", false],
    ['bot/helpers/x.ts', '', true],
    ['adapters/elsewhere/x.ts', '', true],
    ['bot/helpers.ts', '', true],
  ]
  for (const [path, text, caught] of planted)
    it(`${caught ? 'catches' : 'lets pass'} in ${path}: ${text || '(a file)'}`, () =>
      assert.equal(violations(path, text).length > 0, caught))

  const bad: [path: string, source: string, caught: boolean][] = [
    ['bot/log.ts', 'const x: any = 1', true],
    ['bot/log.ts', 'const x = y as any', true],
    ['bot/log.ts', 'const x: Map<string, any> = y', true],
    ['bot/log.ts', 'const x: Array<any> = y', true],
    ['bot/log.ts', '// any text may stand here: any', false],
    ['bot/log.ts', "console.log('x')", true],
    ['bot/log.ts', '// @ts-ignore', true],
    ['bot/settings/settings.ts', 'process.env.PORT', true],
    ['bot/main.ts', 'process.env.PORT', false],
    ['dialogs/talk.ts', "fetch('https://x')", true],
    ['dialogs/talk.ts', 'const now = Date.now()', true],
    ['bot/outbox/outbox.ts', 'setTimeout(job, 1)', true],
  ]
  for (const [path, text, caught] of bad)
    it(`${caught ? 'catches' : 'lets pass'} in ${path}: ${text}`, () =>
      assert.equal(habits(path, text).length > 0, caught))
})
