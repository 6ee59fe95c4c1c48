import { defineBackground } from 'wxt/utils/define-background';
import { advise } from '../core/advice/advise';
import { cite } from '../core/citation/citation';
import { caretContent } from '../core/citation/formats';
import { showBadge } from '../platform/badge';
import { lexicon, library } from '../platform/bundled';
import { hasCaret, insertInTab, rememberCaret, showsFrame } from '../platform/insert';
import { answer, askReader } from '../platform/messaging';
import { tipContent } from '../platform/tip-content';

export default defineBackground({
  type: 'module',
  main() {
    answer(
      {
        async advise({ outline }, { tab }) {
          const advice = advise(outline, library, lexicon());
          await showBadge(tab?.id ?? 0, advice?.quotes.length ?? 0);
          // The caret is lost to sight as soon as the person turns to the tip.
          if (tab?.id !== undefined && advice?.strength === 'chip') void rememberCaret(tab.id).catch(() => {});
          return advice;
        },
        async withdraw(_, { tab }) {
          await showBadge(tab?.id ?? 0, 0);
          return null;
        },
      },
      {
        async tip(_, { tab }) {
          const state = tab?.id === undefined ? undefined : await askReader(tab.id, 'state', {});
          return state ? tipContent(state, library, lexicon()) : null;
        },
        async resize(size, { tab }) {
          if (tab?.id !== undefined) await askReader(tab.id, 'place', size);
          return null;
        },
        async close(_, { tab }) {
          if (tab?.id !== undefined) await askReader(tab.id, 'close', {});
          return null;
        },
        caret: async (_, { tab }) => tab?.id !== undefined && hasCaret(tab.id),
        async insert({ id, part }, { tab, frameId }) {
          const placed = library.place(id);
          if (tab?.id === undefined || frameId === undefined || !placed) return 'refused';
          if (!(await showsFrame(tab.id, frameId))) return 'hidden';
          return insertInTab(tab.id, caretContent(cite(placed, part ?? undefined)));
        },
      },
    );
  },
});
