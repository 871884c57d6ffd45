/** What the promise of privacy rests on: permissions, requests, what is kept, and the way to delete all of it. */
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { heldPermissions, onPermissionsChanged } from '../../platform/permissions'
import {
  type RequestCounts,
  type RequestKind,
  readRequestCounts,
} from '../../platform/storage/request-counts'
import { formatLanguage, formatNumber, type MessageKey, t } from '../../platform/strings/i18n'
import { Button } from '../../ui/Button'
import { formatBytes } from '../../ui/format'
import type { LibraryModel } from '../model'
import { EraseDialog } from './EraseDialog'
import { askedByThisPage, requestsToOthers } from './own-requests'
import s from './Privacy.module.css'
import { PERMISSION_REASONS } from './permission-reasons'
import { Row } from './Section'
import { type Answer, useAnswer } from './use-answer'

const PARTS = {
  articles: 'sizeArticles',
  texts: 'sizeTexts',
  pictures: 'sizePictures',
  index: 'sizeIndex',
} as const satisfies Record<string, MessageKey>

export function Privacy({ model }: { model: LibraryModel }) {
  const changes = useSignal(0)
  const erasing = useSignal(false)
  return (
    <>
      <Permissions />
      <Requests again={changes.value} />
      <Sizes model={model} again={changes.value} />
      <Row label={t('eraseTitle')} hint={t('eraseHint')}>
        <Button
          name="erase"
          label={t('erase')}
          look="danger"
          onClick={() => {
            erasing.value = true
          }}
        />
      </Row>
      {erasing.value && (
        <EraseDialog
          model={model}
          close={() => {
            erasing.value = false
            changes.value += 1
          }}
        />
      )}
    </>
  )
}

function Permissions() {
  const changes = useSignal(0)
  useEffect(
    () =>
      onPermissionsChanged(() => {
        changes.value += 1
      }),
    [],
  )
  const held = useAnswer(heldPermissions, changes.value)
  if (!held) return null
  return (
    <>
      <h3 class={s.name}>{t('privacyPermissions')}</h3>
      <dl class={s.list} data-part="permissions">
        {held.permissions.map((name) => (
          <div key={name} class={s.line}>
            <dt>
              <code dir="ltr">{name}</code>
            </dt>
            <dd>{t(PERMISSION_REASONS[name] ?? 'permissionUnknown')}</dd>
          </div>
        ))}
        {held.origins.map((origin) => (
          <div key={origin} class={s.line}>
            <dt>
              <code dir="ltr">{origin}</code>
            </dt>
            <dd>{t('permissionOrigin', origin)}</dd>
          </div>
        ))}
      </dl>
      {held.origins.length === 0 && <p class={s.note}>{t('permissionsNoHost')}</p>}
    </>
  )
}

function Requests({ again }: { again: number }) {
  const counts = useAnswer(readRequestCounts, again)
  return (
    <>
      <h3 class={s.name}>{t('privacyRequests')}</h3>
      <div data-part="requests">
        <Row label={t('requestsOthers')} hint={t('requestsOthersHint')}>
          <strong data-part="requests-others">{formatNumber(requestsToOthers(askedByThisPage()))}</strong>
        </Row>
        <Row label={t('requestsPictures')} hint={t('requestsPicturesHint')}>
          <span data-part="requests-pictures">{countOf(counts, 'picture')}</span>
        </Row>
        <Row label={t('requestsModel')} hint={t('requestsModelHint')}>
          <span data-part="requests-model">{countOf(counts, 'model')}</span>
        </Row>
      </div>
    </>
  )
}

function Sizes({ model, again }: { model: LibraryModel; again: number }) {
  const sizes = useAnswer(model.ports.upkeep.sizes, again)
  const used = useAnswer(async () => (await navigator.storage.estimate()).usage ?? null, again)
  const bytes = (part: number) => {
    const size = formatBytes(part, formatLanguage())
    return part === 0 ? size : t('sizeAbout', size)
  }
  return (
    <>
      <h3 class={s.name}>{t('privacyStorage')}</h3>
      <dl class={s.list} data-part="sizes">
        {Object.entries(PARTS).map(([part, label]) => {
          const size = sizes?.[part as keyof typeof PARTS]
          return (
            <div key={part} class={s.size}>
              <dt>{t(label)}</dt>
              <dd>{size && formatNumber(size.count)}</dd>
              <dd>{size ? bytes(size.bytes) : t(sizes === null ? 'sizeUnknown' : 'sizeCounting')}</dd>
            </div>
          )
        })}
        <div class={s.size}>
          <dt>{t('sizeUsed')}</dt>
          <dd />
          <dd>
            {typeof used === 'number'
              ? formatBytes(used, formatLanguage())
              : t(used === null ? 'sizeUnknown' : 'sizeCounting')}
          </dd>
        </div>
      </dl>
      <p class={s.note}>{t('sizeHint')}</p>
    </>
  )
}

function countOf(counts: Answer<RequestCounts>, kind: RequestKind): string {
  if (counts === undefined) return ''
  return counts === null ? t('sizeUnknown') : formatNumber(counts[kind])
}
