/**
 * One Chromium, started late and closed always.
 *
 * It sees the fonts it is given and no others, no network, and a profile that
 * is thrown away. Over a pipe instead of a port it dies with us even when we
 * are killed, and nobody else on the machine can talk to it.
 */

import {tmpdir} from 'node:os'
import {basename} from 'node:path'
import puppeteer, {type Browser, TimeoutError} from 'puppeteer-core'
import {OperationalError} from '../../base/operational-error.ts'
import {explainFailure} from './browser-failure.ts'
import {mayUseSandbox} from './browser-sandbox.ts'
import {makeProfile} from './profile.ts'

export interface LaunchOptions {
  readonly executable: string
  readonly libraryPath?: string | undefined
  readonly fontconfigFile: string
  /** Opened with the browser; by default an empty page. */
  readonly address?: string | undefined
  /** Reached over a port of this machine instead of a pipe: others can connect to it. */
  readonly hasPort?: boolean | undefined
  /** For this browser, in the place of ours where both set the same. */
  readonly flags?: readonly string[] | undefined
  readonly signal?: AbortSignal | undefined
}

/** Puppeteer's three minutes are too short for a book laid out in one call. */
const protocolTimeout = 30 * 60 * 1000
const startTimeout = 60 * 1000

const flags = [
  // Documents are on this machine as a whole; a name that is not is not looked up.
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-gpu',
  '--disable-software-rasterizer',
  '--disable-dev-shm-usage',
  // Processes that there is next to nothing to do for; each takes 50 ms to start.
  '--in-process-gpu',
  '--enable-features=NetworkServiceInProcess2',
  // The same widths on every machine, whatever its settings for the screen.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=zh-CN'
]

/** The zygote forks what is then locked in the sandbox. */
const withoutSandbox = ['--no-sandbox', '--no-zygote']

/** Found out the hard way by an earlier browser of this process. */
let isSandboxRefused = false

export async function launch(options: LaunchOptions): Promise<Browser> {
  const {executable, signal} = options
  signal?.throwIfAborted()
  const failures: unknown[] = []
  const hasSandbox = !isSandboxRefused && mayUseSandbox()
  // Each twice: a crash at the start says little.
  for (const sandbox of hasSandbox ? [true, true, false] : [false, false]) {
    try {
      const browser = await start(options, sandbox)
      if (!sandbox && hasSandbox) isSandboxRefused = true
      return browser
    } catch (error) {
      signal?.throwIfAborted()
      if (error instanceof OperationalError) throw error
      failures.push(error)
      // One that hung for a minute would hang for another.
      if (error instanceof TimeoutError) break
    }
  }
  throw explainFailure(executable, environment(options, tmpdir()), failures.at(-1))
}

async function start(options: LaunchOptions, sandbox: boolean): Promise<Browser> {
  const {executable, address = 'about:blank', hasPort = false, flags: own = [], signal} = options
  const {folder: profile, remove} = makeProfile()
  try {
    const launching = puppeteer.launch({
      executablePath: executable,
      // Only the headless shell still has the old, much quicker mode.
      headless: /headless[-_]shell/.test(basename(executable)) ? 'shell' : true,
      pipe: !hasPort,
      userDataDir: profile,
      args: [...flags, ...own, ...(sandbox ? [] : withoutSandbox), address],
      env: environment(options, profile),
      timeout: startTimeout,
      protocolTimeout,
      defaultViewport: null,
      // Puppeteer would end our process; whether to is the caller's to say.
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      ...(signal ? {signal} : {})
    })
    const browser = await unlessAborted(launching, signal)
    closeAlways(browser, remove)
    return browser
  } catch (error) {
    remove()
    throw error
  }
}

/** Puppeteer 24 may wait for ever for a browser that it killed, by `signal`, while it started. */
function unlessAborted<T>(work: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  return new Promise((resolve, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), {once: true})
    work.then(resolve, reject)
  })
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** What ends a browser and clears up behind it, for `endBrowser`. */
const ends = new WeakMap<Browser, () => Promise<void>>()

/**
 * End a browser that was launched here, at once. There is nothing in it worth an orderly
 * goodbye, which takes it 50 ms.
 */
export async function endBrowser(browser: Browser): Promise<void> {
  await ends.get(browser)?.()
}

/** However this process ends, the browser and its profile go with it. */
function closeAlways(browser: Browser, remove: () => void): void {
  const child = browser.process()
  const isOver = (): boolean => !child || child.exitCode !== null || child.signalCode !== null
  const kill = () => {
    // The whole group: renderers outlive a main process that is killed.
    if (child?.pid !== undefined && !isOver()) {
      try {
        if (process.platform === 'win32') child.kill('SIGKILL')
        else process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It went by itself at this very moment.
      }
    }
  }
  const onExit = () => {
    kill()
    remove()
  }
  const onSignal = (name: NodeJS.Signals) => {
    onExit()
    release()
    // Without another listener the signal would have ended us; it still shall.
    if (process.listenerCount(name) === 0) process.kill(process.pid, name)
  }
  const release = () => {
    process.off('exit', onExit)
    for (const name of endings) process.off(name, onSignal)
  }
  process.once('exit', onExit)
  for (const name of endings) process.on(name, onSignal)
  const over = new Promise<void>((resolve) => {
    if (isOver()) resolve()
    child?.once('exit', () => {
      release()
      remove()
      resolve()
    })
  })
  ends.set(browser, async () => {
    kill()
    await over
  })
}

/**
 * Chromium sets these once its threads run. To set one that is not there moves the whole
 * environment, while another thread may be reading it: about one start in a thousand crashed.
 */
export const settledVariables = {DBUS_SESSION_BUS_ADDRESS: 'disabled:', FC_FONTATIONS: '1'}

/**
 * Little else than what is named here gets through: no locale, no time zone,
 * no configuration of the user's, nothing written to the home folder. What a browser that
 * is killed leaves behind lies in its profile, and goes with it.
 */
function environment(
  {libraryPath, fontconfigFile}: LaunchOptions,
  profile: string
): Record<string, string | undefined> {
  const {env, platform} = process
  const libraries = [libraryPath, env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    // Windows and macOS programs rely on many variables, and have no fontconfig.
    ...(platform === 'linux' ? {PATH: env.PATH, TMPDIR: profile, HOME: profile} : env),
    ...(libraries ? {LD_LIBRARY_PATH: libraries} : {}),
    ...(platform === 'linux' ? settledVariables : {}),
    FONTCONFIG_FILE: fontconfigFile,
    LANG: 'C.UTF-8',
    TZ: 'UTC'
  }
}
