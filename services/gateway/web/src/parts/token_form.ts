import {setToken} from '../api';
import {h} from '../dom';
import {t} from '../language';

/** Asks for the access token of this tab and starts the page again with it. */
export function tokenForm(): HTMLElement {
  const field = h('input', {id: 'token', type: 'password', autocomplete: 'off', required: true});
  const submit = (event: Event): void => {
    event.preventDefault();
    setToken(field.value.trim());
    location.reload();
  };
  return h('section', {class: 'notice'},
      h('h1', {}, t('token.title')),
      h('p', {}, t('token.help')),
      h('form', {onsubmit: submit},
        h('label', {for: 'token'}, t('token.field')), field,
        h('button', {type: 'submit', class: 'primary'}, t('token.enter'))));
}
