/**
 * The expressions that no proof calls linear, by place, each with the longest text that it is ever given, in UTF-16 units. The
 * code holds the cap; `npm run expressions -- --measure` measures every one at its cap.
 */
export const CAPPED: Readonly<Record<string, number>> = {
  // Lines: the callers ask shorter ones only.
  'extract/rules/body/comments.ts constructed': 40,
  'extract/rules/body/edges.ts constructed': 80,
  'extract/rules/body/links.ts constructed': 250,
  'extract/text/notes.ts constructed': 400,
  'extract/rules/body/notices.ts constructed': 160,
  'extract/kinds/error-page.ts constructed': 4000,
  'extract/kinds/search.ts PATH': 2000,
  // Class and id of an element (`page/marks.ts`), which capitals make longer.
  'extract/engine/whole.ts constructed': 1000,
  'extract/rules/page/ads.ts constructed': 1000,
  'extract/rules/page/captions.ts constructed': 1000,
  'extract/rules/page/widgets.ts constructed': 1000,
  'extract/metadata/byline.ts ELSEWHERE': 500,
  // Names and days.
  'extract/metadata/byline.ts constructed': 90,
  'extract/metadata/byline.ts besideDate': 90,
  'extract/text/date-text.ts constructed': 200,
  'extract/text/date-text.ts parseDay': 200,
  'extract/text/date-text.ts withClock': 200,
  'extract/metadata/names.ts constructed': 1000,
  'extract/metadata/names.ts ADDRESS': 1000,
  'extract/metadata/names.ts REPORTERS_BEFORE': 200,
  'extract/metadata/shown-date.ts constructed': 100,
  'extract/metadata/title.ts SEPARATOR': 4000,
  'extract/page/unescape.ts MARKUP': 4000,
  // Captions.
  'extract/metadata/credit-line.ts constructed': 2000,
  'extract/metadata/credit-line.ts NAME_BEFORE': 30,
  'extract/metadata/credit-line.ts IN_BRACKETS': 130,
  'extract/metadata/credit-line.ts bareCredit': 600,
  'extract/metadata/credit-line.ts bare': 120,
  // Sentences.
  'summarize/boilerplate.ts constructed': 400,
  'summarize/boilerplate.ts KOREAN_STATEMENT': 200,
  'summarize/breaks.ts END_MARKS': 2000,
  'summarize/dateline.ts DATELINES': 90,
  'summarize/form.ts constructed': 2000,
  'summarize/form.ts EASTERN_SPEECH': 2000,
  'summarize/repair.ts lastWord': 24,
  'summarize/key-terms/han.ts constructed': 4000,
  'summarize/key-terms/han.ts withoutTail': 4000,
  'summarize/key-terms/tokens.ts TOKEN': 4000,
}

/** No expression that may be slow is given more of a page's text. UTF-16 units. */
export const MAX_CAP = 4000
