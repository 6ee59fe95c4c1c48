import { runTool, setUp } from './setup.mjs';

setUp({ install: !process.argv.includes('--no-install') });
runTool('test.ts');
