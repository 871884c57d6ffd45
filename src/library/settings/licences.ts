import { listAt, objectAt, textAt } from '../../domain/parse'
import { extensionFile } from '../../platform/extension-url'

export interface Licence {
  name: string
  version: string
  licence: string
  text: string
}

/** The licences of what is shipped, from the file that the build makes of the packages' metadata. @throws Error where it is missing. */
export async function readLicences(): Promise<Licence[]> {
  const response = await fetch(extensionFile('licences.json'))
  return listAt(await response.json(), 'licences', 1000, (each, field) => {
    const entry = objectAt(each, field)
    return {
      name: textAt(entry.name, 'name', 200),
      version: textAt(entry.version, 'version', 100),
      licence: textAt(entry.licence, 'licence', 200),
      text: textAt(entry.text, 'text', 200_000),
    }
  })
}
