import assert from 'node:assert/strict'
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { promisify } from 'node:util'

interface Locked {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
  integrity?: string
}

interface Component {
  name: string
  version: string
  properties: { name: string }[]
}

const read = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'))
const { packages } = read('package-lock.json') as { packages: Record<string, Locked> }
const manifest = read('package.json') as Record<'dependencies' | 'devDependencies', Record<string, string>>

/** Licences under which what runs may be passed on together with EUPL-1.2: they ask for a notice, and for nothing of the whole. */
const allowed = new Set([
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'Unlicense',
  'PSF-2.0',
  'Bitstream-Vera',
  'MIT OR Apache-2.0',
  '(AFL-2.1 OR BSD-3-Clause)',
  // The data of holidays: named in the README, as CC-BY asks.
  '(ISC AND CC-BY-3.0)',
])
/** What says nothing in its package.json, by what stands in its own files. */
const readInPackage: Record<string, string> = {
  // LICENSE: MIT.
  'png-js': 'MIT',
  // Readme.md: MIT.
  'escape-regexp-component': 'MIT',
  // LICENSE: Bitstream Vera, free to use and pass on as part of software.
  'dejavu-fonts-ttf': 'Bitstream-Vera',
}

const nameIn = (path: string): string =>
  path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length)
const isForDevelopment = ({ name }: { name: string }): boolean => name === 'cdx:npm:package:development'

const runs = Object.entries(packages).filter(([path, { dev }]) => path !== '' && !dev)

describe('what the bot is made of', () => {
  it('may be passed on with it', () => {
    const strange = runs.flatMap(([path, { license = '' }]) => {
      const name = nameIn(path)
      return allowed.has(readInPackage[name] ?? license) ? [] : [`${name}: ${license || 'no licence'}`]
    })
    assert.deepEqual(strange, [])
  })

  it('stands whole in the bill of materials, and nothing of it as what is for development only', async function () {
    this.timeout(30_000)
    const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], { maxBuffer: 16 * 1024 ** 2 })
    const { components } = JSON.parse(stdout) as { components: Component[] }
    const listed = components.filter(({ properties }) => !properties.some(isForDevelopment))
    // What is for another system is not installed here.
    const here = runs.filter(([path]) => existsSync(path))
    const wanted = here.map(([path, { version }]) => `${nameIn(path)} ${version}`)
    assert.deepEqual(
      [...new Set(listed.map(({ name, version }) => `${name} ${version}`))].sort(),
      [...new Set(wanted)].sort(),
    )
  })

  it('is pinned: each package by its version, and by a hash of what is in it', () => {
    for (const kind of ['dependencies', 'devDependencies'] as const)
      for (const [name, version] of Object.entries(manifest[kind]))
        assert.match(version, /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
    const loose = Object.entries(packages).filter(([path, { integrity }]) => path !== '' && !integrity)
    assert.deepEqual(
      loose.map(([path]) => path),
      [],
    )
  })

  it('has a reason for each package that it asks for itself', () => {
    const page = readFileSync('docs/dependencies.md', 'utf8')
    const named = [...page.matchAll(/^\| `([^`]+)`/gm)].map(([, name]) => name)
    assert.deepEqual(named.sort(), Object.keys(manifest.dependencies).sort())
  })
})
