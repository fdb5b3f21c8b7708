// A list parameter in its text form: values separated by commas; one that has a comma, or begins with a quote, stands in
// double quotes, a quote in it twice. What the reporting service reads (services/reporting/catalogue/list_text.h).

export function splitList(text: string): string[] {
  const values: string[] = [];
  for (const match of text.matchAll(/\s*(?:"((?:[^"]|"")*)"\s*|([^,]*))(?:,|$)/g)) {
    const value = match[1] !== undefined ? match[1].replace(/""/g, '"') : (match[2] ?? '').trim();
    if (value !== '') values.push(value);
  }
  return values;
}

export function joinList(values: string[]): string {
  return values.map((value) => (/^"|,/.test(value) ? `"${value.replace(/"/g, '""')}"` : value)).join(',');
}
