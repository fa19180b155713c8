/** Names that no file or folder may have, since Windows takes them for something else. */

/** Windows takes the raised digits for digits here, and no others. */
const PORTS = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '¹', '²', '³'];

const DEVICES: ReadonlySet<string> = new Set([
  ...['con', 'prn', 'aux', 'nul'],
  ...PORTS.flatMap((port) => [`com${port}`, `lpt${port}`]),
]);

/** Whether Windows takes a step of a path for a device: it looks at what is before the first full stop, in any case. */
export function isDevice(step: string): boolean {
  const [name = ''] = step.split('.');
  return DEVICES.has(name.trim().toLowerCase());
}
