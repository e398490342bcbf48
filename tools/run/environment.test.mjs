import { delimiter } from 'node:path'
import { expect, test } from 'vitest'
import { environment } from './environment.mjs'

const tools = { folders: ['/tools/pnpm', '/tools/node'], nodeVersion: '24.21.0' }

test('our tools come first on the path', () => {
  expect(environment({ PATH: '/usr/bin' }, tools).PATH).toBe(
    ['/tools/pnpm', '/tools/node', '/usr/bin'].join(delimiter),
  )
})

test('Windows keeps its one spelling of the path', () => {
  const env = environment({ Path: 'C:\\Windows' }, tools)
  expect(env.Path).toBe(['/tools/pnpm', '/tools/node', 'C:\\Windows'].join(delimiter))
  expect(env).not.toHaveProperty('PATH')
})

test('npm hands nothing down but how to reach the registry', () => {
  const reach = {
    npm_config_registry: 'https://registry.example',
    NPM_CONFIG_HTTPS_PROXY: 'http://proxy.example',
  }
  const ownSettings = {
    NODE: '/usr/bin/node',
    NODE_ENV: 'production',
    INIT_CWD: '/somewhere',
    npm_node_execpath: '/usr/bin/node',
    npm_config_ignore_scripts: 'true',
    npm_config_prefix: '/usr',
    npm_lifecycle_event: 'test',
  }
  const env = environment({ ...reach, ...ownSettings, NODE_OPTIONS: '--no-warnings' }, tools)
  expect(env).toMatchObject({ ...reach, NODE_OPTIONS: '--no-warnings' })
  for (const name of Object.keys(ownSettings)) expect(env).not.toHaveProperty(name)
})

test('nobody is called home', () => {
  expect(environment({}, tools)).toMatchObject({
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    REDOCLY_TELEMETRY: 'off',
  })
})
