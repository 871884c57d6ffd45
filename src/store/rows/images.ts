import type { ArticleId, ArticleImage, ImageRole } from '../../domain/article/article'
import type { CapturedImage, ImageBytes } from '../../domain/message/capture'
import type { LibraryDb } from '../database/db'
import { guarded } from '../database/failures'

/** Returns the pictures of some articles in one role. Skips articles without one. */
export function readImages(
  db: LibraryDb,
  ids: readonly ArticleId[],
  role: ImageRole,
): Promise<Map<ArticleId, ArticleImage>> {
  return guarded(db, async () => {
    const found = await db.images.bulkGet(ids.map((id): [ArticleId, ImageRole] => [id, role]))
    return new Map(found.filter((image) => image !== undefined).map((image) => [image.articleId, image]))
  })
}

/**
 * Adds the lead image to a stored article. Does nothing if the article is gone or now has another lead image.
 * @throws PressmarkError `storage-…`
 */
export function putImage(db: LibraryDb, id: ArticleId, image: CapturedImage): Promise<void> {
  return guarded(db, () =>
    db.transaction('rw', db.articles, db.images, async () => {
      const row = await db.articles.get(id)
      if (row?.leadImage?.url !== image.sourceUrl) return
      await db.images.bulkPut(imageRecords(id, image))
    }),
  )
}

/** Makes the records of a captured picture. */
export function imageRecords(articleId: ArticleId, image: CapturedImage): ArticleImage[] {
  const record = (role: ImageRole, bytes: ImageBytes): ArticleImage => ({
    articleId,
    role,
    blob: blobOf(bytes),
    width: bytes.width,
    height: bytes.height,
    sourceUrl: image.sourceUrl,
  })
  return [record('card', image.card), record('thumbnail', image.thumbnail)]
}

function blobOf({ base64, type }: ImageBytes): Blob {
  return new Blob([Uint8Array.from(atob(base64), (character) => character.charCodeAt(0))], { type })
}
