import { readFileSync, statSync } from 'node:fs';
import { readArticle } from '../../core/corpus/article';
import { recognise } from '../../core/corpus/recognise';
import { mentorNames, speakerOf } from '../../core/library';
import { OutlineError } from '../../core/outline/from-html';
import { LONGEST_DOCUMENT, readDocument } from '../../core/outline/read-document';

/** Why a file cannot be read, as a sentence without its end. */
export class ReadError extends Error {
  override readonly name = 'ReadError';
}

/** @throws ReadError */
function outlineOf(file: string) {
  let text: string;
  try {
    if (statSync(file).size > LONGEST_DOCUMENT) throw new ReadError('it is larger than 5 MB');
    text = readFileSync(file, 'utf-8');
  } catch (error) {
    throw error instanceof ReadError ? error : new ReadError('there is no such file, or it is a folder');
  }
  try {
    return readDocument(file, text);
  } catch (error) {
    throw error instanceof OutlineError ? new ReadError(error.message) : error;
  }
}

/** What `read --json` prints as recognised in a file: a public interface. @throws ReadError */
export function readAnswer(file: string) {
  const { interview, confidence, left } = recognise(outlineOf(file));
  if (!interview) return { interview, confidence, left };
  const { mentors, hosts = [], date, language, rights, exchanges } = interview;
  return {
    interview: {
      mentors,
      hosts,
      date,
      language,
      rights,
      exchanges: exchanges.map(({ question, answer }) => ({
        question,
        answer: answer.map((block) => ({ speaker: speakerOf(interview, block)?.name ?? '', text: block.text })),
      })),
    },
    confidence,
    left,
  };
}

/** What `read --batch` prints for a line that names a file: a public interface. */
export function readLine(line: string) {
  const file = line.trim();
  try {
    return { file, ...readAnswer(file) };
  } catch (error) {
    if (!(error instanceof ReadError)) throw error;
    return { file, error: error.message };
  }
}

/** Prints what was recognised in a file, for people. @throws ReadError */
export function sayRead(file: string) {
  const outline = outlineOf(file);
  const { interview, confidence, left } = recognise(outline);
  if (!interview) {
    const { sections } = readArticle(outline);
    console.log('No interview: no questions with their answers were found.');
    for (const { heading, blocks } of sections) console.log(`  ${heading || '(opening)'}: ${blocks.length} blocks`);
    return;
  }
  const roles = interview.mentors.map(({ name, role }) =>
    [name || '(nobody is named)', role].filter(Boolean).join(', '),
  );
  console.log(roles.join('; '));
  if (interview.hosts) console.log(`asked by ${mentorNames({ mentors: interview.hosts })}`);
  console.log(
    [interview.date, interview.language, interview.rights].filter(Boolean).join(' · ') || '(no date, no rights)',
  );
  const unsure = confidence < 0.5 ? ': have a look at it before you believe it' : '';
  console.log(`${interview.exchanges.length} exchanges, confidence ${confidence}${unsure}`);
  for (const { question, answer } of interview.exchanges) {
    console.log(`\n${question}`);
    for (const block of answer) {
      const name = interview.mentors.length > 1 || block.speaker < 0 ? speakerOf(interview, block)?.name : undefined;
      console.log(`  ${name ? `${name}: ` : ''}${block.text}`);
    }
  }
  if (left.length > 0)
    console.log(
      `\nLeft out: ${left.map((text) => `“${text.slice(0, 60)}${text.length > 60 ? ' …' : ''}”`).join(', ')}`,
    );
}
