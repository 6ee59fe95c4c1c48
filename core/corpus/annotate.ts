import { findEvidence } from '../advice/evidence';
import type { Lexicon } from '../advice/lexicon';
import type { Interview, Outline, Quote, Rating, TopicId } from '../model';
import { sentences } from './sentences';

/** Every number that annotation without an editor depends on, with its reason. Measured by `npm run eval -- --full`. */
const AUTOMATIC = {
  /** Evidence in a quote's own words from which it is on a topic: more than one phrase that names it outright, or one twice. */
  own: 1.9,
  /** Evidence in the question and the whole answer that must bear it out: one phrase may stand in a quote by chance. */
  exchange: 2.6,
  /** Evidence in question and answer from which a quote is related, whatever its own words. */
  related: 3.4,
  /** Topics that one quote may fit: what speaks of everything says little of each. */
  mostTopics: 2,
  /** Shorter quotes are replies ("I agree with that") and not advice. */
  fewestWords: 14,
};

/** Words that point back to something said before, at the opening of a quote. */
const POINTS_BACK =
  /^["“‘(…\s]*(?:and|but|so|or|because|also|then|yeah|yes|yep|no|nope|right|exactly|sure|absolutely|definitely|well|okay|ok|oh|um|uh|it|its|it['’]s|that|that['’]s|this|these|those|they|they['’]re|them|he|she|his|her|their|him|which|who|there|same|another|other|the (?:other|second|third|last|latter|former|same)|secondly|thirdly|finally|however|therefore|thus|instead|otherwise|similarly|likewise|for (?:example|instance)|in (?:that|this) (?:case|way|sense)|as (?:i|you) (?:said|mentioned)|like (?:i|you) said|of course|i (?:agree|guess|mean)|thank|thanks|welcome|hi|hello)(?![\p{L}\p{N}])/iu;

/** Talk of the conversation itself, and words that point to another part of it. */
const OF_THE_TALK =
  /\b(?:thank you|thanks (?:for|so)|welcome (?:to|back)|(?:good|great|interesting) question|podcast|episode|(?:this|the) (?:show|interview)|listeners|audience|sponsors?|show notes|nice to (?:meet|have)|how are you|laugh(?:s|ter)?|unintelligible|(?:i|you|we|he|she|they)(?:['’]ve)?(?: just| already| were)? (?:mention(?:ed|ing)|sa(?:id|ying)|talk(?:ed|ing) about|describ(?:ed|ing))|one of (?:them|those|these))\b|\[\d+:\d+/i;

/** Words of someone who advises, judges or has learned, and does not only tell what a thing is or was. */
const ADVISES =
  /\b(?:should(?:n['’]t)?|must|need(?:s|ed)? to|have to|has to|important|crucial|critical|essential|key|valuable|useful|helpful|better|best|worst|avoid|mistakes?|lessons?|learn(?:ed|t|ing)?|regrets?|trying|try to|make sure|sure|problems?|issues?|challeng(?:e|es|ing)|difficult|hard|easy|easier|simple|instead|rather than|recommend(?:ed)?|suggest|prefer|experience|opinion|always|never|tend to|focus|start(?:ing)? with|worth|matters?|drawbacks?|benefits?|trade-?offs?|why|because|i(?:['’]\w+)? (?:\w+ )?(?:think|find|found|believe|feel|like|love|hate|wish)|you (?:want|need|can|could|might|don['’]t))\b/i;

/**
 * Whether a quote can be understood without what was said before it, by its words alone, and advises: it opens with no
 * word that points back, is long enough, complete, no question and no talk about the conversation.
 */
export function standsAlone(text: string): boolean {
  if (POINTS_BACK.test(text) || OF_THE_TALK.test(text) || !ADVISES.test(text)) return false;
  if (text.split(/\s+/).length < AUTOMATIC.fewestWords) return false;
  // An odd quotation mark belongs to a quotation that begins or ends outside.
  if ((text.match(/"/g)?.length ?? 0) % 2 === 1) return false;
  const all = sentences(text);
  const asked = all.filter(({ end }) => /\?["”’)]*$/.test(text.slice(0, end))).length;
  return asked * 2 < all.length && /(?<!\.\.)[.!:)”"]$/.test(text);
}

/**
 * Annotates quotes that no editor has seen: rated 2 for a topic where the quote's own words, borne out by question and
 * answer, are evidence for it and it can be understood alone; 1 where it is related. Never 3: that a reader would
 * thank for a quote is a person's judgement, so a quote of this kind never leads to a chip. Keywords are the labels of
 * its topics. Quotes that are annotated already come back as they are.
 */
export function annotateQuotes(interview: Interview, quotes: readonly Quote[], lexicon: Lexicon): Quote[] {
  const exchanges = interview.exchanges.map(({ question, answer }) =>
    scoresOf(
      {
        title: question,
        language: interview.language,
        blocks: answer.map(({ text }) => ({ kind: 'paragraph', level: 0, text })),
      },
      lexicon,
    ),
  );
  return quotes.map((quote) => {
    if (quote.keywords.length > 0 || Object.keys(quote.ratings).length > 0) return quote;
    const ratings = ratingsOf(quote.text, exchanges[quote.exchange] ?? new Map(), lexicon);
    const keywords = Object.keys(ratings).map((topic) => lexicon.topics.get(topic)?.label.toLowerCase() ?? topic);
    return { ...quote, ratings, keywords };
  });
}

function scoresOf(outline: Outline, lexicon: Lexicon): Map<TopicId, number> {
  return new Map(findEvidence(outline, lexicon).topics.map(({ topic, score }) => [topic, score]));
}

function ratingsOf(text: string, exchange: ReadonlyMap<TopicId, number>, lexicon: Lexicon): Record<TopicId, Rating> {
  const own = scoresOf({ title: '', language: '', blocks: [{ kind: 'paragraph', level: 0, text }] }, lexicon);
  const alone = standsAlone(text);
  const ratings: Record<TopicId, Rating> = {};
  const fitting = [...own]
    .filter(([topic, score]) => score >= AUTOMATIC.own && (exchange.get(topic) ?? 0) >= AUTOMATIC.exchange)
    .slice(0, AUTOMATIC.mostTopics);
  for (const [topic] of fitting) ratings[topic] = alone ? 2 : 1;
  for (const [topic, score] of exchange) if (score >= AUTOMATIC.related) ratings[topic] ??= 1;
  for (const [topic, score] of own) if (score >= AUTOMATIC.own) ratings[topic] ??= 1;
  return ratings;
}
