import type { RequestBody } from "./protocol";
import { changeEventText, type ExcelHost } from "./host";

/**
 * Seam A: the border that the client calls `HostBridge`, JSON text both ways. For jest.
 */
export function nativeBridge(host: ExcelHost) {
  const bridge = {
    /** Replaced by the client. */
    onMessageFromHost: (_text: string): void => undefined,
    sendMessageToHost(text: string): void {
      const sent = JSON.parse(text) as { id: number; flags: number; message: { body: RequestBody } };
      const answer = host.answer(JSON.stringify(sent.message.body), sent.flags);
      const message =
        "body" in answer
          ? { statusCode: 200, headers: {}, body: JSON.parse(answer.body) as unknown }
          : { statusCode: 400, headers: {}, body: { error: answer.failure } };
      queueMicrotask(() => {
        bridge.onMessageFromHost(JSON.stringify({ id: sent.id, type: 2, message }));
      });
    },
  };
  host.onEvent((event) => {
    bridge.onMessageFromHost(
      JSON.stringify({
        type: 3,
        controlId: "",
        message: {
          entries: [
            {
              messageCategory: 65536,
              messageType: event.messageType,
              targetId: "Workbook",
              message: changeEventText(event),
            },
          ],
        },
      }),
    );
  });
  return bridge;
}
