import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $createParagraphNode, $createTextNode, $getRoot, createEditor } from 'lexical';

const element = document.getElementById('editor');
const editor = createEditor({ namespace: 'test', nodes: [HeadingNode, QuoteNode], onError: console.error });
element?.setAttribute('contenteditable', 'true');
editor.setRootElement(element);
registerRichText(editor);
editor.update(() => $getRoot().append($createParagraphNode().append($createTextNode('Alpha omega'))), {
  discrete: true,
});
registerHistory(editor, createEmptyHistoryState(), 300);
