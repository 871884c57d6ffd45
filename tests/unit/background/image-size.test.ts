import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { imageSize } from '../../../src/background/image-size'
import { rounds } from '../../helpers/rounds'

const ascii = (text: string) => [...text].map((character) => character.charCodeAt(0))
const bytes = (...parts: (number[] | string)[]) =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? ascii(part) : part)))
const zeros = (count: number) => Array<number>(count).fill(0)

describe('imageSize', () => {
  it.each([
    [
      'PNG',
      bytes([0x89], 'PNG', [13, 10, 26, 10, 0, 0, 0, 13], 'IHDR', [0, 0, 4, 176, 0, 0, 2, 118]),
      1200,
      630,
    ],
    ['GIF', bytes('GIF89a', [0x40, 0x01, 0xf0, 0x00]), 320, 240],
    [
      'JPEG after other segments',
      bytes([
        0xff, 0xd8, 0xff, 0xe0, 0, 4, 1, 2, 0xff, 0xc4, 0, 3, 9, 0xff, 0xff, 0xc2, 0, 17, 8, 1, 0, 2, 0, 3,
      ]),
      512,
      256,
    ],
    ['lossy WebP', bytes('RIFF', zeros(4), 'WEBPVP8 ', zeros(10), [0x80, 0x02, 0xe0, 0x01]), 640, 480],
    [
      'lossless WebP',
      bytes('RIFF', zeros(4), 'WEBPVP8L', zeros(4), [0x2f, 0x3f, 0xc1, 0x0b, 0x00, 0]),
      320,
      48,
    ],
    ['extended WebP', bytes('RIFF', zeros(4), 'WEBPVP8X', zeros(8), [0x7f, 2, 0, 0xdf, 1, 0]), 640, 480],
    [
      'AVIF, its largest part',
      bytes(
        zeros(4),
        'ftypavif',
        zeros(8),
        'ispe',
        zeros(4),
        [0, 0, 0, 9, 0, 0, 0, 9],
        'ispe',
        zeros(4),
        [0, 0, 2, 128, 0, 0, 1, 224],
      ),
      640,
      480,
    ],
  ])('%s', (_format, file, width, height) => {
    expect(imageSize(file)).toEqual({ width, height })
  })

  it.each([['<svg/>'], [''], ['GIF8'], ['BM66666666666666666666666666']])('null for %j', (text) => {
    expect(imageSize(bytes(text))).toBeNull()
  })

  it('never throws and always ends', () => {
    const heads = [
      [0x89, 0x50, 0x4e, 0x47],
      [0xff, 0xd8, 0xff],
      ascii('GIF8'),
      ascii('RIFF0000WEBP'),
      ascii('0000ftyp'),
    ]
    fc.assert(
      fc.property(fc.constantFrom(...heads), fc.uint8Array({ maxLength: 200 }), (head, rest) => {
        imageSize(Uint8Array.from([...head, ...rest]))
      }),
      { numRuns: rounds(500) },
    )
  })
})
