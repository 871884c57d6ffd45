import browser from './browser'

export interface HeldPermissions {
  /** Names as in the manifest. */
  permissions: string[]
  /** Permitted hosts, as match patterns. */
  origins: string[]
}

/** Returns the permissions that the extension has at this moment. */
export async function heldPermissions(): Promise<HeldPermissions> {
  const { permissions = [], origins = [] } = await browser.permissions.getAll()
  return { permissions: [...permissions].sort(), origins: [...origins].sort() }
}

/** Calls `changed` whenever a permission is granted or withdrawn. @returns a function that stops it. */
export function onPermissionsChanged(changed: () => void): () => void {
  browser.permissions.onAdded.addListener(changed)
  browser.permissions.onRemoved.addListener(changed)
  return () => {
    browser.permissions.onAdded.removeListener(changed)
    browser.permissions.onRemoved.removeListener(changed)
  }
}
