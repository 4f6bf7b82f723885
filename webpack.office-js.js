/** Where office.js may come from, by the words that build and manifest are given; anything else is an address itself. */
module.exports = {
  self: "office-js/office.js",
  cdn: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
  "21vianet": "https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js",
};
