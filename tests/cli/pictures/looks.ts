/** How a browser is told that its system is light or dark. */
export const THEMES = {
  light: { switches: [], preferences: {} },
  dark: {
    switches: ['--blink-settings=preferredColorScheme=0'],
    preferences: { 'ui.systemUsesDarkTheme': 1 },
  },
} as const
