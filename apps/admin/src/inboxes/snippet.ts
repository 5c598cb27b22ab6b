/** The line a website carries. The colour stands in it, so that the button needs nothing else to show itself. */
export const snippetOf = (origin: string, { key, accent }: { key: string; accent: string }): string =>
  `<script async src="${origin}/widget.js" data-key="${key}" data-accent="${accent}"></script>`
