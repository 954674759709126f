import { defineComparison } from './comparison';

export const side = defineComparison({ title: 'side by side' });
