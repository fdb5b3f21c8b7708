import './style/app.css';
import {ApiError} from './api';
import {language, t} from './language';
import {cataloguePage} from './pages/catalogue';
import {reportPage} from './pages/report';
import {startPage} from './pages/start';
import {frame} from './parts/frame';
import {failure} from './parts/notice';
import {tokenForm} from './parts/token_form';
import {replace} from './dom';

/** Fills `main`; called again when the address changes within the page. */
type Page = (main: HTMLElement) => Promise<void>;

function pageOf(path: string): Page | undefined {
  if (path === '/') return startPage;
  if (path === '/reports') return cataloguePage;
  const report = /^\/reports\/([^/]+)$/.exec(path)?.[1];
  if (report !== undefined) return (main) => reportPage(main, decodeURIComponent(report));
  return undefined;
}

async function show(main: HTMLElement): Promise<void> {
  try {
    const page = pageOf(location.pathname);
    if (!page) throw new ApiError(404, t('state.notFound'));
    await page(main);
  } catch (error) {
    if (error instanceof ApiError && error.status === 401) {
      replace(main, tokenForm());
    } else {
      replace(main, failure(error, () => void show(main)));
    }
  }
  main.setAttribute('aria-busy', 'false');
}

document.documentElement.lang = language;
const main = frame(document.getElementById('app')!);
window.addEventListener('popstate', () => void show(main));
void show(main);
