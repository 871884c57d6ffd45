import type { KeyInput, Page } from 'puppeteer-core'

/** Presses a key in a page as the reader's keyboard does: `Enter`, `u`, `Control+z`, `여`. */
export async function pressIn(page: Page, key: string): Promise<void> {
  const keys = key.length === 1 ? [key] : key.split('+')
  const [last, ...modifiers] = keys.reverse() as [KeyInput, ...KeyInput[]]
  for (const modifier of modifiers) await page.keyboard.down(modifier)
  if (modifiers.length === 0 && last.length === 1 && last.charCodeAt(0) > 126) {
    await page.keyboard.sendCharacter(last)
  } else await page.keyboard.press(last)
  for (const modifier of modifiers) await page.keyboard.up(modifier)
}
