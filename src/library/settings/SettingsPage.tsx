/** The page of settings: what the reader can choose, what Pressmark may do and has kept, what it is. A chunk of its own. */
import { LANGUAGES, OPENING_LISTS, type SettingKey, type Settings } from '../../domain/settings'
import { plural, t } from '../../platform/strings/i18n'
import { LIST_NAMES } from '../../ui/list/Tabs'
import type { LibraryModel } from '../model'
import { PageHead } from '../PageHead'
import { About } from './About'
import { ModelRows } from './ModelRows'
import { NotificationRow } from './NotificationRow'
import { Privacy } from './Privacy'
import { Choice, Radios, Section, Switch } from './Section'
import s from './SettingsPage.module.css'
import { ShortcutRows } from './ShortcutRows'

/** The languages as their own speakers write them. */
const LANGUAGE_NAMES: Record<(typeof LANGUAGES)[number], string> = { en: 'English', ko: '한국어' }

export function SettingsPage({ model }: { model: LibraryModel }) {
  const settings = model.settings.value
  async function set<Key extends SettingKey>(key: Key, value: Settings[Key]) {
    try {
      await model.ports.settings.set(key, value)
    } catch (thrown) {
      console.warn('A setting was not stored.', thrown)
      model.toasts.show({ key: 'settingsFailed' })
    }
  }
  const lists = OPENING_LISTS.map((list) => ({ value: list, label: t(LIST_NAMES[list]) }))
  return (
    <PageHead model={model} title={t('settings')}>
      <div class={s.sections}>
        <Section name="reading" title={t('settingsReading')}>
          <Choice
            name="libraryOpensOn"
            label={t('settingLibraryOpensOn')}
            value={settings.libraryOpensOn}
            options={lists}
            choose={(list) => void set('libraryOpensOn', list)}
          />
          <Choice
            name="popupOpensOn"
            label={t('settingPopupOpensOn')}
            value={settings.popupOpensOn}
            options={lists}
            choose={(list) => void set('popupOpensOn', list)}
          />
          <Switch
            name="markReadOnOpening"
            label={t('settingMarkRead')}
            hint={t('settingMarkReadHint')}
            on={settings.markReadOnOpening}
            turn={(on) => void set('markReadOnOpening', on)}
          />
          <Switch
            name="cardFolded"
            label={t('settingCardFolded')}
            hint={t('settingCardFoldedHint')}
            on={settings.cardFolded}
            turn={(on) => void set('cardFolded', on)}
          />
        </Section>
        <Section name="appearance" title={t('settingsAppearance')}>
          <Radios
            name="theme"
            label={t('settingTheme')}
            value={settings.theme}
            options={[
              { value: 'system', label: t('themeSystem') },
              { value: 'light', label: t('themeLight') },
              { value: 'dark', label: t('themeDark') },
            ]}
            choose={(theme) => void set('theme', theme)}
          />
          <Choice
            name="language"
            label={t('settingLanguage')}
            hint={t('settingLanguageHint')}
            value={settings.language}
            options={[
              { value: 'browser', label: t('settingLanguageBrowser') },
              ...LANGUAGES.map((each) => ({ value: each, label: LANGUAGE_NAMES[each], lang: each })),
            ]}
            choose={(language) => void set('language', language)}
          />
        </Section>
        <Section name="summary" title={t('settingsSummary')}>
          <Choice
            name="summaryLength"
            label={t('settingSummaryLength')}
            hint={t('settingSummaryHint')}
            value={settings.summaryLength}
            options={[
              { value: 'auto', label: t('settingSummaryFitting') },
              ...([1, 3, 5] as const).map((count) => ({
                value: count,
                label: plural('summarySentences', count),
              })),
            ]}
            choose={(length) => void set('summaryLength', length)}
          />
          <Switch
            name="keyTerms"
            label={t('settingKeyTerms')}
            on={settings.keyTerms}
            turn={(on) => void set('keyTerms', on)}
          />
        </Section>
        <Section name="models" title={t('settingsModels')}>
          <ModelRows />
        </Section>
        <Section name="shortcuts" title={t('settingsShortcuts')}>
          <ShortcutRows help={() => model.setHelp(true)} />
          <NotificationRow />
        </Section>
        <Section name="privacy" title={t('settingsPrivacy')}>
          <Privacy model={model} />
        </Section>
        <Section name="about" title={t('settingsAbout')}>
          <About model={model} />
        </Section>
      </div>
    </PageHead>
  )
}
