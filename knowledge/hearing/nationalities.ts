// cspell:words roemeens roemeense roemeen bulgarians
// cspell:disable
const adjectives = `
  roemeens bulgaars pools hongaars slowaaks tsjechisch oekraïens russisch albanees servisch kroatisch grieks turks syrisch iraaks iraans
  afghaans eritrees ethiopisch somalisch soedanees nigeriaans ghanees marokkaans algerijns tunesisch egyptisch chinees vietnamees thais
  filipijns indonesisch indiaas pakistaans nepalees braziliaans colombiaans venezolaans surinaams dominicaans duits belgisch frans engels
  brits spaans portugees italiaans lets litouws ests moldavisch georgisch armeens koerdisch afrikaans aziatisch europees nederlands
  romanian bulgarian polish hungarian slovak czech ukrainian russian albanian serbian croatian greek turkish syrian iraqi iranian afghan
  eritrean ethiopian somali sudanese nigerian ghanaian moroccan algerian tunisian egyptian chinese vietnamese thai filipino indonesian
  indian pakistani nepalese brazilian colombian venezuelan surinamese dominican german belgian french english british spanish portuguese
  italian latvian lithuanian estonian moldovan georgian armenian kurdish african asian european dutch`
const persons = `
  roemeen roemenen bulgaar bulgaren pool polen hongaar hongaren slowaak slowaken oekraïener oekraïners rus russen albanees albanezen griek
  grieken turk turken syriër syriërs nigeriaan nigerianen chinees chinezen vietnamees vietnamezen filipijn filipijnen filipina braziliaan
  brazilianen nederlander nederlanders romanians bulgarians pole poles hungarians ukrainians russians syrians eritreans nigerians
  filipinos brazilians`
// cspell:enable

const listed = (words: string): string[] => words.trim().split(/\s+/)

/** What people and things from somewhere are called, in small letters and with its ending: "roemeens", "roemeense". */
export const nationalities: readonly string[] = listed(adjectives).flatMap((one) => [
  one,
  `${one}e`,
  ...(one.endsWith('ees') ? [one.replace(/ees$/, 'ese')] : []),
])

/** A person or people from somewhere: "roemeen", "bulgarians". */
export const people: readonly string[] = listed(persons)
