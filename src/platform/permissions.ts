import browser from './browser'

export interface HeldPermissions {
  /** Names as the manifest writes them. */
  permissions: string[]
  /** Hosts that may be reached, as match patterns. */
  origins: string[]
}

/** What the browser lets the extension do at this moment. */
export async function heldPermissions(): Promise<HeldPermissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll()
  return { permissions: [...permissions].sort(), origins: [...origins].sort() }
}

/** Has `changed` called whenever a permission is given or taken back. @returns the function that ends it. */
export function onPermissionsChanged(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
  return () => {
    browser.permissions.onAdded.removeListener(changed)
    browser.permissions.onRemoved.removeListener(changed)
  }
}
