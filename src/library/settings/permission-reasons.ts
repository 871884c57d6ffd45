import type { MessageKey } from '../../platform/strings/i18n'

/** Why each permission of the manifest is asked for. A test compares it with the manifest. */
export const PERMISSION_REASONS: Readonly<Record<string, MessageKey>> = {
  activeTab: 'permission_activeTab',
  scripting: 'permission_scripting',
  storage: 'permission_storage',
  unlimitedStorage: 'permission_unlimitedStorage',
  contextMenus: 'permission_contextMenus',
  sidePanel: 'permission_sidePanel',
  notifications: 'permission_notifications',
}
