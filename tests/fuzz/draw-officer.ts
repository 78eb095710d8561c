// What officers ask, with their cookie or without: forms that are nearly right, months and ids as nobody types them.
import { letterFields } from '../../src/sync/officer-wire.ts'
import type { Draw } from './draw.ts'
import { drawValue } from './draw-json.ts'
import type { Devices, Drawn } from './draw-request.ts'

type Draws = (draw: Draw, devices: Devices) => Drawn

const base = '/v1/officer'
const passwords = ['x', 'salah salah salah', '', 5, null]
const codes = ['', '123456', 'ABCD-2345-WXYZ', null, 5]
const odd = ['x', '..', '%2e%2e', '%00', '__proto__', 'a'.repeat(90), "'--", '%F0%9F%99%82']

const oddTokens = ['lo1', 'lo1.', 'lo1.x', 'lo1.x.y', 'lo1.__proto__.x', "lo1.'--.y", 'lo1.x.y.z']

const asOfficer =
  (draws: Draws): Draws =>
  (draw, devices) => {
    const drawn = draws(draw, devices)
    return {
      ...drawn,
      headers: {
        ...drawn.headers,
        ...(!draw.oneIn(10) && { cookie: devices.cookie }),
        ...(draw.oneIn(10) && { authorization: `Bearer ${draw.of([devices.readingToken, ...oddTokens])}` }),
        ...foreign(draw),
      },
    }
  }

const foreign = (draw: Draw): Record<string, string> =>
  draw.oneIn(20)
    ? {
        'sec-fetch-site': draw.of(['cross-site', 'same-origin', '']),
        origin: draw.of(['null', 'https://a.b', 'x']),
      }
    : {}

function form(draw: Draw, whole: Record<string, unknown>): Drawn {
  if (draw.oneIn(5)) return { body: drawValue(draw) }
  if (draw.oneIn(5))
    return { body: { ...whole, [draw.of([...Object.keys(whole), '__proto__'])]: drawValue(draw) } }
  return { body: whole }
}

const asked = (draw: Draw, path: string, name: string, values: readonly string[]): Drawn => ({
  path: `${base}/${path}${draw.oneIn(5) ? '' : `?${name}=${draw.of(values)}`}`,
})

const library = (draw: Draw, { mine, theirs }: Devices): string =>
  draw.of([mine.library, mine.library, theirs.library, ...odd])

/** Lines of a list: whole, wrong, the same again, elsewhere. */
const drawVillages = (draw: Draw): unknown[] =>
  Array.from({ length: draw.int(draw.oneIn(20) ? 203 : 6) }, () =>
    draw.oneIn(8)
      ? drawValue(draw)
      : {
          code: draw.of(['33.15.14.2006', '3315162003', '33.15.10.20', '33.16.01.2001', '', 5, null]),
          name: draw.of(['Perpustakaan Desa X', ' ', '=1+1', '<b>', 'x'.repeat(130), null]),
        },
  )

