import '../ui/tokens.css'
import '../ui/base.css'
import { render } from 'preact'
import { localizeDocument, t } from '../platform/i18n'

localizeDocument(document.documentElement)
document.title = t('libraryTitle')
const root = document.querySelector('#root')
if (root) render(<p>{t('libraryTitle')}</p>, root)
