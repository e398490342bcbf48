import { isCid } from '@holdfast/shared'

/** Whether a text is a peer ID by its alphabet: a CID, or a public key itself in base58, of which each begins with 1. */
export const isPeerId = (text: string): boolean => isCid(text) || /^1[1-9A-HJ-NP-Za-km-z]{30,}$/.test(text)
