/** Tags as the reader writes them. Pure. */
import type { ArticleRow } from '../../../domain/article/article'
import { cleanTags } from '../../../domain/article/tags'
import type { TagCount } from '../../../domain/library/library'
import { folded } from '../../../domain/text/fold'

/** Tags that are offered at once. */
export const MOST_OFFERED = 6

/** The tags in a written line as they are kept: parted by commas of any script, empty ones left out. */
export function splitTags(written: string): string[] {
  return cleanTags(written.split(/[,、，]/).map((tag) => tag.trim().replace(/^#/, '')))
}

/** The tags that all of the articles have: what an editor of several shows. */
export function commonTags(rows: ArticleRow[]): string[] {
  const [first, ...others] = rows
  return first ? first.tags.filter((tag) => others.every((row) => row.tags.includes(tag))) : []
}

/** What has to be added and removed to come from some tags to others. */
export function tagDifference(before: string[], after: string[]): { add: string[]; remove: string[] } {
  return {
    add: after.filter((tag) => !before.includes(tag)),
    remove: before.filter((tag) => !after.includes(tag)),
  }
}

/** Known tags that fit what was written so far, the commonest first; a beginning goes before a middle. */
export function suggestions(written: string, chosen: string[], known: TagCount[]): TagCount[] {
  const wanted = folded(written.trim())
  const fitting = known
    .filter(({ tag }) => !chosen.includes(tag))
    .map((each) => ({ each, at: folded(each.tag).indexOf(wanted) }))
    .filter(({ at }) => at >= 0)
  fitting.sort((a, b) => Number(a.at > 0) - Number(b.at > 0) || b.each.count - a.each.count)
  return fitting.slice(0, MOST_OFFERED).map(({ each }) => each)
}
