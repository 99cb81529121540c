/** Posts of an office: the role names by which every act says who may perform it. */
import { z } from 'zod';

/** One list for schema, type and screens. */
export const Post = z.enum([
  'clerk',
  'investigator',
  'reviewer',
  'approver',
  'accountant',
  'cashier',
  'archivist',
  'auditor',
  'admin',
  'district',
]);
export type Post = z.infer<typeof Post>;

export const postNames: Record<Post, string> = {
  clerk: '经办人',
  investigator: '调查人',
  reviewer: '审核人',
  approver: '审批人',
  accountant: '会计',
  cashier: '出纳',
  archivist: '档案员',
  auditor: '监督员',
  admin: '系统管理员',
  district: '区民政局',
};

/** Who employs an officer: purchased and social-work staff never review or approve (第27项). */
export const Employment = z.enum(['town', 'social_work', 'purchased', 'district']);
export type Employment = z.infer<typeof Employment>;

export const employmentNames: Record<Employment, string> = {
  town: '镇街在编或聘用',
  social_work: '社工',
  purchased: '购买服务人员',
  district: '区级',
};

/** Pairs of posts one person may not hold at the same time (岗位不相容). */
export const incompatiblePosts: readonly (readonly [Post, Post])[] = [
  ['accountant', 'cashier'],
  ['admin', 'approver'],
  ['admin', 'cashier'],
  ['admin', 'accountant'],
  ['auditor', 'clerk'],
  ['auditor', 'approver'],
  ['auditor', 'cashier'],
  ['reviewer', 'approver'],
];
