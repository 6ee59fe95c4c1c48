import { basicSetup, EditorView } from 'codemirror';

const parent = document.getElementById('editor');
if (parent) new EditorView({ doc: 'Alpha omega', extensions: [basicSetup, EditorView.lineWrapping], parent });
