import type { RouteLocationRaw } from 'vue-router'

/** Where the ways in and out lead. Both apps have these places; `home` is where each begins. */
export const ways = {
  signIn: (back?: string): RouteLocationRaw => ({ name: 'sign-in', query: back && back !== '/' ? { to: back } : {} }),
  forgot: (): RouteLocationRaw => ({ name: 'forgot-password' }),
  signUp: (): RouteLocationRaw => ({ name: 'sign-up' }),
  account: (): RouteLocationRaw => ({ name: 'account' }),
  home: (): RouteLocationRaw => '/',
}
