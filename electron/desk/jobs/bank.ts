export const bankFileJob: any = () => null; export const readBankAnswerJob: any = () => null;
