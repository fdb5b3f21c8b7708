// Everything that decides what the report page shows is in its URL, so an address is a permalink.

export interface ReportState {
  /** Report parameters by id; those absent have their defaults. */
  parameters: Record<string, string>;
  orderBy: string;
  pageSize: string;
  pageToken: string;
  /** Ids of the columns shown; empty: the report's choice. */
  columns: string[];
}

const OURS = new Set(['lang', 'order_by', 'page_size', 'page_token', 'columns']);

export function readState(search: string): ReportState {
  const query = new URLSearchParams(search);
  const parameters: Record<string, string> = {};
  for (const [name, value] of query) {
    if (!OURS.has(name)) parameters[name] = value;
  }
  return {
    parameters,
    orderBy: query.get('order_by') ?? '',
    pageSize: query.get('page_size') ?? '',
    pageToken: query.get('page_token') ?? '',
    columns: (query.get('columns') ?? '').split(',').filter((id) => id !== ''),
  };
}

/** The address of the state, keeping the language that the present address asks for. */
export function writeState(state: ReportState, search: string): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(state.parameters)) query.set(name, value);
  if (state.orderBy) query.set('order_by', state.orderBy);
  if (state.pageSize) query.set('page_size', state.pageSize);
  if (state.pageToken) query.set('page_token', state.pageToken);
  if (state.columns.length > 0) query.set('columns', state.columns.join(','));
  const lang = new URLSearchParams(search).get('lang');
  if (lang) query.set('lang', lang);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
