import type { OutgoingHttpHeaders } from 'node:http';

/** How strict a website is. */
export interface Strictness {
  /** Whether scripts may write HTML as text only by a policy (Trusted Types). */
  hasTrustedTypes: boolean;
}

/** Headers of a website that embeds the widget: nothing but its own files, the widget and the feed. */
export function buildDemoHeaders(widgetUrl: string, { hasTrustedTypes }: Strictness) {
  const widget = new URL(widgetUrl).origin;
  const policy = [
    "default-src 'none'",
    `script-src 'self' ${widget}`,
    "style-src 'self'",
    `connect-src ${widget}`,
    // Pictures in the framework's own style sheet are data.
    "img-src 'self' data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    ...(hasTrustedTypes ? ["require-trusted-types-for 'script'", "trusted-types 'none'"] : []),
  ];
  const headers: OutgoingHttpHeaders = {
    'Content-Security-Policy': policy.join('; '),
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'no-store',
  };
  return headers;
}
