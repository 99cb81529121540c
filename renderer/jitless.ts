/** Jitless: tells zod, before any schema is made, that the page's policy allows no code from strings. */
import { z } from 'zod';

z.config({ jitless: true });
