export { actName } from '#client/entry/act-words.ts';
