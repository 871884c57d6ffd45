/** The reader's own model server: its address, and the permission to reach it. Off until the reader sets it up. */
import { localAddress } from '../domain/address/local-address'
import { objectAt, textAt } from '../domain/message/parse'
import browser from './browser'

export interface LocalModel {
  /** As the reader wrote it; `localAddress` parses it. */
  address: string
  /** The server's name for the model. */
  model: string
}

const KEY = 'localModel'

/** Returns the server that is set up and permitted; null if there is none, or its permission was withdrawn. */
export async function readLocalModel(): Promise<LocalModel | null> {
  const { [KEY]: value } = await browser.storage.local.get(KEY)
  const setting = value === undefined ? null : parsed(value)
  const place = setting && localAddress(setting.address)
  return place && (await browser.permissions.contains({ origins: [place.pattern] })) ? setting : null
}

/**
 * Asks for permission to reach the server and, if the reader agrees, stores the setting. Call it from a click: browsers ask only
 * then. @returns false if the reader declines, or the address is not on this computer.
 */
export async function allowLocalModel(setting: LocalModel): Promise<boolean> {
  const place = localAddress(setting.address)
  // Nothing may be awaited before the request: it has to happen within the click.
  if (!place || !(await browser.permissions.request({ origins: [place.pattern] }))) return false
  await browser.storage.local.set({ [KEY]: { address: place.base, model: setting.model.trim() } })
  return true
}

/** Forgets the server and returns its permission. */
export async function forgetLocalModel(): Promise<void> {
  const { [KEY]: value } = await browser.storage.local.get(KEY)
  await browser.storage.local.remove(KEY)
  const place = localAddress(parsed(value)?.address ?? '')
  if (place) await browser.permissions.remove({ origins: [place.pattern] })
}

function parsed(value: unknown): LocalModel | null {
  try {
    const setting = objectAt(value, 'localModel')
    return { address: textAt(setting.address, 'address', 200), model: textAt(setting.model, 'model', 200) }
  } catch (thrown) {
    console.warn('damaged setting', thrown)
    return null
  }
}
