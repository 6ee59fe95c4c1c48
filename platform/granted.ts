import browser from 'webextension-polyfill';

/** What the extension has from the browser: its permissions by name, as the manifest asks for them. */
export const grantedPermissions = (): readonly string[] => browser.runtime.getManifest().permissions ?? [];

/** Whether the icon is to be seen in the toolbar. Also true where the browser does not tell: Firefox puts it there itself. */
export async function isIconSeen(): Promise<boolean> {
  const { getUserSettings } = browser.action as { getUserSettings?: () => Promise<{ isOnToolbar?: boolean }> };
  const settings = await getUserSettings?.().catch(() => undefined);
  return settings?.isOnToolbar !== false;
}
