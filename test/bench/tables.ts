import type { Delay } from './delay.ts'
import type { FindingFigures } from './finding.ts'
import type { Machine } from './machine.ts'
import type { Start, Write } from './sizes.ts'
import type { Speed } from './turns.ts'

export interface Figures {
  machine: Machine
  doubts: string[]
  turns: Speed[]
  slackTurns: Speed[]
  delays: Delay[]
  starts: Start[]
  writes: Write[]
  finding: FindingFigures
}

export interface Table {
  title: string
  head: string[]
  rows: string[][]
}

const ms = (value: number): string => (value < 100 ? value.toFixed(1) : value.toFixed(0))
const times = (value: number): string => value.toFixed(2)
const whole = (value: number): string => value.toFixed(0)
const mib = (bytes: number): string => (bytes / 2 ** 20).toFixed(0)
const thousands = (value: number): string => value.toLocaleString('en')

export function tablesOf({
  machine,
  doubts,
  turns,
  slackTurns,
  delays,
  starts,
  writes,
  finding,
}: Figures): Table[] {
  return [
    machineTable(machine, doubts),
    turnsTable('Turns per second', 'bare botbuilder echo', turns),
    turnsTable('Turns per second on Slack', 'bare Bolt echo', slackTurns),
    delaysTable(delays),
    writesTable(writes),
    startsTable(starts),
    findingTable(finding),
  ]
}

const machineTable = (machine: Machine, doubts: string[]): Table => ({
  title: 'Machine',
  head: ['what', 'value'],
  rows: [
    ['date', machine.date],
    ['Node', `${machine.node}, ${machine.system}`],
    ['cores', whole(machine.cores)],
    ['memory', `${machine.memoryGiB} GiB`],
    ['file system', machine.disk],
    ['load at the start', machine.load.toFixed(2)],
    ...doubts.map((doubt) => ['doubt', doubt]),
  ],
})

const turnNames: Record<string, string> = {
  question: 'Signaalpunt, a question answered',
  submission: 'Signaalpunt, a signal kept and its card in the channel',
}

const turnsTable = (title: string, echo: string, turns: Speed[]): Table => ({
  title,
  head: [
    'turn',
    'at once',
    'per second',
    'lowest–highest round',
    'ratio to echo',
    'answer median ms',
    'answer p99 ms',
    'fsync calls each',
    'sender busy %',
  ],
  rows: turns.map((one) => [
    turnNames[one.turn] ?? echo,
    whole(one.atOnce),
    whole(one.perSecond),
    `${whole(one.slowest)}–${whole(one.fastest)}`,
    times(one.ratio),
    ms(one.median),
    ms(one.p99),
    one.fsyncs.toFixed(1),
    whole(one.sender * 100),
  ]),
})

const delaysTable = (delays: Delay[]): Table => ({
  title: 'From the last press to the card, one at a time',
  head: ['until', 'times', 'median ms', 'p99 ms', 'ratio to echo'],
  rows: delays.map((one) => [one.what, whole(one.times), ms(one.median), ms(one.p99), times(one.ratio)]),
})

const writesTable = (writes: Write[]): Table => ({
  title: 'One durable write of a new signal',
  head: [
    'signals kept',
    'writes',
    'median ms',
    'p99 ms',
    'fsync calls each',
    'ratio to 100 kept',
    'ratio to the disk alone',
  ],
  rows: writes.map((one) => [
    thousands(one.signals),
    whole(one.written),
    one.median.toFixed(2),
    one.p99.toFixed(2),
    one.fsyncs.toFixed(1),
    times(one.ratio),
    times(one.toDisk),
  ]),
})

const startsTable = (starts: Start[]): Table => ({
  title: 'Start-up and memory',
  head: ['signals kept', 'store ready ms', 'process listens ms', 'ratio to echo', 'RSS MiB', 'heap MiB'],
  rows: starts.map((one) => [
    one.signals === 'echo' ? 'bare botbuilder echo' : thousands(one.signals),
    one.signals === 'echo' ? '' : whole(one.store),
    whole(one.process),
    times(one.ratio),
    mib(one.rss),
    mib(one.heap),
  ]),
})

const findingTable = ({ learnMs, rows }: FindingFigures): Table => ({
  title: `Finding an answer (learning from the examples first: ${whole(learnMs)} ms)`,
  head: ['entries', 'documents searched', 'times', 'median ms', 'p99 ms', 'ratio to text search alone'],
  rows: rows.map((one) => [
    thousands(one.entries),
    thousands(one.documents),
    whole(one.times),
    one.median.toFixed(2),
    one.p99.toFixed(2),
    times(one.ratio),
  ]),
})

/** For a terminal: columns below each other. */
export function plain({ title, head, rows }: Table): string {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]?.length ?? 0)))
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd()
  return [title, line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n')
}

export function markdown({ title, head, rows }: Table): string {
  const line = (cells: string[]) => `| ${cells.join(' | ')} |`
  return [`### ${title}`, '', line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}
