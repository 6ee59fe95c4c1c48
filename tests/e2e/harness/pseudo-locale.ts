import { cp, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Message {
  message: string;
  description?: string;
}

/** Names of messages that are no words. */
const CODES = ['language'];

const ACCENTS: Readonly<Record<string, string | undefined>> = Object.fromEntries(
  [...'aáeéiíoóuúyýcçnñsšAÁEÉIÍOÓUÚYÝCÇNÑSŠ'.matchAll(/(.)(.)/gu)].map(([, plain = '', accented]) => [plain, accented]),
);

/** A message as if translated: accented, two fifths longer, in brackets; what is filled in and said in braces stays. */
export function pseudo(message: string): string {
  const words = message.replace(/\$\d|%s|\{\S*\}|\p{L}/gu, (part) => ACCENTS[part] ?? part);
  const longer = Math.ceil(message.length * 0.4);
  return `⟦${words} ${'óné twó thréé '
    .repeat(Math.ceil(longer / 14))
    .slice(0, longer)
    .trim()}⟧`;
}

/** Copies a build to a folder of its own, where all its messages are pseudo ones. @returns the folder */
export async function pseudoBuild(build: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'margin-mentor-pseudo-'));
  await cp(build, folder, { recursive: true });
  const file = join(folder, '_locales/en/messages.json');
  const messages = JSON.parse(await readFile(file, 'utf8')) as Record<string, Message>;
  for (const [name, message] of Object.entries(messages))
    if (!CODES.includes(name)) message.message = pseudo(message.message);
  await writeFile(file, JSON.stringify(messages));
  return folder;
}
