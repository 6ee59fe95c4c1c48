/** Where and whether tips are shown. Pure, since the reader uses it without any library. */
export interface TipSettings {
  readonly on: boolean;
  /** Hosts on which tips are off, with all their subdomains. */
  readonly sitesOff: readonly string[];
}

/** Key of the stored settings in `storage.local`. */
export const TIP_SETTINGS_KEY = 'tips';

export const TIP_SETTINGS_FALLBACK: TipSettings = { on: true, sitesOff: [] };

/** Reads stored settings; what is missing or not understood falls back, and never to "on" where "off" was said. */
export function readTipSettings(stored: unknown): TipSettings {
  // What is no object becomes one without the keys.
  const { on, sitesOff } = Object(stored) as Partial<Record<keyof TipSettings, unknown>>;
  const hosts = Array.isArray(sitesOff) ? sitesOff.filter((host): host is string => typeof host === 'string') : [];
  return { on: on !== false, sitesOff: hosts };
}

/** Whether tips are off on a host, by itself or by a site above it. */
export const isOffOn = (settings: TipSettings, host: string) =>
  settings.sitesOff.some((site) => host === site || host.endsWith(`.${site}`));
