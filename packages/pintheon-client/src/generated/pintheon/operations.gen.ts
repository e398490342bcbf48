// Generated from specs/pintheon.yaml. Do not edit: run `npm run generate`.

import type { CreateDirectoryData, Directories, DirectoryIpns, FolderResult, GetDirectoryIpnsData, GetFileAtData, GetFileData, GetNamedFileAtData, GetNamedFileData, GetStellarTomlData, HeadFileAtData, HeadFileData, HeadNamedFileAtData, HeadNamedFileData, Heartbeat, HeartbeatData, HomepageResult, IpnsKeys, ListDirectoriesData, ListIpnsKeysData, ListPinnedFilesData, NodeError, PinnedFiles, PublishDirectoryData, PublishedDirectory, UploadAnswer, UploadFileData, UploadFolderData, UploadHomepageData } from './types.gen.js';

export const operations = {
    uploadFile: {
        method: 'POST',
        path: '/api_upload',
        body: { 'multipart/form-data': { files: ['file'] } },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'unprocessed'
    },
    createDirectory: {
        method: 'POST',
        path: '/api_create_directory',
        body: { 'multipart/form-data': {} },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'unprocessed'
    },
    listDirectories: {
        method: 'POST',
        path: '/api_list_directories',
        body: { 'multipart/form-data': {} },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'safe'
    },
    getDirectoryIpns: {
        method: 'POST',
        path: '/api_get_directory_ipns',
        body: { 'multipart/form-data': {} },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'safe'
    },
    listIpnsKeys: {
        method: 'POST',
        path: '/api_list_ipns_keys',
        body: { 'multipart/form-data': {} },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'safe'
    },
    publishDirectory: {
        method: 'POST',
        path: '/api_publish_directory',
        body: { 'multipart/form-data': {} },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'unprocessed'
    },
    uploadHomepage: {
        method: 'POST',
        path: '/api_upload_homepage',
        body: { 'multipart/form-data': { files: ['file'] } },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'unprocessed'
    },
    uploadFolder: {
        method: 'POST',
        path: '/api/upload_folder',
        body: { 'multipart/form-data': { files: ['files[]'] } },
        answers: { 200: 'json' },
        security: [['accessToken']],
        secrets: { body: ['access_token'] },
        retry: 'never'
    },
    listPinnedFiles: {
        method: 'GET',
        path: '/api/pinned_files',
        answers: { 200: 'json' },
        security: [['bearer']],
        retry: 'safe'
    },
    heartbeat: {
        method: 'GET',
        path: '/api/heartbeat',
        answers: { 200: 'json' },
        security: [],
        secrets: { answer: ['nonce'] },
        retry: 'safe'
    },
    getStellarToml: {
        method: 'GET',
        path: '/.well-known/stellar.toml',
        answers: { 200: 'text' },
        security: [],
        retry: 'safe'
    },
    getFile: {
        method: 'GET',
        path: '/ipfs/{cid}',
        answers: {
            200: 'bytes',
            206: 'bytes',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    headFile: {
        method: 'HEAD',
        path: '/ipfs/{cid}',
        answers: {
            200: 'none',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    getFileAt: {
        method: 'GET',
        path: '/ipfs/{cid}/{path}',
        segments: ['path'],
        answers: {
            200: 'bytes',
            206: 'bytes',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    headFileAt: {
        method: 'HEAD',
        path: '/ipfs/{cid}/{path}',
        segments: ['path'],
        answers: {
            200: 'none',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    getNamedFile: {
        method: 'GET',
        path: '/ipns/{name}',
        answers: {
            200: 'bytes',
            206: 'bytes',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    headNamedFile: {
        method: 'HEAD',
        path: '/ipns/{name}',
        answers: {
            200: 'none',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    getNamedFileAt: {
        method: 'GET',
        path: '/ipns/{name}/{path}',
        segments: ['path'],
        answers: {
            200: 'bytes',
            206: 'bytes',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    },
    headNamedFileAt: {
        method: 'HEAD',
        path: '/ipns/{name}/{path}',
        segments: ['path'],
        answers: {
            200: 'none',
            301: 'none',
            304: 'none'
        },
        security: [],
        server: 'gateway',
        retry: 'safe'
    }
} as const;

export const schemes = { bearer: {
        in: 'header',
        name: 'authorization',
        prefix: 'Bearer '
    }, accessToken: { in: 'field', name: 'access_token' } } as const;

export const mocks = {
    uploadFile: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    createDirectory: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    listDirectories: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    getDirectoryIpns: { failures: {
            400: ['json', 'text'],
            403: 'text',
            404: 'json',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    listIpnsKeys: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    publishDirectory: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    uploadHomepage: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    uploadFolder: { failures: {
            400: ['json', 'text'],
            403: 'text',
            413: 'text',
            429: 'text',
            500: 'text',
            502: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    listPinnedFiles: { failures: {
            401: 'json',
            403: 'text',
            429: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    heartbeat: { failures: {
            403: 'text',
            429: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    getStellarToml: { failures: {
            404: 'text',
            429: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    getFile: { headers: [
            'If-None-Match',
            'Cache-Control',
            'Range',
            'If-Range'
        ], failures: {
            400: 'text',
            404: 'text',
            410: 'text',
            412: 'text',
            416: 'text',
            429: 'text',
            504: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headFile: { headers: ['If-None-Match', 'Cache-Control'], failures: {
            400: 'none',
            404: 'none',
            410: 'none',
            412: 'none',
            429: 'none',
            504: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    getFileAt: { headers: [
            'If-None-Match',
            'Cache-Control',
            'Range',
            'If-Range'
        ], failures: {
            400: 'text',
            404: 'text',
            410: 'text',
            412: 'text',
            416: 'text',
            429: 'text',
            504: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headFileAt: { headers: ['If-None-Match', 'Cache-Control'], failures: {
            400: 'none',
            404: 'none',
            410: 'none',
            412: 'none',
            429: 'none',
            504: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    getNamedFile: { headers: [
            'If-None-Match',
            'Cache-Control',
            'Range',
            'If-Range'
        ], failures: {
            400: 'text',
            404: 'text',
            410: 'text',
            412: 'text',
            416: 'text',
            429: 'text',
            504: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headNamedFile: { headers: ['If-None-Match', 'Cache-Control'], failures: {
            400: 'none',
            404: 'none',
            410: 'none',
            412: 'none',
            429: 'none',
            504: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } },
    getNamedFileAt: { headers: [
            'If-None-Match',
            'Cache-Control',
            'Range',
            'If-Range'
        ], failures: {
            400: 'text',
            404: 'text',
            410: 'text',
            412: 'text',
            416: 'text',
            429: 'text',
            504: 'text',
            '4XX': 'text',
            '5XX': 'text'
        } },
    headNamedFileAt: { headers: ['If-None-Match', 'Cache-Control'], failures: {
            400: 'none',
            404: 'none',
            410: 'none',
            412: 'none',
            429: 'none',
            504: 'none',
            '4XX': 'none',
            '5XX': 'none'
        } }
} as const;

export type Operations = {
    uploadFile: {
        data: UploadFileData;
        responses: {
            200: UploadAnswer;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    createDirectory: {
        data: CreateDirectoryData;
        responses: {
            200: Directories;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    listDirectories: {
        data: ListDirectoriesData;
        responses: {
            200: Directories;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    getDirectoryIpns: {
        data: GetDirectoryIpnsData;
        responses: {
            200: DirectoryIpns;
        };
        errors: {
            400: NodeError | string;
            403: string;
            404: NodeError;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    listIpnsKeys: {
        data: ListIpnsKeysData;
        responses: {
            200: IpnsKeys;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    publishDirectory: {
        data: PublishDirectoryData;
        responses: {
            200: PublishedDirectory;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    uploadHomepage: {
        data: UploadHomepageData;
        responses: {
            200: HomepageResult;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    uploadFolder: {
        data: UploadFolderData;
        responses: {
            200: FolderResult;
        };
        errors: {
            400: NodeError | string;
            403: string;
            413: string;
            429: string;
            500: string;
            502: string;
            '4XX': string;
            '5XX': string;
        };
    };
    listPinnedFiles: {
        data: ListPinnedFilesData;
        responses: {
            200: PinnedFiles;
        };
        errors: {
            401: NodeError;
            403: string;
            429: string;
            '4XX': string;
            '5XX': string;
        };
    };
    heartbeat: {
        data: HeartbeatData;
        responses: {
            200: Heartbeat;
        };
        errors: {
            403: string;
            429: string;
            '4XX': string;
            '5XX': string;
        };
    };
    getStellarToml: {
        data: GetStellarTomlData;
        responses: {
            200: string;
        };
        errors: {
            404: string;
            429: string;
            '4XX': string;
            '5XX': string;
        };
    };
    getFile: {
        data: GetFileData;
        responses: {
            200: Blob;
            206: Blob;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: string;
            404: string;
            410: string;
            412: string;
            416: string;
            429: string;
            504: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headFile: {
        data: HeadFileData;
        responses: {
            200: undefined;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: undefined;
            404: undefined;
            410: undefined;
            412: undefined;
            429: undefined;
            504: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    getFileAt: {
        data: GetFileAtData;
        responses: {
            200: Blob;
            206: Blob;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: string;
            404: string;
            410: string;
            412: string;
            416: string;
            429: string;
            504: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headFileAt: {
        data: HeadFileAtData;
        responses: {
            200: undefined;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: undefined;
            404: undefined;
            410: undefined;
            412: undefined;
            429: undefined;
            504: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    getNamedFile: {
        data: GetNamedFileData;
        responses: {
            200: Blob;
            206: Blob;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: string;
            404: string;
            410: string;
            412: string;
            416: string;
            429: string;
            504: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headNamedFile: {
        data: HeadNamedFileData;
        responses: {
            200: undefined;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: undefined;
            404: undefined;
            410: undefined;
            412: undefined;
            429: undefined;
            504: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
    getNamedFileAt: {
        data: GetNamedFileAtData;
        responses: {
            200: Blob;
            206: Blob;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: string;
            404: string;
            410: string;
            412: string;
            416: string;
            429: string;
            504: string;
            '4XX': string;
            '5XX': string;
        };
    };
    headNamedFileAt: {
        data: HeadNamedFileAtData;
        responses: {
            200: undefined;
        };
        errors: {
            301: undefined;
            304: undefined;
            400: undefined;
            404: undefined;
            410: undefined;
            412: undefined;
            429: undefined;
            504: undefined;
            '4XX': undefined;
            '5XX': undefined;
        };
    };
};
