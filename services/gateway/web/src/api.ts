// The public doors under /v1, and nothing else: what this page can read, any client can.
import {language} from './language';

export type Value = string | number | boolean | null;
export type RowValues = Record<string, Value>;

export interface Summary {
  id: string;
  version: number;
  title: string;
  description: string;
  group: string;
  active_meaning: 'ACTIVITY' | 'IN_FORCE' | 'NOT_EVADED' | null;
}

export interface Column {
  id: string;
  label: string;
  type: 'TEXT' | 'INTEGER' | 'MONEY' | 'DATE' | 'BOOLEAN' | 'DECIMAL' | null;
  role: 'KEY' | 'DIMENSION' | 'MEASURE' | 'TIME' | null;
  additive: boolean;
  hidden: boolean;
  values: Record<string, {label: string}>;
}

export interface Parameter {
  id: string;
  label: string;
  type: 'DAY' | 'CHOICE' | 'CHOICES' | 'FLAG' | 'STRING' | 'NUMBER' | null;
  default_value: string;
  choices: {value: string; label: string}[];
  suggestions: string;
}

export interface Chart {
  kind: 'BAR' | 'LINE' | 'STACKED_BAR' | 'STACKED_AREA';
  x: string;
  y: string[];
  grouping: string;
}

export interface Definition extends Summary {
  grain: string;
  columns: Column[];
  parameters: Parameter[];
  default_order: string;
  chart: Chart | null;
}

export interface Page {
  version: number;
  parameters: Record<string, string>;
  as_of: string | null;
  feed_positions: Record<string, number>;
  columns: string[];
  masked_columns: string[];
  rows: RowValues[];
  totals: RowValues;
  total_rows: number;
  next_page_token: string;
}

export interface Explanation {
  parameters: Record<string, string>;
  sql: string;
}

export interface Suggestion {
  value: string;
  label: string;
}

export interface Suggestions {
  suggestions: Suggestion[];
  /** There are others: a longer text finds them. */
  more: boolean;
}

interface Violation {
  field: string;
  description: string;
}

/** An answer that is not 200, or none at all (status 0). */
export class ApiError extends Error {
  constructor(readonly status: number, message: string, readonly requestId = '',
              readonly violations: Violation[] = []) {
    super(message);
  }
}

const TOKEN = 'vinculo.token';
export const token = (): string => sessionStorage.getItem(TOKEN) ?? '';
export const setToken = (value: string): void => sessionStorage.setItem(TOKEN, value);

export const reportPath = (id: string): string => `/v1/reports/${encodeURIComponent(id)}`;

/** Names that mean nothing when empty. An empty report parameter says something: no value instead of the default. */
const NOTHING_WHEN_EMPTY = new Set(['order_by', 'page_token', 'page_size', 'dialect', 'q']);

export function withQuery(path: string, query: Record<string, string | number | undefined>): string {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined || (value === '' && NOTHING_WHEN_EMPTY.has(name))) continue;
    search.set(name, String(value));
  }
  search.set('lang', language);
  return `${path}?${search}`;
}

export async function fetchDoor(url: string, signal?: AbortSignal): Promise<Response> {
  const headers: Record<string, string> = token() ? {Authorization: `Bearer ${token()}`} : {};
  let response: Response;
  try {
    response = await fetch(url, {headers, ...(signal ? {signal} : {})});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, '');
  }
  if (response.ok) return response;
  const body = await response.json().catch(() => ({}));
  const error = body.error ?? {};
  throw new ApiError(response.status, error.message ?? '', error.request_id ?? '', error.details ?? []);
}

async function get<T>(path: string, query: Record<string, string | number | undefined>, signal?: AbortSignal): Promise<T> {
  const response = await fetchDoor(withQuery(path, query), signal);
  try {
    return await response.json() as T;
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new ApiError(0, '');  // broke off in the middle of the answer, as when the page is left
  }
}

export const listReports = async (): Promise<Summary[]> =>
    (await get<{reports: Summary[]}>('/v1/reports', {})).reports;
export const getReport = (id: string): Promise<Definition> => get(reportPath(id), {});
export const runReport = (id: string, query: Record<string, string | number | undefined>, signal?: AbortSignal): Promise<Page> =>
    get(`${reportPath(id)}/rows`, query, signal);
export const explainReport = (id: string, parameters: Record<string, string>): Promise<Explanation> =>
    get(`${reportPath(id)}/explain`, parameters);
export const suggestValues = (dimension: string, q: string, signal?: AbortSignal): Promise<Suggestions> =>
    get(`/v1/suggestions/${encodeURIComponent(dimension)}`, {q}, signal);
