import { paneText } from "../text/pane";

/** Version and platform for diagnostics: what a maintainer asks first. */
export function aboutOf(platform: string): readonly (readonly [label: string, value: string])[] {
  return [
    [paneText.diagnostics.version, XUSHI_VERSION],
    [paneText.diagnostics.platform, platform],
    [paneText.diagnostics.browser, navigator.userAgent],
  ];
}
