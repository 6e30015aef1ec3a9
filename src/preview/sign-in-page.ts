/** The page that asks for the code; nothing of the preview is in it. */

import {randomBytes} from 'node:crypto'
import type {ServerResponse} from 'node:http'
import {send} from './reply.ts'

const words = {
  zh: {
    title: '红头预览',
    label: '口令（在启动预览的终端里）',
    go: '进入',
    wrong: '口令不对'
  },
  en: {
    title: 'Hongtou preview',
    label: 'The code, which is in the terminal of the preview',
    go: 'Sign in',
    wrong: 'This is not the code'
  }
}

/** `isWrong`: the code that was given is not the one. */
export function signInPage(response: ServerResponse, language: string, isWrong: boolean): void {
  const {title, label, go, wrong} = language === 'en' ? words.en : words.zh
  const nonce = randomBytes(16).toString('base64')
  const policy = [
    "default-src 'none'",
    `style-src 'nonce-${nonce}'`,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'"
  ].join('; ')
  const html = `<!doctype html>
<html lang="${language === 'en' ? 'en' : 'zh-CN'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<style nonce="${nonce}">
body { display: grid; min-height: 90vh; margin: 0; place-content: center; font: 15px/1.6 system-ui, sans-serif; }
form { display: grid; gap: 12px; width: min(20rem, 90vw); }
h1 { margin: 0; font-size: 18px; }
input, button { min-height: 40px; padding: 0 12px; font: inherit; }
</style>
</head>
<body>
<main>
<form method="post" action="/sign-in">
<h1>${title}</h1>
<label for="code">${label}</label>
<input id="code" name="code" autocomplete="one-time-code" autocapitalize="characters" spellcheck="false" required autofocus>
${isWrong ? `<p role="alert">${wrong}</p>` : ''}
<button>${go}</button>
</form>
</main>
</body>
</html>
`
  send(response, isWrong ? 403 : 200, html, {
    'Content-Type': 'text/html; charset=utf-8',
    'Content-Security-Policy': policy
  })
}
