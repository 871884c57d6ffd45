import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import preact from '@preact/preset-vite'
import { defineConfig, type Plugin } from 'vite'
import webExtension, { readJsonFile } from 'vite-plugin-web-extension'
import { thirdPartyNotices } from './vite.licences'
import { sharedParts } from './vite.parts'

const TARGETS = ['chrome', 'firefox'] as const
type Target = (typeof TARGETS)[number]

const target = readTarget(process.env.PRESSMARK_TARGET)
const root = import.meta.dirname
/** Another folder for the builds, where several are made side by side. */
const outDir = resolve(root, process.env.PRESSMARK_OUT || 'dist', target)
const parts = sharedParts(root)
const watching = process.argv.includes('--watch')
/** The web-extension plugin runs this file again for every entry; only the first run may touch the folder. */
const isChildBuild = process.env.VITE_PLUGIN_WEB_EXTENSION_CHILD_BUILD === 'true'

const notices = thirdPartyNotices(root, `${outDir}-modules.json`)

export default defineConfig(({ mode }) => ({
  root,
  publicDir: false,
  build: {
    outDir,
    emptyOutDir: !isChildBuild,
    target: 'es2023',
    sourcemap: mode === 'development' ? 'inline' : false,
    minify: mode !== 'development',
    modulePreload: false,
    cssMinify: true,
    reportCompressedSize: false,
    // A `const` of a module stays one, so that the minifier may put its value where it is used.
    rolldownOptions: { output: { topLevelVar: false } },
  },
  plugins: [
    preact({ devToolsEnabled: false, prefreshEnabled: false }),
    webExtension({
      browser: target,
      manifest: () => ({ ...readJsonFile('manifest.json'), version: packageVersion() }),
      // Injected on a click, so the manifest does not name them.
      additionalInputs: [
        'src/content/extract.ts',
        'src/content/extract-text.ts',
        'src/content/summarize.ts',
        'src/library/index.html',
        // A plain script of the pages: a module would run after the first paint.
        'src/pages/first-paint.ts',
      ],
      // The schema is fetched over the network; `web-ext lint` judges the manifest instead.
      skipManifestValidation: true,
      disableAutoLaunch: true,
      printSummary: false,
      watchFilePaths: ['manifest.json', 'package.json'],
      // The worker is built with the pages: what they share is shipped once.
      htmlViteConfig: {
        build: {
          watch: watching ? {} : null,
          rollupOptions: {
            input: { 'src/background/index': resolve(root, 'src/background/index.ts') },
            output: {
              codeSplitting: { includeDependenciesRecursively: false, groups: [{ name: parts.nameOf }] },
            },
          },
        },
        plugins: [parts.find, notices.collect],
      },
      scriptViteConfig: { plugins: [completionValue(), notices.collect] },
    }),
    turndownWithoutProbe(),
    ...(isChildBuild ? [] : [copyStatic(), notices.emit]),
  ],
}))

function readTarget(name: string | undefined): Target {
  const found = TARGETS.find((each) => each === (name ?? 'chrome'))
  if (!found) throw new Error(`PRESSMARK_TARGET is "${name}"; it can be ${TARGETS.join(' or ')}.`)
  return found
}

function packageVersion(): string {
  return JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')).version
}

/**
 * `scripting.executeScript` hands back the completion value of an injected file. A bundle of the form
 * `var _=(function(){…})();` has none, so the name is evaluated once more at the end.
 */
function completionValue(): Plugin {
  return {
    name: 'pressmark:completion-value',
    generateBundle(_options, bundle) {
      for (const chunk of Object.values(bundle)) {
        if (chunk.type !== 'chunk' || !chunk.facadeModuleId?.includes('/src/content/')) continue
        const name = /^var (\w+)\s*=\s*\(?function/.exec(chunk.code.trimStart())?.[1]
        if (!name) throw new Error(`${chunk.fileName} is not one IIFE with a name: it would return nothing.`)
        chunk.code = `${chunk.code.trimEnd()}\n${name};\n`
      }
    },
  }
}

/** Places the icons and the locales, which no module imports. */
function copyStatic(): Plugin {
  return {
    name: 'pressmark:copy-static',
    closeBundle() {
      for (const [from, to] of [
        ['icons', 'icons'],
        ['src/_locales', '_locales'],
      ] as const) {
        const destination = resolve(outDir, to)
        mkdirSync(dirname(destination), { recursive: true })
        cpSync(resolve(root, from), destination, {
          recursive: true,
          filter: (source) => !source.endsWith('.svg') && !source.endsWith('.ts'),
        })
      }
      for (const language of readdirSync(resolve(outDir, '_locales'))) {
        withoutDescriptions(resolve(outDir, '_locales', language, 'messages.json'))
      }
    },
  }
}

/** Descriptions are for translators: what is downloaded goes without them. */
function withoutDescriptions(path: string): void {
  const messages: Record<string, { message: string }> = JSON.parse(readFileSync(path, 'utf8'))
  const kept = Object.entries(messages).map(([key, { message }]) => [key, { message }])
  writeFileSync(path, JSON.stringify(Object.fromEntries(kept)))
}

/**
 * turndown tries a DOMParser when it is loaded, which Trusted Types refuse and report as a violation. It is given nodes
 * here, never strings: the probe goes.
 */
function turndownWithoutProbe(): Plugin {
  const probe = 'canParseHTMLNatively() ? root.DOMParser : createHTMLParser()'
  return {
    name: 'pressmark:turndown-without-probe',
    transform(code, id) {
      if (!/[\\/]turndown[\\/]lib[\\/]turndown\./.test(id)) return
      if (!code.includes(probe))
        throw new Error(`turndown no longer says "${probe}": look at its probe again.`)
      return { code: code.replace(probe, 'root.DOMParser'), map: null }
    },
  }
}
