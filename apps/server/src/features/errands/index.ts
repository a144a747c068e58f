export { errandReminders } from './remind.ts';
export { countErrands, endErrand, errandsFor, setErrand, type Errand } from './store.ts';
