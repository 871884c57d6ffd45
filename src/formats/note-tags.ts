/** The reader's tags in the form that Obsidian takes: letters, digits, emoji, `_`, `-`, `/`; not digits alone. */

/**
 * What an Obsidian tag cannot hold. Marks are parts of letters in many scripts; joiners and variants of emoji end a tag.
 */
const REFUSED = /[^\p{L}\p{M}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}_/-]+/gu

/** Tags for a note, none twice: what Obsidian refuses becomes a hyphen, and a number gets `_` before it. */
export function noteTags(tags: readonly string[]): string[] {
  return [...new Set(tags.map(noteTag).filter((tag) => tag !== ''))]
}

function noteTag(tag: string): string {
  const plain = tag
    .normalize('NFC')
    .replace(/\p{Default_Ignorable_Code_Point}+/gu, '')
    .replace(REFUSED, '-')
    // A level of a nested tag has a name.
    .split('/')
    .map((level) => level.replace(/-{2,}/g, '-').replace(/^-|-$/g, ''))
    .filter((level) => level !== '')
    .join('/')
  return /^[\p{N}/_-]*$/u.test(plain) && /\p{N}/u.test(plain)
    ? `_${plain}`
    : /[^_/-]/.test(plain)
      ? plain
      : ''
}
