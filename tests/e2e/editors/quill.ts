import Quill from 'quill';

const element = document.getElementById('editor');
if (element) {
  // By itself it takes for one step what is done within a second.
  const quill = new Quill(element, { modules: { history: { delay: 0 } } });
  quill.setText('Alpha omega', 'silent');
  quill.history.clear();
}
