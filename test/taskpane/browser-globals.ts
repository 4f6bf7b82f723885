import { TextDecoder, TextEncoder } from "node:util";

/** What every browser has and jsdom has not. */
Object.assign(globalThis, { TextDecoder, TextEncoder });

Object.assign(Blob.prototype, {
  arrayBuffer(this: Blob) {
    return read((reader) => reader.readAsArrayBuffer(this));
  },
  text(this: Blob) {
    return read((reader) => reader.readAsText(this));
  },
});

function read(start: (reader: FileReader) => void): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(new Error("not readable"));
    start(reader);
  });
}
