import { innerNode, type Node } from './node.js'
import type { CidParameters } from './parameters.js'

/** The balanced layout: every leaf is as far from the root as any other, and blocks are filled from the left. */
export function balanced({ version, maxLinks }: CidParameters) {
  // From the leaves up, the nodes that have no parent yet; promises, so that their order is that of the bytes.
  const levels: Promise<Node>[][] = []

  const push = (node: Promise<Node>, level = 0) => {
    // A failed digest is thrown to whoever waits for it; what follows from it is nobody's news.
    node.catch(() => {})
    levels[level] ??= []
    if (levels[level].push(node) === maxLinks) fold(level)
  }

  const fold = (level: number) => {
    const children = levels[level]?.splice(0) ?? []
    push(
      Promise.all(children).then((nodes) => innerNode(version, nodes)),
      level + 1,
    )
  }

  return {
    push: (leaf: Promise<Node>) => push(leaf),
    root(): Promise<Node> {
      for (let level = 0; ; level += 1) {
        const [first, second] = levels[level] ?? []
        if (first && !second && !levels[level + 1]) return first
        // Also one alone, where there is a level above: it is as deep as the others.
        if (first) fold(level)
      }
    },
  }
}
