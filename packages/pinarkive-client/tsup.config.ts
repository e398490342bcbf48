import { defineConfig } from 'tsup'

export default defineConfig({
  entry: ['src/index.ts', 'src/zod.ts'],
  format: 'esm',
  target: 'es2022',
  platform: 'neutral',
  sourcemap: true,
  // The package has its sources beside; a second copy in the maps would make up a sixth of an installation.
  esbuildOptions(options) {
    options.sourcesContent = false
  },
  clean: true,
})
