import { describe, expect, it } from 'vitest'
import { hashOf, type Route, routeOf } from '../../../src/library/route'

const ALL = { list: 'all', tag: null, query: '', sort: 'newest' } as const

describe('routes', () => {
  it.each<[string, Route]>([
    ['#/all', { page: 'list', view: ALL, article: null, at: null }],
    [
      '#/unread?sort=title',
      { page: 'list', view: { ...ALL, list: 'unread', sort: 'title' }, article: null, at: null },
    ],
    [
      '#/all?tag=%ED%95%AD%EA%B5%AC+%26+%EB%B0%B0&q=tag%3Ax+%22a+b%22&sort=relevance',
      {
        page: 'list',
        view: { ...ALL, tag: '항구 & 배', query: 'tag:x "a b"', sort: 'relevance' },
        article: null,
        at: null,
      },
    ],
    ['#/article/a%2Fb%20c', { page: 'list', view: null, article: 'a/b c', at: null }],
    [
      '#/article/1?in=trash&q=x',
      { page: 'list', view: { ...ALL, list: 'trash', query: 'x' }, article: '1', at: null },
    ],
    ['#/article/1?at=120', { page: 'list', view: null, article: '1', at: 120 }],
    ['#/tags', { page: 'tags', view: null, article: null, at: null }],
    ['#/duplicates', { page: 'duplicates', view: null, article: null, at: null }],
    ['#/settings', { page: 'settings', view: null, article: null, at: null }],
  ])('%s goes there and back', (hash, route) => {
    expect(routeOf(hash)).toEqual(route)
    expect(hashOf(route)).toBe(hash)
  })
  it.each(['', '#', '#/', '#/article/', '#/article/%', '#/other/1', '#/article/a/b', '#/all?sort=evil'])(
    '%s is the list',
    (hash) => {
      expect(routeOf(hash)).toEqual({ page: 'list', view: ALL, article: null, at: null })
    },
  )
  it('cuts a search that no reader wrote', () => {
    expect(routeOf(`#/all?q=${'x'.repeat(9000)}`).view?.query).toHaveLength(2000)
  })
})
