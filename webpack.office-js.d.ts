declare const officeAddresses: Readonly<Record<string, string>>;
export = officeAddresses;
