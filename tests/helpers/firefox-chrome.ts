/**
 * What runs with Firefox's own rights: in the window of the browser (`moz:scope: chrome`), or as a frame script
 * inside the popup, which is no context that WebDriver BiDi knows. Sources as text, since they run elsewhere.
 */

/** The extension object by its id, in the browser's window. */
const EXTENSION = (id: string) => `ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionParent.sys.mjs'
).ExtensionParent.GlobalManager.getExtension(${JSON.stringify(id)})`

const ACTION = (id: string) => `ChromeUtils.importESModule(
  'resource://gre/modules/ExtensionParent.sys.mjs'
).ExtensionParent.apiManager.global.browserActionFor(${EXTENSION(id)})`

/** The path of a real click on the toolbar button: it grants activeTab and opens the popup. */
export const triggerAction = (id: string) => `(async () => {
  await ${ACTION(id)}.triggerAction(window)
  return true
})()`

const WIDGET = (id: string) => `${id.toLowerCase().replaceAll(/[^a-z0-9_-]/g, '_')}-browser-action`

/** Where Firefox put the extension's button. */
export const areaOfButton = (id: string) =>
  `CustomizableUI.getPlacementOfWidget(${JSON.stringify(WIDGET(id))})?.area ?? null`

/** Moves the extension's button as a reader who customizes the toolbar does. */
export const moveButton = (id: string, area: 'nav-bar' | 'unified-extensions-area') => `(() => {
  CustomizableUI.addWidgetToArea(${JSON.stringify(WIDGET(id))}, ${JSON.stringify(area)})
  return true
})()`

/** Crowds the toolbar of a narrow window until it hides the extension's button; true once it does. */
export const crowdToolbar = (id: string) => `(async () => {
  const unused = CustomizableUI.getUnusedWidgets(gNavToolbox.palette).map((each) => each.id)
  for (const each of unused) CustomizableUI.addWidgetToArea(each, 'nav-bar', 3)
  window.resizeTo(500, 860)
  const isHidden = () => CustomizableUI.getWidget(${JSON.stringify(WIDGET(id))}).forWindow(window).overflowed
  for (let tries = 0; tries < 50 && !isHidden(); tries++) await new Promise((done) => setTimeout(done, 100))
  return isHidden()
})()`

/** The `<key>` of a command is found by the end of its id and asked to do what a keypress does. */
export const pressCommand = (command: string) => `(() => {
  const keys = [...document.querySelectorAll('keyset[id^="ext-keyset-id"] key')]
  const shortcut = ${JSON.stringify(command === '_execute_action' ? 'P' : 'S')}
  const key = keys.find((each) => each.getAttribute('key')?.toUpperCase() === shortcut)
  if (!key) throw new Error('No shortcut of the extension: ' + keys.map((each) => each.outerHTML).join())
  key.doCommand()
  return true
})()`

/** True when the page's context menu is shown, after a right click. */
export const contextMenuIsShown = `document.getElementById('contentAreaContextMenu').state === 'open'`

/** Chooses the extension's entry of the shown context menu, as a click on it does; gives its label. */
export const chooseInContextMenu = (id: string) => `(() => {
  const menu = document.getElementById('contentAreaContextMenu')
  const prefix = ${JSON.stringify(id.replaceAll(/[^a-z0-9_-]/g, '_'))}
  const item = [...menu.querySelectorAll('menuitem')].find((each) => each.id.startsWith(prefix) && !each.hidden)
  if (!item) throw new Error('No entry of the extension: ' + [...menu.children].map((each) => each.id).join(' '))
  menu.activateItem(item)
  return item.label
})()`

/** Ends the event page as an idle timeout does. */
export const terminateBackground = (id: string) => `(async () => {
  const extension = ${EXTENSION(id)}
  const running = extension.backgroundState === 'running'
  await extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true })
  return running
})()`

