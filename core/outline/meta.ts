import type { OutlineBlock, OutlineMeta } from '../model';
import { directText, type Tree, type TreeNode } from './walk';

type Found = { -readonly [key in keyof OutlineMeta]: string };

/** Names of `meta` elements, the most trustworthy first. */
const NAMES: Readonly<Record<'author' | 'description' | 'site' | 'published' | 'url', readonly string[]>> = {
  author: ['author', 'article:author', 'parsely-author', 'sailthru.author', 'dc.creator', 'twitter:creator'],
  description: ['description', 'og:description', 'twitter:description'],
  site: ['og:site_name', 'application-name'],
  published: [
    'article:published_time',
    'date',
    'datepublished',
    'dc.date',
    'parsely-pub-date',
    'publish-date',
    'og:published_time',
  ],
  url: ['og:url'],
};

/** Types of schema.org that describe a text, a talk, or the page of one. */
const ABOUT_TEXT =
  /Article|Posting|Podcast|Episode|FAQPage|QAPage|WebPage|DiscussionForum|Interview|Report|CreativeWork/;

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

const isRecord = (json: Json | undefined): json is { readonly [key: string]: Json } =>
  typeof json === 'object' && json !== null && !Array.isArray(json);

const listOf = (json: Json | undefined): readonly Json[] =>
  Array.isArray(json) ? json : json === undefined ? [] : [json as Json];

const textOf = (json: Json | undefined): string =>
  typeof json === 'string' ? json.trim() : isRecord(json) ? textOf(json.name) : '';

/** What JSON-LD (https://schema.org, https://www.w3.org/TR/json-ld11/) says of the page's text; nothing where it is none. */
function fromJsonLd(source: string): Found {
  let json: Json;
  try {
    json = JSON.parse(source) as Json;
  } catch {
    return {};
  }
  const things = listOf(json).flatMap((thing) => (isRecord(thing) ? [thing, ...listOf(thing['@graph'])] : []));
  const found: Found = {};
  for (const thing of things) {
    if (!isRecord(thing) || !listOf(thing['@type']).some((type) => ABOUT_TEXT.test(textOf(type)))) continue;
    const series = isRecord(thing.partOfSeries) ? thing.partOfSeries : thing.isPartOf;
    const author = listOf(thing.author).map(textOf).filter(Boolean).join(', ');
    add(found, { author, published: textOf(thing.datePublished), site: textOf(series) || textOf(thing.publisher) });
    add(found, { description: textOf(thing.description), licence: textOf(thing.license) });
  }
  return found;
}

/** Adds what is not known yet. */
function add(found: Found, more: Found) {
  for (const [key, value] of Object.entries(more) as [keyof Found, string][])
    if (value && !found[key]) found[key] = value.replace(/\s+/g, ' ').trim();
}

/**
 * What a page says about itself, in its head, in JSON-LD and in its footer.
 * @param all its elements, in order
 */
export function metaOf<E extends TreeNode>(
  tree: Tree<E>,
  all: readonly E[],
  blocks: readonly OutlineBlock[],
): OutlineMeta {
  const found: Found = {};
  const called = (name: string) => all.filter((element) => tree.name(element) === name);
  const said = new Map<string, string>();
  for (const meta of called('meta')) {
    const name = (tree.attribute(meta, 'property') ?? tree.attribute(meta, 'name') ?? '').toLowerCase();
    if (!said.has(name)) said.set(name, tree.attribute(meta, 'content') ?? '');
  }
  for (const [key, names] of Object.entries(NAMES) as [keyof typeof NAMES, readonly string[]][])
    for (const name of names) {
      const content = said.get(name) ?? '';
      // Some sites name their authors by an address or an account.
      if (key !== 'author' || !/^(?:https?:|@)/.test(content)) add(found, { [key]: content });
    }
  for (const element of all) {
    const name = tree.name(element);
    const rel = tree.attribute(element, 'rel') ?? '';
    if (name === 'script' && /ld\+json/i.test(tree.attribute(element, 'type') ?? ''))
      add(found, fromJsonLd(directText(element)));
    if (name === 'link' && rel === 'canonical') add(found, { url: tree.attribute(element, 'href') ?? '' });
    if (/\blicense\b/.test(rel)) add(found, { licence: tree.attribute(element, 'href') ?? '' });
    if (name === 'time') add(found, { published: tree.attribute(element, 'datetime') ?? '' });
  }
  add(found, rightsOf(blocks));
  return found;
}

/** `© 2021 Ada Example`, `Copyright © Ada Example 2019–2021`: with the year, or it is no copyright line. */
const COPYRIGHT =
  /(?:©|\(c\)|\bcopyright\b)(?:\s|©|\(c\)|copyright|by)*(?:(?:\d{4}(?:\s*[-–—]\s*(?:\d{2,4}|present))?)[\s,]*(?:by\s+)?[^.|·•©]{0,60}|[^.|·•©\d]{1,60}[\s,]\d{4}(?:\s*[-–—]\s*\d{2,4})?)/i;

/** Characters of the longest text that has a copyright line. */
const LONGEST_RIGHTS = 400;

const LICENCE = /^https?:\/\/(?:www\.)?creativecommons\.org\/(?:licenses|publicdomain)\//;

/** The copyright line and the licence that a document's own text names, wherever they stand in it. */
export function rightsOf(blocks: readonly OutlineBlock[]): OutlineMeta {
  const found: Found = {};
  for (const { text, marks = [] } of blocks) {
    const licence = marks.find(({ href }) => href !== undefined && LICENCE.test(href))?.href;
    if (licence) add(found, { licence });
    const address = /https?:\/\/creativecommons\.org\/[\w./-]+\w\/?/.exec(text)?.[0];
    if (address) add(found, { licence: address });
    const line = text.length > LONGEST_RIGHTS ? null : COPYRIGHT.exec(text);
    if (!line) continue;
    // Links of the footer may follow without a space.
    const next = marks.find(({ kind, start }) => kind === 'link' && start > line.index)?.start ?? text.length;
    const isOwner = !/\d{4}/.test(text.slice(line.index, next));
    const rights = isOwner ? line[0] : text.slice(line.index, Math.min(next, line.index + line[0].length));
    add(found, { rights: rights.replace(/[\s,;:|–—-]+$/, '').replace(/\s*all rights reserved.*$/i, '') });
  }
  return found;
}
