export { loadText } from '../workspace/load-text.ts';
