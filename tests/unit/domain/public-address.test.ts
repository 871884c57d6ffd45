import { describe, expect, it } from 'vitest'
import { isPublicAddress, mayBeAsked } from '../../../src/domain/address/public-address'

describe('isPublicAddress', () => {
  it.each([
    'https://news.example/a.jpg',
    'http://cdn.news.example.:8080/a.jpg',
    'https://8.8.8.8/a.jpg',
    'https://172.15.0.1/',
    'https://172.32.0.1/',
    'https://100.63.255.255/',
    'https://223.255.255.255/',
    'https://[2606:4700::1111]/a.jpg',
    'https://[64:ff9b::808:808]/',
    'https://10.example/',
    'https://news.box/a.jpg',
    'https://myfritz.box/a.jpg',
    'https://localhost.example/',
    'https://한빛.example/a.jpg',
  ])('takes %s for public', (url) => {
    expect(isPublicAddress(url)).toBe(true)
  })

  it.each([
    'http://127.0.0.1/a.jpg',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://0/',
    'http://0.0.0.0:631/',
    'http://10.1.2.3/',
    'http://0x0a010203/',
    'http://172.16.0.1/',
    'http://172.31.255.255/',
    'http://192.168.0.1./',
    'http://169.254.169.254/latest/',
    'http://100.64.0.1/',
    'http://192.0.0.8/',
    'http://198.19.0.1/',
    'http://224.0.0.251/',
    'http://255.255.255.255/',
    'http://[::]/',
    'http://[::1]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::ffff:8.8.8.8]/',
    'http://[::7f00:1]/',
    'http://[fe80::1]/',
    'http://[fd12:3456::1]/',
    'http://[fec0::1]/',
    'http://[ff02::fb]/',
    'http://[2002:7f00:1::]/',
    'http://[2002:c0a8:101::1]/',
    'http://[64:ff9b::10.0.0.1]/',
    'http://[64:ff9b:1::808:808]/',
    'http://[2001:db8::1]/',
    'http://[2001:0:53aa::1]/',
    'http://localhost/',
    'http://LOCALHOST:3000/',
    'http://app.localhost/',
    'http://printer.local/',
    'http://printer.local./',
    'http://wiki.internal/',
    'http://router.home.arpa/',
    'http://nas.lan/',
    'http://nas.fritz.box/',
    'http://fritz.box./',
    'http://speedport.ip/',
    'http://fritz.nas/',
    'http://setup.easy.box/',
    'http://media.homenet/',
    'http://intranet/',
    'http://１２７.０.０.１/',
    'file:///etc/hosts',
    'data:image/png;base64,AAAA',
    'nothing',
    '',
  ])('takes %s for private', (url) => {
    expect(isPublicAddress(url)).toBe(false)
  })
})

describe('mayBeAsked', () => {
  it.each([
    ['https://img.example/a.jpg', 'http://192.168.1.5/', true],
    ['http://192.168.1.5:8080/a.jpg', 'http://192.168.1.5/', true],
    ['http://localhost:3000/a.jpg', 'http://localhost:3000/post', true],
    ['http://192.168.1.6/a.jpg', 'http://192.168.1.5/', false],
    ['http://127.0.0.1/a.jpg', 'http://localhost/', false],
    ['http://192.168.1.5/a.jpg', 'https://news.example/', false],
    ['http://192.168.1.5/a.jpg', 'file:///home/reader/a.html', false],
    ['nothing', 'nothing', false],
  ])('%s from %s: %s', (url, page, may) => {
    expect(mayBeAsked(url, page)).toBe(may)
  })
})
