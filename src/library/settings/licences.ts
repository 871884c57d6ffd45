import { extensionFile } from '../../platform/extension-url'
import { type Licence, NOTICES_FILE, parseNotices } from './notices'

/** Reads the licences of everything that ships. @throws Error where the build's file is missing or damaged. */
export async function readLicences(): Promise<Licence[]> {
  const response = await fetch(extensionFile(NOTICES_FILE))
  return parseNotices(await response.text())
}
