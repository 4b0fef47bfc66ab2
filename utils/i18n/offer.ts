import type { Language } from '.';
import { offerEn } from './offer-en';
import { type OfferMessages, offerNl } from './offer-nl';

/** The texts of the page Aanbod in each language; only that page loads them. */
export const offerMessages: Record<Language, OfferMessages> = { nl: offerNl, en: offerEn };

export type { OfferMessages };
