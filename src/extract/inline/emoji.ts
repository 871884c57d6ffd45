/** Emoji that a page draws as pictures, as WordPress and social networks do: the characters that they stand for. */
import { named, namesOf } from '../dom/near'

/** Emoji alone, in any number. */
const EMOJI = /^[\p{Extended_Pictographic}\p{Emoji_Component}\s]+$/u
const HAS_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u
/** What such pictures are called, also those that draw `:)` or `:ship:`. */
const NAMED = /(?:^|[\s_-])(?:wp-smiley|smil(?:ey|ie)s?|tw?emoji|emoji|emoticons?)(?:$|[\s_-])/i
/** UTF-16 units: a family of four with colours of skin has 25. */
const LONGEST_EMOJI = 40
/** CSS pixels: a larger picture is one, whatever it is called. */
const LARGEST = 128

const IMAGES = namesOf('img')
/** Boxes that a style sheet draws into. */
const BOXES = namesOf('span i')

/** Puts the characters in the place of those pictures, and of boxes without text that name one. */
export function writeEmoji(elements: readonly Element[]): void {
  for (const image of named(elements, IMAGES)) {
    const text = emojiOf(image)
    if (text !== null) image.replaceWith(text)
  }
  for (const box of named(elements, BOXES)) {
    const name = box.getAttribute('aria-label') ?? box.getAttribute('title')
    if (name && isEmoji(name.trim()) && !box.firstElementChild && !box.textContent?.trim())
      box.replaceWith(name.trim())
  }
}

function isEmoji(name: string): boolean {
  return name.length <= LONGEST_EMOJI && EMOJI.test(name) && HAS_EMOJI.test(name)
}

function emojiOf(image: Element): string | null {
  const name = image.getAttribute('alt')?.trim() || image.getAttribute('aria-label')?.trim() || ''
  if (name === '' || name.length > LONGEST_EMOJI) return null
  const isNamed = NAMED.test(image.getAttribute('class') ?? '')
  const isLarge = ['width', 'height'].some((side) => Number(image.getAttribute(side)) > LARGEST)
  return isNamed || (isEmoji(name) && !isLarge) ? name : null
}
