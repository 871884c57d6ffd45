import { load } from 'js-yaml'
import { marked } from 'marked'
export default marked(String(load('a: 1')))
