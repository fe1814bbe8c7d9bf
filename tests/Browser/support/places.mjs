import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = join(dirname(fileURLToPath(import.meta.url)), '..');
export const root = join(here, '..', '..');
export const page = join(root, 'src', 'Translator', 'Reviewing', 'Page');
export const pictures = join(root, 'artifacts', 'browser');
const suffix = process.platform === 'win32' ? '.exe' : '';
export const program = process.env.TRANSLATOR ?? join(root, 'artifacts', 'bin', 'Translator', 'debug', `translator${suffix}`);
export const emulator = join(root, 'artifacts', 'bin', 'AzureEmulator', 'debug', `azure-emulator${suffix}`);
