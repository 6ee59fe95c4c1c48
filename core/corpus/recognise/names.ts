/** Words that stand where a speaker's name would and name nobody. */
const NOBODY = new Set(
  (
    'break ad ads advertisement sponsor sponsors music jingle intro outro note notes update disclaimer warning caution important example examples tip tips ' +
    'summary overview source sources photo photos image credit credits links link resources topics date location time duration title subject ' +
    'subtitle edit edited tldr tl;dr ps p.s pros cons pro con step result results conclusion introduction background goal goals problem solution ' +
    'key bonus first second third finally however also remember fact myth reference references figure table chapter part section ' +
    'monday tuesday wednesday thursday friday saturday sunday today yesterday email phone address website twitter linkedin github podcast episode ' +
    'transcript published author read more related tags category categories share yes no what why how when where who which the this that these those ' +
    'laughter applause audio video clip narration previously coming up'
  ).split(' '),
);

/** Words with which no name begins. */
const NO_NAME_BEGINS =
  /^(?:the|this|that|these|those|what|why|how|when|where|who|which|chapter|part|section|figure|table|step|note|photo|image|read|more|related|my|our|your|editor['’]s) /i;

const ASKS = /^(?:q|question|interviewer|host|moderator|frage|f|pregunta|p|domanda|d|vraag|pergunta|int)$/i;
const ANSWERS = /^(?:a|answer|interviewee|guest|antwort|respuesta|réponse|r|risposta|antwoord|resposta)$/i;

/** What a label says of who speaks when it names no person: "Q", "Answer 3". */
export function roleOfLabel(name: string): 'asks' | 'answers' | undefined {
  const word = name.replace(/\s*#?\s*\d{1,3}$/, '').replace(/\.$/, '');
  return ASKS.test(word) ? 'asks' : ANSWERS.test(word) ? 'answers' : undefined;
}

const PARTICLE = /^(?:de|del|della|da|di|du|dos|van|von|der|den|ter|bin|ibn|al|el|le|la|y|e|of|zu|zur|af|and|&)$/;
const HONORIFIC = /^(?:dr|prof|professor|mr|mrs|ms|mx|sir|phd|herr|frau)\.?$/i;

/** Words of the longest name. */
const LONGEST_NAME = 5;

/** A name without what stands around it: brackets, roles in them, times. */
export const bareName = (text: string): string =>
  text
    .replace(/\s*[([][^()[\]]*[)\]]/g, ' ')
    .replace(/^[\s:–—|·,*-]+|[\s:–—|·,*-]+$/g, '')
    .replace(/\s+/g, ' ');

/** Whether a label announces something and names nobody: "Break", "Note". */
export const isNobody = (text: string): boolean => NOBODY.has(text.toLowerCase().replace(/\.$/, ''));

/** Whether a text may be somebody's name, by its look. */
export function isNameLike(text: string): boolean {
  const words = text.split(' ').filter((word) => !HONORIFIC.test(word));
  if (words.length === 0 || words.length > LONGEST_NAME || text.length > 50) return false;
  if (isNobody(text) || NO_NAME_BEGINS.test(text)) return false;
  const isWord = (word: string) => /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*,?$/u.test(word);
  return isWord(words[0] ?? '') && words.every((word) => isWord(word) || PARTICLE.test(word));
}

/** Whether a name is at least a first and a last name, so that it names a person even if it stands there once. */
export const isFullName = (name: string): boolean =>
  isNameLike(name) && name.split(' ').filter((word) => !HONORIFIC.test(word) && !PARTICLE.test(word)).length >= 2;

const partsOf = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[.,_]/g, ' ')
    .split(/[\s]+/)
    .filter((word) => word !== '' && !HONORIFIC.test(word));

const initialsOf = (parts: readonly string[]) => parts.map((part) => part[0] ?? '').join('');

/** Whether a short form (a first or last name, initials) may stand for a full name. */
export function mayStandFor(short: string, full: string): boolean {
  const few = partsOf(short);
  const many = partsOf(full);
  if (few.join(' ') === many.join(' ')) return true;
  if (few.length >= many.length) return false;
  const [only = ''] = few;
  if (few.length > 1) return few.every((part) => many.includes(part));
  if (many[0] === only || many.at(-1) === only) return true;
  const isInitials = /^\p{Lu}{1,4}$/u.test(short.replace(/[.\s]/g, ''));
  const capitals = many.filter((part) => !PARTICLE.test(part));
  const ends = (capitals[0]?.[0] ?? '') + (capitals.at(-1)?.[0] ?? '');
  return isInitials && [initialsOf(many), initialsOf(capitals), ends].includes(only);
}

/**
 * The full form of each name: of the names themselves, else of those that the document mentions. A short form that
 * may stand for several people stays by itself, so that nobody is given another's words.
 */
export function unified(names: readonly string[], mentioned: readonly string[]): ReadonlyMap<string, string> {
  const full = new Map<string, string>();
  const longestFirst = [...names].sort((a, b) => partsOf(b).length - partsOf(a).length);
  for (const name of longestFirst) {
    const known = only([...new Set(full.values())].filter((other) => mayStandFor(name, other)));
    if (known.length > 0) full.set(name, known.length === 1 ? (known[0] ?? name) : name);
    else {
      // A name in full needs no other form, unless it is all in capitals.
      const isWhole = isFullName(name) && /\p{Ll}/u.test(name);
      const outside = isWhole ? [] : only(mentioned.filter((other) => isFullName(other) && mayStandFor(name, other)));
      full.set(name, outside.length === 1 ? (outside[0] ?? name) : name);
    }
  }
  return full;
}

/** Names that differ, each once: "ADA EXAMPLE" is "Ada Example". */
function only(names: readonly string[]): string[] {
  const kept = new Map<string, string>();
  for (const name of names) {
    const key = partsOf(name).join(' ');
    if (!kept.has(key)) kept.set(key, name);
  }
  return [...kept.values()];
}

/** A word of a name; a full stop ends it only where it is an initial. */
const NAME_WORD = "\\p{Lu}(?:[\\p{L}\\p{M}]+(?:['’-]\\p{L}+)*|\\.(?= \\p{Lu}))";

const MENTION = new RegExp(
  `(?<![\\p{L}\\p{N}])${NAME_WORD}(?: (?:(?:de|del|da|di|du|van|von|der|den|bin|al|el|le|la) )*${NAME_WORD}){1,3}`,
  'gu',
);

/** Full names that a text mentions, by their look: more than are names of people. */
export function mentionedNames(text: string): string[] {
  return (text.match(MENTION) ?? []).flatMap((found) => {
    const name = found.replace(/[’']s$/, '');
    const words = name.split(' ');
    // A sentence may begin with a capital before the name.
    return [name, ...(words.length > 2 ? [words.slice(1).join(' '), words.slice(0, 2).join(' ')] : [])];
  });
}
