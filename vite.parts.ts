/** Builds the pages into few files, since each that a page loads costs the browser time, whatever its size (decision 23). */
import { resolve } from 'node:path'
import type { Plugin } from 'vite'

export interface Parts {
  /** Finds what belongs to which part, once all modules are known. */
  find: Plugin
  /** The part of a module; null for one that goes where the bundler puts it. */
  nameOf(id: string): string | null
}

export function sharedParts(root: string): Parts {
  const worker = new Set<string>()
  const popup = new Set<string>()
  const store = new Set<string>()
  return {
    find: {
      name: 'pressmark:shared-parts',
      buildEnd() {
        const reach = (found: Set<string>, id: string): void => {
          if (found.has(id)) return
          found.add(id)
          for (const each of this.getModuleInfo(id)?.importedIds ?? []) reach(found, each)
        }
        reach(worker, resolve(root, 'src/background/index.ts'))
        reach(popup, resolve(root, 'src/popup/main.tsx'))
        reach(store, resolve(root, 'src/popup/store-side.ts'))
      },
    },
    nameOf(id) {
      // The popup's entry loads the parts with it.
      if (id.includes('vite/preload-helper')) return 'loader'
      if (popup.has(id)) return worker.has(id) ? 'common' : 'interface'
      if (store.has(id)) return worker.has(id) ? 'library' : 'store'
      return null
    },
  }
}
