import { openTryout } from './tryout.ts'

/** Takes the pictures of the README anew, from the try-out as a newcomer sees it. */
const { employee, functionaris, close } = await openTryout()
const folder = 'docs/pictures'
try {
  await functionaris.channel('Signalen')
  await employee.say('Net bij een nagelsalon geweest, drie meiden slapen achter in de zaak')
  await employee.waitFor('Wil je dit doorgeven')
  await employee.press('Ja, doorgeven')
  await employee.waitFor('Is er nu gevaar voor iemand?')
  await employee.press('Nee')
  await employee.waitFor('Klopt dit?')
  await employee.picture(`${folder}/gesprek.png`)
  await employee.press('Wijzigen')
  await employee.waitFor('Wat wil je wijzigen?')
  await employee.press('Alles op één pagina')
  await employee.waitFor('Hoe wil je bekend zijn?')
  await employee.picture(`${folder}/formulier.png`, { card: true })
  await employee.press('Versturen')
  await employee.waitFor('Je signaal is bewaard')
  await functionaris.waitFor(/Signaal S-/)
  await functionaris.picture(`${folder}/kaart.png`, { card: true })
} finally {
  await close()
}
