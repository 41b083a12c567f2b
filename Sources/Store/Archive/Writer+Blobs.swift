import CaseFile
import Crypto
import Foundation

extension Writer {
  /// Writes the files of an act, each under a key of its own, at home in the stream of the first entry that names it. An
  /// entry that names a file which its act doesn't bring names one that is there already.
  /// - Throws: `blobMismatch`.
  func fileBlobs(
    of act: Act, at places: [Receipt.Place], into batch: inout Batch, _ journal: any JournalTransaction
  ) throws {
    var brought: [BlobID: Blob] = [:]
    for blob in act.blobs where brought.updateValue(blob, forKey: blob.id) != nil {
      throw StoreError.blobMismatch(blob.id.rawValue)
    }
    for (filing, place) in zip(act.filings, places) {
      for attachment in filing.content.attached {
        if let blob = brought.removeValue(forKey: attachment.id) {
          try insert(blob, as: attachment, at: place, into: &batch, journal)
        } else if try journal.place(of: attachment.id) == nil {
          throw StoreError.blobMismatch(attachment.id.rawValue)
        }
      }
    }
    if let unnamed = brought.keys.first { throw StoreError.blobMismatch(unnamed.rawValue) }
  }

  private func insert(
    _ blob: Blob, as attachment: Attachment, at place: Receipt.Place, into batch: inout Batch,
    _ journal: any JournalTransaction
  ) throws {
    let bytes = Data(blob.bytes)
    guard attachment.fits(bytes), try journal.place(of: blob.id) == nil, let open = batch.streams[place.stream] else {
      throw StoreError.blobMismatch(blob.id.rawValue)
    }
    let home = StoredBlob.Place(id: blob.id, stream: place.stream.description, sequence: place.sequence)
    let key = SymmetricKey(size: .bits256)
    try journal.insert(StoredBlob(place: home, ciphertext: Seal.close(bytes, with: key, to: home.bound("blob"))))
    batch.keys.append(
      WrappedKey(
        stream: place.stream, sequence: place.sequence, blob: blob.id,
        wrapped: try reader.keys.wrap(key, of: home, with: open.key)))
  }
}

extension Attachment {
  /// Whether these are the bytes that it names.
  func fits(_ bytes: Data) -> Bool { bytes.count == size && Self.hash(of: bytes) == hash }

  /// What `hash` is of these bytes.
  public static func hash(of bytes: some DataProtocol) -> String {
    SHA256.hash(data: bytes).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
