import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  // Without it `node:http` becomes `http`, which Deno and Workers do not take for the built-in.
  removeNodeProtocol: false,
  clean: true,
})
