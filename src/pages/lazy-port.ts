import type { LibraryPort, ListPort } from '../domain/library/library'

/** Does something with what is being loaded, as soon as it is there. */
export type Lately<T> = <Result>(use: (loaded: T) => Promise<Result>) => Promise<Result>

/**
 * The way to something that is loaded from now on. Once it is there it is used at once, without a promise in between:
 * a live query only notices what it reads in its own turn. What failed to load is loaded again for whoever asks next.
 */
export function lately<T>(load: () => Promise<T>): Lately<T> {
  let here: { loaded: T } | null = null
  let loading: Promise<T> | null = null
  const ready = (): Promise<T> => {
    loading ??= load().then(
      (loaded) => {
        here = { loaded }
        return loaded
      },
      (thrown: unknown) => {
        loading = null
        throw thrown
      },
    )
    return loading
  }
  // The failure is told to each who asks; that nobody has asked yet is no second failure.
  ready().catch(() => undefined)
  return (use) => (here ? use(here.loaded) : ready().then(use))
}

/** Members of a port that answer at once, not by a promise: they cannot wait for the port to be loaded. */
type AtOnce<Port> = {
  [Name in keyof Port]: Port[Name] extends (...args: never[]) => Promise<unknown> ? never : Name
}[keyof Port]

/**
 * Makes a port whose methods wait until the real one is loaded; a failure to load is the failure of each call. `own` holds the
 * members that answer without it: the compiler asks for every method that gives no promise. Pass the port on whole: its methods are
 * made when they are called, so it has none to copy.
 */
export function lazyPort<Loaded, Port extends object, Own extends object>(
  when: Lately<Loaded>,
  part: (loaded: Loaded) => Port,
  own: Own & Pick<Port, AtOnce<Port>>,
): Omit<Port, keyof Own> & Own
export function lazyPort<Loaded>(
  when: Lately<Loaded>,
  part: (loaded: Loaded) => object,
  own: object,
): object {
  return new Proxy(own, {
    get(_, name) {
      // A port is no promise, though promises ask each value for `then`.
      if (name in own || name === 'then' || typeof name === 'symbol') return Reflect.get(own, name)
      return (...args: unknown[]) =>
        when((loaded): Promise<unknown> => {
          const port = part(loaded)
          return Reflect.apply(Reflect.get(port, name), port, args)
        })
    },
    ownKeys() {
      throw new TypeError('The methods of a lazy port cannot be copied.')
    },
  })
}

/** The library before its code has come: the page paints while the database's code is on its way. */
export function lazyLibrary(
  when: Lately<{ library: LibraryPort }>,
  firstRows: ListPort['firstRows'],
): ListPort {
  /** Begins what goes on until the returned function is called. */
  function until(begin: (library: LibraryPort) => () => void, failed: (thrown: unknown) => void): () => void {
    let stop: (() => void) | null = null
    let stopped = false
    when(async ({ library }) => {
      if (!stopped) stop = begin(library)
    }).catch((thrown: unknown) => {
      if (!stopped) failed(thrown)
    })
    return () => {
      stopped = true
      stop?.()
    }
  }
  const own: Pick<ListPort, 'firstRows' | AtOnce<LibraryPort>> = {
    firstRows,
    watch: (query, next, failed) => until((library) => library.watch(query, next, failed), failed),
    standing: (next) =>
      until(
        (library) => library.standing(next),
        () => next(null),
      ),
    // That the library did not load is the failure of whatever else is asked.
    changes: (changed) =>
      until(
        (library) => library.changes(changed),
        () => undefined,
      ),
  }
  return lazyPort(when, ({ library }) => library, own)
}
