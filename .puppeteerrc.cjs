// The browser is found or fetched by plugins/formats/browser; Puppeteer's own download would fail behind many firewalls.
module.exports = { skipDownload: true }
