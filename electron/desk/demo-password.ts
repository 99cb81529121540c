/** Demo password: the public password of every officer of an invented office (interface.md section 1). */

export const DEMO_PASSWORD = 'Demo-2026';
