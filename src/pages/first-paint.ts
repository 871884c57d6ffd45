/**
 * Runs before the page is painted, as no module does: gives the document the theme that the reader chose, from the copy that
 * `platform/storage/settings-store` keeps, so that no page flashes up in the other one. `page-settings` follows the theme after that.
 */
try {
  const { theme }: { theme?: unknown } = JSON.parse(localStorage.getItem('settings') ?? '{}')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch (thrown) {
  console.warn('The theme is not known before the first paint.', thrown)
}
