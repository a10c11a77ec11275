import { describe, expect, it } from 'vitest'
import { judge } from '../../src/preview/guard.ts'

const own = { host: '127.0.0.1:4810', token: 'secret-of-this-start', cookie: 'preview-4810' }
const cookie = `other=1; preview-4810=${own.token}`
const asked = (headers: Record<string, string>, method = 'GET', target = '/az/az/foreword') =>
  judge({ method, target, headers: { host: own.host, ...headers } }, own)
const posted = {
  cookie,
  origin: `http://${own.host}`,
  'x-preview-token': own.token,
  'content-type': 'application/json',
  'sec-fetch-site': 'same-origin',
}

describe('who is let into the preview', () => {
  it('lets in the browser that opened the address with the secret, and exchanges the secret for a cookie', () => {
    expect(
      asked({ 'sec-fetch-site': 'none', 'sec-fetch-mode': 'navigate' }, 'GET', `/?token=${own.token}`),
    ).toBe('exchange')
    expect(asked({ cookie })).toBe('in')
    expect(asked(posted, 'POST', '/api/edit')).toBe('in')
  })

  it.each([
    ['without a cookie', {}, 403],
    ['with a wrong cookie', { cookie: 'preview-4810=secret-of-this-stort' }, 403],
    ['under another name that leads to this machine', { cookie, host: 'evil.test:4810' }, 421],
    ['from another page', { cookie, origin: 'http://evil.test' }, 403],
    [
      'from a page of a name that leads here',
      { cookie, host: 'evil.test:4810', origin: 'http://evil.test:4810' },
      421,
    ],
    ['from another site, as an image', { cookie, 'sec-fetch-site': 'cross-site' }, 403],
    ['from another port of this machine', { cookie, 'sec-fetch-site': 'same-site' }, 403],
    [
      'from nowhere, but not as a page that somebody opens',
      { cookie, 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors' },
      403,
    ],
  ])('refuses a request %s', (_what, headers, refused) => {
    expect(asked(headers)).toEqual({ refused })
  })

  it.each([
    ['without the secret in a header', { 'x-preview-token': '' }, 403],
    ['with another secret', { 'x-preview-token': 'secret-of-this-stort' }, 403],
    ['as plain text, which a form of any page can send', { 'content-type': 'text/plain' }, 415],
    ['from another page', { origin: 'http://evil.test' }, 403],
    ['from another site', { 'sec-fetch-site': 'cross-site' }, 403],
  ])('refuses a change %s', (_what, headers, refused) => {
    expect(asked({ ...posted, ...headers }, 'POST', '/api/edit')).toEqual({ refused })
  })

  it('refuses a change that does not say which page it comes from', () => {
    const { origin: _, ...without } = posted
    expect(asked(without, 'POST', '/api/edit')).toEqual({ refused: 403 })
  })

  it('refuses a wrong secret in the address, and methods that nothing here needs', () => {
    expect(asked({}, 'GET', '/?token=guess')).toEqual({ refused: 403 })
    expect(asked({ cookie }, 'PUT')).toEqual({ refused: 405 })
  })
})
