const pattern = /^#[0-9a-f]{6}$/i

export const standardAccent = '#2f5bd8'

/** Colours that carry white words, to begin with. */
export const suggestedAccents = [standardAccent, '#0b5d66', '#2d6a4f', '#7a2e5d', '#9a3412', '#1f2937'] as const

export const isAccent = (text: string): boolean => pattern.test(text)

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0)
}

/** As the widget does it: white where it can be read (4.5 to 1), else black. */
export const textOn = (colour: string): '#ffffff' | '#000000' =>
  1.05 / (luminance(colour) + 0.05) >= 4.5 ? '#ffffff' : '#000000'
