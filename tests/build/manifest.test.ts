/** What the stores and the reader are asked for: exactly this, in both targets. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const version = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version

describe.each(['chrome', 'firefox'] as const)('the manifest of %s', (target) => {
  const folder = join(root, 'dist', target)
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'))

  it('asks for five permissions, in Chrome for its side panel too, for no host and no page', () => {
    expect(manifest.manifest_version).toBe(3)
    const both = ['activeTab', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage']
    // Chrome wants the side panel named, and warns of nothing; Firefox needs no permission for its sidebar.
    const own = target === 'chrome' ? [...both, 'sidePanel'] : both
    expect([...manifest.permissions].sort()).toEqual(own.sort())
    for (const key of ['host_permissions', 'content_scripts', 'web_accessible_resources']) {
      expect(manifest).not.toHaveProperty(key)
    }
    // Asked for in the settings, for the Undo of a save without a popup.
    expect(manifest.optional_permissions).toEqual(['notifications'])
    // Asked for one by one, when the reader sets up a model on this computer; the stores and the install say nothing of it.
    expect(manifest.optional_host_permissions).toEqual(['http://localhost/*', 'http://127.0.0.1/*'])
    expect(manifest.incognito).toBe('not_allowed')
  })

  it('takes its version from package.json', () => {
    expect(manifest.version).toBe(version)
  })

  it('has the strict policy with Trusted Types', () => {
    const policy: string[] = manifest.content_security_policy.extension_pages.split('; ')
    expect(policy).toEqual([
      "default-src 'none'",
      "script-src 'self'",
      "style-src 'self'",
      "img-src 'self' data: blob:",
      "font-src 'self'",
      "connect-src 'self' http://localhost:* http://127.0.0.1:*",
      "media-src 'none'",
      "frame-src 'none'",
      "object-src 'none'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
      "require-trusted-types-for 'script'",
      'trusted-types dompurify pressmark',
    ])
  })

  it('leaves no template key and names only files that are there', () => {
    expect(JSON.stringify(manifest)).not.toContain('{{')
    const named = [
      manifest.action.default_popup,
      manifest.side_panel?.default_path ?? manifest.sidebar_action.default_panel,
      ...Object.values(manifest.icons as Record<string, string>),
      ...Object.values(manifest.action.default_icon as Record<string, string>),
      manifest.background.service_worker ?? manifest.background.scripts[0],
    ]
    expect(named.filter((path) => !existsSync(join(folder, path)))).toEqual([])
  })

  it('ships no code made from text, no remote code and no source map', () => {
    const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.(js|map)$/.test(path),
    )
    expect(scripts.filter((path) => path.endsWith('.map'))).toEqual([])
    for (const path of scripts) {
      const code = readFileSync(join(folder, path), 'utf8')
      expect(code, path).not.toMatch(/\beval\(|new Function\(|importScripts\(|import\(['"]https?:/)
    }
  })
})

describe('what differs between the targets', () => {
  const read = (target: string) =>
    JSON.parse(readFileSync(join(root, 'dist', target, 'manifest.json'), 'utf8'))

  it('Chrome has a service worker and lets no other extension in', () => {
    const manifest = read('chrome')
    expect(manifest.background).toEqual({ service_worker: 'src/background/index.js', type: 'module' })
    expect(manifest.externally_connectable).toEqual({ ids: [] })
    expect(manifest).not.toHaveProperty('browser_specific_settings')
    expect(manifest).not.toHaveProperty('sidebar_action')
    expect(manifest.omnibox).toEqual({ keyword: 'pm' })
  })

  it('Firefox has an event page, an id, and collects nothing', () => {
    const manifest = read('firefox')
    expect(manifest.background).toEqual({ scripts: ['src/background/index.js'], type: 'module' })
    expect(manifest).not.toHaveProperty('externally_connectable')
    expect(manifest).not.toHaveProperty('side_panel')
    expect(manifest.sidebar_action.open_at_install).toBe(false)
    expect(manifest.browser_specific_settings.gecko).toMatchObject({
      strict_min_version: '140.0',
      data_collection_permissions: { required: ['none'] },
    })
    expect(manifest.browser_specific_settings.gecko.id).toMatch(/@/)
  })
})
