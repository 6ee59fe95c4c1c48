import { expect, it } from 'vitest';
import { hash } from '../../../../core/corpus/hash';

// From the test vectors that the authors of FNV publish (http://www.isthe.com/chongo/tech/comp/fnv/, IETF draft-eastlake-fnv).
it.each([
  ['', 'cbf29ce484222325'],
  ['a', 'af63dc4c8601ec8c'],
  ['b', 'af63df4c8601f1a5'],
  ['fo', '08985907b541d342'],
  ['foo', 'dcb27518fed9d577'],
  ['foob', 'dd120e790c2512af'],
  ['fooba', 'cac165afa2fef40a'],
  ['foobar', '85944171f73967e8'],
  ['chongo was here!\n', '46810940eff5f915'],
])('the hash of %j is %s', (text, expected) => expect(hash(text)).toBe(expected));

it('takes a text as UTF-8', () => {
  expect(hash('é')).not.toBe(hash('Ã©'));
  expect(hash('é')).not.toBe(hash('e'));
});
