import type { ServedOrganisation, ServeSettings } from '../../bot/settings/settings.ts'
import { keysOf } from '../fixtures/several.ts'

/** The municipality of a town, and another one in the same installation that has nothing but its own signals. */
export function asNeighbours({ organisations: [one], ...rest }: ServeSettings): ServeSettings {
  if (!one) throw new Error('a town has one municipality')
  const { office: _mine, ...unbound } = one
  const named = (base: ServedOrganisation, id: string): ServedOrganisation => ({
    ...base,
    id,
    name: id,
    keys: keysOf(id) ?? base.keys,
  })
  return { ...rest, organisations: [named(one, 'gemeente'), named(unbound, 'buurgemeente')] }
}
