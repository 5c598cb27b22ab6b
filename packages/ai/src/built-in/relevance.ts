/** Fitted to questions about two small companies and three public knowledge bases, see evals/retrieval.ts. */
const weight = { similarity: 7.1, coverage: 3.26, start: -2.7 }

/** 0 to 1. At 0.7 a passage is as likely to be about the question as not. */
export function relevance({ similarity, coverage }: { similarity: number; coverage: number }): number {
  return 1 / (1 + Math.exp(-(weight.start + weight.similarity * similarity + weight.coverage * coverage)))
}
