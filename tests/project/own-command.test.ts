import assert from 'node:assert/strict'
import {test} from 'node:test'
import {ownCommand, type Start} from '../../src/project/own-command.ts'

const npm = 'npm/10.8.2 node/v20.20.2 linux x64 workspaces/false'
const installed = '/home/li/offices/node_modules/hongtou'
const linked = '/home/li/offices/node_modules/.bin/hongtou'
const clone = '/home/li/hongtou'
const folder = '/home/li/offices'

const cases: Readonly<Record<string, Start & {readonly typed: string}>> = {
  'unpacked from the bundle': start(
    '/opt/红 头/lib/hongtou/dist/cli.js',
    '/opt/红 头/lib/hongtou',
    {HONGTOU_COMMAND: '/opt/红 头/hongtou'},
    "'/opt/红 头/hongtou'"
  ),
  'in a project, by npx': start(linked, installed, {npm_config_user_agent: npm}, 'npx hongtou'),
  'in a project, by a script of its package.json': start(
    linked,
    installed,
    // npm puts the project's commands on the path of its scripts; nobody else has them there.
    {npm_config_user_agent: npm, PATH: '/home/li/offices/node_modules/.bin:/usr/bin'},
    'npx hongtou'
  ),
  'in a project, by hand': start(linked, installed, {PATH: '/usr/bin'}, 'npx hongtou'),
  'in a project, by pnpm': start(
    `${installed}/dist/cli.js`,
    '/home/li/offices/node_modules/.pnpm/hongtou@0.1.0/node_modules/hongtou',
    {npm_config_user_agent: 'pnpm/9.12.0 npm/? node/v20.20.2 linux x64'},
    'pnpm exec hongtou'
  ),
  'in a project, by yarn': start(
    linked,
    installed,
    {npm_config_user_agent: 'yarn/1.22.22 npm/? node/v20.20.2 linux x64'},
    'yarn hongtou'
  ),
  'in a project, by another manager': start(
    linked,
    installed,
    {npm_config_user_agent: 'constructor/1'},
    'npx hongtou'
  ),
  'linked into a project from a clone': start(linked, clone, {}, 'npx hongtou'),
  'by npx, installed nowhere': start(
    '/home/li/.npm/_npx/0f/node_modules/.bin/hongtou',
    '/home/li/.npm/_npx/0f/node_modules/hongtou',
    {npm_config_user_agent: npm},
    'npx hongtou'
  ),
  'installed for all': start(
    '/usr/local/bin/hongtou',
    '/usr/local/lib/node_modules/hongtou',
    {PATH: '/usr/bin:/usr/local/bin/'},
    'hongtou'
  ),
  'linked for all from a clone': start(
    '/usr/local/bin/hongtou',
    clone,
    {PATH: '/usr/local/bin'},
    'hongtou'
  ),
  'of that name, but not on the path': start(
    '/opt/hongtou/hongtou',
    '/opt/hongtou',
    {PATH: '/usr/bin'},
    'node /opt/hongtou/dist/cli.js'
  ),
  'in a clone': {...start(`${clone}/dist/cli.js`, clone, {}, 'node dist/cli.js'), folder: clone},
  'in a clone, from its sources': {
    ...start(`${clone}/src/cli.ts`, clone, {}, 'node dist/cli.js'),
    folder: clone
  },
  'from beside a clone': start(`${clone}/dist/cli.js`, clone, {}, 'node ../hongtou/dist/cli.js'),
  'from far away': {
    ...start(`${clone}/dist/cli.js`, clone, {}, `node ${clone}/dist/cli.js`),
    folder: '/srv/offices/a/b/c'
  },
  'from a clone with a space in its name': {
    ...start('/my clone/dist/cli.js', '/my clone', {}, "node 'my clone/dist/cli.js'"),
    folder: '/'
  }
}

for (const [name, {typed, ...how}] of Object.entries(cases)) {
  test(`ownCommand: ${name}`, () => assert.equal(ownCommand(how), typed))
}

function start(
  script: string,
  program: string,
  environment: Start['environment'],
  typed: string
): Start & {readonly typed: string} {
  return {script, program, folder, environment, typed}
}
