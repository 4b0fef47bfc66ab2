import { sampleProgrammes } from '../../practice/sample/programmes';
import { nationalOffer } from '../../utils/programme/national-offer';

/** Everything that one can learn at Bibliotheek Waterstad. */
export const sampleOffer = [
  ...nationalOffer.map(({ programme }) => programme),
  ...sampleProgrammes,
];
