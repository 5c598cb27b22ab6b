import { readonly, shallowRef } from 'vue'

const themes = ['light', 'dark', 'system'] as const
export type Theme = (typeof themes)[number]

const key = 'hummdesk.theme'
const current = shallowRef<Theme>('system')

const isTheme = (value: string | null): value is Theme => themes.some((theme) => theme === value)

// A browser that blocks storage throws on the mere mention of it; the choice then lasts as long as the page.
function stored(): Theme {
  try {
    const value = localStorage.getItem(key)
    return isTheme(value) ? value : 'system'
  } catch {
    return 'system'
  }
}

function store(theme: Theme): void {
  try {
    if (theme === 'system') localStorage.removeItem(key)
    else localStorage.setItem(key, theme)
  } catch {
    return
  }
}

function show(theme: Theme): void {
  current.value = theme
  if (theme === 'system') delete document.documentElement.dataset['theme']
  else document.documentElement.dataset['theme'] = theme
}

/** Call once before mounting: shows the stored theme, and follows a change made in another tab. */
export function startTheme(): void {
  show(stored())
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show(stored())
  })
}

export function setTheme(theme: Theme): void {
  store(theme)
  show(theme)
}

export const useTheme = () => ({ theme: readonly(current), setTheme })
