export type Inline = string | Marked
export interface Marked {
  tag: 'strong' | 'em' | 'code' | 'br' | 'a'
  href?: string
  children: Inline[]
}

export type Emphasis = '**' | '__' | '*' | '_'
export type Bracket = '[' | '!['
interface Frame {
  mark: '' | Emphasis | Bracket
  children: Inline[]
}

const isBracket = (frame: Frame): boolean => frame.mark === '[' || frame.mark === '!['
const mostBrackets = 8

/**
 * The marks that are open and what stands in each. A mark that never closes is given back as the characters it is.
 * The height is bounded (eight brackets, four kinds of emphasis in each), so moving a thing down costs a fixed price.
 */
export function inlineFrames() {
  const root: Frame = { mark: '', children: [] }
  const stack: Frame[] = [root]
  const top = (): Frame => stack.at(-1) ?? root

  function add(inline: Inline): void {
    const { children } = top()
    const last = children.at(-1)
    if (typeof inline === 'string' && typeof last === 'string') children[children.length - 1] = last + inline
    else if (inline !== '') children.push(inline)
  }

  function unwind(height: number): void {
    for (const frame of stack.splice(height)) {
      add(frame.mark)
      for (const child of frame.children) add(child)
    }
  }

  function close(height: number): Inline[] {
    unwind(height + 1)
    return stack.pop()?.children ?? []
  }

  /** Where the nearest of these marks is open on this side of the nearest bracket; 0 if nowhere. */
  function heightOf(marks: readonly string[]): number {
    const height = stack.findLastIndex((frame) => isBracket(frame) || marks.includes(frame.mark))
    return height > 0 && marks.includes(stack[height]?.mark ?? '') ? height : 0
  }

  const bracketHeight = (): number => Math.max(0, stack.findLastIndex(isBracket))

  function openBracket(mark: Bracket): void {
    if (stack.filter(isBracket).length < mostBrackets) stack.push({ mark, children: [] })
    else add(mark)
  }

  return {
    add,
    unwind,
    close,
    heightOf,
    bracketHeight,
    openBracket,
    openEmphasis: (mark: Emphasis) => stack.push({ mark, children: [] }),
    markAt: (height: number) => stack[height]?.mark ?? '',
    isEmpty: (height: number) => height === stack.length - 1 && top().children.length === 0,
    finish: (): Inline[] => {
      unwind(1)
      return root.children
    },
  }
}

export function textOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (typeof inline === 'string' ? inline : textOf(inline.children))).join('')
}

export function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline) => {
    if (typeof inline === 'string') return [inline]
    const children = withoutLinks(inline.children)
    return inline.tag === 'a' ? children : [{ ...inline, children }]
  })
}
