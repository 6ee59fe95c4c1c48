import browser from 'webextension-polyfill';
import { isLive, type TipRule } from '../core/tips/rules';
import type { TipSettings } from '../core/tips/settings';
import { tipSettings } from './settings';
import { neverHere } from './sites';

/** Id of the reader's registration on sites that the manifest keeps it from and the person let it onto. */
const LIFTED = 'lifted';

/** The hosts that are never read by themselves, and on which the person wants tips all the same. */
export const liftedHosts = (rules: readonly TipRule[], now: number): string[] =>
  rules
    .filter((rule) => rule.tips === 'on' && isLive(rule, now) && neverHere(rule.host) !== undefined)
    .map(({ host }) => host);

const patterns = (host: string) =>
  /^[\d.]+$|\[/.test(host) ? [`*://${host}/*`] : [`*://${host}/*`, `*://*.${host}/*`];

/** @returns whether there are others than before */
async function register(hosts: readonly string[]): Promise<boolean> {
  const [there] = await browser.scripting.getRegisteredContentScripts({ ids: [LIFTED] });
  const matches = hosts.flatMap(patterns).sort();
  if ((there?.matches ?? []).join() === matches.join()) return false;
  if (there) await browser.scripting.unregisterContentScripts({ ids: [LIFTED] });
  if (matches.length > 0)
    await browser.scripting.registerContentScripts([
      { id: LIFTED, matches, js: ['reader.js'], runAt: 'document_idle', persistAcrossSessions: true },
    ]);
  return true;
}

/** Lets the reader onto sites that the manifest keeps it from, where the person wants that, from now on. */
export function followLiftedSites(changed: () => void): void {
  let last: Promise<unknown> = Promise.resolve();
  const follow = ({ rules }: TipSettings) => {
    last = last
      .then(async () => {
        if (await register(liftedHosts(rules, Date.now()))) changed();
      })
      .catch(() => {});
  };
  void tipSettings.load().then(follow);
  tipSettings.onChange(follow);
}
