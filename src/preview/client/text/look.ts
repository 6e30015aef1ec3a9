/** How the text looks: the colours of the page around it, light and dark. */

import {HighlightStyle, syntaxHighlighting} from '@codemirror/language'
import type {Extension} from '@codemirror/state'
import {EditorView} from '@codemirror/view'
import {tags} from '@lezer/highlight'

const theme = EditorView.theme({
  '&': {height: '100%', color: 'var(--text)', backgroundColor: 'var(--field)'},
  '&.cm-focused': {outline: 'none'},
  '.cm-scroller': {fontFamily: 'var(--typing)', fontSize: '14.5px', lineHeight: '1.75'},
  '.cm-content': {padding: '10px 0 40vh', caretColor: 'var(--text)'},
  '.cm-line': {padding: '0 14px 0 8px'},
  '.cm-gutters': {
    backgroundColor: 'var(--field)',
    color: 'var(--faint)',
    border: 'none',
    userSelect: 'none'
  },
  '.cm-lineNumbers .cm-gutterElement': {minWidth: '34px', padding: '0 6px 0 8px'},
  '.cm-gutter-lint': {width: '10px'},
  '.cm-gutter-lint .cm-gutterElement': {padding: '0'},
  '.cm-lint-marker': {width: '7px', height: '7px', margin: '9px 0 0 1px', borderRadius: '50%'},
  '.cm-lint-marker-error': marker('var(--error)'),
  '.cm-lint-marker-warning': marker('var(--warning)'),
  '.cm-lint-marker-info': marker('var(--info)'),
  '.cm-activeLine, .cm-activeLineGutter': {backgroundColor: 'var(--active)'},
  '.cm-cursor, .cm-dropCursor': {borderLeftColor: 'var(--text)', borderLeftWidth: '1.5px'},
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground':
    {backgroundColor: 'var(--selection)'},
  '.cm-printedNumber': {
    color: 'var(--faint)',
    userSelect: 'none'
  },
  '.cm-panels': {backgroundColor: 'var(--panel)', color: 'var(--text)'},
  '.cm-panels.cm-panels-top': {borderBottom: '1px solid var(--line)'},
  '.cm-panels.cm-panels-bottom': {borderTop: '1px solid var(--line)'},
  '.cm-tooltip': {
    maxWidth: '30em',
    border: '1px solid var(--line)',
    borderRadius: '8px',
    backgroundColor: 'var(--panel)',
    color: 'var(--text)',
    boxShadow: '0 4px 18px rgb(0 0 0 / 18%)',
    overflow: 'hidden'
  },
  '.cm-about': {padding: '6px 12px', whiteSpace: 'pre-line'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul': {maxHeight: '15em', fontFamily: 'inherit'},
  '.cm-tooltip.cm-tooltip-autocomplete > ul > li': {padding: '3px 10px'},
  '.cm-completionInfo': {padding: '6px 12px', whiteSpace: 'pre-line'},
  '.cm-tooltip-autocomplete ul li[aria-selected]': {
    backgroundColor: 'var(--chosen) !important',
    color: 'var(--text) !important'
  },
  '.cm-completionDetail': {color: 'var(--faint)', fontStyle: 'normal', fontSize: '12px'},
  '.cm-diagnostic': {
    borderLeft: 'none',
    padding: '8px 12px',
    fontFamily: 'inherit',
    whiteSpace: 'pre-wrap'
  },
  '.cm-diagnostic + .cm-diagnostic': {borderTop: '1px solid var(--line)'},
  '.cm-diagnosticText': {display: 'block'},
  '.cm-diagnosticSource': {marginTop: '2px', color: 'var(--faint)', opacity: '1'},
  '.cm-diagnosticAction': {
    minHeight: '28px',
    margin: '6px 8px 0 0',
    padding: '2px 10px',
    borderRadius: '6px',
    backgroundColor: 'var(--accent)',
    color: 'var(--on-accent)'
  },
  '.cm-lintRange-error': underline('var(--error)'),
  '.cm-lintRange-warning': underline('var(--warning)'),
  '.cm-lintRange-info': underline('var(--accent)'),
  '.cm-lintRange-active': {backgroundColor: 'var(--active)'},
  '.cm-lintPoint:after': {display: 'none'},
  '.cm-searchMatch': {backgroundColor: 'var(--match)'},
  '.cm-searchMatch.cm-searchMatch-selected': {outline: '1.5px solid var(--accent)'},
  '.cm-textfield': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--field)',
    fontSize: '13px'
  },
  '.cm-button': {
    border: '1px solid var(--line)',
    borderRadius: '6px',
    backgroundColor: 'var(--field)',
    backgroundImage: 'none',
    fontSize: '13px'
  },
  '.cm-panel.cm-search': {padding: '8px 30px 8px 10px'},
  '.cm-panel.cm-search label': {fontSize: '13px'},
  '.cm-changedLine, .cm-insertedLine': {backgroundColor: 'var(--active)'},
  '&.cm-merge-b .cm-changedText, .cm-insertedText': {background: 'var(--added)'},
  '&.cm-merge-a .cm-changedText, .cm-deletedText': {background: 'var(--removed)'},
  '.cm-collapsedLines': {
    background: 'var(--panel)',
    color: 'var(--faint)'
  }
})

const highlight = HighlightStyle.define([
  {tag: tags.heading, fontWeight: '600', color: 'var(--brand)'},
  {tag: tags.strong, fontWeight: '700'},
  {tag: tags.emphasis, fontStyle: 'italic'},
  {tag: tags.strikethrough, textDecoration: 'line-through'},
  {tag: tags.propertyName, color: 'var(--accent)'},
  {tag: [tags.processingInstruction, tags.contentSeparator], color: 'var(--faint)'},
  {tag: [tags.comment, tags.url], color: 'var(--faint)'},
  {tag: [tags.link, tags.monospace], color: 'var(--accent)'}
])

export const look: Extension = [theme, syntaxHighlighting(highlight)]

/** A dot, in place of CodeMirror’s pictures. */
function marker(colour: string) {
  return {content: 'normal', backgroundColor: colour}
}

function underline(colour: string) {
  return {
    backgroundImage: 'none',
    textDecoration: `underline wavy ${colour} 1px`,
    textUnderlineOffset: '4px'
  }
}
