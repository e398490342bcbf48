// Generated from specs/pintheon.yaml. Do not edit: run `npm run generate`.

import { zCreateDirectoryBody, zDirectories, zDirectoryIpns, zFolderResult, zGetDirectoryIpnsBody, zGetFileAtHeaders, zGetFileAtPath, zGetFileHeaders, zGetFilePath, zGetNamedFileAtHeaders, zGetNamedFileAtPath, zGetNamedFileHeaders, zGetNamedFilePath, zHeadFileAtHeaders, zHeadFileAtPath, zHeadFileHeaders, zHeadFilePath, zHeadNamedFileAtHeaders, zHeadNamedFileAtPath, zHeadNamedFileHeaders, zHeadNamedFilePath, zHeartbeat, zHomepageResult, zIpnsKeys, zListDirectoriesBody, zListIpnsKeysBody, zNodeError, zPinnedFiles, zPublishDirectoryBody, zPublishedDirectory, zUploadAnswer, zUploadFileBody, zUploadFolderBody, zUploadHomepageBody } from './zod.gen.js';

export const validators = {
    uploadFile: {
        body: zUploadFileBody,
        responses: {
            200: zUploadAnswer,
            400: zNodeError
        }
    },
    createDirectory: {
        body: zCreateDirectoryBody,
        responses: {
            200: zDirectories,
            400: zNodeError
        }
    },
    listDirectories: {
        body: zListDirectoriesBody,
        responses: {
            200: zDirectories,
            400: zNodeError
        }
    },
    getDirectoryIpns: {
        body: zGetDirectoryIpnsBody,
        responses: {
            200: zDirectoryIpns,
            400: zNodeError,
            404: zNodeError
        }
    },
    listIpnsKeys: {
        body: zListIpnsKeysBody,
        responses: {
            200: zIpnsKeys,
            400: zNodeError
        }
    },
    publishDirectory: {
        body: zPublishDirectoryBody,
        responses: {
            200: zPublishedDirectory,
            400: zNodeError
        }
    },
    uploadHomepage: {
        body: zUploadHomepageBody,
        responses: {
            200: zHomepageResult,
            400: zNodeError
        }
    },
    uploadFolder: {
        body: zUploadFolderBody,
        responses: {
            200: zFolderResult,
            400: zNodeError
        }
    },
    listPinnedFiles: {
        responses: {
            200: zPinnedFiles,
            401: zNodeError
        }
    },
    heartbeat: {
        responses: {
            200: zHeartbeat
        }
    },
    getStellarToml: {
        responses: {}
    },
    getFile: {
        path: zGetFilePath,
        headers: zGetFileHeaders,
        responses: {}
    },
    headFile: {
        path: zHeadFilePath,
        headers: zHeadFileHeaders,
        responses: {}
    },
    getFileAt: {
        path: zGetFileAtPath,
        headers: zGetFileAtHeaders,
        responses: {}
    },
    headFileAt: {
        path: zHeadFileAtPath,
        headers: zHeadFileAtHeaders,
        responses: {}
    },
    getNamedFile: {
        path: zGetNamedFilePath,
        headers: zGetNamedFileHeaders,
        responses: {}
    },
    headNamedFile: {
        path: zHeadNamedFilePath,
        headers: zHeadNamedFileHeaders,
        responses: {}
    },
    getNamedFileAt: {
        path: zGetNamedFileAtPath,
        headers: zGetNamedFileAtHeaders,
        responses: {}
    },
    headNamedFileAt: {
        path: zHeadNamedFileAtPath,
        headers: zHeadNamedFileAtHeaders,
        responses: {}
    }
} as const;
