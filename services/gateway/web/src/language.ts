// The language of the page: ?lang= first, then the last one chosen here, then the browser's, then pt-BR.
import {texts, type TextId} from './texts';

export type Language = 'pt-BR' | 'en';

const STORED = 'vinculo.lang';

function parse(tag: string | null | undefined): Language | undefined {
  if (tag?.toLowerCase().startsWith('pt')) return 'pt-BR';
  if (tag?.toLowerCase().startsWith('en')) return 'en';
  return undefined;
}

function choose(): Language {
  const asked = parse(new URLSearchParams(location.search).get('lang'));
  if (asked) localStorage.setItem(STORED, asked);
  return asked ?? parse(localStorage.getItem(STORED)) ??
      navigator.languages.map(parse).find((language) => language !== undefined) ?? 'pt-BR';
}

export const language: Language = choose();

/** The text in the page's language; {name} is replaced by the value of that name. */
export function t(id: TextId, values: Record<string, string | number> = {}): string {
  const text = texts[id][language === 'en' ? 1 : 0];
  return text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

/** Text for a group or code that the server names: its own words where we have none. */
export function tOr(prefix: string, code: string): string {
  const id = `${prefix}.${code}`;
  return id in texts ? t(id as TextId) : code;
}
