/**
 * One Chromium, started late and closed always.
 *
 * It sees the fonts it is given and no others, no network, and a profile that
 * is thrown away. Over a pipe instead of a port it dies with us even when we
 * are killed, and nobody else on the machine can talk to it.
 */

import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {basename, join} from 'node:path'
import puppeteer, {type Browser} from 'puppeteer-core'
import {explainFailure} from './browser-failure.ts'
import {mayUseSandbox, rememberNoSandbox} from './browser-sandbox.ts'

export interface LaunchOptions {
  readonly executable: string
  readonly libraryPath?: string | undefined
  readonly fontconfigFile: string
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
  // The same widths on every machine, whatever its settings for the screen.
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--lang=zh-CN'
]

export async function launch(options: LaunchOptions): Promise<Browser> {
  const {executable, signal} = options
  signal?.throwIfAborted()
  const failures: unknown[] = []
  for (const sandbox of mayUseSandbox() ? [true, false] : [false]) {
    try {
      const browser = await start(options, sandbox)
      if (failures.length > 0) rememberNoSandbox()
      return browser
    } catch (error) {
      signal?.throwIfAborted()
      failures.push(error)
    }
  }
  throw explainFailure(executable, environment(options, tmpdir()), failures.at(-1))
}

async function start(options: LaunchOptions, sandbox: boolean): Promise<Browser> {
  const {executable, signal} = options
  const profile = mkdtempSync(join(tmpdir(), 'hongtou-browser-'))
  const remove = () =>
    rmSync(profile, {recursive: true, force: true, maxRetries: 20, retryDelay: 25})
  try {
    const browser = await puppeteer.launch({
      executablePath: executable,
      // Only the headless shell still has the old, much quicker mode.
      headless: /headless[-_]shell/.test(basename(executable)) ? 'shell' : true,
      pipe: true,
      userDataDir: profile,
      args: sandbox ? flags : [...flags, '--no-sandbox'],
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
    closeAlways(browser, remove)
    return browser
  } catch (error) {
    remove()
    throw error
  }
}

const endings = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** However this process ends, the browser and its profile go with it. */
function closeAlways(browser: Browser, remove: () => void): void {
  const child = browser.process()
  const kill = () => {
    // The whole group: renderers outlive a main process that is killed.
    if (child?.pid !== undefined && child.exitCode === null && child.signalCode === null) {
      try {
        if (process.platform === 'win32') child.kill('SIGKILL')
        else process.kill(-child.pid, 'SIGKILL')
      } catch {
        // It went by itself at this very moment.
      }
    }
    remove()
  }
  const onSignal = (name: NodeJS.Signals) => {
    kill()
    release()
    // Without another listener the signal would have ended us; it still shall.
    if (process.listenerCount(name) === 0) process.kill(process.pid, name)
  }
  const release = () => {
    process.off('exit', kill)
    for (const name of endings) process.off(name, onSignal)
  }
  process.once('exit', kill)
  for (const name of endings) process.on(name, onSignal)
  child?.once('exit', () => {
    release()
    remove()
  })
}

/**
 * Little else than what is named here gets through: no locale, no time zone,
 * no configuration of the user's, nothing written to the home folder.
 */
function environment(
  {libraryPath, fontconfigFile}: LaunchOptions,
  profile: string
): Record<string, string | undefined> {
  const {env, platform} = process
  const libraries = [libraryPath, env.LD_LIBRARY_PATH].filter(Boolean).join(':')
  return {
    // Windows and macOS programs rely on many variables, and have no fontconfig.
    ...(platform === 'linux' ? {PATH: env.PATH, TMPDIR: env.TMPDIR, HOME: profile} : env),
    ...(libraries ? {LD_LIBRARY_PATH: libraries} : {}),
    FONTCONFIG_FILE: fontconfigFile,
    LANG: 'C.UTF-8',
    TZ: 'UTC'
  }
}
