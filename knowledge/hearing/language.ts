import { plain } from '../../bot/core/words.ts'

const english = new Set(
  `the a an of to in on for with is are am was were be been do does did have has had can could should would will may must
  i you he she it we they my your his her our their me him them this that these those there what which who whom where
  when why how if whether not and or but because about from by at as some any somebody someone anybody`.split(
    /\s+/,
  ),
)
const dutch = new Set(
  `de het een van naar voor met zijn ben was waren wordt worden heb heeft hebben kan kun kunnen mag moet moeten zou zal
  ik je jij hij zij ze wij jullie mijn jouw haar ons onze hun mij hem dit dat deze die er wat welke wie waar wanneer
  waarom hoe als niet geen en of maar want over uit bij ook nog wel t n m vr mn`.split(/\s+/),
)

/** Wholly or nearly English, by its small words; Dutch people use English words, but not these. */
export function isEnglish(text: string): boolean {
  const words = plain(text).split(' ')
  const count = (known: ReadonlySet<string>): number => words.filter((word) => known.has(word)).length
  return count(english) >= 2 && count(english) > 3 * count(dutch)
}
