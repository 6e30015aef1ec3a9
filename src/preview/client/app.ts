/** The page: what is chosen, what is shown, and what the server says has changed. */

import type {Entry, Event, Settings, ShownDraft} from '../contract.ts'
import {DocumentList} from './document-list.ts'
import {byId} from './element.ts'
import {FaultView} from './fault-view.ts'
import {FindingsView} from './findings-view.ts'
import type {Look, SourceLine} from './frame-contract.ts'
import {openHelp} from './help-dialog.ts'
import {press} from './keys.ts'
import * as link from './link.ts'
import {Pager} from './pager.ts'
import {PlaceChip} from './place-chip.ts'
import {keepPreferences, type Preferences, readPreferences} from './preferences.ts'
import {Printing} from './printing.ts'
import {SettingsDialog} from './settings-dialog.ts'
import {fileOf} from './source-place.ts'
import {Stage} from './stage.ts'
import {Surround} from './surround.ts'
import {Survey} from './survey.ts'
import {announce, tellBy} from './telling.ts'
import {Toolbar} from './toolbar.ts'
import {whenPainted} from './when-painted.ts'
import {language, say} from './words.ts'

document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'

let preferences = readPreferences()
let entries: readonly Entry[] = []
let current: string | undefined
/** The newest state of the current document, laid out or not. */
let draft: ShownDraft | undefined
let settings: Settings = {}

const list = new DocumentList()
const faults = new FaultView((finding) => void open(finding.path, finding.line ?? 1))
const chip = new PlaceChip((path, line) => void open(path, line))
const tell = tellBy(chip)
const pager = new Pager((page) => stage.front?.goToPage(page))
const surround = new Surround((theme) => stage.theme(theme))
const findings = new FindingsView(() => stage, surround, chip, tell)
const stage = new Stage(byId('stage'), preferences, {
  onSelect: select,
  onPage: (page) => pager.show(page, stage.shown?.laid.pages.length ?? 0),
  onMark: (number) => findings.focus(number),
  onKey: (event) => void onKey(event)
})
const dialog = new SettingsDialog({
  onSettings: (next) => {
    settings = next
    void fetchCurrent()
  },
  onWrite: (wanted) => void write(wanted),
  onPreferences: prefer
})
const toolbar = new Toolbar({
  onLook: prefer,
  onSettings: () => dialog.open(draft, settings, preferences),
  onPrint: () => void printing.print(draft, settings),
  onCompare: () => void compare(),
  onHelp: openHelp,
  onTheme: () => prefer({theme: surround.isDark ? 'light' : 'dark'})
})
const printing = new Printing({
  stage,
  toolbar,
  chip,
  tell,
  onMeasured: (printed, measured) => findings.measure(printed, measured)
})
const {comparison} = printing
const survey = new Survey(stage)

const keys = {
  j: () => turn(1),
  ArrowRight: () => turn(1),
  k: () => turn(-1),
  ArrowLeft: () => turn(-1),
  '/': () => {
    surround.openDocuments()
    list.focusFilter()
  },
  ']': () => go(list.neighbour(1)),
  '[': () => go(list.neighbour(-1)),
  g: () => prefer({hasGrid: !preferences.hasGrid}),
  b: () => prefer({hasBoxes: !preferences.hasBoxes}),
  s: () => prefer({isSpread: !preferences.isSpread}),
  z: () => prefer({zoom: nextZoom(preferences.zoom)}),
  p: () => void printing.print(draft, settings),
  '?': openHelp,
  Escape: () => {
    chip.hide()
    surround.closeDrawers()
  }
}

