import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = join(dirname(fileURLToPath(import.meta.url)), '..');
export const root = join(here, '..', '..');
export const page = join(root, 'src', 'Translator', 'Reviewing', 'Page');
export const pictures = join(root, 'artifacts', 'browser');
/** CONFIGURATION=Release tests the release build. */
export const configuration = process.env.CONFIGURATION ?? 'Debug';
const suffix = process.platform === 'win32' ? '.exe' : '';
const built = (project, name) => join(root, 'artifacts', 'bin', project, configuration.toLowerCase(), `${name}${suffix}`);
export const program = process.env.TRANSLATOR ?? built('Translator', 'translator');
export const emulator = built('AzureEmulator', 'azure-emulator');
