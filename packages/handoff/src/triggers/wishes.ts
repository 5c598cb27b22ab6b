/**
 * The words by which one language asks for a person, by what they do in a wish. Over folded text (see `fold`), apart by spaces;
 * `_` joins a phrase, `*` takes any ending, the longest that fits is taken.
 */
export interface Wishes {
  /** Human, agent, manager. */
  readonly person: string
  readonly someone: string
  /** Real, live: what sets a person apart from a bot. */
  readonly real: string
  /** Reception, support, your team. */
  readonly place: string
  readonly talk: string
  readonly transfer: string
  readonly get: string
  /** Want, need, can. */
  readonly want: string
  /** Is there, do you have. */
  readonly there: string
  readonly me: string
  readonly you: string
  readonly call: string
  readonly callback: string
  readonly bot: string
  readonly not: string
  /** Sick of, instead of, stop. */
  readonly rather: string
  /** Whose wish it is not: customers, my wife, "do I need to". */
  readonly others: string
  /** About: what follows is the matter, not the person. */
  readonly about: string
  /** "Are you", "am I talking": asks what the other is. Also "I am a". */
  readonly nature: string
  readonly with: string
  /** What one asks a person to do: help, answer, take over. */
  readonly help: string
  /** Back, today, at: after "call me". */
  readonly when: string
  /** Small words between the ones above. */
  readonly small: string
  /** Says it all alone: "put me through". */
  readonly whole: string
  /** Holds the words and asks for nobody: "human resources". */
  readonly blank: string
}
