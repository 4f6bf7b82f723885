/**
 * Lets what waits have its turn: a click, a frame, a message. Not `setTimeout`, which makes whoever asks again and again wait 4 ms
 * each time.
 */
export function pause(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
