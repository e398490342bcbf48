/** Something that the person at the keyboard can put right: its message is all that they are shown. */
export class Refusal extends Error {}
