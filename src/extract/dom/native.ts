/** The DOM through its own prototypes: a page can shadow the properties of its objects. */

/** Calls a method of the DOM's own prototypes, whatever the object's properties say. */
export function call<Result>(target: object, method: string, ...parameters: unknown[]): Result {
  return Reflect.apply(native(target, method).value, target, parameters)
}

/** Reads a property through the DOM's own getter, whatever the object's properties say. */
export function read<Result>(target: object, property: string): Result {
  return Reflect.apply(native(target, property).get as () => Result, target, [])
}

/** The DOM's own getter of a property, taken once for a walk over many nodes. */
export function getter<Result>(target: object, property: string): (node: Node) => Result {
  const get = native(target, property).get as () => Result
  return (node) => get.call(node)
}

function native(target: object, key: string): PropertyDescriptor {
  for (let each = Object.getPrototypeOf(target); each; each = Object.getPrototypeOf(each)) {
    const found = Object.getOwnPropertyDescriptor(each, key)
    if (found) return found
  }
  throw new TypeError(`The DOM has no ${key}.`)
}
