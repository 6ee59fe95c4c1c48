import { defineBackground } from 'wxt/utils/define-background';
import { advise } from '../core/advice/advise';
import { showBadge } from '../platform/badge';
import { lexicon, library } from '../platform/bundled';
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
      },
    );
  },
});
