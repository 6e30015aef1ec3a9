/** The page: what is chosen, what is shown, and what the server says has changed. */

import type {Entry, Event, Settings, ShownDraft} from '../contract.ts'
import {readAddress} from './address.ts'
import {beforePrinting} from './before-printing.ts'
import {blanksIn} from './blanks.ts'
import {DocumentList} from './document-list.ts'
import {byId} from './element.ts'
import {FaultView} from './fault-view.ts'
import {FindBar} from './find-bar.ts'
import {FindingsView} from './findings-view.ts'
import type {Look, SourceLine, Spot} from './frame-contract.ts'
import {openHelp} from './help-dialog.ts'
import {press, pressWithControl, scrollPages} from './keys.ts'
import * as link from './link.ts'
import {Moves} from './moves.ts'
import {NewFiles} from './new-files.ts'
import {Pager} from './pager.ts'
import {PlaceChip} from './place-chip.ts'
import {keepPreferences, type Preferences, readPreferences} from './preferences.ts'
import {Printing} from './printing.ts'
import {ReaderPlace} from './reader-place.ts'
import {SettingsDialog} from './settings-dialog.ts'
import {Soon} from './soon.ts'
import {fileOf, placeIn} from './source-place.ts'
import {Splitter} from './splitter.ts'
import {type Shown, Stage} from './stage.ts'
import {Surround} from './surround.ts'
import {Survey} from './survey.ts'
import {announce, tellBy} from './telling.ts'
import {BesidePages} from './text/beside-pages.ts'
import {TextPane} from './text/text-pane.ts'
import {Toolbar} from './toolbar.ts'
import {whenPainted} from './when-painted.ts'
import {language, say} from './words.ts'
import {nextPercent, ZoomChoice} from './zoom-choice.ts'

document.documentElement.lang = language === 'en' ? 'en' : 'zh-CN'

let preferences = readPreferences()
let entries: readonly Entry[] = []
let current: string | undefined
/** The newest state of the current document, laid out or not. */
let draft: ShownDraft | undefined
let settings: Settings = {}

const list = new DocumentList((path, wish) => moves.open(path, wish))
const faults = new FaultView((finding) => void open(finding.path, finding.line ?? 1))
const chip = new PlaceChip((path, line) => void open(path, line))
const tell = tellBy(chip)
const find = new FindBar(
  () => stage.front,
  () => stage.focus()
)
const splitter = new Splitter((textShare) => prefer({textShare}))
const zoomChoice = new ZoomChoice((zoom) => prefer({zoom}))
const pager = new Pager((page) => stage.front?.goToPage(page))
const surround = new Surround((theme) => stage.theme(theme))
const pane = new TextPane(
  {
    onTyped: () => typed.ask(),
    onCursor: () => beside.onCursor(),
    onClose: () => void writeBeside(false),
    onUnsaved: (paths) => list.unsaved(paths),
    onForm: (isForm) => prefer({isForm}),
    onDiscard: choose,
    onTold: (told) => told[0] && chip.message(told[0][language]),
    onPictures: (pictures) => void newFiles.paste(pictures),
    onLeave: () => stage.focus(),
    lineOf: (path) => reader.lineOf(path)
  },
  preferences.isForm
)
const reader = new ReaderPlace({
  stage: () => stage,
  pane: () => pane,
  onPicked: () => surround.closeDrawers()
})
const beside = new BesidePages(pane, () => stage)
/** The pages follow the keys. */
const typed = new Soon(() => fetchCurrent())
const findings = new FindingsView({stage: () => stage, surround, chip, tell, pane})
const stage = new Stage(byId('stage'), preferences, {
  onSelect: select,
  onPage: (page) => {
    pager.show(page, stage.shown?.laid.pages.length ?? 0)
    reader.onPage()
  },
  onMark: (number) => findings.focus(number),
  onPick: (page) => {
    prefer({zoom: 'width'})
    stage.front?.goToPage(page)
  },
  onKey: (event) => void onKey(event),
  onDragged: () => newFiles.onDragged()
})
const dialog = new SettingsDialog({
  onSettings: (next) => {
    settings = next
    void fetchCurrent()
  },
  onWrite: (changed) => void write(changed),
  onPreferences: prefer
})
const toolbar = new Toolbar({
  onLook: prefer,
  onSettings: () => dialog.open(draft, settings, preferences),
  onPrint: () => void printing.print(draft, settings),
  onCompare: () => void compare(),
  onHelp: openHelp,
  onTheme: () => prefer({theme: surround.isDark ? 'light' : 'dark'}),
  onWriting: (isWriting) => void writeBeside(isWriting)
})
const printing = new Printing({
  stage,
  toolbar,
  chip,
  tell,
  hasDocx: () => preferences.hasDocx,
  onBefore: isReady,
  onMeasured: (printed, measured) => findings.measure(printed, measured)
})
const {comparison} = printing
const survey = new Survey(stage)
const newFiles = new NewFiles({
  chip,
  current: () => current,
  onDocument: (path, isNew) => {
    comeTo(path)
    if (!isNew) return
    if (pane.isOpen) pane.focus()
    else void writeBeside(true)
  },
  onPicture: (name) => pane.takePicture(name),
  onSeal: (name) => pane.seal(name) && tell('isSeal')
})
const moves = new Moves({
  chip,
  isUnsaved,
  beside: (path) => (path === current ? list.beside(path) : current),
  onRenamed: (from, to) => {
    pane.rename(from, to)
    if (from === current) comeTo(to)
  },
  onRemoved: (path, next) => {
    if (path !== current) return
    if (next === undefined) choose()
    else go(next)
  },
  onBack: comeTo
})
/** The line that the address names, until it is shown. */
let sought: number | undefined
/** A document that was made just now, and of which the server has not told yet. */
let wanted: string | undefined

