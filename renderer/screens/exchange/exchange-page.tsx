/** Exchange page: bundles out, bundles and receipts in, and whether both sides hold the same. */
import { CheckCircleFilled } from '@ant-design/icons';
import { spokenHash } from '../../../shared/bundle/manifest';
import type { ExchangeView } from '../../../shared/office/rows';
import { useHolds } from '../../frame/session-context';
import { useAsk } from '../../hooks/use-ask';
import { Answer } from '../../parts/answer';
import { Facts } from '../../parts/facts';
import { Page } from '../../parts/page';
import { Panel } from '../../parts/panel';
import { EndorsePanel } from './endorse-panel';
import { ExportPanel } from './export-panel';
import { ImportPanel } from './import-panel';
import { ExchangeHistory } from './exchange-history';

export function ExchangePage() {
  const view = useAsk('exchange', {});
  return (
    <Page title="同步">
      <Answer of={view}>{(answer) => <Room view={answer} />}</Answer>
    </Page>
  );
}

function Room({ view }: { view: ExchangeView }) {
  const admin = useHolds('admin');
  return (
    <div className="columns-2">
      <div>
        <Panel title="本单位办件簿">
          <Facts
            of={[
              ['最新办件', view.own.seq === 0 ? '还没有办件' : `第 ${view.own.seq} 号`],
              ['摘要', view.own.seq === 0 ? '—' : spokenHash(view.own.hash)],
            ]}
          />
        </Panel>
        <ExportPanel ready={view.partners.length > 0} />
        <ImportPanel />
        {admin && <EndorsePanel />}
      </div>
      <div>
        {view.partners.length === 0 && (
          <Panel title="对方单位">
            <p className="note">还没有认证对方单位的密钥。请系统管理员先用“认证密钥”读入对方的公钥文件。</p>
          </Panel>
        )}
        {view.partners.map((partner) => (
          <PartnerPanel key={partner.office} partner={partner} own={view.own} />
        ))}
        <ExchangeHistory rows={view.exports} />
      </div>
    </div>
  );
}

interface PartnerPanelProps {
  partner: ExchangeView['partners'][number];
  own: ExchangeView['own'];
}

function PartnerPanel({ partner, own }: PartnerPanelProps) {
  const open = own.seq - partner.acknowledged_seq;
  return (
    <Panel title={partner.name}>
      <p>
        {partner.equal ? (
          <span className="state state-good">
            <CheckCircleFilled /> 双方一致，都到第 {partner.acknowledged_seq} 号
          </span>
        ) : (
          <span className="state">还有 {open} 件办件未经对方确认</span>
        )}
      </p>
      <Facts
        of={[
          ['对方已确认', partner.acknowledged_seq === 0 ? '尚未确认' : `至第 ${partner.acknowledged_seq} 号`],
          ['最近回执', partner.acknowledged_at?.slice(0, 10) ?? '没有'],
          ['对方办件簿', partner.imported_seq === 0 ? '尚未收到' : `已收到第 ${partner.imported_seq} 号`],
          ['密钥指纹', partner.fingerprint],
        ]}
      />
    </Panel>
  );
}
