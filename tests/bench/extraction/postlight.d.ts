/** What is used of a package that brings no types. */
declare module '@postlight/parser' {
  interface Article {
    title: string | null
    content: string | null
    author: string | null
    date_published: string | null
    lead_image_url: string | null
  }
  const parser: {
    parse: (url: string, options: { html: string; fetchAllPages: boolean }) => Promise<Article>
  }
  export default parser
}
