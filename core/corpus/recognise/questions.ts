import { type Piece, wordsIn } from './piece';

/** Requests that are questions without saying so by their mark. */
const REQUEST =
  /^["“(¿]*(?:(?:so|and|now|well|okay|ok|finally|lastly|first|firstly|to (?:start|begin)(?: with)?|before we (?:start|begin|go))[,:]?\s+)*(?:please\b|(?:can|could|would) you\b|tell (?:us|me|our)\b|describe\b|explain\b|walk (?:us|me)\b|talk (?:(?:to|with) )?(?:us|me|about|through)\b|share\b|give (?:us|me)\b|take (?:us|me)\b|introduce\b|name (?:one|a|two|three|the)\b|let[’']s (?:talk|start|begin)\b|erzähl|beschreib|erklär|stell(?:en|e|st)?\b|cuénta|cuente|háb|descr[ií]|explique|parlez|racontez|décrivez|expliquez|présentez|pouvez|racconta|parlaci|conte|fale\b|vertel)/i;

/** Whether a text ends by asking; closing marks may follow, and a remark in brackets. */
export const endsInQuestion = (text: string): boolean =>
  /[?？؟;](?<!;)["”’'»)\]*\s]*(?:\([^()]{0,80}\)[.\s]*)?$/.test(text);

/** Whether anything in a text is asked or asked for. */
export const asks = (text: string): boolean => /[?？؟]/.test(text) || REQUEST.test(text);

/** Whether a text as a whole is a question or a request to speak of something. */
export const isQuestion = (text: string): boolean => endsInQuestion(text) || REQUEST.test(text);

/** What sites say around their texts, whoever speaks in them. */
const OF_THE_SITE =
  /^(?:[^\p{L}\p{N}]*)(?:subscribe (?:to|now|today|here|for|via)\b|subscribe$|sign up (?:for|to|now|here)\b|join (?:our|my) (?:newsletter|mailing|community|list|slack|discord)|share (?:this|on|via)\b|share$|tweet(?: this)?$|read (?:more|next|also)\b|related\b.{0,30}$|more (?:mentor )?(?:interviews|posts|articles|stories|episodes|from)\b|see also\b|you (?:may|might) (?:also )?(?:like|enjoy|be interested)|recommended (?:reading|posts|for you)|thank(?:s| you) (?:so much )?for (?:reading|listening|tuning)|enjoy(?:ed)? (?:this|the) (?:interview|post|article|conversation)|(?:did you )?(?:like|enjoy) (?:this|what you)|if you (?:enjoyed|liked) this|advertisement$|sponsored\b|leave a (?:comment|reply)|(?:\d+ )?comments?$|about the (?:author|interviewer)|filed under|tags?:|tagged\b|categories:|posted (?:in|by|on)\b|published (?:in|by|on)\b|photo(?:graph)?s?(?: by|:| credit)|image(?: by|:| credit)|©|copyright\b|all rights reserved|suggest (?:an )?edits?|edit (?:this|on)\b|(?:previous|next)(?: (?:post|article|interview|episode|story))?(?::|$| ?[→»›])|[←«‹→»›]|back to (?:top|home|the)\b|listen (?:to (?:this|the) (?:episode|podcast)|on (?:apple|spotify))|download (?:our|the) (?:app|pdf|ebook)|follow (?:us|me) on\b|(?:this work is )?licen[cs]ed under\b|we use cookies|this (?:site|website) uses cookies|accept (?:all )?cookies|this (?:interview|conversation|transcript) (?:has been|was|is)\b|(?:interview|text|words|story) by\b|want (?:to read )?more\b.{0,40}$|posts? navigation$|table of contents$|privacy policy|terms of (?:use|service))/iu;

/** Headings of what stands beside the questions: introductions, conclusions, what belongs to the site. */
const BESIDE_HEADING =
  /^(?:about\b|introduction$|intro$|conclusions?$|summary$|overview$|resources$|references$|further reading|footnotes?$|notes?$|links?$|show ?notes|transcript$|key takeaways?|takeaways?$|tl;?dr|final (?:thoughts|words)$|closing(?: thoughts)?$|comments?\b|\d+ comments?|discussion$|newsletter|contact\b|credits?$|acknowledge?ments?|thanks\b|thank you\b|editor[’']s note|background$|biography$|bio$|connect with\b|where to find\b|follow\b|latest\b|popular\b|recent (?:posts|articles)|topics$|contents$|sponsors?\b)/i;

/** Longest text that is taken for something a site says, in words. */
const LONGEST_CALL = 24;

/** Whether a text is what a site says and not a person in an interview: a call to read on, to share, to subscribe. */
export const isOfTheSite = (text: string): boolean => wordsIn(text) <= LONGEST_CALL && OF_THE_SITE.test(text);

/** Whether a heading stands over something else than an answer. */
export const isBesideHeading = (text: string): boolean =>
  isOfTheSite(text) || (BESIDE_HEADING.test(text) && !endsInQuestion(text));

/** Thanks of the one who asked, at the end. */
const PARTING =
  /^(?:(?:a )?(?:big |huge |many )?thank(?:s| you)\b.{0,60}\b(?:for (?:your time|taking|sharing|joining|talking|speaking|the (?:interview|chat|conversation)|doing this|answering)|to \p{Lu})|[[(*]?(?:this|the) (?:interview|conversation|q&a)\b|(?:you can )?(?:find|follow) \p{Lu}\p{L}+ (?:on|at)\b|\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)+ is (?:an?|the)\b|to learn more about\b)/u;

/** Whether a piece behind the last answer takes leave, tells who somebody is, or leads elsewhere. */
export const isParting = ({ text }: Piece): boolean => wordsIn(text) <= 60 && PARTING.test(text);
