// Gathers what is published in dist/: the documents as they are written, and what is generated from them.
import { cpSync, rmSync } from 'node:fs'
import manifest from './package.json' with { type: 'json' }

rmSync('dist', { recursive: true, force: true })
cpSync('generated', 'dist', { recursive: true })
for (const path of Object.keys(manifest.exports)) if (path.endsWith('.yaml')) cpSync(path, `dist/${path}`)
