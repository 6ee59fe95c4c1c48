import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { CaretScript } from '../../platform/caret-script';
import { follow, place } from './place';
import { showsFrame } from './sight';
import { aim, finish } from './write';

export default defineUnlistedScript(() => {
  const world = globalThis as { marginMentorCaret?: CaretScript };
  if (world.marginMentorCaret) return;
  follow(document);
  world.marginMentorCaret = { hasCaret: () => place() !== null, showsFrame, aim, finish };
});
