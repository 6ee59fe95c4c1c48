import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { Lexicon, type LexiconSource } from '../../core/advice/lexicon';
import { type ImportSource, importFrom } from '../../core/corpus/add/import';
import lexiconSource from '../../data/compiled/lexicon.json';

/** Runs as a worker of the extension's pages: answers what is in the one thing that it is sent. */
export default defineUnlistedScript(() => {
  addEventListener('message', ({ data }: MessageEvent<ImportSource>) => {
    postMessage(importFrom(data, new Lexicon(lexiconSource as LexiconSource)));
  });
});
