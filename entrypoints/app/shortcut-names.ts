import type { ShownShortcut } from '../../components/ShortcutList';
import { type MessageName, t } from '../../components/text';
import type { Shortcut } from '../../platform/shortcuts';

const NAMES: Readonly<Record<string, MessageName>> = {
  _execute_action: 'shortcutPopup',
  _execute_sidebar_action: 'shortcutPanel',
  'open-side-panel': 'shortcutPanel',
  'advise-page': 'shortcutPage',
  'advise-writing': 'shortcutWriting',
};

/** The shortcuts, by what they do. */
export const shownShortcuts = (shortcuts: readonly Shortcut[]): ShownShortcut[] =>
  shortcuts.map(({ name, keys }) => ({ what: t(NAMES[name] ?? 'shortcutPopup'), keys }));