export const drawnForOfficers: Readonly<Record<string, Draws>> = {
  // Never with the cookie: to sign out would end all that follows.
  [`${base}/session`]: (draw) =>
    form(draw, { name: draw.of(['wulan', 'x', '']), password: draw.of(passwords), code: draw.of(codes) }),
  [`${base}/demo-session`]: asOfficer((draw) => form(draw, {})),
  [`${base}/password`]: asOfficer((draw) =>
    form(draw, { password: draw.of(passwords), newPassword: draw.of(['panen raya tiba', 'x', null]) }),
  ),
  [`${base}/second-factor`]: asOfficer((draw) =>
    form(draw, { password: draw.of(passwords), code: draw.of(codes) }),
  ),
  [`${base}/places`]: asOfficer((draw) =>
    draw.oneIn(2)
      ? asked(draw, 'places', 'month', ['2026-10', '2026-13', '', '1999-12', 'x'])
      : asked(draw, 'places', 'within', ['', '33', '33.15', '33.1', '33.15.14.2006', '%', '33%', "'--"]),
  ),
  [`${base}/audit`]: asOfficer((draw) =>
    asked(draw, 'audit', 'before', ['', '-1', 'x', '1e400', '5', '9'.repeat(17)]),
  ),
  [`${base}/settings`]: asOfficer((draw) =>
    form(draw, { deadlineDays: draw.of([1, 28, 0, 29, 1.5, '5', null, -1, 1e300]) }),
  ),
  [`${base}/letterhead`]: asOfficer((draw) => ({
    ...form(
      draw,
      Object.fromEntries(
        letterFields.map((field) => [
          field,
          draw.of(['Purwodadi', '', '0812 3456 7890', 'x'.repeat(300), 5]),
        ]),
      ),
    ),
    path: `${base}/letterhead${draw.oneIn(2) ? `?within=${draw.of(['', '33', '33.15.14', '%', "'--"])}` : ''}`,
  })),
  [`${base}/tokens`]: asOfficer((draw) =>
    form(draw, {
      name: draw.of(['Dasbor', '', 'x'.repeat(90), null]),
      scope: draw.of(['33.15', '33.15.14', '33', '', '%', 5]),
    }),
  ),
  [`${base}/tokens/:id/revoke`]: asOfficer((draw) => ({
    ...form(draw, {}),
    path: `${base}/tokens/${draw.of(odd)}/revoke`,
  })),
  [`${base}/deadlines`]: asOfficer((draw) =>
    form(draw, {
      place: draw.of(['33.15', '33.15.14.2006', '33.15.1', '33', '', '%', null]),
      month: draw.of(['2026-10', '2026-13', 'x', null]),
      day: draw.of(['2026-11-20', '2026-11-01', '2099-01-01', '2026-02-30', null, 5]),
      reason: draw.of([undefined, 'Banjir', '<b>', '\u0000', 'x'.repeat(300), 5, null]),
    }),
  ),
  [`${base}/libraries`]: asOfficer((draw) => ({
    ...form(draw, { rows: drawVillages(draw), check: draw.of([true, false, undefined, 1]) }),
    ...asked(draw, 'libraries', 'within', ['33.15', '33.15.14', '33', '', '33.1', '%', 'x']),
  })),
  // A code is slow to make.
  [`${base}/codes`]: asOfficer((draw, devices) =>
    form(draw, {
      libraries: draw.of([[], [library(draw, devices)], Array(21).fill('x'), 'x', [null]]),
      days: draw.of([0, 31, '1', null]),
      devices: draw.of([1, 0, 501]),
    }),
  ),
  [`${base}/board`]: asOfficer((draw) =>
    asked(draw, 'board', 'month', ['2026-11', '2026-13', '0000-00', 'x', '', '2099-12', '%00']),
  ),
  [`${base}/year`]: asOfficer((draw) =>
    asked(draw, 'year', 'year', ['2026', '26', 'x', '', '-1', '99999', '2099']),
  ),
  [`${base}/libraries/:library`]: asOfficer((draw, devices) => ({
    ...form(draw, {
      name: draw.of([undefined, 'Perpustakaan', '', 5, 'x'.repeat(200), '\u0000\ud800']),
      code: draw.of([undefined, undefined, '33.15.14.2006', '33.15.14.2007', '33.16.01.2001', 'x', null]),
      from: draw.of([undefined, null, '2026-10', '2026-13', 5]),
      until: draw.of([undefined, null, '2026-12', '2020-01', 'x']),
    }),
    path: `${base}/libraries/${library(draw, devices)}`,
  })),
  // Never the device that all else is asked by.
  [`${base}/libraries/:library/devices/:device/revoke`]: asOfficer((draw, devices) => ({
    ...form(draw, {}),
    path: `${base}/libraries/${library(draw, devices)}/devices/${draw.of([devices.theirs.device, ...odd])}/revoke`,
  })),
  [`${base}/notes`]: asOfficer((draw, devices) =>
    form(draw, {
      id: draw.of(['pesan-satu', 'pesan-dua', 'x', '', '../a', 5, 'a'.repeat(50)]),
      text: draw.of(['Bagus.', ' ', '\u0000\u202e', 'a'.repeat(2000), null]),
      libraries: draw.of([[library(draw, devices)], [], Array(101).fill('x'), 'x', [null, {}]]),
    }),
  ),
  [`${base}/libraries/:library/archive`]: asOfficer((draw, devices) => ({
    ...form(draw, {
      rows: draw.of([
        [],
        [{ i: 'arsip', t: 'visit', s: '0mwr1ab2c0000arsipars', f: { date: '2026-10-01' } }],
        [null],
        ['x'],
        Array(1_001).fill({}),
        drawValue(draw),
      ]),
    }),
    path: `${base}/libraries/${library(draw, devices)}/archive`,
  })),
  [`${base}/libraries/:library/returned/:month`]: asOfficer((draw, devices) => ({
    ...form(draw, {
      revision: draw.of([1, 2, 0, -1, '1', null]),
      reason: draw.of(['Periksa lagi', '', null]),
    }),
    path: `${base}/libraries/${library(draw, devices)}/returned/${draw.of(['2026-10', '2026-13', 'x', ...odd])}`,
  })),
  [`${base}/records/:kind`]: asOfficer((draw) => ({
    path: `${base}/records/${draw.of(['aid', 'districtTraining', 'replication', 'visit', ...odd])}`,
  })),
  [`${base}/records/:kind/:id`]: asOfficer((draw, devices) => ({
    ...form(draw, {
      input: draw.of([
        { date: '2026-10-01', what: 'Komputer', number: '2', title: 'SPP TIK', people: '40' },
        { year: '2026', amount: '25 juta', source: 'localBudget', villages: '3' },
        { date: 'x', number: '-1' },
        null,
        [],
      ]),
      libraries: draw.of([[library(draw, devices)], [], 'x', [null], Array(301).fill('x')]),
    }),
    path: `${base}/records/${draw.of(['aid', 'districtTraining', 'replication', ...odd])}/${draw.of(['catatan-1', 'catatan-2', ...odd])}`,
  })),
  // A code is slow to make.
  [`${base}/libraries/:library/codes`]: asOfficer((draw, devices) => ({
    ...form(draw, {
      days: draw.of([0, 31, '1', null, 1.5]),
      devices: draw.oneIn(20) ? 1 : draw.of([0, 501, 'x']),
    }),
    path: `${base}/libraries/${library(draw, devices)}/codes`,
  })),
}
