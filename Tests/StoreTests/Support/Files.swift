import CaseFile
import Foundation

@testable import Store

/// An entry with files.
struct TestLetter: Content {
  static let kind = "test.letter"
  var attached: [Attachment]
}

/// Files for tests.
struct Files {
  let attachment: Attachment
  let data: Data

  var id: BlobID { attachment.id }
  var blob: Blob { Blob(id: id, bytes: Array(data)) }

  init(_ id: String, type: String, _ data: Data) {
    self.data = data
    attachment = Attachment(
      id: BlobID(rawValue: id), name: "\(id).x", type: type, size: data.count, hash: Attachment.hash(of: data))
  }

  static let letter = Files("letter", type: "text/plain", Data("Det er tredje gang i denne måned.".utf8))
  /// Larger than many pages of the database.
  static let picture = Files(
    "picture", type: "image/png", Data((0..<200_000).map { UInt8(truncatingIfNeeded: $0 * 7) }))

  static func act(
    _ id: String, in stream: StreamID = House.one, _ named: [Files], bringing brought: [Files] = []
  ) -> Act {
    act(id, in: stream, naming: named.map(\.attachment), bringing: brought)
  }

  static func act(
    _ id: String, in stream: StreamID = House.one, naming named: [Attachment], bringing brought: [Files]
  ) -> Act {
    var act = House.act(id, Act.Filing(stream, at: .at(House.now), TestLetter(attached: named)))
    act.blobs = brought.map(\.blob)
    return act
  }
}
