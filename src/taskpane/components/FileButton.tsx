import { Button, type ButtonProps } from "@fluentui/react-components";
import { useRef } from "react";

interface Props {
  readonly label: string;
  readonly accept: string;
  readonly onFile: (file: File) => void;
  readonly disabled?: boolean;
  readonly appearance?: ButtonProps["appearance"];
}

/** A button that asks for a file of the user's. The same file may be chosen again. */
export function FileButton({ label, accept, onFile, disabled = false, appearance = "secondary" }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button appearance={appearance} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        aria-label={label}
        accept={accept}
        onChange={(event) => {
          const file = event.target.files?.[0];
          event.target.value = "";
          if (file !== undefined) onFile(file);
        }}
      />
    </>
  );
}
