import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { recognise } from '../../core/corpus/recognise';
import type { OutlineScript } from '../../platform/outline-script';
import { readWholePage } from './page';

export default defineUnlistedScript(() => {
  const world = globalThis as { marginMentorOutline?: OutlineScript };
  world.marginMentorOutline ??= {
    signs() {
      const outline = readWholePage(document);
      if (!outline) return null;
      const { interview, confidence } = recognise(outline);
      if (!interview) return null;
      return {
        exchanges: interview.exchanges.length,
        confidence,
        mentors: interview.mentors.map(({ name }) => name).filter(Boolean),
      };
    },
    outline: () => readWholePage(document),
  };
});
