import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether a window could be shown to a person here. */
export function hasDisplay(): boolean {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY)
}

/** A screen that nobody sees, for gestures that need a real window. */
export interface Display {
  /** Such as `:99`. */
  name: string
  /** Takes a picture of the whole screen, as a person would see it. @throws Error where ImageMagick is not installed. */
  picture(path: string): Promise<void>
  close(): void
}

/**
 * Starts Xvfb on a free display number, with a screen of `size` in device pixels: as large as a window at one and a half times its size.
 * Nothing manages its windows. On a screen of 1920x1080 Firefox then hides a popup as soon as it is shown; beside a window manager it
 * does not, and here it does not either.
 * @throws Error when Xvfb is not installed or does not come up.
 */
export async function openDisplay(size = '1920x1440'): Promise<Display> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', `${size}x24`, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  })
  const number = await firstLine(server)
  const name = `:${number}`
  return {
    name,
    picture: async (path) => void (await run('import', ['-display', name, '-window', 'root', path])),
    close: () => void server.kill(),
  }
}

function firstLine(server: ChildProcess): Promise<string> {
  return new Promise((done, failed) => {
    const pipe = server.stdio[3]
    server.on('error', () => failed(new Error('Xvfb is missing: install the package xvfb.')))
    server.on('exit', (code) => failed(new Error(`Xvfb ended with ${code} before it was ready.`)))
    pipe?.once('data', (chunk: Buffer) => done(chunk.toString('utf8').trim()))
  })
}
