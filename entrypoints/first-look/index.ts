import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { wearLast } from '../../platform/first-look';

/** Runs in the head of each page, so that a dark one is not light at first. */
export default defineUnlistedScript(() => wearLast());
