declare const csp: { readonly page: string; pane(officeJs?: string): string };
export = csp;
