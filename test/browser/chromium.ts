import { type Browser, chromium } from 'playwright-core'

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** Chromium from the package, so that nothing has to be on the machine but Node. */
export async function launch(): Promise<Browser> {
  own ??= ownChromium()
  return chromium.launch({ ...(await own), args: flags })
}

interface OwnChromium {
  executablePath: string
  env: Record<string, string>
}
let own: Promise<OwnChromium> | undefined

// The package unpacks the libraries that it needs only where it believes to run on AWS Lambda, and at its first
// import writes their place into this process's environment, where every later child would inherit them.
async function ownChromium(): Promise<OwnChromium> {
  const written = ['AWS_EXECUTION_ENV', 'FONTCONFIG_PATH', 'HOME', 'LD_LIBRARY_PATH']
  const before = written.map((name) => [name, process.env[name]] as const)
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x'
  try {
    const { default: packed } = await import('@sparticuz/chromium')
    const executablePath = await packed.executablePath()
    return { executablePath, env: pick(['PATH', 'TMPDIR', ...written.slice(1)]) }
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name]
      else process.env[name] = value
    }
  }
}

function pick(names: string[]): Record<string, string> {
  return Object.fromEntries(
    names.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  )
}
