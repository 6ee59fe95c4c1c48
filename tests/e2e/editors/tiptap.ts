import { Editor } from '@tiptap/core';
import StarterKit from '@tiptap/starter-kit';

new Editor({
  element: document.getElementById('editor'),
  extensions: [StarterKit],
  content: '<p>Alpha omega</p>',
});
