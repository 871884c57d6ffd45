import { Readability } from '@mozilla/readability'
export default new Readability(document.cloneNode(true) as Document).parse()?.title
