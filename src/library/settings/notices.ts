/** The file of licences that ships in every build: written by `vite.licences.ts`, read by the About section. */

/** Where the file is in a build. */
export const NOTICES_FILE = 'THIRD-PARTY-NOTICES.txt'

export interface Licence {
  name: string
  version: string
  /** SPDX identifier. */
  licence: string
  /** Where its source is, what was changed in it, its notices and the full text of its licence. */
  text: string
}

const RULE = '='.repeat(80)
const LICENCE = 'Licence: '

/** Writes the file: a preface, then a section for each licence. @throws Error for a text that contains the line between sections. */
export function writeNotices(preface: string, licences: readonly Licence[]): string {
  const sections = licences.map(({ name, version, licence, text }) => {
    if (text.includes(RULE)) throw new Error(`The licence of ${name} contains the line between sections.`)
    return `${name} ${version}\n${LICENCE}${licence}\n${text}\n`
  })
  return [`${preface}\n`, ...sections].join(`\n${RULE}\n`)
}

/** Reads the file back, without its preface. @throws Error for anything else than such a file. */
export function parseNotices(file: string): Licence[] {
  const sections = file.split(`\n${RULE}\n`).slice(1)
  if (sections.length === 0) throw new Error('The file of licences has no section.')
  return sections.map((section) => {
    const [heading = '', licence = '', ...text] = section.trimEnd().split('\n')
    const space = heading.lastIndexOf(' ')
    if (space < 1 || !licence.startsWith(LICENCE))
      throw new Error(`A section of licences begins "${heading}".`)
    return {
      name: heading.slice(0, space),
      version: heading.slice(space + 1),
      licence: licence.slice(LICENCE.length),
      text: text.join('\n').trim(),
    }
  })
}
