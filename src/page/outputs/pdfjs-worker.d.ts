/** The worker of pdf.js, which comes without types; it is only handed on. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs'
