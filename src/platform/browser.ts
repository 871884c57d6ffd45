/** The only import of the browser's extension API: no other file names the polyfill. */
import browser from 'webextension-polyfill'

export default browser
