import { join } from 'node:path'
import { StartError } from './errors.ts'
import { keysIn, readSettings, type ServeSettings, type TryoutSettings } from './settings/settings.ts'
import { start } from './start.ts'
import { tryoutKeys } from './tryout-keys.ts'
import { realWorld } from './world.ts'

const say = (text: string): void => void process.stdout.write(`${text}\n`)

const loudLine = `
  ╔══════════════════════════════════════════════════════════════════════╗
  ║  PROEFSTAND: alleen op deze computer (127.0.0.1). Niemand wordt      ║
  ║  gevraagd wie hij is. Zet hier nooit een echt signaal in.            ║
  ╚══════════════════════════════════════════════════════════════════════╝`

async function runTryout(settings: TryoutSettings): Promise<() => Promise<void>> {
  const { startPlaygrounds, portsFrom } = await import('./tryout.ts')
  const [employee, functionaris] = portsFrom(settings.playgroundPort)
  say(loudLine)
  const keys = await tryoutKeys(settings.data)
  const running = await start(settings, () => keys, realWorld)
  try {
    const playgrounds = await startPlaygrounds({
      endpoint: `http://127.0.0.1:${running.port}/${settings.organisations[0].id}/teams`,
      folder: join(settings.data, 'playgrounds'),
      ports: { employee, functionaris },
    })
    say(`
  Medewerker:             ${playgrounds.employee.page}
  Aandachtsfunctionaris:  ${playgrounds.functionaris.page}  (kanaal “Signalen” van het team)

  Open beide adressen in een browser en typ als medewerker: hoi
  Stoppen: Ctrl+C
`)
    return async () => {
      await playgrounds.close()
      await running.stop()
    }
  } catch (error) {
    await running.stop()
    throw error
  }
}

async function runServer(settings: ServeSettings): Promise<() => Promise<void>> {
  const running = await start(settings, keysIn(settings), realWorld)
  return () => running.stop()
}

/** Ends the process with one sentence where we know what is wrong, and with the fault's own words where we don't. */
function fail(error: unknown): never {
  process.stderr.write(
    error instanceof StartError
      ? `\n${error.message}\n`
      : `\nSignaalpunt kan niet starten: ${String(error)}\n`,
  )
  process.exit(1)
}

/** botbuilder and others write to the console by themselves, sometimes with what they were given: only that they spoke is noted. */
function hushLibraries({ log }: typeof realWorld): void {
  for (const level of ['debug', 'log', 'info', 'warn', 'error'] as const) {
    console[level] = () => log.info('library-spoke', { kind: level })
  }
}

function stopOnSignal(stop: () => Promise<void>): void {
  let stopping = false
  const end = () => {
    if (stopping) return
    stopping = true
    stop().then(() => process.exit(0), fail)
  }
  process.on('SIGTERM', end)
  process.on('SIGINT', end)
}

try {
  process.loadEnvFile()
} catch {
  // No .env is fine: settings may come from the environment, and none means the try-out.
}

try {
  hushLibraries(realWorld)
  const settings = readSettings(process.env)
  stopOnSignal(await (settings.mode === 'tryout' ? runTryout(settings) : runServer(settings)))
} catch (error) {
  fail(error)
}
