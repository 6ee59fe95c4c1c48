import type { Outline } from '../model';

/** Whether a page is one where people plan, decide or write about a matter, or one where they look something up. */
export type PageKind = 'deliberation' | 'reference';

/** Titles of material that is looked up. */
const REFERENCE_TITLE =
  /\b(?:api|sdk|cli|overview|set(?:ting)? ?up|reference|docs?|documentation|install(?:ing|ation)?|configur(?:e|ing|ation)|quick ?start|get(?:ting)? started|tutorial|release notes?|changelog|v?\d+\.\d+(?:\.\d+)?|arxiv|abstract|proceedings|search results|glossary|cheat ?sheet|awesome|module|package|class|function|method|command|parameters?|arguments?|options|settings|metrics? list|explainer)\b/i;

/** Words of someone who plans, decides, recommends or hires. */
const DELIBERATION =
  /\b(?:we|our|us|should(?:n['’]t)?|must|recommend(?:ed|ation)?s?|propos(?:e|al|ed|ing)|plan(?:s|ned|ning)?|decid(?:e|ed|ing)|decisions?|goals?|why|because|trade-?offs?|lessons?|mistakes?|avoid|consider|believe|think|learned|responsibilit(?:y|ies)|candidates?|teams?|stakeholders?|next steps|risks?|timeline|milestones?|owners?|budget|hire|hiring|looking for|best practices?|how to|pros and cons)\b/gi;

/** Words of someone who documents a thing. */
const REFERENCE =
  /\b(?:parameters?|returns?|arguments?|default(?:s| value)?|click|run the following|install(?:ed|ing)?|import|command|config(?:uration)?|api|sdk|endpoint|yaml|json|boolean|string|syntax|attribute|class|method|function|module|deprecated|version|screenshot|button|dropdown|menu|tab|optional|required|e\.g\.|see also|theorem|proof|equation|formula|et al)\b/gi;

const CODE = /[{}();=<>]|--\w|\w_\w|\w\.\w+\(|^\$ /;

/** Tells plans, hiring pages and opinions from reference material by who speaks and of what. */
export function kindOf(outline: Outline): PageKind {
  let words = 0;
  let code = 0;
  let deliberation = 0;
  let reference = 0;
  for (const block of outline.blocks) {
    const length = block.text.split(' ').length;
    words += length;
    if (
      block.kind === 'code' ||
      (CODE.test(block.text) && (block.text.match(/[{}();=<>_]/g)?.length ?? 0) > length / 3)
    )
      code += length;
    deliberation += block.text.match(DELIBERATION)?.length ?? 0;
    reference += block.text.match(REFERENCE)?.length ?? 0;
  }
  const per = (count: number) => (100 * count) / Math.max(words, 1);
  const balance = per(deliberation) - 1.2 * per(reference) - 8 * (code / Math.max(words, 1));
  return balance - (REFERENCE_TITLE.test(outline.title) ? 1.5 : 0) >= 0 ? 'deliberation' : 'reference';
}
