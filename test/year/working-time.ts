// The Dutch working calendar once more, written apart from the bot's, for who recomputes what the bot did. Moments in milliseconds since 1970.

const hour = 3_600_000
const day = 24 * hour

/** Easter Sunday (the Gregorian rule, as Butcher wrote it down), in days since 1970. */
function easter(year: number): number {
  const a = year % 19
  const [b, c] = [Math.floor(year / 100), year % 100]
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const m = Math.floor((a + 11 * h) / 319)
  const j = (2 * (b % 4) + 2 * Math.floor(c / 4) - (c % 4) - h + m + 32) % 7
  const month = Math.floor((h - m + j + 90) / 25)
  return Date.UTC(year, month - 1, (h - m + j + month + 19) % 32) / day
}

function isFree(days: number): boolean {
  const date = new Date(days * day)
  const weekday = date.getUTCDay()
  if (weekday === 0 || weekday === 6) return true
  const year = date.getUTCFullYear()
  const named = date.toISOString().slice(5, 10)
  const kingsDay = new Date(Date.UTC(year, 3, 27)).getUTCDay() === 0 ? '04-26' : '04-27'
  const fixed = ['01-01', kingsDay, '12-25', '12-26', ...(year % 5 === 0 ? ['05-05'] : [])]
  return fixed.includes(named) || [1, 39, 50].includes(days - easter(year))
}

/** The last Sunday of a month. */
const lastSunday = (year: number, month: number): number => {
  const end = new Date(Date.UTC(year, month + 1, 0))
  return Date.UTC(year, month, end.getUTCDate() - end.getUTCDay(), 1)
}

/** How far the clock on the wall is ahead of UTC. */
function ahead(at: number): number {
  const year = new Date(at).getUTCFullYear()
  return at >= lastSunday(year, 2) && at < lastSunday(year, 9) ? 2 * hour : hour
}

const onWall = (days: number, hours: number): number => {
  const guess = days * day + hours * hour
  return guess - ahead(guess - hour)
}

/** The half-days of working time around and after a moment. */
function* halfDaysFrom(at: number): Generator<{ begin: number; end: number }> {
  for (let days = Math.floor(at / day) - 1; ; days++) {
    if (isFree(days)) continue
    yield { begin: onWall(days, 9), end: onWall(days, 13) }
    yield { begin: onWall(days, 13), end: onWall(days, 17) }
  }
}

/** The moment at which so many hours of working time have passed. */
export function addWorkingHours(from: number, hours: number): number {
  let left = hours * hour
  for (const { begin, end } of halfDaysFrom(from)) {
    const start = Math.max(begin, from)
    if (end <= start) continue
    if (end - start >= left) return start + left
    left -= end - start
  }
  throw new Error('time has no end')
}

/** When the half-day began in which this moment falls. */
export function halfDayBegins(at: number): number | undefined {
  for (const { begin, end } of halfDaysFrom(at)) {
    if (begin > at) return undefined
    if (at < end) return begin
  }
  return undefined
}

/** When the half-days of the day begin in which this moment falls; none on a day off. */
export function halfDaysOn(at: number): number[] {
  const days = Math.floor(at / day)
  return isFree(days) ? [] : [onWall(days, 9), onWall(days, 13)]
}

/** The end of the working day that comes so many working days after this one, given as yyyy-mm-dd. */
export function workdaysAfter(named: string, count: number): number {
  let left = count
  for (let days = Date.parse(named) / day + 1; ; days++) {
    if (!isFree(days)) left -= 1
    if (left === 0) return onWall(days, 17)
  }
}

/** The first moments of the quarters that begin between two moments. */
export function quarterBegins(from: number, to: number): number[] {
  const first = new Date(from).getUTCFullYear()
  const last = new Date(to).getUTCFullYear()
  const all = Array.from({ length: (last - first + 1) * 4 }, (_, n) => Date.UTC(first, n * 3, 1))
  return all.filter((begin) => begin > from && begin < to)
}
