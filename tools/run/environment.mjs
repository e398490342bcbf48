import { delimiter } from 'node:path'

// npm hands its own settings down to whatever a script starts. pnpm would take `ignore-scripts` or `prefix`
// from there as if they had been meant for it; only how to reach the registry holds for both.
const forBoth =
  /^npm_config_(registry|(https?_)?proxy|no_?proxy|ca|cafile|cert|key|strict_ssl|userconfig|globalconfig|cache)$/i
// `NODE` and `npm_node_execpath` name the Node that npm runs on; NODE_ENV=production leaves out dev dependencies.
const misleading = /^(npm_.*|node|node_env|init_cwd)$/i

/** The environment of every step: our tools first on the path, nobody called home, nothing of npm's. */
export function environment(inherited, { folders, nodeVersion }) {
  const kept = Object.entries(inherited).filter(([name]) => forBoth.test(name) || !misleading.test(name))
  const env = Object.fromEntries(kept)
  // Windows spells it `Path`; two spellings in one environment are undefined behaviour there.
  const path = Object.keys(env).find((name) => name.toLowerCase() === 'path') ?? 'PATH'
  return {
    ...env,
    [path]: [...folders, env[path]].filter(Boolean).join(delimiter),
    // Part of turbo's hashes: what passed on one Node has not passed on another.
    HOLDFAST_NODE: `${nodeVersion} ${process.platform} ${process.arch}`,
    DO_NOT_TRACK: '1',
    TURBO_TELEMETRY_DISABLED: '1',
    REDOCLY_TELEMETRY: 'off',
    REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true',
    // Asked whether it may replace node_modules, pnpm would wait for an answer behind a hidden prompt.
    pnpm_config_confirm_modules_purge: 'false',
  }
}
