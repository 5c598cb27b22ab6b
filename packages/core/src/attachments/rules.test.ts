import { expect, it } from 'vitest'
import { readableName, storageKey } from './rules.ts'

it.each([
  ['invoice.pdf', 'invoice.pdf'],
  ['Räkning från mars.pdf', 'Räkning från mars.pdf'],
  ['領収書.pdf', '領収書.pdf'],
  ['مرحبا.pdf', 'مرحبا.pdf'],
  ['\u202egnp.exe', 'gnp.exe'],
  ['a\u202e\u2066\u200f\u061cb.txt', 'ab.txt'],
  ['\u200b.htaccess', 'htaccess'],
  ['.user.ini', 'user.ini'],
  ['a.php.jpg', 'a.php.jpg'],
  ['CON', '_CON'],
  ['nul.txt', '_nul.txt'],
  ['../../etc/passwd', '_.._etc_passwd'],
  ['C:\\x\\y', 'C_x_y'],
  ['a\u0000b.txt', 'ab.txt'],
  ['a\r\nSet-Cookie: x', 'aSet-Cookie_ x'],
  ['";alert(1)//', '_;alert(1)_'],
  ['<img src=x onerror=alert(1)>.png', '_img src=x onerror=alert(1)_.png'],
  ['\ud800.png', '�.png'],
  ['name.', 'name'],
  ['   ', 'file'],
  ['', 'file'],
  [undefined, 'file'],
])('%j is shown as %j', (sent, shown) => {
  expect(readableName(sent)).toBe(shown)
})

it('a long name keeps its end', () => {
  const shown = readableName(`${'ä'.repeat(300)}.pdf`)
  expect(shown).toMatch(/^ä+….pdf$/u)
  expect(shown).toHaveLength(150)
})

it('a key names account and file, and cannot be guessed', () => {
  const [one, other] = [storageKey('a', 'b'), storageKey('a', 'b')]
  expect(one).toMatch(/^t\/a\/b\/[0-9a-f]{32}$/)
  expect(one).not.toBe(other)
})
