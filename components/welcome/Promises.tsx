import { type MessageName, t } from '../text';

const READS = [
  'welcomeReads1',
  'welcomeReads2',
  'welcomeReads3',
  'welcomeReads4',
  'welcomeReads5',
] as const satisfies readonly MessageName[];

/** What is read, and when. */
export const Reads = () => (
  <section aria-labelledby="reads">
    <h2 id="reads">{t('welcomeReads')}</h2>
    <ul class="plain" data-part="reads">
      {READS.map((name) => (
        <li key={name}>{t(name)}</li>
      ))}
    </ul>
  </section>
);

const PERMISSIONS: Readonly<Record<string, MessageName>> = {
  storage: 'permission_storage',
  unlimitedStorage: 'permission_unlimitedStorage',
  activeTab: 'permission_activeTab',
  scripting: 'permission_scripting',
  contextMenus: 'permission_contextMenus',
  sidePanel: 'permission_sidePanel',
};

/** What the extension asks the browser for, and why. @param permissions their names, as the manifest has them */
export const Permissions = ({ permissions }: { readonly permissions: readonly string[] }) => (
  <section aria-labelledby="permissions">
    <h2 id="permissions">{t('welcomePermissions')}</h2>
    <dl class="permissions" data-part="permissions">
      <div>
        <dt>{t('permissionSites')}</dt>
        <dd>{t('permission_sites')}</dd>
      </div>
      {permissions.map((name) => {
        const why = PERMISSIONS[name];
        return (
          <div key={name} data-permission={name}>
            <dt>
              <code>{name}</code>
            </dt>
            <dd>{why && t(why)}</dd>
          </div>
        );
      })}
    </dl>
  </section>
);
