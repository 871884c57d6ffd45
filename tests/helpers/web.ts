import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { extname, resolve } from 'node:path'

/** What a made-up site answers at one path; a function takes the whole answer into its own hands. */
export type Answer =
  | { type: string; body: string | Uint8Array; status?: number; headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse) => void)

/** One request that the browser made: `http://host/path`, or `host:port` of a tunnel it asked for. */
export interface SeenRequest {
  host: string
  url: string
}

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.xhtml': 'application/xhtml+xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.md': 'text/plain; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
}

/**
 * A whole little web behind one counting proxy: the browser is told to send everything through it, so what it
 * asks for is seen, and nothing leaves the machine. Hosts that nobody set up are answered with 502 and counted.
 */
export class Web {
  readonly requests: SeenRequest[] = []
  readonly #hosts = new Map<string, Map<string, Answer>>()
  readonly #sockets = new Set<Socket>()
  readonly #server = createServer((request, response) => this.#answer(request, response))

  /** Starts listening on a free port of this machine. */
  static async start(): Promise<Web> {
    const web = new Web()
    web.#server.on('connection', (socket) => {
      web.#sockets.add(socket)
      socket.on('close', () => web.#sockets.delete(socket))
      socket.on('error', () => socket.destroy())
    })
    web.#server.on('connect', (request, socket) => {
      web.requests.push({ host: request.url ?? '', url: request.url ?? '' })
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
    })
    await new Promise<void>((done) => web.#server.listen(0, '127.0.0.1', done))
    return web
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port
  }

  /** Puts answers at paths (`/a.html?b`) of a host; a path that has none is 404. */
  host(name: string, answers: Record<string, Answer>): void {
    const known = this.#hosts.get(name) ?? new Map<string, Answer>()
    for (const [path, answer] of Object.entries(answers)) known.set(path, answer)
    this.#hosts.set(name, known)
  }

  /** The requests to hosts that nobody set up: a browser or an extension asking on its own. */
  unasked(): SeenRequest[] {
    return this.requests.filter(({ host }) => !this.#hosts.has(host))
  }

  async close(): Promise<void> {
    for (const socket of this.#sockets) socket.destroy()
    await new Promise((done) => this.#server.close(done))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    // Through a proxy the request line holds the whole address.
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? 'unknown'}`)
    this.requests.push({ host: url.hostname, url: url.href })
    const answers = this.#hosts.get(url.hostname)
    const answer = answers?.get(url.pathname + url.search) ?? answers?.get(url.pathname)
    if (!answers) end(response, 502, 'text/plain', 'no such host')
    else if (!answer) end(response, 404, 'text/html', notFound)
    else if (typeof answer === 'function') answer(request, response)
    else end(response, answer.status ?? 200, answer.type, answer.body, answer.headers)
  }
}

/** A file as a web server would give it: its type by its name. */
export function file(path: string, headers?: Record<string, string>): Answer {
  return { type: typeOf(path), body: readFileSync(path), ...(headers ? { headers } : {}) }
}

/** The content type a web server gives a file of this name. */
export function typeOf(path: string): string {
  return TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream'
}

/** A page given as text. */
export function html(body: string, status = 200): Answer {
  return { type: 'text/html; charset=utf-8', body, status }
}

/** Sends the head and the first part of a page, and never the rest. */
export function neverEnding(firstPart: string): Answer {
  return (_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
    response.write(firstPart)
  }
}

/** Takes the request and says nothing, ever. */
export const silent: Answer = () => undefined

/** Sends the browser on to another address. */
export function redirect(to: string): Answer {
  return (_request, response) => response.writeHead(302, { location: to }).end()
}

/** A path below tests/fixtures. */
export function fixture(...parts: string[]): string {
  return resolve(import.meta.dirname, '../fixtures', ...parts)
}

const notFound = '<!doctype html><title>Not found</title><h1>Not found</h1><p>There is no page here.</p>'

function end(
  response: ServerResponse,
  status: number,
  type: string,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store', ...headers }).end(body)
}
