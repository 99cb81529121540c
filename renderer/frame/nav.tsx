/** Nav: the pages at the left with counts of what waits; folds to icons. */
import { MenuFoldOutlined, MenuUnfoldOutlined } from '@ant-design/icons';
import { NavLink } from 'react-router';
import { useSession } from './session-context';
import { pagesOf, type PageEntry } from './pages';

export function Nav({ folded, onFold }: { folded: boolean; onFold: (folded: boolean) => void }) {
  const pages = pagesOf(useSession().level);
  return (
    <nav className={folded ? 'nav nav-folded' : 'nav'} aria-label="主导航">
      {pages
        .filter((page) => !page.foot)
        .map((page) => (
          <NavItem key={page.path} page={page} />
        ))}
      <span className="nav-gap" />
      {pages
        .filter((page) => page.foot)
        .map((page) => (
          <NavItem key={page.path} page={page} />
        ))}
      <button
        type="button"
        className="nav-item nav-fold"
        aria-label={folded ? '展开导航' : '收起导航'}
        onClick={() => onFold(!folded)}
      >
        {folded ? <MenuUnfoldOutlined /> : <MenuFoldOutlined />}
        <span className="nav-name">收起</span>
      </button>
    </nav>
  );
}

function NavItem({ page }: { page: PageEntry }) {
  const { waiting } = useSession();
  const count = page.waiting === undefined ? 0 : waiting[page.waiting];
  return (
    <NavLink to={page.path} className="nav-item" title={page.name}>
      {page.icon}
      <span className="nav-name">{page.name}</span>
      {count > 0 && (
        <span className="nav-count" aria-label={`${count} 件待办`}>
          {count}
        </span>
      )}
    </NavLink>
  );
}
