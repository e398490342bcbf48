import { defineConfig } from 'tsup'

export default defineConfig({
  // A file for each of the source's: bundlers leave out whole files, so that who uses one half carries no other.
  entry: ['src/**/*.ts'],
  bundle: false,
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  removeNodeProtocol: false,
  clean: true,
})
