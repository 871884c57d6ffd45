/** Tells public addresses from those of the reader's own computer and network: a page must not make us request the latter. */

/**
 * Domain suffixes that never leave a local network: RFC 6761, RFC 6762, RFC 8375, ICANN's `internal`, and those that routers
 * assign.
 */
const PRIVATE_SUFFIXES = new Set(
  'arpa corp home homenet internal intra intranet invalid ip lan local localdomain localhost localnet nas onion private router test workgroup'.split(
    ' ',
  ),
)

/** Local names that routers assign under public top-level domains. */
const PRIVATE_NAMES = ['fritz.box', 'easy.box']

/** IPv4 blocks that are not globally reachable, as the first address and the number of fixed bits: IANA's special-purpose registry. */
const PRIVATE_BLOCKS: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
]

/**
 * True for a web address on a public host. False for loopback, link-local and private addresses in every spelling that URL
 * reads
 * (decimal, octal, hexadecimal, IPv4 within IPv6), for single-label names and for names of local networks. A public name
 * may still resolve to a private address: only the browser knows that.
 */
export function isPublicAddress(url: string): boolean {
  const host = hostnameOf(url)
  if (host === null) return false
  if (host.startsWith('[')) return isPublicIpv6(host.slice(1, -1))
  const ipv4 = ipv4Of(host)
  if (ipv4 !== null) return isPublicIpv4(ipv4)
  const labels = host.split('.')
  if (PRIVATE_NAMES.includes(labels.slice(-2).join('.'))) return false
  return labels.length > 1 && !PRIVATE_SUFFIXES.has(labels.at(-1) ?? '')
}

/** True if a page may make us request this address: it is public, or on the page's own host. */
export function mayBeAsked(url: string, pageUrl: string): boolean {
  const host = hostnameOf(url)
  return host !== null && (isPublicAddress(url) || host === hostnameOf(pageUrl))
}

/** Returns the host as URL writes it, without a trailing dot; null if the text is no web address. */
function hostnameOf(url: string): string | null {
  if (!URL.canParse(url)) return null
  const { protocol, hostname } = new URL(url)
  return protocol === 'http:' || protocol === 'https:' ? hostname.replace(/(?<!\.)\.+$/, '') : null
}

/** Returns the 32 bits of an IPv4 address, which URL always writes as four decimal numbers; null for a name. */
function ipv4Of(host: string): number | null {
  if (!/^\d{1,3}(?:\.\d{1,3}){3}$/.test(host)) return null
  return host.split('.').reduce((bits, part) => bits * 256 + Number(part), 0)
}

function isPublicIpv4(bits: number): boolean {
  return PRIVATE_BLOCKS.every(([first, fixed]) => {
    const size = 2 ** (32 - fixed)
    return Math.floor(bits / size) !== Math.floor((ipv4Of(first) ?? 0) / size)
  })
}

/** Only global unicast (2000::/3) is public. If the address embeds an IPv4 address, that one decides. */
function isPublicIpv6(text: string): boolean {
  const parts = ipv6Parts(text)
  const [first = 0, second = 0, third = 0] = parts
  const ipv4At = (index: number): number => (parts[index] ?? 0) * 65_536 + (parts[index + 1] ?? 0)
  // 6to4 embeds the IPv4 address after the prefix; the translation prefix of RFC 6052 has it at the end.
  if (first === 0x2002) return isPublicIpv4(ipv4At(1))
  if (first === 0x64 && second === 0xff9b) {
    return parts.slice(2, 6).every((part) => part === 0) && isPublicIpv4(ipv4At(6))
  }
  const isGlobal = first >= 0x2000 && first <= 0x3fff
  const isTeredo = first === 0x2001 && second === 0
  const isForDocuments = (first === 0x2001 && second === 0xdb8) || first === 0x3fff
  const isForBenchmarks = first === 0x2001 && second === 2 && third === 0
  return isGlobal && !isTeredo && !isForDocuments && !isForBenchmarks
}

/** Returns the eight numbers of an IPv6 address as URL writes it: hexadecimal, with at most one run of zeros omitted. */
function ipv6Parts(text: string): number[] {
  const [head = '', tail] = text.split('::')
  const numbers = (half: string): number[] =>
    half === '' ? [] : half.split(':').map((part) => Number.parseInt(part, 16))
  const [left, right] = [numbers(head), numbers(tail ?? '')]
  const missing = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array<number>(missing).fill(0), ...right]
}
