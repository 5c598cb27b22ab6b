const pattern = /^#[0-9a-f]{6}$/i

export const standardAccent = '#2f5bd8'

/** The colour as given if it is `#rrggbb`, else the standard one: it ends up in styles. */
export const accentOf = (given: string | null | undefined): string =>
  pattern.test(given ?? '') ? `${given}` : standardAccent

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** White where it can be read (4.5 to 1), else black, which then always can. */
export const textOn = (colour: string): '#ffffff' | '#000000' =>
  1.05 / (luminance(colour) + 0.05) >= 4.5 ? '#ffffff' : '#000000'
