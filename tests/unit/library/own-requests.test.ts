import { expect, it } from 'vitest'
import { requestsToOthers } from '../../../src/library/settings/own-requests'

it('counts what goes to others, and neither the extension nor this computer', () => {
  const own = [
    'chrome-extension://abc/index.css',
    'moz-extension://abc/_locales/ko/messages.json',
    'blob:chrome-extension://abc/1',
    'data:image/png;base64,AA',
    'http://localhost:11434/v1/chat/completions',
    'http://127.0.0.1/v1',
  ]
  expect(requestsToOthers(own)).toBe(0)
  const others = [
    'https://news.example/a.jpg',
    'http://localhost.evil.example/',
    'wss://news.example/',
    'http://127.0.0.10/',
  ]
  expect(requestsToOthers([...own, ...others])).toBe(others.length)
})
