import { createTransport } from 'nodemailer'

export interface MailSettings {
  /** `smtps://…`, or `smtp://…`, which goes over STARTTLS. With name and password where the server asks for them. */
  url: string
  /** The address that the mail comes from. */
  from: string
}

export interface Letter {
  subject: string
  text: string
}

/** Sends a mail to these addresses. Fails with whatever the mail server or the network said, which may hold an address: log no message of it. */
export type Mail = (to: readonly string[], letter: Letter) => Promise<void>

/** How long a mail may take, in milliseconds. */
const answersWithin = 10_000

const isOwnMachine = (hostname: string): boolean => /^(127\.0\.0\.1|localhost|\[::1\])$/.test(hostname)

/** Mail over SMTP. Only to this machine itself it may go without TLS. */
export function createMail({ url: address, from }: MailSettings): Mail {
  const { protocol, hostname, port, username, password } = new URL(address)
  const secure = protocol === 'smtps:'
  const transport = createTransport({
    host: hostname.replace(/^\[|\]$/g, ''),
    // RFC 8314: 465 is TLS from the first byte, 587 begins without.
    port: Number(port) || (secure ? 465 : 587),
    secure,
    requireTLS: !secure && !isOwnMachine(hostname),
    ignoreTLS: !secure && isOwnMachine(hostname),
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async (to, letter) => {
    const signal = AbortSignal.timeout(answersWithin)
    await transport.sendMail({ ...letter, from, to: [...to], signal })
  }
}
