/** Whether it looks like a mail address. Whether it is one, only a mail can tell. */
export const isAddress = (text: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text.trim())
