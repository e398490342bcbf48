// Generated from specs/storj-auth.yaml. Do not edit: run `npm run generate`.

import { zGetAccessPath, zRegisterAccessBody, zRegisteredAccess, zStoredAccess } from './zod.gen.js';

export const validators = {
    registerAccess: {
        body: zRegisterAccessBody,
        responses: {
            200: zRegisteredAccess
        }
    },
    getAccess: {
        path: zGetAccessPath,
        responses: {
            200: zStoredAccess
        }
    },
    checkStartup: {
        responses: {}
    },
    checkLive: {
        responses: {}
    }
} as const;
