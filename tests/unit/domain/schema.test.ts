import { describe, expect, it } from 'vitest'
import { count, exactOptional, list, parsed, record, text, unknown } from '../../../src/domain/message/schema'

const detailOf = (read: () => unknown) => {
  try {
    read()
  } catch (thrown) {
    return thrown
  }
  return null
}

describe('a value from outside', () => {
  it('is refused by the name of its first wrong field', () => {
    const schema = record({ a: text(3), deep: record({ n: count(5) }) })
    const fault = (value: unknown) => detailOf(() => parsed(schema, value, 'message'))
    expect(fault({ a: 'x', deep: { n: 6 } })).toMatchObject({
      code: 'bad-message',
      detail: 'message.deep.n is not a number in its range',
    })
    expect(fault({ a: 'xxxx', deep: 7 })).toMatchObject({ detail: 'message.a is not at most 3 long' })
    expect(fault([])).toMatchObject({ detail: 'message is not an object' })
    expect(fault({ deep: { n: 1 } })).toMatchObject({ detail: 'message.a is not there' })
  })

  it('changes no prototype, and an inherited field does not count', () => {
    const evil = JSON.parse('{"__proto__":{"a":"x","polluted":1},"constructor":{"prototype":{"polluted":1}}}')
    expect(() => parsed(record({ a: text(3) }), evil, 'm')).toThrow('m.a is not there')
    expect(() => parsed(record({ a: text(3) }), Object.create({ a: 'x' }), 'm')).toThrow()
    const read = parsed(
      record({ a: text(3), b: exactOptional(text(3)) }),
      { ...evil, a: 'x', b: undefined },
      'm',
    )
    expect(read).toStrictEqual({ a: 'x' })
    expect(({} as Record<string, unknown>).polluted).toBeUndefined()
  })

  it('has its lists counted before their items are looked at', () => {
    let looked = 0
    const items = new Proxy(Array(1e6).fill('x'), {
      get: (target, key, receiver) => {
        if (typeof key === 'string' && /^\d+$/.test(key)) looked++
        return Reflect.get(target, key, receiver)
      },
    })
    expect(() => parsed(list(text(1), 50), items, 'tags')).toThrow('tags is not a list of at most 50')
    expect(looked).toBe(0)
  })

  it('may be deep without end where it is not read', () => {
    let deep: unknown = 'x'
    for (let level = 0; level < 100_000; level++) deep = { deep }
    expect(parsed(record({ a: text(3) }), { a: 'x', deep }, 'm')).toEqual({ a: 'x' })
    expect(() => parsed(record({ deep: text(3) }), { deep }, 'm')).toThrow('m.deep is not a text')
    expect(parsed(record({ deep: unknown() }), { deep }, 'm').deep).toBe(deep)
  })

  it('has well-formed texts', () => {
    expect(parsed(text(9), 'a\ud800b\0', 'm')).toBe('a\ufffdb\ufffd')
  })
})