const keys = {
  j: () => turn(1),
  ArrowRight: () => turn(1),
  k: () => turn(-1),
  ArrowLeft: () => turn(-1),
  o: () => {
    surround.openDocuments()
    reader.outline.focus()
  },
  '/': () => {
    surround.openDocuments()
    reader.outline.turn('files')
    list.focusFilter()
  },
  ']': () => go(list.neighbour(1)),
  '[': () => go(list.neighbour(-1)),
  g: () => prefer({hasGrid: !preferences.hasGrid}),
  b: () => prefer({hasBoxes: !preferences.hasBoxes}),
  s: () => prefer({isSpread: !preferences.isSpread}),
  z: () => prefer({zoom: nextZoom(preferences.zoom)}),
  '+': () => zoomBy(1),
  '=': () => zoomBy(1),
  '-': () => zoomBy(-1),
  G: () => pager.ask(),
  e: () => void (pane.isOpen ? pane.focus() : writeBeside(true)),
  f: () => void inForm(),
  n: () => void newFiles.open(),
  p: () => void printing.print(draft, settings),
  '?': openHelp,
  Escape: () => {
    chip.hide()
    list.unfilter()
    surround.closeDrawers()
  }
}

/** The browser’s own would save and print the page around the document. */
const withControl = {
  f: () => find.open(),
  s: () => void pane.save(),
  p: () => void printing.print(draft, settings, true)
}

