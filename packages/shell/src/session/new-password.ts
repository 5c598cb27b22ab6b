/** As the contract asks: at least 12 characters. */
export const shortestPassword = 12

export const isLongEnough = (password: string): boolean => password.length >= shortestPassword