document.addEventListener('keydown', onKey)
addEventListener('hashchange', choose)
if (!/Chrome\//u.test(navigator.userAgent)) surround.notice(say('otherBrowser'))

prefer({})
toolbar.enable(false)
surround.say(undefined)
const styles = await link.fetchStyles()
await stage.open(styles)
surround.theme(preferences.theme)
link.listenToEvents(take, (isConnected) => surround.connection(isConnected))
choose()

/** A dialog has the keyboard to itself, but for the key that opened the help. */
function onKey(event: KeyboardEvent): void {
  const dialog = document.querySelector('dialog[open]')
  if (!dialog || (dialog.id === 'help' && event.key === '?')) press(event, keys)
}

/** The document that the address names, or the first one. */
function choose(): void {
  const named = decodeURIComponent(location.hash.slice(1))
  const path = entries.find((entry) => entry.path === named)?.path ?? entries[0]?.path
  if (path === current && (path === undefined || draft?.path === path)) return
  current = path
  draft = undefined
  settings = {}
  findings.read(undefined)
  chip.hide()
  comparison.end()
  toolbar.enable(false)
  list.show(entries, current)
  surround.closeDrawers()
  if (path === undefined) {
    stage.hide()
    faults.hide()
    pager.show(0, 0)
    findings.empty()
    surround.empty(entries.length === 0 ? 'noDocuments' : 'pick')
    return
  }
  void fetchCurrent()
}

function go(path: string | undefined): void {
  if (path !== undefined) location.hash = encodeURIComponent(path)
}

function take(event: Event): void {
  if (event.kind === 'entries') {
    entries = event.entries
    list.show(entries, current)
    surround.say(entries.find(({path}) => path === current))
    if (current === undefined || !entries.some(({path}) => path === current)) choose()
    survey.consider(entries, current)
  } else if (event.kind === 'draft' && event.draft.path === current) {
    if (Object.keys(settings).length > 0) void fetchCurrent()
    else void present(event.draft)
  } else if (event.kind === 'text' && event.path === current) {
    void findings.proofread()
  } else if (event.kind === 'styles') {
    void restyle()
  } else if (event.kind === 'unwatched') {
    const {wording, hint} = event
    const why = [wording, ...(hint ? [hint] : [])].map((each) => each[language])
    surround.notice([...why, say('reload')].join(language === 'en' ? '. ' : '。'))
  }
}

async function restyle(): Promise<void> {
  stage.dress(await link.fetchStyles())
  if (draft) await present(draft)
}

/** Which request is the newest: answers may overtake each other. */
let asked = 0

async function fetchCurrent(): Promise<void> {
  const path = current
  if (path === undefined) return
  asked += 1
  const turnOf = asked
  const answer = await link.fetchDraft(path, settings)
  if (turnOf === asked && path === current && answer) await present(answer)
}

async function present(next: ShownDraft): Promise<void> {
  draft = next
  findings.read(next)
  surround.empty(undefined)
  const errors = next.findings.filter(({severity}) => severity === 'error')
  const hasPages = stage.shown?.draft.path === next.path
  if (next.html === null) {
    // Pages of another document are none of this one.
    if (!hasPages) stage.hide()
    faults.show(hasPages ? 'cannotLayOut' : 'cannotLayOutYet', errors)
    findings.show()
    void findings.proofread()
    toolbar.enable(false)
    return
  }
  const shown = await stage.show(next, preferences.isFollowed)
  if (!shown || draft !== next) return
  faults.hide()
  comparison.end()
  toolbar.enable(true)
  findings.show()
  announce('updated', {n: shown.laid.pages.length})
  document.documentElement.dataset.shown = next.version
  document.documentElement.dataset.path = next.path
  await whenPainted()
  const judged = await link.sendLayout(next, shown.laid)
  if (draft !== next) return
  const grave = judged.filter(({severity}) => severity === 'error')
  if (grave.length > 0)
    faults.show(shown.laid.pages.length > 0 ? 'cannotPrint' : 'cannotLayOutYet', grave)
  findings.judge(judged)
  void findings.proofread()
  if (comparison.isAsked) void compare()
}

function select(place: SourceLine | undefined, isOpened: boolean): void {
  const file = place && draft && fileOf(draft, place)
  if (file) chip.show(file.path, file.line)
  else chip.hide()
  if (file && isOpened) void open(file.path, file.line)
}

async function open(path: string, line: number): Promise<void> {
  tell((await link.askForEditor(path, line)) ? 'opened' : 'notOpened')
}

async function compare(): Promise<void> {
  await printing.compare(settings, (compared) => draft === compared)
  toolbar.show(preferences, comparison.isOn)
}

async function write(wanted: Settings): Promise<void> {
  if (current === undefined) return
  const {state} = await link.write(current, wanted)
  tell(state)
  if (state !== 'written') return
  settings = {}
  await fetchCurrent()
}

function prefer(change: Partial<Preferences & Look>): void {
  preferences = {...preferences, ...change}
  keepPreferences(preferences)
  stage.look(preferences)
  surround.theme(preferences.theme)
  toolbar.show(preferences, comparison.isOn)
}

function turn(by: number): void {
  const {front} = stage
  if (!front) return
  front.goToPage(Math.max(1, front.page() + by))
}

function nextZoom(zoom: Look['zoom']): Look['zoom'] {
  return zoom === 'width' ? 'page' : zoom === 'page' ? 'actual' : 'width'
}
