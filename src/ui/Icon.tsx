/** The signs of the interface: 16 by 16, drawn with one stroke of the text's colour. */
import s from './Icon.module.css'

const SHAPES = {
  search: 'M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9ZM10.3 10.3 14 14',
  more: 'M2.9 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M7.4 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0M11.9 8a.6.6 0 1 0 1.2 0 .6.6 0 1 0-1.2 0',
  archive: 'M2 3h12v3H2zM3 6v7.5h10V6M6.5 9h3',
  unarchive: 'M2 3h12v3H2zM3 6v7.5h10V6M8 12V8.5M6.3 10 8 8.3 9.7 10',
  star: 'm8 2 1.8 3.8 4.2.5-3.1 2.9.8 4.1L8 11.3l-3.7 2 .8-4.1L2 6.3l4.2-.5z',
  tag: 'M8.2 2H14v5.8L7.8 14 2 8.2zM11.2 4.8h.01',
  trash: 'M2.5 4.5h11M6 4.5v-2h4v2M4 4.5l.7 9h6.6l.7-9M6.8 7v4M9.2 7v4',
  restore: 'M3 3v4h4M3.3 6.7A5.5 5.5 0 1 1 3 10',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  export: 'M8 2v8M4.8 7 8 10.2 11.2 7M2.5 11v2.5h11V11',
  close: 'm4 4 8 8M12 4l-8 8',
  check: 'm3 8.5 3.2 3.2L13 5',
  help: 'M6 6.2a2 2 0 1 1 3 1.7c-.7.4-1 .8-1 1.6M8 12h.01M8 1.8a6.2 6.2 0 1 1 0 12.4A6.2 6.2 0 0 1 8 1.8Z',
  update: 'M13 3v3.5H9.5M12.7 6.2A5.2 5.2 0 1 0 13.2 9',
  down: 'm4.5 6.5 3.5 3.5 3.5-3.5',
  up: 'm4.5 9.5 3.5-3.5 3.5 3.5',
  forward: 'M3 8h10M9.5 4.5 13 8l-3.5 3.5',
  back: 'M13 8H3M6.5 4.5 3 8l3.5 3.5',
  sort: 'M4.5 2.5v11M2 11l2.5 2.5L7 11M9 4h5M9 8h4M9 12h2.5',
  unread: 'M5.5 2.5h5v11h-5z',
  list: 'M2.5 4h.01M2.5 8h.01M2.5 12h.01M5.5 4h8M5.5 8h8M5.5 12h8',
  edit: 'M3 13l.6-2.8L11 2.8l2.2 2.2-7.4 7.4zM9.6 4.2l2.2 2.2',
  note: 'M3 2.5h10v7.2l-3.8 3.8H3zM13 9.5H9.3v4M5.5 5.5h5M5.5 8h3',
  layers: 'M6 2.5h7.5V10H6zM3 5.5v7.5h7.5',
  keep: 'M4 2.5h8v11L8 10.4l-4 3.1z',
  settings:
    'M2 5h7M12.5 5H14M2 11h1.5M7 11h7M10.8 3.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6ZM5.2 9.2a1.8 1.8 0 1 1 0 3.6 1.8 1.8 0 0 1 0-3.6Z',
  beside: 'M2 3h12v10H2zM9.5 3v10',
  external: 'M9 2.5h4.5V7M13.5 2.5 8 8M7 3.5H3v9.5h9.5V9',
} as const

export type IconName = keyof typeof SHAPES

/** Signs that point along the line of reading, and so turn round with it. */
const DIRECTED = new Set<IconName>(['forward', 'back', 'external', 'restore', 'beside'])

/** A sign without words: whoever shows it gives the name. */
export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg
      class={`${s.icon} ${filled ? s.filled : ''} ${DIRECTED.has(name) ? s.directed : ''}`}
      viewBox="0 0 16 16"
      width="16"
      height="16"
      aria-hidden="true"
      focusable="false"
    >
      <path d={SHAPES[name]} />
    </svg>
  )
}
