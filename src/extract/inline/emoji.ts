/** Emoji that a page draws as pictures, as WordPress and social networks do: the characters that they stand for. */

/** Emoji alone, in any number. */
const EMOJI = /^(?:\p{Extended_Pictographic}|\p{Emoji_Component}|\s)+$/u
const HAS_EMOJI = /\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20E3/u
/** What such pictures are called, also those that draw `:)` or `:ship:`. */
const NAMED = /(?:^|[\s_-])(?:wp-smiley|smil(?:ey|ie)s?|tw?emoji|emoji|emoticons?)(?:$|[\s_-])/i
/** UTF-16 units: a family of four with colours of skin has 25. */
const LONGEST = 40
/** CSS pixels: a larger picture is one, whatever it is called. */
const LARGEST = 128

/** Puts the characters in the place of those pictures. */
export function writeEmoji(images: readonly Element[]): void {
  for (const image of images) {
    const text = emojiOf(image)
    if (text !== null) image.replaceWith(text)
  }
}

function emojiOf(image: Element): string | null {
  const name = image.getAttribute('alt')?.trim() || image.getAttribute('aria-label')?.trim() || ''
  if (name === '' || name.length > LONGEST) return null
  const isEmoji = EMOJI.test(name) && HAS_EMOJI.test(name)
  const isNamed = NAMED.test(image.getAttribute('class') ?? '')
  const isLarge = ['width', 'height'].some((side) => Number(image.getAttribute(side)) > LARGEST)
  return isNamed || (isEmoji && !isLarge) ? name : null
}
