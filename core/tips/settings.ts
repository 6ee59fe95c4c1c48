import type { TipRule } from './rules';

/** How advice is offered, from the loudest to none. */
export const TIP_STYLES = ['chip', 'badge', 'asked', 'off'] as const;

/**
 * `chip`: a chip where it is worth it, else a number on the icon. `badge`: the number alone. `asked`: no page is read
 * until the popup is opened on it. `off`: not even then.
 */
export type TipStyle = (typeof TIP_STYLES)[number];

/** Corners of the window, in the order in which they are tried where the first would cover something. */
export const CORNERS = ['bottom right', 'bottom left', 'top right', 'top left'] as const;
export type Corner = (typeof CORNERS)[number];

/** What a person wants about tips. */
export interface TipSettings {
  readonly style: TipStyle;
  /** When the style was chosen, in milliseconds since 1970; 0 where it never was. */
  readonly styleSince: number;
  readonly corner: Corner;
  readonly rules: readonly TipRule[];
  /** Chips a day at the most. */
  readonly chipsPerDay: number;
  /** After so many of its chips were closed unread, a topic gets none. 0 for never. */
  readonly quietAfter: number;
  /** For so many hours a quote that had a chip gets none on another page. 0 for none. */
  readonly restHours: number;
}

/** Key of the stored settings in `storage.local`. */
export const TIP_SETTINGS_KEY = 'tips';

export const TIP_SETTINGS_VERSION = 2;

export const TIP_SETTINGS_FALLBACK: TipSettings = {
  style: 'chip',
  styleSince: 0,
  corner: 'bottom right',
  rules: [],
  chipsPerDay: 3,
  quietAfter: 2,
  restHours: 24,
};

/** The most that can be set; who wants more wants no budget. */
export const MOST_CHIPS = 100;
export const MOST_QUIET_AFTER = 20;
export const MOST_REST_HOURS = 168;
/** Rules for single pages that are kept: each page that was closed makes one. */
export const MOST_PAGES = 500;

/**
 * Reads stored settings. What is missing or not understood falls back, and a style that cannot be told to "only when
 * asked": never to tips where "off" may have been said.
 */
export function readTipSettings(raw: unknown): TipSettings {
  if (raw === undefined) return TIP_SETTINGS_FALLBACK;
  const { style, styleSince, corner, rules, chipsPerDay, quietAfter, restHours } = Object(raw) as Partial<
    Record<keyof TipSettings, unknown>
  >;
  const { styleSince: never, chipsPerDay: chips, quietAfter: quiet, restHours: rest } = TIP_SETTINGS_FALLBACK;
  return {
    style: TIP_STYLES.find((one) => one === style) ?? 'asked',
    styleSince: numberFrom(styleSince, never, Number.MAX_SAFE_INTEGER),
    corner: CORNERS.find((one) => one === corner) ?? CORNERS[0],
    rules: Array.isArray(rules) ? rules.filter(isRule).map(tidyRule) : [],
    chipsPerDay: numberFrom(chipsPerDay, chips, MOST_CHIPS),
    quietAfter: numberFrom(quietAfter, quiet, MOST_QUIET_AFTER),
    restHours: numberFrom(restHours, rest, MOST_REST_HOURS),
  };
}

const numberFrom = (value: unknown, fallback: number, most: number) =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most ? value : fallback;

function isRule(value: unknown): value is TipRule {
  const { tips, host, path, below, since, until } = Object(value) as Partial<Record<keyof TipRule, unknown>>;
  return (
    (tips === 'on' || tips === 'off') &&
    typeof host === 'string' &&
    typeof path === 'string' &&
    typeof below === 'boolean' &&
    typeof since === 'number' &&
    (until === null || typeof until === 'number')
  );
}

const tidyRule = ({ tips, host, path, below, since, until }: TipRule): TipRule => ({
  tips,
  host,
  path,
  below,
  since,
  until,
});

/**
 * The settings as the first version had them: a switch for all, and hosts with their subdomains. A switch that is damaged
 * becomes no style: it may have said "off".
 */
export function tipSettingsFromFirst(raw: unknown): unknown {
  const { on, sitesOff } = Object(raw) as { on?: unknown; sitesOff?: unknown };
  const hosts = Array.isArray(sitesOff) ? sitesOff : undefined;
  return {
    ...TIP_SETTINGS_FALLBACK,
    style: on === false ? 'off' : on === true ? 'chip' : null,
    rules: hosts?.map((host) => ({ tips: 'off', host, path: '', below: true, since: 0, until: null })),
  };
}
