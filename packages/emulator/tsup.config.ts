import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/cli.ts'],
  format: 'esm',
  target: 'node20',
  platform: 'node',
  // Without it `node:http` becomes `http`, which Deno and Workers do not take for the built-in.
  removeNodeProtocol: false,
  sourcemap: true,
  // The package has its sources beside; a second copy in the maps would make up a sixth of an installation.
  esbuildOptions(options) {
    options.sourcesContent = false
  },
  clean: true,
})
