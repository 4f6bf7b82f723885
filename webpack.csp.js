"use strict";

/**
 * The content security policies of docs/deployment, in one place: the build writes them into the pages as <meta>, the
 * development server and the browser tests send them as headers, and the server samples carry the same text.
 */

/** Griffel puts an empty <style> in and fills it by insertRule: the hash of the empty string lets it in, and nothing else. */
const emptyStyle = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";

function policy(parts) {
  return Object.entries(parts)
    .map(([directive, value]) => `${directive} ${value}`)
    .join("; ");
}

const shared = {
  "default-src": "'none'",
  "script-src": "'self'",
  "style-src": `'self' ${emptyStyle}`,
  "img-src": "'self' data:",
  "font-src": "'self' data:",
};
const closed = { "frame-src": "'none'", "object-src": "'none'", "base-uri": "'none'", "form-action": "'none'" };

/**
 * The pane's policy. office.js from another origin (Microsoft's own addresses) is let in by that one origin.
 * @param {string} officeJs address of office.js, as given to the build
 */
function pane(officeJs = "office-js/office.js") {
  const origin = /^https:\/\//.test(officeJs) ? ` ${new URL(officeJs).origin}` : "";
  return policy({
    ...shared,
    "script-src": `'self'${origin}`,
    "connect-src": `'self'${origin}`,
    ...closed,
  });
}

/** The page's: it talks to nobody, and its worker is a blob, the only kind that also runs from file://. */
const page = policy({ ...shared, "connect-src": "'none'", "worker-src": "'self' blob:", ...closed });

module.exports = { pane, page };
