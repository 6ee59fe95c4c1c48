import path from 'node:path';
import type { SiteKind, SiteList } from '../../core/tips/never';
import { filesIn } from './lexicon';
import { readSource, Yaml } from './source';

/** A host on which nothing is ever read or offered. */
interface Site {
  readonly host: string;
  readonly kind: SiteKind;
  readonly country: string;
}

const KINDS: readonly SiteKind[] = ['bank', 'health', 'mail', 'chat', 'government', 'private'];

const countries = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
/** ZZ is the code for no country; UK is GB by another name, under which its hosts stand. */
const isCountry = (code: string) =>
  /^[A-Z]{2}$/.test(code) && code !== 'ZZ' && code !== 'UK' && countries.of(code) !== undefined;

/** Letters, digits and inner hyphens between dots, as in `location.hostname`; a last label that is no number. */
const HOST = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z](?:[a-z\d-]{0,61}[a-z\d])$/;

/**
 * Reads the sites of a data folder: a file a kind, hosts by country.
 * @throws SourceError where a kind or a country is unknown, a kind has no file, or a host is none, stands there twice or
 * below another
 */
export function readSites(data: string): Site[] {
  const sites: Site[] = [];
  const listed = new Map<string, Yaml>();
  const places: { source: Yaml; at: [string, number]; host: string }[] = [];
  const files = KINDS.map((kind) => path.join(data, 'sites', `${kind}.yaml`));
  for (const file of filesIn(path.join(data, 'sites'), '.yaml')) {
    const source = new Yaml(file, readSource(file));
    if (!files.includes(file)) throw source.error([], `there is no kind of site “${path.basename(file, '.yaml')}”`);
  }
  for (const [index, kind] of KINDS.entries()) {
    const file = files[index] ?? '';
    const source = new Yaml(file, readSource(file));
    for (const country of source.keys()) {
      if (!isCountry(country)) throw source.error([country], `“${country}” is no country’s code`);
      source.texts(country).forEach((host, index) => {
        const at: [string, number] = [country, index];
        if (!HOST.test(host)) throw source.error(at, `“${host}” is no host: small letters, no scheme, no path`);
        const other = listed.get(host);
        if (other) throw source.error(at, `“${host}” stands in ${path.basename(other.file)} already`);
        listed.set(host, source);
        places.push({ source, at, host });
        sites.push({ host, kind, country });
      });
    }
  }
  for (const { source, at, host } of places) {
    const above = hostsAbove(host).find((name) => listed.has(name));
    if (above) throw source.error(at, `“${host}” is below “${above}”, which stands for it`);
  }
  return sites;
}

/** The names above a host: b.c and c for a.b.c. */
function hostsAbove(host: string): string[] {
  const labels = host.split('.');
  return labels.slice(1).map((_, index) => labels.slice(index + 1).join('.'));
}

/** The sites of a data folder as the extension has them: hosts by kind. @throws SourceError */
export function compileSites(data: string): SiteList {
  const sites = readSites(data);
  return Object.fromEntries(
    KINDS.map((kind) => [
      kind,
      sites
        .filter((site) => site.kind === kind)
        .map(({ host }) => host)
        .sort(),
    ]),
  );
}
