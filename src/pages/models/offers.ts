/** The models that this page may ask. Loaded when an article is open; loading asks nobody. */
import { localAddress } from '../../domain/address/local-address'
import { readLocalModel } from '../../platform/local-model'
import { countRequest } from '../../platform/storage/request-counts'
import { browserModel, type SummarizerApi } from './browser-model'
import { endpointModel } from './endpoint-model'
import type { WritingModel } from './model'

export { writeSummary } from './write-summary'

/** The browser's own model, as far as this browser has one. */
export function modelOfBrowser(): WritingModel {
  const { Summarizer } = globalThis as { Summarizer?: SummarizerApi }
  return browserModel(Summarizer)
}

/** The model that the reader set up on this computer; null where there is none. */
export async function modelOfComputer(): Promise<WritingModel | null> {
  const setting = await readLocalModel()
  const place = setting && localAddress(setting.address)
  return setting && place
    ? endpointModel({ base: place.base, model: setting.model }, (...args) => {
        void countRequest('model')
        return fetch(...args)
      })
    : null
}
