const BRAZILIAN = /^\+55(\d{2})(\d{4,5})(\d{4})$/;

/** "+5549992518587" to (49) 99251-8587; any other text, also a masked number, as it is. */
export const formatPhone = (text: string): string => text.replace(BRAZILIAN, '($1) $2-$3');
