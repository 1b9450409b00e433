import type { Chance } from '../year/chance.ts'

const methods = [
  'GET',
  'POST',
  'PUT',
  'DELETE',
  'OPTIONS',
  'HEAD',
  'PROPFIND',
  'TRACE',
  'CONNECT',
  'get',
  'G\u0000T',
  '',
]
const paths = [
  ...[
    '/gemeente/teams',
    '/gemeente/slack',
    '/buurgemeente/teams',
    '/GEMEENTE/teams',
    '/gemeente/teams/',
    '/healthz',
  ],
  ...[
    '/',
    '*',
    '',
    '//',
    '/%',
    '/%E0%A4%A',
    '/%00',
    '/../../etc/passwd',
    '/..%2f..%2fsettings.yaml',
    '/gemeente/document/',
  ],
  ...[
    '/gemeente/teams?x=%',
    '/gemeente/teams#x',
    'http://elders.example/gemeente/teams',
    '/constructor',
    '/__proto__',
  ],
  ...[
    '/gemeente/overdracht/x',
    '/gemeente/overdracht/%2e%2e',
    `/${'a'.repeat(20_000)}`,
    `/${'a/'.repeat(3000)}`,
    '/\u00ff',
  ],
]
const versions = ['HTTP/1.1', 'HTTP/1.0', 'HTTP/2.0', 'HTTP/9.9', 'http/1.1', '']
const headers = [
  ...[
    'Host: signaalpunt',
    'Host: a\r\nHost: b',
    'Content-Length: -1',
    'Content-Length: 5\r\nContent-Length: 6',
  ],
  ...[
    'Transfer-Encoding: chunked',
    'Transfer-Encoding: chunked\r\nContent-Length: 3',
    'Transfer-Encoding: x',
  ],
  ...[
    'Content-Type: application/json',
    'Content-Type: multipart/form-data; boundary=',
    'Content-Type: \u00ff',
    'Content-Encoding: gzip',
  ],
  ...[
    'Expect: 100-continue',
    'Expect: x',
    'Upgrade: websocket\r\nConnection: Upgrade',
    'Accept-Version: 9',
    'Accept: x/y',
  ],
  ...[
    'Authorization: Bearer',
    'Authorization: Bearer a.b.c',
    `Authorization: Bearer ${'a'.repeat(9000)}`,
    'X-Http-Method: DELETE',
  ],
  ...[
    'X-Slack-Signature: v0=',
    'X-Slack-Request-Timestamp: 1e99',
    'X-Forwarded-For: 10.0.0.1',
    'Range: bytes=0-',
    ': x',
    'x\u0000: y',
  ],
  `X-Long: ${'a'.repeat(20_000)}`,
]
const bodies = [
  '',
  '{}',
  '[]',
  'null',
  '5\r\nhello\r\n0\r\n\r\n',
  'zz\r\n',
  'ffffffffffffffff\r\nx',
  '\u0000'.repeat(3000),
  'payload=%',
  'a=1&a=2',
]

/** A request, or what hardly looks like one, byte for byte. */
export function rawRequest(chance: Chance): string {
  if (chance.below(20) === 0)
    return chance.among(['', '\r\n\r\n', '\u0016\u0003\u0001', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', 'GET'])
  const first = [chance.among(methods), chance.among(paths), chance.among(versions)].join(' ')
  const some = Array.from({ length: chance.below(4) }, () => chance.among(headers))
  return [first, 'Host: signaalpunt', 'Connection: close', ...some, '', chance.among(bodies)].join('\r\n')
}
