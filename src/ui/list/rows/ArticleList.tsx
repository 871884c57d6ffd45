/**
 * The list of articles, drawn only where it is seen. One element has the focus and points at the row of the
 * cursor (`aria-activedescendant`), so that no scrolling can take the focus away.
 */
import { useSignal } from '@preact/signals'
import type { ComponentChildren, Ref } from 'preact'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import type { Millis } from '../../../domain/article/article'
import { t } from '../../../platform/strings/i18n'
import { actInList } from '../edit/act-on'
import { handleListKey, type ListActs } from '../handle-key'
import type { ListModel } from '../list-model'
import s from './ArticleList.module.css'
import { Row, type RowAct, RowSkeleton, rowElementId } from './Row'
import { createSlots } from './slots'
import type { Thumbnails } from './thumbnails'
import { MARGIN, rowsOfPage, scrollToShow, visibleRange } from './windowing'

interface Props {
  model: ListModel
  thumbnails: Thumbnails
  now: Millis
  acts: ListActs
  listRef: Ref<HTMLDivElement>
  /** The article that is open beside the list. */
  openId?: string
  /** What stands in the place of no rows. */
  empty: ComponentChildren
}

/** A view that has not been measured yet is drawn as if it were this high. */
const UNMEASURED = 640

export function ArticleList({ model, thumbnails, now, acts, listRef, openId = '', empty }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const scrollTop = useSignal(0)
  const height = useSignal(UNMEASURED)
  const rows = model.rows.value
  const length = model.length.value
  const cursor = model.cursor.value
  const selection = model.selection.value
  const { list } = model.source.shown.value
  const { query } = model.source.shown.value
  const viewKey = JSON.stringify(Object.values(model.source.shown.value))
  // Draws the visible rows of a new view first, and the margin around them after they were painted.
  const painted = useSignal('')
  const margin = painted.value === viewKey ? MARGIN : 0
  const { first, end } = visibleRange(scrollTop.value, height.value, length, margin)
  const seen = rows.slice(first, end)
  const urls = thumbnails.urls.value
  const snippets = model.snippets.found.value
  const colours = model.tagColours.value

  const isEmpty = length === 0 && model.source.phase.value !== 'loading'
  useLayoutEffect(() => {
    const element = box.current
    if (!element) return undefined
    // A list that comes after none, or after an article in its place, is another element.
    if (model.scrolled.view === viewKey) element.scrollTop = model.scrolled.top
    scrollTop.value = element.scrollTop
    const observer = new ResizeObserver(() => {
      height.value = element.clientHeight
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [height, isEmpty])
  // The same view read again stays where it is.
  const viewBefore = useRef(viewKey)
  useLayoutEffect(() => {
    if (viewBefore.current === viewKey) return
    viewBefore.current = viewKey
    // Asking a list that stands at its head to go there would have all of it laid out at once.
    if (box.current && scrollTop.peek() !== 0) box.current.scrollTop = 0
  }, [viewKey])
  useLayoutEffect(() => {
    const element = box.current
    if (element && cursor)
      element.scrollTop = scrollToShow(cursor.index, element.scrollTop, element.clientHeight)
  }, [cursor?.index, cursor?.id])
  // When the last row goes, the focus goes on to what stands in its place, so that the key that takes it back is heard; and back.
  const emptyBox = useRef<HTMLElement>(null)
  // As it was before this drawing, which takes one of the two away.
  const hadFocus = [box.current, emptyBox.current].some((each) => each && each === document.activeElement)
  useLayoutEffect(() => {
    if (hadFocus) (isEmpty ? emptyBox : box).current?.focus()
  }, [isEmpty])
  useEffect(() => {
    painted.value = viewKey
  }, [viewKey])
  const seenIds = seen.map((row) => row.id).join()
  useEffect(() => {
    thumbnails.want(seen.map((row) => row.id))
    model.snippets.want(seen, query)
    void model.source.ensure(end - 1)
  }, [seenIds, end, rows.length, query])

  function onClick(event: MouseEvent) {
    const target = event.target instanceof Element ? event.target : null
    const row = rows[Number(target?.closest<HTMLElement>('[data-index]')?.dataset.index ?? -1)]
    if (!row) return
    model.place(rows.indexOf(row))
    const act = target?.closest<HTMLElement>('[data-act]')?.dataset.act as RowAct | undefined
    if (event.shiftKey) model.extendTo(row.id)
    else if (event.ctrlKey || event.metaKey || act === 'select') model.toggle(row.id)
    else if (act) actInList(model, act, row.id)
    else acts.open(row)
  }
  const drawn = seen.map((row, offset) => ({ row, index: first + offset }))
  // The row that `aria-activedescendant` names has to exist, also when the wheel has left it behind.
  const current = cursor && rows[cursor.index]
  if (cursor && current && (cursor.index < first || cursor.index >= end))
    drawn.push({ row: current, index: cursor.index })
  const slotsOf = useMemo(createSlots, [])
  const slots = slotsOf.of(
    viewKey,
    drawn.map(({ row }) => row.id),
  )
  const bones = Array.from({ length: Math.max(0, end - Math.max(first, rows.length)) }, (_, offset) => ({
    index: Math.max(first, rows.length) + offset,
  }))

  const onKeyDown = (event: KeyboardEvent) => handleListKey(event, model, acts, rowsOfPage(height.value))

  if (isEmpty)
    return (
      <section
        ref={emptyBox}
        class={s.empty}
        data-part="list-empty"
        aria-label={t('listLabel')}
        tabIndex={-1}
        onKeyDown={(event) => {
          // There is nothing to read: the key means what it means to the page. A button here hears its own keys.
          if (event.target === event.currentTarget && event.key !== 'Enter') onKeyDown(event)
        }}
      >
        {empty}
      </section>
    )
  return (
    <div
      ref={(element) => {
        box.current = element
        if (typeof listRef === 'function') listRef(element)
        else if (listRef) listRef.current = element
      }}
      class={`${s.list} ${model.source.waiting.value ? s.waiting : ''}`}
      role="listbox"
      aria-label={t('listLabel')}
      aria-multiselectable="true"
      tabIndex={0}
      data-part="list"
      aria-busy={model.busy.value}
      {...(current ? { 'aria-activedescendant': rowElementId(current.id) } : {})}
      onScroll={(event) => {
        scrollTop.value = event.currentTarget.scrollTop
        model.scrolled = { view: viewKey, top: event.currentTarget.scrollTop }
      }}
      onFocus={() => {
        if (!model.cursor.value) model.place(0)
      }}
      onClick={onClick}
      onKeyDown={onKeyDown}
    >
      <div class={s.whole} role="presentation" style={{ '--length': length }}>
        {drawn.map(({ row, index }, at) => (
          <Row
            key={`row-${slots[at]}`}
            {...{ row, index, list, now, colours }}
            total={length}
            thumbnail={urls.get(row.id) ?? null}
            searched={query !== ''}
            snippet={snippets.get(row.id)}
            selected={selection.ids.has(row.id)}
            open={row.id === openId}
            current={row.id === cursor?.id}
          />
        ))}
        {bones.map(({ index }) => (
          <RowSkeleton key={`bone-${index}`} index={index} />
        ))}
      </div>
    </div>
  )
}
