/** Main: puts the desk's screens on the page. */
import './jitless';
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { App as AntApp, ConfigProvider } from 'antd';
import zhCN from 'antd/locale/zh_CN';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { HashRouter } from 'react-router';
import { present } from '../shared/base/assert';
import { App } from './app';
import { bridge } from './bridge';
import { connectDesk } from './desk-client';
import { DeskContext } from './hooks/desk-context';
import { pageNonce, theme } from './theme';
import './styles/base.css';
import './styles/frame.css';
import './styles/form.css';
import './styles/sheet.css';
import './styles/parts.css';
import './styles/case.css';
import './styles/assessment.css';
import './styles/plan.css';
import './styles/tasks.css';

/** Answers stay fresh until the desk tells that something was recorded; refusals are answers too. */
const queries = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      staleTime: Infinity,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
    },
  },
});

/** Dialogs and lists live outside the body's own child list: only then antd adds no style of its own to the page. */
const layers = present(document.getElementById('layers'), 'the page has room for dialogs');
const root = present(document.getElementById('root'), 'the page has its root');
createRoot(root).render(
  <StrictMode>
    <ConfigProvider
      locale={zhCN}
      theme={theme}
      csp={{ nonce: pageNonce() }}
      button={{ autoInsertSpace: false }}
      wave={{ disabled: true }}
      getPopupContainer={() => layers}
    >
      <AntApp>
        <DeskContext value={connectDesk(bridge())}>
          <QueryClientProvider client={queries}>
            <HashRouter>
              <App />
            </HashRouter>
          </QueryClientProvider>
        </DeskContext>
      </AntApp>
    </ConfigProvider>
  </StrictMode>,
);
