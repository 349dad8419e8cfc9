import { expect, it } from '@jest/globals';

import { packWeights, unpackWeights } from '../../src/content/packed-weights.js';
import { weightsFor } from '../helpers/weights.js';

const weights = weightsFor({ begging: { 'please please': 20 }, blame: { 'your fault': -7 } });

it('gives back what was packed, wherever the bytes lie', () => {
  const packed = packWeights(weights);
  expect(unpackWeights(Buffer.from(packed))).toEqual(weights);
  const later = Buffer.concat([Buffer.from('abc'), packed]).subarray(3);
  expect(unpackWeights(later)).toEqual(weights);
});

it('refuses bytes that were cut short', () => {
  const packed = Buffer.from(packWeights(weights));
  expect(() => unpackWeights(Buffer.from(packed.subarray(0, 3)))).toThrow();
  expect(() => unpackWeights(Buffer.from(Uint8Array.from(packed.subarray(0, 40))))).toThrow();
});
