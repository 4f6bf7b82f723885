import { type FocusEvent, useEffect, useRef } from "react";

/**
 * A dialog that closes gives the focus back to where it was. Dialogs here come from the state, not from a button of their
 * own, so nobody else knows. Where that place is gone (a finding that was put right) the focus is left alone.
 * @param open a dialog is open
 * @returns to be told of every focus inside the pane
 */
export function useFocusReturn(open: boolean): (event: FocusEvent<HTMLElement>) => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (!open) return;
    return () => {
      const { activeElement } = document;
      if (activeElement === null || activeElement === document.body) last.current?.focus();
    };
  }, [open]);
  return ({ currentTarget, target }) => {
    // the events of a dialog come here too, from outside of our own element
    if (currentTarget.contains(target)) last.current = target;
  };
}