/** The text of the page in the sidebar; '' while there is none. */
export const sidebarShown = `(async () => {
  const browser = document.getElementById('sidebar')?.contentDocument?.getElementById('webext-panels-browser')
  const global = browser?.browsingContext?.currentWindowGlobal
  if (!global) return ''
  const actor = browser.messageManager
  return new Promise((done) => {
    const name = 'pressmark-test:' + Math.random()
    actor.addMessageListener(name, function hear({ data }) {
      actor.removeMessageListener(name, hear)
      done(data)
    })
    actor.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(
      'sendAsyncMessage(' + JSON.stringify(name) + ', content.document.body?.innerText ?? "")'), false)
    setTimeout(() => done(''), 500)
  })
})()`

const POPUP = `document.querySelector('.webextension-popup-browser')`

/** True while a popup's page stands. */
export const popupIsOpen = `(() => {
  const browser = ${POPUP}
  return Boolean(browser?.messageManager && browser.currentURI.spec.startsWith('moz-extension:'))
})()`

/** The size at which the window shows the popup's page, in CSS pixels of the page: what a panel cut by the screen hides is not shown. */
export const popupSize = `(() => {
  const page = ${POPUP}.getBoundingClientRect()
  const panel = ${POPUP}.closest('panel').getBoundingClientRect()
  const length = (start, end) => Math.min(page[end], panel[end]) - Math.max(page[start], panel[start])
  return { width: length('left', 'right'), height: length('top', 'bottom') }
})()`

export const closePopup = `(() => {
  ${POPUP}?.closest('panel')?.hidePopup()
  return true
})()`

/** A picture of the popup as a base64 PNG. */
export const drawPopup = `(async () => {
  const browser = ${POPUP}
  const bitmap = await browser.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white')
  const canvas = document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas')
  canvas.width = bitmap.width
  canvas.height = bitmap.height
  canvas.getContext('2d').drawImage(bitmap, 0, 0)
  return canvas.toDataURL('image/png').split(',')[1]
})()`

/** Runs a source in the popup with the page's own rights; gives JSON text or throws. */
export const evaluateInPopup = (expression: string, deadlineMs = 10_000) =>
  inPopup(
    `
  const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false })
  const value = await Cu.evalInSandbox(${JSON.stringify(`(async () => JSON.stringify(await (${expression})))()`)}, sandbox)
  return value
`,
    deadlineMs,
  )

/** A trusted key in the popup, by the way an input method gives it. */
export const pressInPopup = (key: string, modifiers: string[]) =>
  inPopup(`
  content.focus()
  const tip = Cc['@mozilla.org/text-input-processor;1'].createInstance(Ci.nsITextInputProcessor)
  if (!tip.beginInputTransactionForTests(content)) throw new Error('The popup takes no keys.')
  const event = (name) => new content.KeyboardEvent('', { key: name })
  const flags = ${key.length > 1 ? 'tip.KEY_NON_PRINTABLE_KEY' : '0'}
  const modifiers = ${JSON.stringify(modifiers)}
  for (const each of modifiers) tip.keydown(event(each), tip.KEY_NON_PRINTABLE_KEY)
  tip.keydown(event(${JSON.stringify(key)}), flags)
  tip.keyup(event(${JSON.stringify(key)}), flags)
  for (const each of modifiers) tip.keyup(event(each), tip.KEY_NON_PRINTABLE_KEY)
  return 'true'
`)

/** Sends a frame script into the popup and waits for its one answer. */
function inPopup(body: string, deadlineMs = 10_000): string {
  return `(async () => {
    const browser = ${POPUP}
    if (!browser?.messageManager) throw new Error('No popup is open.')
    const name = 'pressmark-test:' + Math.random()
    const script = '(async () => {' + ${JSON.stringify(body)} + '})().then('
      + '(value) => sendAsyncMessage(' + JSON.stringify(name) + ', { value }),'
      + '(error) => sendAsyncMessage(' + JSON.stringify(name) + ', { error: String(error) }))'
    const answer = await new Promise((done, failed) => {
      browser.messageManager.addMessageListener(name, function hear(message) {
        browser.messageManager.removeMessageListener(name, hear)
        done(message.data)
      })
      browser.messageManager.loadFrameScript('data:text/javascript;charset=utf-8,' + encodeURIComponent(script), false)
      setTimeout(() => failed(new Error('The popup did not answer.')), ${deadlineMs})
    })
    if (answer.error) throw new Error(answer.error)
    return answer.value
  })()`
}
