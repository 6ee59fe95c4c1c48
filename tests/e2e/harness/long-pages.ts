// Pages that are too long to be kept: made of a few building blocks, always the same.

const TRADES = ['dairy', 'toy shop', 'bus company', 'print works', 'seed merchant', 'ferry line', 'bakery', 'museum'];
const WANTED = ['forecasts of demand', 'a ranking of its catalogue', 'fewer returned parcels', 'reports that agree'];
const FOUND = [
  'a physicist who liked tables',
  'an analyst from next door',
  'a data engineer instead',
  'nobody at first',
];
const LEARNED = [
  'the offer has to be made on the day of the last conversation',
  'a candidate who asks who will use the answer is worth waiting for',
  'the people who will sit beside the newcomer must be in the room',
  'a small exercise with real rows says more than an hour of questions',
  'it helps to tell everyone what is broken before they find out',
];

const pick = <T>(list: readonly T[], number: number) => list[number % list.length] as T;

/** Paragraphs on how others went about it, some sixty words each. */
export const stories = (count: number): string =>
  Array.from({ length: count }, (_, number) => {
    const trade = pick(TRADES, number);
    return `<p>Search ${number + 1} was for a ${trade} that wanted ${pick(WANTED, number)}. They had written to ${number + 3}
      people before they wrote to us, and had forgotten most of the replies. We sat with them for a day, asked what would be
      different in a year, and crossed out half of the list. They found ${pick(FOUND, number >> 1)}, after ${(number % 7) + 2}
      weeks. What the ${trade} taught us: ${pick(LEARNED, number)}.</p>`;
  }).join('\n');

const PARTS = ['hinge', 'bracket', 'washer', 'drawer runner', 'cabinet knob', 'wood screw', 'shelf pin', 'hook'];
const FINISHES = ['brass', 'zinc', 'black', 'nickel', 'stainless', 'raw'];

/** A shop's list of everything it has, of at least so many bytes. */
export function catalogue(bytes: number): string {
  const items: string[] = [];
  for (let size = 0, number = 1; size < bytes; number++) {
    const name = `${pick(FINISHES, number)} ${pick(PARTS, number >> 2)} no. ${number}`;
    const item = `<li class="product-card" data-sku="HW-${number}"><a href="/p/${number}"><h3>${name}</h3></a>
      <p class="price">${(number % 90) + 1}.${(number % 9) + 1}0</p><p>Sold in bags of ${(number % 12) + 2}. In stock at the
      main counter; the ${pick(PARTS, number + 3)} that goes with it is sold on its own.</p></li>`;
    items.push(item);
    size += item.length;
  }
  return `<!doctype html><html lang="en"><head><title>All ironmongery – Dunmore &amp; Daughters</title></head><body>
    <header><a href="/">Dunmore &amp; Daughters</a><nav><a href="/tools">Tools</a><a href="/paint">Paint</a></nav></header>
    <main><h1>All ironmongery</h1><p>${items.length} things, in the order of their numbers.</p>
    <ul class="product-grid">${items.join('\n')}</ul></main><footer>Open on Saturdays</footer></body></html>`;
}
