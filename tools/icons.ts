import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Resvg } from '@resvg/resvg-js';

const ROOT = path.resolve(import.meta.dirname, '..');
const SIZES = [16, 32, 48, 128];

/** Draws the icon in each size that browsers ask for, from its one source. WXT finds them in `public/icon/`. */
export function writeIcons(): void {
  const source = readFileSync(path.join(ROOT, 'components/icon.svg'));
  const folder = path.join(ROOT, 'public/icon');
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    const file = path.join(folder, `${size}.png`);
    const png = new Resvg(source, { fitTo: { mode: 'width', value: size } }).render().asPng();
    if (!existsSync(file) || !readFileSync(file).equals(png)) writeFileSync(file, png);
  }
}
