/** The time, passed in where a rule depends on it, so that a test can choose it. */
export type Clock = () => Date

export const systemClock: Clock = () => new Date()