document.addEventListener('keydown', onKey)
addEventListener('hashchange', choose)
if (!/Chrome\//u.test(navigator.userAgent)) surround.notice(say('otherBrowser'))

prefer({})
toolbar.enable(false)
surround.say(undefined)
if (preferences.isWriting) void writeBeside(true, false)
const styles = await link.fetchStyles()
await stage.open(styles)
surround.theme(preferences.theme)
link.listenToEvents(take, (isConnected) => surround.connection(isConnected))
choose()

/** A dialog has the keyboard to itself, but for the key that opened the help. */
function onKey(event: KeyboardEvent): void {
  const dialog = document.querySelector('dialog[open]')
  if (!dialog && scrollPages(event, stage.front)) return
  if (!dialog && pressWithControl(event, withControl)) return
  if (!dialog || (dialog.id === 'help' && event.key === '?')) press(event, keys)
}

/** The document that the address names, or the first one. */
function choose(): void {
  const {path: named, line} = readAddress(location.hash)
  sought = line
  const isThere = named === wanted || isUnsaved(named) || entries.some(({path}) => path === named)
  const path = isThere ? named : entries[0]?.path
  if (path === current && (path === undefined || draft?.path === path)) {
    seek()
    return
  }
  current = path
  draft = undefined
  void pane.show(path)
  newFiles.front(path)
  settings = {}
  findings.read(undefined)
  chip.leave()
  comparison.end()
  toolbar.enable(false)
  list.show(entries, current)
  surround.closeDrawers()
  if (path === undefined) {
    stage.hide()
    faults.hide()
    pager.show(0, 0)
    reader.clear()
    findings.empty()
    surround.wait(false)
    surround.empty(entries.length === 0 ? 'noDocuments' : 'pick')
    return
  }
  surround.wait(true)
  void fetchCurrent()
}

/** Show the line that the address names, once its page stands. */
function seek(): void {
  if (sought === undefined || !draft || stage.shown?.draft !== draft) return
  const place = placeIn(draft, {path: draft.path, line: sought})
  sought = undefined
  if (place && !stage.front?.sees(place)) stage.front?.goTo(place)
}

/** To a document of which the server may not have told yet. */
function comeTo(path: string): void {
  wanted = path
  go(path)
}

/** Not in the list, and not to be left for that. */
function isKept(path: string | undefined): boolean {
  return isUnsaved(path) || moves.isUnderWay(path) || (path !== undefined && path === wanted)
}

function isUnsaved(path: string | undefined): boolean {
  return path !== undefined && pane.unsaved(path) !== undefined
}

function go(path: string | undefined): void {
  if (path !== undefined) location.hash = encodeURIComponent(path)
}

function take(event: Event): void {
  if (event.kind === 'entries') {
    entries = event.entries
    list.show(entries, current)
    surround.say(entries.find(({path}) => path === current))
    // Text that is not saved is not left because its file is gone.
    if (entries.some(({path}) => path === wanted)) wanted = undefined
    if (!entries.some(({path}) => path === current) && !isKept(current)) choose()
    survey.consider(entries, current)
  } else if (event.kind === 'gone') {
    if (!moves.isUnderWay(event.path)) void pane.follow(event.path)
  } else if (event.kind === 'draft' && event.draft.path === current) {
    void pane.follow(current)
    if (Object.keys(settings).length > 0 || pane.unsaved(event.draft.path) !== undefined)
      void fetchCurrent()
    else void present(event.draft)
  } else if (event.kind === 'text' && event.path === current) {
    void pane.follow(current)
    findings.proofreadSoon()
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
  if (draft) await fetchCurrent()
}

/** Milliseconds after the last key before an error is told over the pages. */
const whileTyping = 900

/** Which request is the newest: answers may overtake each other. */
let asked = 0

async function fetchCurrent(): Promise<void> {
  const path = current
  if (path === undefined) return
  asked += 1
  const turnOf = asked
  const text = pane.unsaved(path)
  const answer = await (text === undefined
    ? link.fetchDraft(path, settings)
    : link.fetchUnsaved(path, settings, text))
  if (turnOf === asked && path === current && answer) await present(answer, text)
}

/** `text`: what it was read from, where that is not saved. */
async function present(next: ShownDraft, text?: string): Promise<void> {
  await bringToStage(next, text)
  if (draft === next) surround.wait(false)
}

async function bringToStage(next: ShownDraft, text: string | undefined): Promise<void> {
  draft = next
  findings.read(next, text)
  surround.empty(undefined)
  const errors = next.findings.filter(({severity}) => severity === 'error')
  const hasPages = stage.shown?.draft.path === next.path
  if (next.html === null) {
    // Pages of another document are none of this one.
    if (!hasPages) stage.hide()
    const pause = hasPages && pane.isFocused ? whileTyping : 0
    faults.show(hasPages ? 'cannotLayOut' : 'cannotLayOutYet', errors, pause)
    findings.show()
    findings.proofreadSoon()
    toolbar.enable(false)
    return
  }
  // Who types knows what has changed.
  const isTyped = text !== undefined && pane.isFocused
  const shown = await stage.show(next, preferences.isFollowed, !isTyped)
  if (!shown || draft !== next) return
  faults.hide()
  comparison.end()
  toolbar.enable(true)
  findings.show()
  announce('updated', {n: shown.laid.pages.length})
  if (!hasPages) reader.restore(next.path)
  document.documentElement.dataset.shown = next.version
  document.documentElement.dataset.path = next.path
  beside.point(isTyped && preferences.isFollowed)
  seek()
  void judge(next, shown, text)
}

async function judge(next: ShownDraft, shown: Shown, text: string | undefined): Promise<void> {
  await whenPainted()
  if (draft === next) {
    reader.show(next, text)
    find.again()
  }
  const judged = await link.sendLayout(next, shown.laid)
  if (draft !== next) return
  const grave = judged.filter(({severity}) => severity === 'error')
  if (grave.length > 0)
    faults.show(shown.laid.pages.length > 0 ? 'cannotPrint' : 'cannotLayOutYet', grave)
  findings.judge(judged)
  findings.proofreadSoon()
  if (comparison.isAsked) void compare()
}

function select(place: SourceLine | undefined, isOpened: boolean, spot: Spot | undefined): void {
  if (place && draft && !isOpened && beside.take(draft, place, spot)) {
    chip.hide()
    return
  }
  const file = place && draft && fileOf(draft, place)
  if (file) chip.show(file.path, file.line)
  else chip.hide()
  if (file && isOpened) void open(file.path, file.line)
}

async function open(path: string, line: number): Promise<void> {
  if (path === current && pane.goTo(line, 1)) return
  tell((await link.askForEditor(path, line)) ? 'opened' : 'notOpened')
}

/** Whether the document at `path` is saved, and to be printed as it is. */
async function isReady(path: string): Promise<boolean> {
  if (!(await pane.save())) {
    tell('saveFirst')
    return false
  }
  const text = pane.text(path) ?? (await link.fetchText(path))?.text ?? ''
  // Blanks are listed one by one.
  const grave = findings.all.filter(
    ({severity, ruleId}) => severity !== 'info' && ruleId !== 'blank-left'
  )
  return beforePrinting({blanks: blanksIn(text), findings: grave}, (line, column) => {
    if (pane.goTo(line, column)) return
    void writeBeside(true).then(() => pane.goTo(line, column))
  })
}

async function compare(): Promise<void> {
  await printing.compare(settings, (compared) => draft === compared)
  toolbar.show(preferences, pane.isOpen, comparison.isOn)
}

async function write(changed: Settings): Promise<void> {
  if (current === undefined) return
  if (!(await pane.save())) return tell('saveFirst')
  const {state} = await link.write(current, changed)
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
  splitter.show(preferences.textShare)
  zoomChoice.show(preferences.zoom)
  toolbar.show(preferences, preferences.isWriting, comparison.isOn)
}

async function writeBeside(isWriting: boolean, isFocused = true): Promise<void> {
  prefer({isWriting})
  const opened = pane.toggle(isWriting, isFocused)
  surround.arrange()
  await opened
  beside.point(false)
}

async function inForm(): Promise<void> {
  const isWanted = !pane.isOpen || !pane.form.isOn
  if (!pane.isOpen) await writeBeside(true, false)
  await pane.form.toggle(isWanted, true)
}

function turn(by: number): void {
  const {front} = stage
  if (!front) return
  front.goToPage(Math.max(1, front.page() + by))
}

function nextZoom(zoom: Look['zoom']): Look['zoom'] {
  return zoom === 'width' ? 'page' : zoom === 'page' ? 'overview' : 'width'
}

function zoomBy(by: 1 | -1): void {
  const {front} = stage
  if (front) prefer({zoom: nextPercent(front.percent(), by)})
}
