import CaseFile
import Foundation

/// Goes through the files of one stream: each that an entry names is there, opens, and is the one that was named; and none
/// is there that no entry names.
struct BlobCheck {
  let archive: Archive
  private(set) var problems: [Problem] = []
  private(set) var files = 0

  init(_ archive: Archive) { self.archive = archive }

  /// - Parameter isWhole: every entry of the stream that isn't erased is among these.
  mutating func run(_ stream: StreamID, _ entries: [Entry], isWhole: Bool, in view: any JournalView) throws {
    for entry in entries {
      for attachment in entry.content?.attached ?? [] {
        try check(attachment, namedBy: entry, in: view)
      }
    }
    let keys = try archive.engine.keys.blobKeys(of: stream)
    for place in try view.blobs(of: stream.description) {
      if try archive.isErased(place, in: view) {
        if keys[place.id] != nil { problems.append(problem(.keyReturned, place)) }
      } else if isWhole, !entries.contains(where: { $0.sequence == place.sequence && $0.names(place.id) }) {
        problems.append(problem(.blobStray, place))
      }
    }
  }

  private mutating func check(_ attachment: Attachment, namedBy entry: Entry, in view: any JournalView) throws {
    let here = StoredBlob.Place(id: attachment.id, stream: entry.stream.description, sequence: entry.sequence)
    guard let place = try view.place(of: attachment.id) else {
      problems.append(problem(.blobMissing, here))
      return
    }
    guard try !archive.isErased(place, in: view) else { return }
    let bytes = try archive.open(place, in: view)
    if bytes.map(attachment.fits) != true { problems.append(problem(.blobDamaged, here)) }
    if place == here { files += 1 }
  }

  private func problem(_ cause: Problem.Cause, _ place: StoredBlob.Place) -> Problem {
    Problem(cause, stream: place.stream, place.sequence, column: place.id.rawValue)
  }
}

extension Entry {
  fileprivate func names(_ id: BlobID) -> Bool { content?.attached.contains { $0.id == id } == true }
}
