/** A row of the node's index of files, as its dashboard shows it. */
export interface FileRow {
  Name: string
  Type: string
  /** The text of the form. */
  Encrypted: string
  Hash: string
  CID: string
  ContractID: string
  /** Bytes of the DAG, in decimal digits. */
  Size: string
  IsLogo: boolean
  IsBgImg: boolean
  Balance: number
  ReceiverPub: string | null
  Directory: string
  IPNSHash: string | null
  Pinned: boolean
  PinSlotId: number | null
  PinQty: number
  PinsRemaining: number
  PinOfferPrice: number
}

/** A pin request on the node's network. */
export interface PinRequest {
  slotId: number
  pinQty: number
  pinsRemaining: number
  offerPrice: number
}

type NewRow = Pick<FileRow, 'Name' | 'Type' | 'Encrypted' | 'CID' | 'Size' | 'Directory'> &
  Partial<Pick<FileRow, 'ReceiverPub' | 'IPNSHash'>>

export function createFileIndex() {
  const rows: FileRow[] = []
  return {
    all: (): FileRow[] => rows.map((row) => ({ ...row })),
    /**
     * Adds a row. Of bytes that are there already it changes theirs: the node means to, and changes all that it has,
     * since it says for none which is meant.
     */
    put(file: NewRow, overwritesAll: boolean): void {
      const row = toRow(file)
      const isKnown = rows.some(({ CID }) => CID === row.CID)
      if (!isKnown) rows.push(row)
      else for (const each of rows) if (overwritesAll || each.CID === row.CID) Object.assign(each, row)
    },
    requestPins(cid: string, { slotId, pinQty, pinsRemaining, offerPrice }: PinRequest): void {
      const row = rows.find(({ CID }) => CID === cid)
      if (!row) throw new RangeError(`there is no file ${cid}`)
      Object.assign(row, {
        Pinned: true,
        PinSlotId: slotId,
        PinQty: pinQty,
        PinsRemaining: pinsRemaining,
        PinOfferPrice: offerPrice,
      })
    },
  }
}

const toRow = (file: NewRow): FileRow => ({
  ContractID: '',
  IsLogo: false,
  IsBgImg: false,
  Balance: 0,
  ReceiverPub: null,
  IPNSHash: null,
  Pinned: false,
  PinSlotId: null,
  PinQty: 0,
  PinsRemaining: 0,
  PinOfferPrice: 0,
  Hash: file.CID,
  ...file,
})
