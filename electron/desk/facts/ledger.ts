export const ledgerFacts: any = {fund: () => ({last_closed:null, reserve:{}, fixed_limit_fen:null, entered:false})};
