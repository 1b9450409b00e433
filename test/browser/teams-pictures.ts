import { texts } from '../../dialogs/texts/index.ts'
import { type Drawn, drawReporterScreens } from './reporter-screens.ts'
import { openTryout } from './tryout.ts'

/** Draws every screen of a reporter in the Playground to a picture, in Dutch and English, to be looked at. */
const folder = 'test/browser/pictures'

for (const locale of ['nl', 'en'] as const) {
  const { employee, close } = await openTryout({
    DEPARTMENTS: 'Jeugd:8:meldcode, Burgerzaken:34',
    CONFIDENTIAL_ADVISER: locale === 'nl' ? 'zie het intranet' : 'see the intranet',
  })
  let count = 0
  const who: Drawn = {
    says: (text) => employee.say(text),
    presses: async (label, fill) => {
      if (fill) await employee.fill(fill.label, fill.text)
      await employee.press(label)
    },
    sees: (text) => employee.waitFor(text),
    draw: (name) => {
      count += 1
      return employee.picture(`${folder}/teams-${locale}-${String(count).padStart(2, '0')}-${name}.png`)
    },
    putsAway: async () => undefined,
  }
  try {
    if (locale === 'en') await employee.say('English')
    await drawReporterScreens(who, texts[locale], locale)
  } finally {
    await close()
  }
}
