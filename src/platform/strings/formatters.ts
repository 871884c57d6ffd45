/**
 * Intl's formatters, each made once and kept: a browser takes longer to make one than to draw a row, and a list asks for several for
 * every row. Which time zone it is is asked when one is made.
 */

export const dateFormat = kept(
  (language: string, options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(language, options),
)

export const agoFormat = kept(
  (language: string, options: Intl.RelativeTimeFormatOptions) =>
    new Intl.RelativeTimeFormat(language, options),
)

export const numberFormat = kept(
  (language: string, options: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options),
)

export const pluralRules = kept(
  (language: string, options: Intl.PluralRulesOptions) => new Intl.PluralRules(language, options),
)

/** What is made of a language and options, one of each: there are few of both. */
function kept<Options, Formatter>(
  make: (language: string, options: Options) => Formatter,
): (language: string, options: Options) => Formatter {
  const made = new Map<string, Formatter>()
  return (language, options) => {
    const name = `${language} ${JSON.stringify(options)}`
    const formatter = made.get(name) ?? make(language, options)
    made.set(name, formatter)
    return formatter
  }
}
