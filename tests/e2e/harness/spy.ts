/** What a page does to learn of the tip and to use it. */
export interface Spy {
  /** All that the page can read, as one text. */
  learn(): string;
  /** Whether the browser's own search finds words in the page. */
  find(words: string): boolean;
  /** Sends everything that looks like an event or a message of somebody else, to everything that can be reached. */
  attack(): void;
  /** What stands in the page's own text field. */
  written(): string;
}

/**
 * In a page, before any script of the page: puts a spy there. What it needs it takes now, since pages break it later, and
 * it uses no loops over lists and no methods of arrays, which pages break too.
 */
export function putSpy(): void {
  if (window !== top || !/^https?:$/.test(location.protocol)) return;
  const root = () => all('*')[0] as HTMLElement;
  const all = document.querySelectorAll.bind(document);
  const select = document.execCommand.bind(document);
  const selection = getSelection.bind(window);
  const entries = performance.getEntries.bind(performance);
  const at = document.elementsFromPoint.bind(document);
  const styleOf = getComputedStyle.bind(window);
  const json = JSON.stringify.bind(JSON);
  const globals = Object.getOwnPropertyNames.bind(Object);
  const find = (window as unknown as { find(words: string): boolean }).find.bind(window);
  const navigation = (window as { navigation?: EventTarget }).navigation;
  const channels = [new BroadcastChannel('margin-mentor'), new BroadcastChannel('tip')];
  let heard = '';
  let isAttacking = false;

  const trying = (act: () => unknown): string => {
    try {
      return String(act());
    } catch {
      return '';
    }
  };

  // Everything that can be told of what others do. What the page does itself is of no interest.
  const types =
    'copy cut paste beforecopy message messageerror keydown keypress keyup click mousedown pointerdown focus focusin selectionchange input beforeinput securitypolicyviolation slotchange toggle animationstart transitionrun resize error load';
  for (let rest = types; rest !== ''; ) {
    const end = rest.indexOf(' ');
    const type = end < 0 ? rest : rest.slice(0, end);
    rest = end < 0 ? '' : rest.slice(end + 1);
    addEventListener(
      type,
      (event) => {
        if (isAttacking) return;
        const seen = event as Partial<KeyboardEvent & MessageEvent & SecurityPolicyViolationEvent & ErrorEvent>;
        heard += `${type} ${trying(() => seen.key)} ${trying(() => json(seen.data))} ${trying(() => seen.blockedURI)} ${trying(() => seen.message)}\n`;
      },
      true,
    );
  }

  const learnTree = (node: Node): string => {
    let text = '';
    const element = node as Element;
    if (node.nodeType === 1) {
      const frame = node as HTMLIFrameElement;
      // biome-ignore lint/performance/useDomNodeTextContent: what is shown may be more than what the tree says.
      text += trying(() => element.outerHTML) + trying(() => (node as HTMLElement).innerText);
      text += trying(() => styleOf(element, '::before').content) + trying(() => (node as HTMLElement).title);
      text += trying(() => frame.contentDocument?.documentElement.outerHTML);
      text += trying(() => frame.contentWindow?.document.documentElement.outerHTML);
      const shadow = element.shadowRoot;
      if (shadow) text += `shadow ${trying(() => shadow.innerHTML)}`;
    }
    return text + trying(() => node.textContent);
  };

  const learn = (): string => {
    let text = heard;
    const elements = all('*');
    // The first ones and those beside the page's own: what is between is told by the root.
    for (let number = 0; number < elements.length; number++) {
      const element = elements[number] as Element;
      if (number < 3 || element.parentNode === root() || element.localName === 'iframe') text += learnTree(element);
    }
    select('selectAll');
    text += trying(() => String(selection()));
    selection()?.removeAllRanges();
    text += trying(() => json(entries())) + trying(() => json(globals(window)));
    for (let number = 0; number < window.length; number++) {
      text += trying(() => (window[number] as Window).document.documentElement.outerHTML);
      text += trying(() => (window[number] as Window).location.href);
    }
    for (let x = 5; x < innerWidth; x += 90) {
      for (let y = 5; y < innerHeight; y += 60) {
        const there = at(x, y)[0];
        if (there?.parentNode === root()) text += learnTree(there);
      }
    }
    text += trying(() => json({ ...localStorage, ...sessionStorage })) + trying(() => document.cookie) + name;
    return (
      text +
      trying(() => (root() as unknown as { getHTML(o: object): string }).getHTML({ serializableShadowRoots: true }))
    );
  };

  const attack = (): void => {
    isAttacking = true;
    const names =
      'state place close demote read room size turn enter show appear chip outside noRoom tip resize advise withdraw insert more change caret handover shelf addPage ';
    const sendAll = (send: (message: object) => void) => {
      for (let rest = names; rest !== ''; rest = rest.slice(rest.indexOf(' ') + 1)) {
        const params = {
          width: 1,
          height: 1,
          id: 'x',
          part: null,
          topic: 'hiring',
          how: 'off',
          name: 'setTipStyle',
          args: ['off'],
        };
        trying(() => send({ name: rest.slice(0, rest.indexOf(' ')), params }));
      }
    };
    sendAll((message) => postMessage(message, '*'));
    sendAll((message) => channels[0]?.postMessage(message));
    sendAll((message) => channels[1]?.postMessage(message));
    for (let number = 0; number < window.length; number++)
      sendAll((message) => (window[number] as Window).postMessage(message, '*'));
    const { chrome, browser } = window as unknown as Record<string, { runtime?: { sendMessage(m: object): void } }>;
    sendAll((message) => chrome?.runtime?.sendMessage(message));
    sendAll((message) => browser?.runtime?.sendMessage(message));

    const options = {
      bubbles: true,
      cancelable: true,
      composed: true,
      clientX: innerWidth - 60,
      clientY: innerHeight - 35,
    };
    const tell = (target: EventTarget | undefined | null) => {
      const send = (event: () => Event) => trying(() => target?.dispatchEvent(event()));
      send(() => new PointerEvent('pointerdown', options));
      send(() => new MouseEvent('mousedown', options));
      send(() => new PointerEvent('pointerup', options));
      send(() => new MouseEvent('mouseup', options));
      send(() => new MouseEvent('click', options));
      send(() => new MouseEvent('dblclick', options));
      send(() => new KeyboardEvent('keydown', { ...options, key: 'Enter', code: 'Enter' }));
      send(() => new KeyboardEvent('keydown', { ...options, key: 'Escape', code: 'Escape' }));
      send(() => new KeyboardEvent('keydown', { ...options, key: 'c', ctrlKey: true }));
      send(() => new KeyboardEvent('keydown', { ...options, key: 'M', altKey: true, shiftKey: true }));
      send(() => new ClipboardEvent('copy', { ...options, clipboardData: new DataTransfer() }));
      send(() => new ClipboardEvent('paste', { ...options, clipboardData: new DataTransfer() }));
      send(() => new InputEvent('beforeinput', { ...options, inputType: 'insertFromPaste' }));
      send(() => new FocusEvent('focus', options));
      send(() => new FocusEvent('blur', options));
      send(() => new Event('toggle', options));
      send(() => new Event('beforetoggle', options));
      send(() => new Event('close', options));
      send(() => new Event('cancel', options));
      send(() => new Event('resize', options));
      send(() => new Event('load', options));
      send(() => new MessageEvent('message', { ...options, data: { name: 'close', params: {} } }));
    };
    tell(window);
    tell(document);
    tell(navigation);
    const elements = all('*');
    for (let number = 0; number < elements.length; number++) {
      const element = elements[number] as HTMLElement;
      if (element.parentNode === root() || element.localName === 'textarea') tell(element);
      if (element.localName !== 'a') trying(() => element.click());
      // Not something that the tip is in, to which its frame's focus would go.
      if (element.parentNode === root()) trying(() => element.focus());
    }
    trying(() => navigation?.dispatchEvent(new Event('navigatesuccess')));
    trying(() => document.dispatchEvent(new Event('visibilitychange')));
    trying(() => document.dispatchEvent(new Event('readystatechange')));
    isAttacking = false;
  };

  const written = () => (all('textarea')[0] as HTMLTextAreaElement).value;
  (window as unknown as { spy: Spy }).spy = { learn, find, attack, written };
}
